import type { ShippedProvision } from '../model.ts'

export const spld: readonly ShippedProvision[] = [
  {
    id: 'spld-shared-reading',
    name: { zh: '全班領讀課文', en: 'Whole-class guided reading of the text' },
    tier: 1,
    needs: ['SpLD', 'ALA'],
    setting: 'in_class',
    aim: {
      zh: '全班學生先聽後讀，不論閱讀能力都能讀到並讀懂當天的課文。',
      en: 'Everyone hears the text before reading it, so that those who read with difficulty can also read and understand the passage of the day.',
    },
    how: [
      {
        zh: '上課前把課文的5個難詞寫在黑板，連同讀音和圖畫講解。',
        en: 'Before reading, put 5 hard words of the text on the board with their sound and a picture.',
      },
      {
        zh: '老師先朗讀一段，學生用手指逐字跟着看。',
        en: 'The teacher reads one paragraph aloud while the students follow with a finger.',
      },
      {
        zh: '全班齊讀同一段，再兩人一組輪流讀。',
        en: 'The class reads the same paragraph together, then in pairs by turns.',
      },
      {
        zh: '每段完結時請兩位學生用一句話說出大意，自願朗讀，不突然點名。',
        en: 'After each paragraph two students say the gist in one sentence; reading aloud is by choice, nobody is called on without warning.',
      },
    ],
    size: [15, 36],
    minutes: 20,
    perWeek: 3,
    weeks: 12,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '1分鐘內正確讀出的課文字數，以及10條課文問題答對的題數。',
      en: 'Words of the text read correctly in 1 minute, and questions about it answered correctly out of 10.',
    },
    exitMeasure: {
      zh: '以另一篇程度相同的課文再量度一次，目標是10條問題答對7條。',
      en: 'Measured again with another text of the same level; the aim is 7 of 10 questions.',
    },
    materials: { zh: '課本、難詞字卡、間尺或閱讀尺。', en: 'Textbook, word cards, a ruler or reading strip.' },
  },
  {
    id: 'spld-less-copying',
    name: { zh: '筆記框架代替抄寫', en: 'Note frames in place of copying' },
    tier: 1,
    needs: ['SpLD', 'ADHD', 'PD'],
    setting: 'in_class',
    aim: {
      zh: '學生把上課時間用於理解，而不是抄黑板，並保存齊全的筆記。',
      en: 'Students spend the lesson on understanding, not on copying from the board, and keep complete notes.',
    },
    how: [
      {
        zh: '老師課前印好筆記框架，重點處留空格，圖表已畫好。',
        en: 'The teacher prints a note frame before the lesson, with gaps at the key points and diagrams drawn in.',
      },
      {
        zh: '講到重點時停半分鐘，讓學生填寫關鍵詞。',
        en: 'At each key point the teacher stops for half a minute so that students fill in the key word.',
      },
      {
        zh: '下課前兩人互相核對，補回漏填的部分。',
        en: 'Before the end, students check in pairs and fill what is missing.',
      },
      {
        zh: '需要的學生可拍下黑板，或收取老師的完整筆記。',
        en: 'Students who need it may photograph the board or receive the full notes.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 16,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '抽查5節筆記，計算填妥重點的百分比。',
      en: 'Share of key points filled in over the notes of 5 lessons, in per cent.',
    },
    exitMeasure: {
      zh: '再抽查5節，目標是填妥80%的重點。',
      en: 'The notes of another 5 lessons; the aim is 80% of key points.',
    },
    materials: { zh: '筆記框架、學校平板電腦或內聯網。', en: 'Note frames, school tablets or the intranet.' },
  },
  {
    id: 'spld-paired-reading',
    name: { zh: '伴讀計劃', en: 'Reading with a partner' },
    tier: 2,
    needs: ['SpLD', 'ALA'],
    setting: 'small_group',
    aim: {
      zh: '學生在受過訓練的伴讀者陪同下每星期多讀3次，朗讀更流暢，也更願意看書。',
      en: 'With a trained partner students read 3 more times a week, read more fluently and pick up books more willingly.',
    },
    how: [
      {
        zh: '學生自選一本書，打開任何一頁，讀不懂的字不多於5個便合用。',
        en: 'The student chooses a book; if a page has no more than 5 unknown words, it fits.',
      },
      {
        zh: '二人同聲朗讀，伴讀者配合學生的速度。',
        en: 'The pair reads aloud together, the partner keeping the student’s pace.',
      },
      {
        zh: '學生輕敲桌面表示想獨自讀；讀錯時伴讀者等4秒，讀出正確字音，學生覆讀後再同讀。',
        en: 'A tap on the table means "I read alone"; after a mistake the partner waits 4 seconds, says the word, the student repeats it and both read on.',
      },
      {
        zh: '完結時談一談故事，在紀錄卡寫下頁數和一句稱讚。',
        en: 'At the end they talk about the story and note the pages and one word of praise on the card.',
      },
    ],
    size: [4, 12],
    minutes: 20,
    perWeek: 3,
    weeks: 10,
    givenBy: ['teaching_assistant', 'support_teacher', 'teacher'],
    entryMeasure: {
      zh: '1分鐘內正確讀出的字數（與程度相符的短文），以及上星期自行看書的次數。',
      en: 'Words read correctly in 1 minute from a passage at the student’s level, and how often the student read by choice last week.',
    },
    exitMeasure: {
      zh: '以程度相同的短文再量度，目標是每分鐘多讀15個字。',
      en: 'Measured with a passage of the same level; the aim is 15 more words a minute.',
    },
    materials: { zh: '分級圖書、紀錄卡、計時器。', en: 'Graded books, record cards, a timer.' },
  },
  {
    id: 'spld-character-parts',
    name: { zh: '漢字部件識字組', en: 'Reading Chinese characters by their parts' },
    tier: 2,
    needs: ['SpLD'],
    setting: 'small_group',
    aim: {
      zh: '學生懂得拆開字形，用部首猜字義，用聲旁猜字音，記得更多常用字。',
      en: 'Students take characters apart, use the radical for meaning and the sound part for sound, and remember more common characters.',
    },
    how: [
      {
        zh: '用字卡重溫上節的10個字，先讀音後組詞。',
        en: 'Go over the 10 characters of last time with cards: say each, then make a word.',
      },
      {
        zh: '介紹一個部件，找出有這個部件的4個字，按意義和讀音分類。',
        en: 'Present one part, find 4 characters that have it, and sort them by meaning and by sound.',
      },
      {
        zh: '用部件卡砌字，說出左右、上下或包圍的結構。',
        en: 'Build characters from part cards and name the structure: left and right, top and bottom, or enclosed.',
      },
      {
        zh: '空中書寫，再蒙眼寫，然後在方格寫1次。',
        en: 'Write in the air, then with eyes closed, then once in the square.',
      },
      { zh: '讀一篇含有新字的短文，圈出新字。', en: 'Read a short passage with the new characters and circle them.' },
    ],
    size: [3, 6],
    minutes: 35,
    perWeek: 2,
    weeks: 16,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '校本識字表100字中正確讀出的字數，以及50字默寫正確的字數。',
      en: 'Characters read correctly out of a school list of 100, and written correctly out of 50.',
    },
    exitMeasure: {
      zh: '同一識字表再測一次，目標是多讀對20個字、多寫對10個字。',
      en: 'The same lists again; the aim is 20 more read and 10 more written correctly.',
    },
    materials: {
      zh: '部件卡、字卡、方格紙、短文。',
      en: 'Part cards, character cards, squared paper, short passages.',
    },
  },
  {
    id: 'spld-word-families',
    name: { zh: '語素與構詞小組', en: 'Word families and word building' },
    tier: 2,
    needs: ['SpLD', 'SLI'],
    setting: 'small_group',
    aim: {
      zh: '學生認識語素怎樣組成詞語，能從字推想詞義，分辨同音字和多義字。',
      en: 'Students see how word parts make words, work out meanings from them, and tell apart characters of the same sound or several meanings.',
    },
    how: [
      {
        zh: '選一個語素（例如「電」），限時3分鐘各自寫出含有它的詞語。',
        en: 'Choose one word part (such as 電) and give each student 3 minutes to write words that hold it.',
      },
      {
        zh: '把詞語分成幾個詞族，說明每組的「電」是甚麼意思。',
        en: 'Sort the words into families and say what 電 means in each.',
      },
      {
        zh: '比較兩個同音字，各造一句，在句中揀選正確的字。',
        en: 'Compare two characters of the same sound, make a sentence of each and choose the right one in other sentences.',
      },
      {
        zh: '用學過的語素創造一個新詞，請同學猜意思。',
        en: 'Invent a new word from the parts learned and let the others guess its meaning.',
      },
    ],
    size: [3, 6],
    minutes: 35,
    perWeek: 2,
    weeks: 12,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '20題構詞題和20題同音字選擇題答對的題數。',
      en: 'Correct answers in 20 word-building items and 20 choices between same-sound characters.',
    },
    exitMeasure: {
      zh: '用平行試卷再測，目標是兩部分各多答對5題。',
      en: 'A parallel paper; the aim is 5 more correct in each part.',
    },
    materials: { zh: '語素卡、詞族工作紙、小白板。', en: 'Word-part cards, word-family sheets, small whiteboards.' },
  },
  {
    id: 'spld-english-sounds',
    name: { zh: '英文語音及拼字訓練組', en: 'English sounds and spelling training' },
    tier: 2,
    needs: ['SpLD'],
    setting: 'small_group',
    aim: {
      zh: '學生聽到字音便能拆開和拼合，用字母與聲音的關係讀出和拼寫生字。',
      en: 'Students hear and blend the sounds in words, and use how letters stand for sounds to read and spell new words.',
    },
    how: [
      {
        zh: '口頭遊戲：把4個單字拆成聲音，再合起來。',
        en: 'A game by ear: split 4 words into sounds and put them together again.',
      },
      {
        zh: '教1個新的字母組合，看、說、在桌上寫出來。',
        en: 'Teach 1 new letter pattern: see it, say it, trace it on the table.',
      },
      {
        zh: '用字母磁石砌出10個字，逐字變換1個字母。',
        en: 'Build 10 words with letter tiles, changing 1 letter each time.',
      },
      {
        zh: '聽寫5個字和1句句子，自行核對。',
        en: 'Write 5 words and 1 sentence from dictation and check them oneself.',
      },
      { zh: '讀一頁只用已學字母組合的短文。', en: 'Read one page that uses only patterns already taught.' },
    ],
    size: [3, 6],
    minutes: 30,
    perWeek: 3,
    weeks: 14,
    givenBy: ['support_teacher', 'teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '40個規則字（包括無意義字）正確讀出的字數，以及20個字正確拼寫的字數。',
      en: 'Words read correctly out of 40 that follow the rules (some made up), and spelt correctly out of 20.',
    },
    exitMeasure: {
      zh: '用平行字表再測，目標是讀對32個、拼對14個。',
      en: 'Parallel lists; the aim is 32 read and 14 spelt correctly.',
    },
    materials: {
      zh: '字母磁石、字母組合卡、短文、小白板。',
      en: 'Letter tiles, pattern cards, short passages, small whiteboards.',
    },
  },
  {
    id: 'spld-planning-writing',
    name: { zh: '中學寫作步驟小組', en: 'Writing in steps for secondary students' },
    tier: 2,
    needs: ['SpLD', 'ADHD'],
    setting: 'small_group',
    aim: {
      zh: '學生會先組織後下筆，寫出段落分明的短文，並懂得自行修訂。',
      en: 'Students plan before they write, produce a text in clear paragraphs and revise it themselves.',
    },
    how: [
      {
        zh: '看題目，用5分鐘口述想法，同學代為記下關鍵詞。',
        en: 'Look at the task and talk for 5 minutes while a classmate notes the key words.',
      },
      { zh: '把關鍵詞放進結構圖，排好次序。', en: 'Put the key words into a plan and order them.' },
      {
        zh: '每段先寫主題句，再加兩句細節，可用句式卡。',
        en: 'Write a topic sentence for each paragraph, then two details, with sentence starters if wanted.',
      },
      {
        zh: '用4項清單自行修訂：主題、次序、標點、錯字。',
        en: 'Revise with a list of 4: topic, order, punctuation, spelling.',
      },
    ],
    size: [3, 6],
    minutes: 40,
    perWeek: 1,
    weeks: 12,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '30分鐘內完成的短文：字數，以及校本評分表（20分）的得分。',
      en: 'A text written in 30 minutes: its length, and its score on the school’s scale of 20.',
    },
    exitMeasure: {
      zh: '以同類題目再寫一篇，目標是評分多3分。',
      en: 'Another text of the same type; the aim is 3 points more.',
    },
    materials: {
      zh: '結構圖、句式卡、修訂清單、計時器。',
      en: 'Planning sheets, sentence starters, revising list, a timer.',
    },
  },
  {
    id: 'spld-daily-literacy',
    name: { zh: '每日個別讀寫訓練', en: 'Daily one-to-one literacy' },
    tier: 3,
    needs: ['SpLD'],
    setting: 'one_to_one',
    aim: {
      zh: '讀寫有嚴重困難的學生每天以短時間密集練習，穩固最基本的字詞。',
      en: 'A student with severe difficulty practises a little every day until the most basic words are secure.',
    },
    how: [
      {
        zh: '計時讀出20個目標字詞，把得數畫在圖表上。',
        en: 'Read 20 target words against the clock and draw the result on the chart.',
      },
      {
        zh: '只練讀錯的4個字：看、拆、說、寫、遮住再寫。',
        en: 'Practise only the 4 words that were wrong: look, take apart, say, write, cover and write again.',
      },
      { zh: '同讀一段短文，再獨自讀一次。', en: 'Read a short passage together, then alone.' },
      {
        zh: '完結前再讀一次目標字詞，連續3天全對便換新字。',
        en: 'Read the target words again at the end; what is right on 3 days running makes way for new ones.',
      },
    ],
    size: [1, 1],
    minutes: 20,
    perWeek: 5,
    weeks: 12,
    givenBy: ['support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '目標字詞100個中讀對和寫對的字數。',
      en: 'Words read and written correctly out of 100 target words.',
    },
    exitMeasure: {
      zh: '同一字表再測；兩星期後覆查，目標是多讀對40個而覆查仍記得30個。',
      en: 'The same list; checked again two weeks later. The aim is 40 more read, 30 of them still known later.',
    },
    materials: { zh: '目標字詞表、進度圖表、短文。', en: 'List of target words, progress chart, short passages.' },
  },
  {
    id: 'spld-reading-writing-tools',
    name: { zh: '讀寫輔助科技個別訓練', en: 'Reading and writing with technology' },
    tier: 3,
    needs: ['SpLD', 'VI', 'PD'],
    setting: 'one_to_one',
    aim: {
      zh: '學生能獨立使用朗讀、語音輸入和掃描功能，完成各科閱讀和寫作。',
      en: 'The student reads and writes for all subjects independently with text read aloud, dictation and scanning.',
    },
    how: [
      { zh: '重溫上次的功能，由學生示範1次。', en: 'Go over last time’s function; the student shows it once.' },
      {
        zh: '示範1項新功能，例如調校朗讀速度或加標點。',
        en: 'Show 1 new function, such as reading speed or dictating punctuation.',
      },
      {
        zh: '用當天的真實功課練習，記下遇到的障礙。',
        en: 'Use it on real homework of the day and note what got in the way.',
      },
      {
        zh: '約定這星期在哪一科使用，並知會科任老師。',
        en: 'Agree in which subject to use it this week and tell the teacher.',
      },
    ],
    size: [1, 1],
    minutes: 35,
    perWeek: 1,
    weeks: 10,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '以原來方法讀完並回答一篇文章所需的分鐘數，以及10題答對的題數。',
      en: 'Minutes to read a text and answer in the former way, and correct answers out of 10.',
    },
    exitMeasure: {
      zh: '用科技完成程度相同的文章；目標是時間減少三分之一，答對8題，並在2個學科自行使用。',
      en: 'A like text with technology; the aim is a third less time, 8 correct, and used without help in 2 subjects.',
    },
    materials: {
      zh: '學校平板電腦或手提電腦、耳機、掃描功能。',
      en: 'School tablet or laptop, headphones, a scanning function.',
    },
  },
]
