import type { ShippedProvision } from '../model.ts'

export const hi: readonly ShippedProvision[] = [
  {
    id: 'hi-good-listening',
    name: { zh: '聽得清的課室', en: 'A room in which one can hear' },
    tier: 1,
    needs: ['HI', 'SLI', 'ADHD'],
    setting: 'in_class',
    aim: {
      zh: '減低噪音、安排座位並每天檢查助聽儀器，學生在課堂聽得較清楚。',
      en: 'With less noise, a good seat and a daily check of hearing devices the student hears lessons better.',
    },
    how: [
      {
        zh: '第1節前檢查助聽器、人工耳蝸和無線咪的電量，試聽5個聲音。',
        en: 'Before lesson 1 check batteries of hearing aid, implant and wireless microphone, and listen to 5 sounds.',
      },
      {
        zh: '座位在前排稍側，看得見老師和同學的臉，遠離冷氣機和走廊。',
        en: 'Seat near the front and to the side, faces in sight, away from the air-conditioner and corridor.',
      },
      {
        zh: '老師面向學生說話，同學發言時轉交無線咪或由老師覆述。',
        en: 'The teacher faces the student; classmates use the microphone or the teacher repeats what they say.',
      },
      { zh: '椅腳加墊，課堂活動時關上門窗。', en: 'Felt under the chairs; doors and windows closed during work.' },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 16,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '20個課堂指示正確執行的數目，以及兩星期內儀器正常運作的天數。',
      en: 'Instructions in class followed correctly out of 20, and days in two weeks on which the devices worked.',
    },
    exitMeasure: {
      zh: '再記錄，目標是正確執行18個，儀器每天正常。',
      en: 'Recorded again; the aim is 18, with the devices working every day.',
    },
    materials: { zh: '試聽工具、後備電池、椅腳墊。', en: 'Listening check kit, spare batteries, chair felts.' },
  },
  {
    id: 'hi-see-what-is-said',
    name: { zh: '看得見的說話', en: 'Speech that can be seen' },
    tier: 1,
    needs: ['HI', 'SLI'],
    setting: 'in_class',
    aim: {
      zh: '以字幕、關鍵詞和視覺提示配合口語，學生不因漏聽而漏學。',
      en: 'Captions, key words and visual cues go with speech, so that what is missed by ear is not missed altogether.',
    },
    how: [
      { zh: '課前派發5個關鍵詞及解釋。', en: 'Give out 5 key words with meanings before the lesson.' },
      {
        zh: '黑板一角寫上今天的流程，轉換環節時指出。',
        en: 'Write the steps of the lesson in a corner of the board and point when moving on.',
      },
      { zh: '播放影片必開字幕，沒有字幕便派講稿。', en: 'Films run with captions, or a script is given out.' },
      {
        zh: '重要事項（日期、頁數、功課）必須寫下，不只口頭宣布。',
        en: 'What matters (dates, pages, homework) is written, never only said.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 10,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '5節課後3條重點問題答對的題數（共15題），以及兩星期內漏做功課的次數。',
      en: 'Correct answers to 3 key questions after each of 5 lessons (out of 15), and homework missed in two weeks.',
    },
    exitMeasure: {
      zh: '再測5節，目標是15題答對12題，漏做不多於1次。',
      en: 'Another 5 lessons; the aim is 12 of 15 and no more than 1 missed.',
    },
    materials: { zh: '關鍵詞表、字幕影片、流程板。', en: 'Key word list, captioned films, lesson board.' },
  },
  {
    id: 'hi-listening-training',
    name: { zh: '聆聽技巧訓練', en: 'Listening training' },
    tier: 2,
    needs: ['HI'],
    setting: 'small_group',
    aim: {
      zh: '學生循序練習察覺、分辨、辨認和理解聲音與說話，包括在噪音中聆聽。',
      en: 'Step by step students practise noticing, telling apart, recognising and understanding sounds and speech, also in noise.',
    },
    how: [
      {
        zh: '檢查儀器，遮住口形試聽6個語音。',
        en: 'Check devices and listen to 6 speech sounds with the mouth covered.',
      },
      {
        zh: '分辨練習：相近的10對詞語，例如「三」和「山」。',
        en: 'Telling apart: 10 pairs of similar words, such as 三 and 山.',
      },
      {
        zh: '聽一段短文，先看題目再聽，回答4條問題。',
        en: 'Listen to a short text, questions first, and answer 4 of them.',
      },
      {
        zh: '加入背景噪音再聽一次，說出用了甚麼策略。',
        en: 'Listen again with background noise and say which strategy helped.',
      },
    ],
    size: [2, 4],
    minutes: 30,
    perWeek: 2,
    weeks: 12,
    givenBy: ['speech_therapist', 'support_teacher'],
    entryMeasure: {
      zh: '安靜及噪音環境下各25個詞語正確辨認的數目。',
      en: 'Words recognised out of 25 in quiet and 25 in noise.',
    },
    exitMeasure: {
      zh: '用平行詞表再測，目標是噪音環境下多辨認5個。',
      en: 'Parallel lists; the aim is 5 more in noise.',
    },
    materials: { zh: '詞語卡、錄音、揚聲器、遮口板。', en: 'Word cards, recordings, loudspeaker, mouth screen.' },
  },
  {
    id: 'hi-words-before-lesson',
    name: { zh: '課前詞句預習', en: 'Words and sentences before the lesson' },
    tier: 2,
    needs: ['HI', 'SLI'],
    setting: 'small_group',
    aim: {
      zh: '學生在上課前已聽過、說過和用過該星期的詞語和句式，課堂上較易聽懂。',
      en: 'Students have heard, said and used the week’s words and patterns before the lesson and follow it more easily.',
    },
    how: [
      {
        zh: '科任老師提供下星期的8個詞語和2個句式。',
        en: 'Subject teachers give 8 words and 2 sentence patterns of next week.',
      },
      {
        zh: '配合圖片和實物，看口形、聽、說各3次。',
        en: 'With picture or thing: watch the lips, listen and say, 3 times each.',
      },
      { zh: '用句式造句，改正漏去的虛詞和詞尾。', en: 'Make sentences and mend small words and endings left out.' },
      { zh: '預測課堂會問的問題，練習回答。', en: 'Guess what will be asked in class and practise answers.' },
    ],
    size: [2, 5],
    minutes: 30,
    perWeek: 2,
    weeks: 14,
    givenBy: ['support_teacher', 'teacher', 'speech_therapist'],
    entryMeasure: {
      zh: '下一單元20個詞語中能解釋並造句的數目。',
      en: 'Words of the next unit explained and used out of 20.',
    },
    exitMeasure: {
      zh: '完成單元後再測，目標是16個；由老師記錄學生課堂主動回答的次數。',
      en: 'After the unit; the aim is 16. The teacher also counts answers offered in class.',
    },
    materials: { zh: '詞語圖卡、句式條、課本。', en: 'Word pictures, sentence strips, textbook.' },
  },
  {
    id: 'hi-say-i-missed-it',
    name: { zh: '漏聽時怎樣辦', en: 'What to do when I missed it' },
    tier: 2,
    needs: ['HI'],
    setting: 'small_group',
    aim: {
      zh: '學生懂得察覺自己聽不清、用具體方式請人重複，並向新老師說明自己的需要。',
      en: 'Students notice when they did not hear, ask in a precise way and explain their needs to new teachers.',
    },
    how: [
      {
        zh: '分享一次漏聽的經歷，說出線索和後果。',
        en: 'Share once something was missed: what gave it away and what followed.',
      },
      {
        zh: '練習5種說法，例如「第2題是哪一頁？」代替「甚麼？」。',
        en: 'Practise 5 ways, such as "Which page is question 2 on?" in place of "What?".',
      },
      {
        zh: '角色扮演：嘈吵的小組、戴口罩的同學、電話。',
        en: 'Act out: a noisy group, a classmate in a mask, the telephone.',
      },
      { zh: '製作個人聆聽資料卡，交給1位老師。', en: 'Make a personal listening card and give it to 1 teacher.' },
    ],
    size: [2, 5],
    minutes: 35,
    perWeek: 1,
    weeks: 10,
    givenBy: ['social_worker', 'support_teacher', 'speech_therapist'],
    entryMeasure: {
      zh: '10個漏聽情境中選用有效方法的數目，以及一星期內主動求助的次數。',
      en: 'Situations out of 10 met with a way that works, and requests made in one week.',
    },
    exitMeasure: {
      zh: '再評，目標是8個情境，一星期求助5次，並已向3位老師派卡。',
      en: 'Rated again; the aim is 8 situations, 5 requests in a week and cards given to 3 teachers.',
    },
    materials: { zh: '情境卡、資料卡範本。', en: 'Situation cards, card template.' },
  },
  {
    id: 'hi-speech-and-listening',
    name: { zh: '個別聽說訓練', en: 'One-to-one listening and speech' },
    tier: 3,
    needs: ['HI'],
    setting: 'one_to_one',
    aim: {
      zh: '學生在個別訓練中改善個人的發音目標和聽辨能力，說話更易讓人聽懂。',
      en: 'In individual work the student masters personal speech sounds and hearing differences, and is understood more easily.',
    },
    how: [
      { zh: '試聽及檢查儀器，1分鐘內完成。', en: 'Listen and check the devices within 1 minute.' },
      {
        zh: '聽辨目標音與易混音20次，不看口形。',
        en: 'Tell the target sound from its neighbours 20 times without seeing the lips.',
      },
      {
        zh: '由單音至詞至句練習發音，錄音自評。',
        en: 'Practise from sound to word to sentence, record and rate oneself.',
      },
      {
        zh: '在對話中使用目標音，治療師只以手勢提示。',
        en: 'Use the sound in talk, the therapist prompting by gesture only.',
      },
      { zh: '給家長和老師一句本星期的練習。', en: 'Give parents and teachers one sentence to practise this week.' },
    ],
    size: [1, 1],
    minutes: 30,
    perWeek: 2,
    weeks: 16,
    givenBy: ['speech_therapist'],
    entryMeasure: {
      zh: '50個詞中目標音正確的百分比，以及陌生聆聽者聽懂10句中的句數。',
      en: 'Target sounds right in 50 words, in per cent, and sentences out of 10 understood by a stranger.',
    },
    exitMeasure: {
      zh: '再測，目標是正確80%，陌生聆聽者聽懂8句。',
      en: 'Measured again; the aim is 80% and 8 sentences.',
    },
    materials: { zh: '發音圖、錄音裝置、詞卡。', en: 'Sound pictures, a recorder, word cards.' },
  },
  {
    id: 'hi-after-lesson-review',
    name: { zh: '課後重溫與筆記支援', en: 'After-lesson review and notes' },
    tier: 3,
    needs: ['HI'],
    setting: 'one_to_one',
    aim: {
      zh: '學生當天補回漏聽的重點，筆記齊全，並學會自己找出不明白的地方。',
      en: 'The student fills in what was missed on the same day, has full notes and learns to find the gaps.',
    },
    how: [
      { zh: '學生先說出今天3個重點和1個問號。', en: 'The student first says 3 key points and 1 question mark.' },
      { zh: '對照同學或助理的筆記，補上缺漏。', en: 'Compare with the notes of a classmate or assistant and fill in.' },
      { zh: '就問號重新講解，用圖或例子。', en: 'Explain the question again with a drawing or example.' },
      { zh: '做5題短練習，預覽明天的詞語。', en: 'Do 5 short items and look at tomorrow’s words.' },
    ],
    size: [1, 1],
    minutes: 30,
    perWeek: 3,
    weeks: 12,
    givenBy: ['support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '5節筆記中重點齊全的百分比，以及該單元測驗得分。',
      en: 'Key points in the notes of 5 lessons, in per cent, and the unit test score.',
    },
    exitMeasure: {
      zh: '再抽查5節和下一單元測驗，目標是重點齊全90%，測驗多10分。',
      en: 'Another 5 lessons and the next test; the aim is 90% and 10 marks more.',
    },
    materials: { zh: '筆記、課本、短練習。', en: 'Notes, textbook, short exercises.' },
  },
]
