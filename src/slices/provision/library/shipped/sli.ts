import type { ShippedProvision } from '../model.ts'

export const sli: readonly ShippedProvision[] = [
  {
    id: 'sli-words-on-the-wall',
    name: { zh: '全班深入學詞', en: 'Learning words in depth with the class' },
    tier: 1,
    needs: ['SLI', 'HI', 'ALA'],
    setting: 'in_class',
    aim: {
      zh: '全班每星期深入學習6個關鍵詞，包括讀音、意義、用法和相關詞。',
      en: 'Every week the class learns 6 key words in depth: sound, meaning, use and related words.',
    },
    how: [
      {
        zh: '揭示一個詞，拍出音節，說出聽起來相似的詞。',
        en: 'Show a word, clap its syllables and say what it sounds like.',
      },
      {
        zh: '用圖、動作和例句說明意義，再說一個「不是」的例子。',
        en: 'Explain it by picture, action and example, then give one example of what it is not.',
      },
      { zh: '兩人互相用這個詞說一句與自己有關的話。', en: 'In pairs, say one sentence about oneself with it.' },
      {
        zh: '把詞語放上詞語牆，當天有人用到便加一顆星。',
        en: 'Put it on the word wall; each use during the day earns a star.',
      },
    ],
    size: [15, 36],
    minutes: 15,
    perWeek: 3,
    weeks: 12,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '單元12個關鍵詞中能解釋並造句的數目。',
      en: 'Key words of the unit explained and used out of 12.',
    },
    exitMeasure: {
      zh: '單元後再測，目標是10個；4星期後仍記得8個。',
      en: 'After the unit; the aim is 10, and 8 still known 4 weeks later.',
    },
    materials: { zh: '詞語牆、圖卡、星形貼紙。', en: 'Word wall, pictures, star stickers.' },
  },
  {
    id: 'sli-clear-talk',
    name: { zh: '清楚說、等一等', en: 'Say it clearly and wait' },
    tier: 1,
    needs: ['SLI', 'ASD', 'HI', 'ADHD'],
    setting: 'in_class',
    aim: {
      zh: '老師縮短指示、給時間思考並接受多種回答方式，學生聽得懂、答得出。',
      en: 'Shorter instructions, time to think and several ways to answer let students understand and reply.',
    },
    how: [
      {
        zh: '先取得注意，每次說1至2項指示，配合手勢或圖。',
        en: 'Get attention first; give 1 or 2 instructions with a gesture or picture.',
      },
      { zh: '發問後等8秒，才邀請回答。', en: 'Wait 8 seconds after a question before asking anyone.' },
      {
        zh: '讓學生先與鄰座說，再向全班說；可指、畫或選答案。',
        en: 'Let students tell a neighbour first, then the class; pointing, drawing or choosing counts.',
      },
      {
        zh: '學生說得不完整時，老師以完整句子自然覆述。',
        en: 'When a sentence is incomplete, the teacher says it whole, in passing.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 8,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '20個指示首次便做對的數目，以及3節課堂中回答的次數。',
      en: 'Instructions followed at the first time out of 20, and answers given over 3 lessons.',
    },
    exitMeasure: {
      zh: '再記錄，目標是做對16個，回答多4次。',
      en: 'Recorded again; the aim is 16, and 4 more answers.',
    },
    materials: { zh: '指示圖卡、選擇卡。', en: 'Instruction pictures, choice cards.' },
  },
  {
    id: 'sli-story-group',
    name: { zh: '敘事能力小組', en: 'Telling stories' },
    tier: 2,
    needs: ['SLI', 'ASD', 'SpLD'],
    setting: 'small_group',
    aim: {
      zh: '學生能按人物、地點、起因、經過、感受和結果說出完整的故事和親身經歷。',
      en: 'Students tell a whole story or event with people, place, cause, course, feelings and ending.',
    },
    how: [
      { zh: '用6張圖示卡重溫故事元素。', en: 'Go over the parts of a story with 6 picture cards.' },
      { zh: '聽一個短故事，把情節放到故事圖上。', en: 'Hear a short story and place it on a story map.' },
      {
        zh: '各人看圖重述，同學舉起聽到的元素卡。',
        en: 'Each retells it from the map while others hold up the parts they hear.',
      },
      {
        zh: '教一個連接詞，例如「因為」「後來」，用於重述。',
        en: 'Teach one linking word, such as "because" or "later", and use it in retelling.',
      },
      { zh: '說一件自己昨天的事，時間1分鐘。', en: 'Tell something of one’s own from yesterday in 1 minute.' },
    ],
    size: [3, 5],
    minutes: 35,
    perWeek: 2,
    weeks: 12,
    givenBy: ['speech_therapist', 'support_teacher'],
    entryMeasure: {
      zh: '看圖說故事：6個元素中說出的數目、句子總數和連接詞數目。',
      en: 'Story from pictures: parts told out of 6, number of sentences and linking words.',
    },
    exitMeasure: {
      zh: '用另一套圖再說，目標是6個元素齊全，連接詞多3個。',
      en: 'Another set of pictures; the aim is all 6 parts and 3 more linking words.',
    },
    materials: { zh: '故事元素卡、故事圖、圖畫書。', en: 'Story part cards, story maps, picture books.' },
  },
  {
    id: 'sli-sentence-building',
    name: { zh: '句子組織小組', en: 'Building sentences' },
    tier: 2,
    needs: ['SLI', 'HI'],
    setting: 'small_group',
    aim: {
      zh: '學生能聽懂和說出較長、較完整的句子，用於說話和寫作。',
      en: 'Students understand and say longer, more complete sentences, and use them in speech and writing.',
    },
    how: [
      {
        zh: '用顏色條代表人、動作、物、地點，排出句子。',
        en: 'Order coloured strips for who, does, what, where into a sentence.',
      },
      {
        zh: '看動作圖說句子，每次加長1個部分。',
        en: 'Say a sentence about an action picture, adding 1 part each time.',
      },
      {
        zh: '學一個句式，例如「雖然……但是……」，聽3句，改2句，造1句。',
        en: 'Learn one pattern, such as "although … still …": hear 3, mend 2, make 1.',
      },
      { zh: '把說出的句子寫下，讀給同學聽。', en: 'Write down the sentence said and read it to the others.' },
    ],
    size: [3, 5],
    minutes: 30,
    perWeek: 2,
    weeks: 12,
    givenBy: ['speech_therapist', 'support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '15張圖說出完整句子的數目，以及20題句子理解答對的題數。',
      en: 'Complete sentences for 15 pictures, and correct answers in 20 items of sentence understanding.',
    },
    exitMeasure: {
      zh: '用另一套再測，目標是12句完整，理解題多答對4題。',
      en: 'Another set; the aim is 12 complete and 4 more correct.',
    },
    materials: { zh: '顏色條、動作圖、句式卡。', en: 'Coloured strips, action pictures, pattern cards.' },
  },
  {
    id: 'sli-words-ahead',
    name: { zh: '學科詞語預教小組', en: 'Subject words taught ahead' },
    tier: 2,
    needs: ['SLI', 'HI', 'ALA'],
    setting: 'small_group',
    aim: {
      zh: '學生在數學、科學或人文課之前掌握關鍵詞，課堂上能用詞發問和作答。',
      en: 'Before mathematics, science or humanities lessons students know the key words and use them to ask and answer.',
    },
    how: [
      { zh: '自評5個新詞：不認識、聽過、會用。', en: 'Rate 5 new words: unknown, heard, can use.' },
      {
        zh: '每詞填一張詞語圖：意思、類別、部分、用途、同類。',
        en: 'Fill a word map for each: meaning, kind, parts, use, others of its kind.',
      },
      { zh: '玩猜詞遊戲，不說出該詞而描述3項特點。', en: 'Play guess-the-word: give 3 features without saying it.' },
      { zh: '用2個詞寫一條會在課堂問的問題。', en: 'Write one question for the lesson with 2 of the words.' },
    ],
    size: [3, 6],
    minutes: 25,
    perWeek: 2,
    weeks: 14,
    givenBy: ['support_teacher', 'teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '該單元15個詞語中達到「會用」（能解釋並造句）的數目。',
      en: 'Words of the unit that can be used (explained and put in a sentence) out of 15.',
    },
    exitMeasure: {
      zh: '單元後再測，目標是12個；老師記錄學生課堂用詞的次數。',
      en: 'After the unit; the aim is 12. The teacher counts their use in lessons.',
    },
    materials: { zh: '詞語圖、實物或圖片、猜詞卡。', en: 'Word maps, things or pictures, guessing cards.' },
  },
  {
    id: 'sli-speaking-up',
    name: { zh: '中學匯報及討論小組', en: 'Presenting and discussing at secondary school' },
    tier: 2,
    needs: ['SLI', 'ASD'],
    setting: 'small_group',
    aim: {
      zh: '學生能有條理地作短講，並在小組討論中回應、追問和總結。',
      en: 'Students give a short talk in order, and reply, ask on and sum up in a discussion.',
    },
    how: [
      {
        zh: '用筆記卡列出3點，每點2個關鍵詞，不寫全句。',
        en: 'Note 3 points on cards, 2 key words each, no whole sentences.',
      },
      { zh: '兩人互相短講1分鐘，用開場和轉接語。', en: 'Give each other a 1-minute talk with an opening and links.' },
      { zh: '小組討論8分鐘，每人至少用2張回應卡。', en: 'Discuss for 8 minutes; each uses at least 2 reply cards.' },
      {
        zh: '看錄影，按清單各給自己和同學一項建議。',
        en: 'Watch the recording and give oneself and another one suggestion by the list.',
      },
    ],
    size: [3, 6],
    minutes: 40,
    perWeek: 1,
    weeks: 12,
    givenBy: ['support_teacher', 'speech_therapist', 'teacher'],
    entryMeasure: {
      zh: '2分鐘短講按校本評分表（20分）的得分，以及8分鐘討論中的有效發言次數。',
      en: 'Score of a 2-minute talk on the school’s scale of 20, and useful turns in an 8-minute discussion.',
    },
    exitMeasure: {
      zh: '以另一題目再評，目標是短講多4分，發言多3次。',
      en: 'Another topic; the aim is 4 points and 3 turns more.',
    },
    materials: { zh: '筆記卡、回應卡、平板電腦。', en: 'Note cards, reply cards, tablet.' },
  },
  {
    id: 'sli-speech-sounds',
    name: { zh: '個別發音訓練', en: 'One-to-one speech sounds' },
    tier: 3,
    needs: ['SLI'],
    setting: 'one_to_one',
    aim: {
      zh: '學生掌握個人的目標語音，由單音帶到日常說話。',
      en: 'The student masters personal target sounds and carries them into everyday talk.',
    },
    how: [
      { zh: '聽辨目標音和錯音20次，舉手表示。', en: 'Hear the target and the error 20 times and show which is which.' },
      { zh: '照鏡學習發音位置，重複10次。', en: 'Learn the mouth position before a mirror, 10 times.' },
      { zh: '在詞、短句、遊戲中使用，共50次。', en: 'Use it in words, phrases and a game, 50 times in all.' },
      { zh: '錄音1分鐘說話，自己數出正確次數。', en: 'Record 1 minute of talk and count what was right.' },
      { zh: '給家長5個詞，每天練習3分鐘。', en: 'Give parents 5 words to practise for 3 minutes a day.' },
    ],
    size: [1, 1],
    minutes: 25,
    perWeek: 2,
    weeks: 14,
    givenBy: ['speech_therapist'],
    entryMeasure: {
      zh: '治療師評估：30個詞中目標音正確的百分比，以及對話100字中的正確百分比。',
      en: 'Therapist’s assessment: target sounds right in 30 words and in 100 words of talk, in per cent.',
    },
    exitMeasure: {
      zh: '再評，目標是詞中正確90%，對話中正確70%。',
      en: 'Assessed again; the aim is 90% in words and 70% in talk.',
    },
    materials: { zh: '鏡、語音圖卡、遊戲、錄音裝置。', en: 'Mirror, sound pictures, games, a recorder.' },
  },
  {
    id: 'sli-individual-language',
    name: { zh: '個別語言及溝通訓練', en: 'One-to-one language and communication' },
    tier: 3,
    needs: ['SLI', 'ASD', 'ID'],
    setting: 'one_to_one',
    aim: {
      zh: '語言能力嚴重落後的學生學會表達需要、回答問題和參與課堂的核心語句，包括使用圖卡或平板。',
      en: 'A student far behind in language learns core sentences to ask for things, answer and take part, also with pictures or a tablet.',
    },
    how: [
      { zh: '選一項真實任務，例如煮食、手工或遊戲。', en: 'Choose one real activity: cooking, craft or a game.' },
      {
        zh: '任務中製造10次表達機會，先等5秒，再提示。',
        en: 'Build in 10 chances to speak; wait 5 seconds, then prompt.',
      },
      {
        zh: '示範目標語句，學生以說話、圖卡或裝置表達。',
        en: 'Model the target sentence; the student says it, points or uses the device.',
      },
      { zh: '與一位同學合作，用語句完成任務。', en: 'Do it with a classmate, using the sentences.' },
      {
        zh: '把今天的語句交給班主任，在課堂用1次。',
        en: 'Pass today’s sentence to the class teacher to be used once in class.',
      },
    ],
    size: [1, 1],
    minutes: 30,
    perWeek: 2,
    weeks: 16,
    givenBy: ['speech_therapist', 'support_teacher'],
    entryMeasure: {
      zh: '20分鐘活動中主動表達的次數，以及目標語句20次機會中正確的次數。',
      en: 'Unprompted messages in a 20-minute activity, and target sentences right out of 20 chances.',
    },
    exitMeasure: {
      zh: '再記錄，目標是主動表達多8次，語句正確15次，並在課堂出現5次。',
      en: 'Recorded again; the aim is 8 more messages, 15 right, and 5 heard in class.',
    },
    materials: {
      zh: '真實活動物資、溝通圖卡或裝置。',
      en: 'Materials of the activity, communication cards or device.',
    },
  },
]
