import type { ShippedProvision } from '../model.ts'

export const ala: readonly ShippedProvision[] = [
  {
    id: 'ala-core-practice',
    name: { zh: '每日核心溫習', en: 'Daily practice of the core' },
    tier: 1,
    needs: ['ALA', 'SpLD', 'ID'],
    setting: 'in_class',
    aim: {
      zh: '全班每天以短練習鞏固核心知識，老師即時知道誰未掌握。',
      en: 'The class secures the core by short daily practice, and the teacher sees at once who is not there yet.',
    },
    how: [
      {
        zh: '上課首5分鐘做5題：2題昨天、2題上星期、1題上月。',
        en: 'In the first 5 minutes do 5 items: 2 from yesterday, 2 from last week, 1 from last month.',
      },
      { zh: '學生用小白板作答，同時舉起。', en: 'Students answer on small whiteboards and hold them up together.' },
      {
        zh: '即時講解多人答錯的一題，再做相似的1題。',
        en: 'Explain at once the item most got wrong, and do 1 more like it.',
      },
      {
        zh: '記下連續兩天答錯的學生，課後看5分鐘。',
        en: 'Note who was wrong on two days and see them for 5 minutes afterwards.',
      },
    ],
    size: [15, 36],
    minutes: 10,
    perWeek: 5,
    weeks: 12,
    givenBy: ['teacher'],
    entryMeasure: { zh: '20題核心題答對的題數。', en: 'Correct answers in 20 core items.' },
    exitMeasure: { zh: '同程度20題再測，目標是答對16題。', en: 'Another 20 of the same level; the aim is 16.' },
    materials: { zh: '小白板、題目庫。', en: 'Small whiteboards, a bank of items.' },
  },
  {
    id: 'ala-chinese',
    name: { zh: '中文加強輔導組', en: 'Chinese catch-up group' },
    tier: 2,
    needs: ['ALA', 'SpLD'],
    setting: 'small_group',
    aim: {
      zh: '學生補回前一級的字詞、句子和閱讀能力，追上本級課文。',
      en: 'Students make up the words, sentences and reading of the level before and catch up with their own.',
    },
    how: [
      { zh: '讀寫8個常用字詞，用於兩個句子。', en: 'Read and write 8 common words and use them in two sentences.' },
      {
        zh: '讀一篇低一級的短文，找出答案所在的句子。',
        en: 'Read a passage of the level below and find the sentence that holds each answer.',
      },
      {
        zh: '練習一種閱讀方法，例如預測、提問或撮要。',
        en: 'Practise one way of reading: predicting, asking or summing up.',
      },
      {
        zh: '改寫一句為一段，同學互評1項。',
        en: 'Turn one sentence into a paragraph; a classmate comments on 1 point.',
      },
    ],
    size: [4, 8],
    minutes: 35,
    perWeek: 2,
    weeks: 16,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '前一級字詞60個的認讀數目，以及10題閱讀理解答對的題數。',
      en: 'Words of the level before read out of 60, and correct answers in 10 reading questions.',
    },
    exitMeasure: {
      zh: '再測，目標是認讀54個，閱讀答對7題。',
      en: 'Measured again; the aim is 54 words and 7 questions.',
    },
    materials: { zh: '分級短文、字詞表、工作紙。', en: 'Graded passages, word list, worksheets.' },
  },
  {
    id: 'ala-mathematics',
    name: { zh: '數學加強輔導組', en: 'Mathematics catch-up group' },
    tier: 2,
    needs: ['ALA', 'ID'],
    setting: 'small_group',
    aim: {
      zh: '學生找回未穩固的基礎，由實物、圖到算式，解決一至兩步的應用題。',
      en: 'Students mend the basics from things to drawings to sums, and solve word problems of one or two steps.',
    },
    how: [
      { zh: '用3分鐘做基本口算，與自己的紀錄比較。', en: '3 minutes of mental sums, compared with one’s own record.' },
      {
        zh: '以實物或長條圖示範一個概念，學生跟着說。',
        en: 'Show one idea with things or bars, the students saying it too.',
      },
      {
        zh: '由易至難做6題，做錯便返回圖解。',
        en: 'Do 6 items from easy to hard; after a mistake go back to the drawing.',
      },
      { zh: '自己編1題應用題給同學做。', en: 'Make up 1 problem for a classmate.' },
    ],
    size: [4, 8],
    minutes: 35,
    perWeek: 2,
    weeks: 16,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '30題診斷題答對的題數，以及3分鐘內答對的口算題數。',
      en: 'Correct answers in 30 diagnostic items, and mental sums right in 3 minutes.',
    },
    exitMeasure: {
      zh: '平行題目再測，目標是診斷題多答對8題，口算多10題。',
      en: 'Parallel items; the aim is 8 more, and 10 more mental sums.',
    },
    materials: { zh: '數粒、長條圖、診斷題。', en: 'Counters, bar drawings, diagnostic items.' },
  },
  {
    id: 'ala-english',
    name: { zh: '英文加強輔導組', en: 'English catch-up group' },
    tier: 2,
    needs: ['ALA', 'SpLD'],
    setting: 'small_group',
    aim: {
      zh: '學生掌握常用字、基本句式和短文閱讀，敢在課堂用英文回答。',
      en: 'Students know common words and basic patterns, read short texts and dare to answer in English in class.',
    },
    how: [
      {
        zh: '兩人互測10個常用字，讀音和意思各一次。',
        en: 'In pairs test 10 common words, sound and meaning once each.',
      },
      {
        zh: '用句式板練習一個句式，換字5次。',
        en: 'Practise one pattern on a sentence board, changing words 5 times.',
      },
      {
        zh: '同讀一篇短文，回答3條問題，用完整句子。',
        en: 'Read a short text together and answer 3 questions in whole sentences.',
      },
      { zh: '說一件自己的事，用今天的句式。', en: 'Tell something of one’s own with today’s pattern.' },
    ],
    size: [4, 8],
    minutes: 35,
    perWeek: 2,
    weeks: 16,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '100個常用字的認讀數目，以及10題句式題答對的題數。',
      en: 'Common words read out of 100, and correct answers in 10 pattern items.',
    },
    exitMeasure: {
      zh: '再測，目標是認讀多20個，句式答對8題。',
      en: 'Measured again; the aim is 20 more words and 8 items.',
    },
    materials: { zh: '字卡、句式板、分級短文。', en: 'Word cards, sentence boards, graded texts.' },
  },
]
