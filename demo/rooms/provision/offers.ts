import type { SchoolRows, Value } from '../../rows.ts'

type Offer = {
  key: string
  name: readonly [string, string]
  tier: 1 | 2 | 3
  needs: readonly string[]
  setting: 'in_class' | 'small_group' | 'one_to_one'
  aim: readonly [string, string]
  how: readonly [string, string]
  size: readonly [number, number]
  perWeek: number
  weeks: number
  givenBy: readonly string[]
  measure: readonly [string, string]
  materials: readonly [string, string]
}

/** What the demo school made for itself, beside what the workbench's library brings. */
const offers: readonly Offer[] = [
  {
    key: 'reading',
    name: ['中文識字及朗讀小組', 'Chinese word reading group'],
    tier: 2,
    needs: ['SpLD', 'ALA'],
    setting: 'small_group',
    aim: ['認讀常用字詞，朗讀短文更準確流暢。', 'Reads common words, and short passages more accurately and fluently.'],
    how: [
      '先重溫上節字卡，再以部件分析學五個新字。二人一組朗讀，互相指正。最後以一分鐘讀字作記錄。',
      'Go over last time’s cards, then learn five new characters by their parts. Read aloud in pairs and help each other. End with a one-minute reading.',
    ],
    size: [3, 6],
    perWeek: 2,
    weeks: 16,
    givenBy: ['support_teacher', 'teacher'],
    measure: ['校本識字量（100字）', 'School-made word reading (100 words)'],
    materials: ['字卡、分級短文、計時器', 'Word cards, graded passages, a timer'],
  },
  {
    key: 'english',
    name: ['英文拼讀小組', 'English letter–sound group'],
    tier: 2,
    needs: ['SpLD'],
    setting: 'small_group',
    aim: ['由字母聲音拼讀生字。', 'Reads new words from the sounds of their letters.'],
    how: [
      '每節學一個音，聽、說、讀、寫各做一次，再讀一頁只用已學聲音的故事。',
      'One sound each time: hear it, say it, read it, write it; then a page of a story that uses only the sounds known.',
    ],
    size: [3, 6],
    perWeek: 2,
    weeks: 16,
    givenBy: ['support_teacher', 'teacher', 'teaching_assistant'],
    measure: ['讀出60個規則字', 'Reads 60 regular words'],
    materials: ['字母磁石、小書', 'Letter tiles, little books'],
  },
  {
    key: 'social',
    name: ['社交思考小組', 'Thinking about others group'],
    tier: 2,
    needs: ['ASD'],
    setting: 'small_group',
    aim: [
      '留意別人的感受，輪流說話，提出加入遊戲。',
      'Notices what others feel, takes turns in talk, asks to join a game.',
    ],
    how: [
      '看短片或漫畫，說出人物想甚麼。角色扮演一個情境，互相回饋。帶一張提示卡回課室試用。',
      'Watch a clip or read a comic and say what people think. Act out one situation and tell each other what helped. Take one cue card back to class.',
    ],
    size: [3, 5],
    perWeek: 1,
    weeks: 16,
    givenBy: ['social_worker', 'support_teacher'],
    measure: ['社交行為評分（1至5）', 'Social behaviour rating (1 to 5)'],
    materials: ['情境卡、提示卡、短片', 'Situation cards, cue cards, clips'],
  },
  {
    key: 'focus',
    name: ['專注力及自我管理小組', 'Attention and self-management group'],
    tier: 2,
    needs: ['ADHD'],
    setting: 'small_group',
    aim: ['用計時和清單完成一項課業。', 'Finishes a piece of work with a timer and a checklist.'],
    how: [
      '先做五分鐘動作熱身，然後分段完成一份課業，每段自評。每週一次與班主任核對清單。',
      'Five minutes of movement, then one piece of work in steps, rating oneself after each. Once a week the checklist is compared with the class teacher’s.',
    ],
    size: [3, 6],
    perWeek: 2,
    weeks: 14,
    givenBy: ['support_teacher', 'teaching_assistant'],
    measure: ['二十分鐘內專注的分鐘數', 'Minutes on task out of twenty'],
    materials: ['計時器、自評卡', 'Timer, self-rating cards'],
  },
  {
    key: 'feelings',
    name: ['情緒小組', 'Feelings group'],
    tier: 2,
    needs: ['MI', 'ASD', 'ADHD'],
    setting: 'small_group',
    aim: ['說出情緒，用一個方法平靜下來。', 'Names a feeling and calms down in a way of their own.'],
    how: [
      '以溫度計說出今天的情緒，練習一種放鬆方法，畫下會用的時候。',
      'Say today’s feeling by a thermometer, practise one way to calm down, draw when it would help.',
    ],
    size: [3, 5],
    perWeek: 1,
    weeks: 12,
    givenBy: ['social_worker', 'educational_psychologist'],
    measure: ['情緒調節評分（1至5）', 'Calming down rating (1 to 5)'],
    materials: ['情緒溫度計、繪畫用品', 'Feelings thermometer, drawing things'],
  },
  {
    key: 'speech',
    name: ['言語治療小組', 'Speech therapy group'],
    tier: 2,
    needs: ['SLI'],
    setting: 'small_group',
    aim: [
      '清楚說出目標音，以完整句子講述事情。',
      'Says the target sounds clearly and tells what happened in whole sentences.',
    ],
    how: [
      '言語治療師帶領發音練習及看圖說故事，並給課室老師一張提示。',
      'The speech therapist leads sound practice and telling stories from pictures, and gives the class teacher one cue.',
    ],
    size: [2, 4],
    perWeek: 1,
    weeks: 20,
    givenBy: ['speech_therapist', 'provider'],
    measure: ['看圖說故事得分（20分）', 'Story telling score (20)'],
    materials: ['圖卡、錄音機', 'Picture cards, recorder'],
  },
  {
    key: 'one',
    name: ['個別學習輔導', 'One-to-one learning support'],
    tier: 3,
    needs: ['SpLD', 'ASD', 'ADHD', 'ID'],
    setting: 'one_to_one',
    aim: [
      '按個別學習計劃的目標，逐步達成。',
      'Works towards the targets of the individual education plan, step by step.',
    ],
    how: [
      '由同一位老師按計劃目標施教，每節記錄嘗試，每四週與家長溝通。',
      'The same teacher works on the plan’s targets, logs tries each time and talks with the family every four weeks.',
    ],
    size: [1, 1],
    perWeek: 2,
    weeks: 30,
    givenBy: ['support_teacher', 'educational_psychologist'],
    measure: ['目標達成百分率', 'Share of target reached'],
    materials: ['按計劃準備', 'As the plan says'],
  },
  {
    key: 'in-class',
    name: ['教學助理入班支援', 'Assistant in class'],
    tier: 1,
    needs: [],
    setting: 'in_class',
    aim: ['在課堂內開始並完成工作。', 'Begins and finishes work in the lesson.'],
    how: [
      '教學助理按老師安排，先提示全組，再支援個別學生，逐步減少提示。',
      'As agreed with the teacher the assistant cues the table first, then single students, and fades the cues.',
    ],
    size: [1, 8],
    perWeek: 3,
    weeks: 36,
    givenBy: ['teaching_assistant'],
    measure: ['一節課完成的課業（百分率）', 'Work finished in a lesson (per cent)'],
    materials: ['提示卡', 'Cue cards'],
  },
  {
    key: 'number',
    name: ['數感小組', 'Number sense group'],
    tier: 2,
    needs: ['ALA', 'SpLD', 'ID'],
    setting: 'small_group',
    aim: ['以不同方法表示數量，熟練加減。', 'Shows numbers in different ways and adds and subtracts with ease.'],
    how: [
      '由實物到圖像到算式，最後兩人一組玩一個計算遊戲。',
      'From things to pictures to sums, ending with a game in pairs.',
    ],
    size: [3, 6],
    perWeek: 2,
    weeks: 16,
    givenBy: ['teacher', 'support_teacher', 'teaching_assistant'],
    measure: ['校本加減流暢（40題）', 'School-made sums (40)'],
    materials: ['積木、數線、骰子', 'Blocks, number lines, dice'],
  },
  {
    key: 'motor',
    name: ['手部小肌肉訓練', 'Hand skills'],
    tier: 2,
    needs: ['PD', 'SpLD', 'VI', 'HI'],
    setting: 'small_group',
    aim: ['握筆穩定，抄寫不易疲倦。', 'Holds a pen steadily and copies without tiring.'],
    how: [
      '三個手部遊戲，然後寫三行字，自己選出寫得最好的一個。',
      'Three games for the hands, then three lines of writing; the student picks the best character.',
    ],
    size: [2, 5],
    perWeek: 1,
    weeks: 14,
    givenBy: ['teaching_assistant', 'other_therapist'],
    measure: ['五分鐘抄寫字數', 'Characters copied in five minutes'],
    materials: ['泥膠、夾子、粗格紙', 'Clay, pegs, wide-lined paper'],
  },
]

/** The demo school's own provisions; by key. */
export function layOffers(school: SchoolRows): ReadonlyMap<string, string> {
  const both = ([zh, en]: readonly [string, string]): Value => ({ zh, en })
  return new Map(
    offers.map((offer) => [
      offer.key,
      school.add('provision', {
        name: both(offer.name),
        tier: offer.tier,
        needs: offer.needs,
        setting: offer.setting,
        aim: both(offer.aim),
        how: both(offer.how),
        group_size_from: offer.size[0],
        group_size_to: offer.size[1],
        minutes: 35,
        per_week: offer.perWeek,
        weeks: offer.weeks,
        given_by: offer.givenBy,
        entry_measure: both(offer.measure),
        exit_measure: both(offer.measure),
        materials: both(offer.materials),
      }),
    ]),
  )
}
