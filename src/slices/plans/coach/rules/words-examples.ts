import type { Language } from '#kernel/language.ts'

/** What a rule must flag, with the words that it must mark (any, when none are named), and what it must not. */
export type Examples = { flags: readonly (readonly [text: string, ...found: string[]])[]; passes: readonly string[] }

type RuleName =
  | 'empty-word'
  | 'label'
  | 'negative'
  | 'two-in-one'
  | 'not-observable'
  | 'no-situation'
  | 'too-short'
  | 'student-does-it'
  | 'too-long'

const longZh = '上課時聽到老師的指示後'.repeat(7)
const longEn = 'after the teacher has asked a question '.repeat(6)

/** For each rule about words what it must and must not flag, traps among them. The tests read this table. */
export const examples: Readonly<Record<RuleName, Readonly<Record<Language, Examples>>>> = {
  'empty-word': {
    zh: {
      flags: [
        ['在適當時舉手發言', '適當時'],
        ['老師適時提示', '適時'],
        ['盡量完成功課', '盡量'],
        ['多加練習認字', '多加'],
        ['改善社交能力', '改善'],
        ['提升閱讀興趣及加強專注力', '提升', '加強'],
        ['定期檢討進度', '定期'],
        ['經常與同學溝通', '經常'],
        ['有需要時調整座位', '有需要時'],
        ['多鼓勵學生，多提醒', '多鼓勵', '多提醒'],
        ['上課時更專心', '更專心'],
        ['養成良好習慣', '良好習慣'],
        ['課堂上多舉手回答問題，會嘗試參與討論', '多舉手', '會嘗試'],
        ['盡可能與家長保持緊密溝通', '盡可能', '緊密溝通'],
      ],
      passes: [
        '讀完《改善記憶的方法》第一章後說出三個重點',
        '聽到「請盡量小聲」後把聲量降至2級',
        '用定期存款的例子計算一年利息',
        '在指定期限前三天交出大綱',
        '校內工作體驗按預定期間完成五項工作',
        '一分鐘讀對的字由40個提升至60個',
        '參加加強輔導班，並在第三層個別加強支援下每星期三節',
        '每節最多提醒兩次',
        '遇到難題時，先自行嘗試一種方法才舉求助卡',
        '說出三個或更多例子',
        '指出圖中不適當的身體接觸並走開',
        '計算學校的經常費佔總開支的百分比',
        '有特殊教育需要時常見的安排',
      ],
    },
    en: {
      flags: [
        ['Raises a hand when appropriate', 'when appropriate'],
        ['Reviews progress regularly', 'regularly'],
        ['Will improve social skills', 'improve'],
        ['Tries to finish homework', 'Tries to'],
        ['Adjust the seat as needed', 'as needed'],
        ['Behaves better in class', 'better'],
        ['Speaks up more often', 'more often'],
        ['Will do her best to listen', 'do her best'],
        ['Shows a positive attitude', 'positive attitude'],
        ['Sits properly where possible', 'properly', 'where possible'],
        ['Communicates effectively with peers', 'effectively'],
      ],
      passes: [
        'Reads "How to improve your memory" and says three points',
        'Joins the regular class for two lessons a day',
        'Writes the past of regular verbs, eight out of ten',
        'Chooses an age-appropriate book and reads for ten minutes',
        'Improves from 40 to 60 words a minute',
        'Writes a letter of three sentences to a friend',
        'Says how often the bus comes, from the timetable',
        'Names two strengths before a work placement',
        'Says "I feel better" and goes back to the seat',
        'Increases the pile by 5 counters and says the total',
      ],
    },
  },
  label: {
    zh: {
      flags: [
        ['他是自閉仔，不合群', '自閉仔'],
        ['自閉症學生的小組', '自閉症學生'],
        ['ADHD學生坐前排', 'ADHD學生'],
        ['懶惰，不肯做功課', '懶惰'],
        ['為SEN學生而設', 'SEN學生'],
        ['患有自閉症', '患有'],
        ['與正常學生一起上課', '正常學生'],
        ['智障學童，反應很蠢', '智障學童', '蠢'],
        ['他上課很曳', '曳'],
        ['是班中的問題學生', '問題學生'],
      ],
      passes: [
        '與有自閉症的學生一起',
        '有智障的學生用圖卡',
        '有自閉症同學的班別',
        '說出樹懶住在哪裏',
        '讀準「懶」字，改正懶音',
        '癲癇發作時記下時間',
        '這條問題學生答對了',
        '學習特殊生活技能',
        '在正常光線下閱讀',
        '看到旗幟在風中搖曳',
        '抬起笨重的箱子前找人幫忙',
        '由SENCO及學生支援組跟進',
      ],
    },
    en: {
      flags: [
        ['He is an autistic', 'autistic'],
        ['An ADHD boy who cannot sit', 'ADHD boy'],
        ['She is lazy', 'lazy'],
        ['Suffers from dyslexia', 'Suffers from'],
        ['A group for SEN students', 'SEN students'],
        ['Plays with normal children', 'normal children'],
        ['Wheelchair-bound since birth', 'Wheelchair-bound'],
        ['A slow learner and naughty', 'slow learner', 'naughty'],
        ['Attention-seeking in class', 'Attention-seeking'],
      ],
      passes: [
        'A student with autism',
        'Is on the autism spectrum',
        'Wears a patch over the lazy eye for two hours',
        'Counts backwards from 20',
        'Sorts maths manipulative materials into tens and ones',
        'Speaks at a normal volume',
        'Has spastic diplegia and walks with a frame',
        'The SENCO meets students on Monday',
        'Lifts a dumbbell ten times',
        'Says "That is stupid" less than twice a lesson',
      ],
    },
  },
  negative: {
    zh: {
      flags: [
        ['上課時不離開座位', '不離開座位'],
        ['小息時不打人', '不打人'],
        ['不再大叫', '不再'],
        ['課堂上避免與鄰座說話', '避免'],
        ['減少離座次數', '減少'],
        ['不要插嘴', '不要'],
      ],
      passes: [
        '不明白時舉手發問',
        '中間不多於一次提醒',
        '用手勢代替大叫，不插嘴',
        '不用提示，自行換上運動服',
        '說出「不要」並走開',
        '不小心碰到同學時說對不起',
        '遇到不會的字，圈起來再問',
        '說出增加和減少的分別',
      ],
    },
    en: {
      flags: [
        ['Does not leave the seat', 'Does not'],
        ['Stops shouting in class', 'Stops shouting'],
        ['Will no longer hit classmates', 'no longer'],
        ['Never interrupts', 'Never'],
        ['Avoids running in the corridor', 'Avoids'],
      ],
      passes: [
        'Raises a card when they do not understand',
        'Stops playing when the bell rings and lines up',
        'Raises a hand rather than calling out, and does not shout',
        'On a word that is not known, sounds out the parts',
        'Finishes five sums without reminders',
        'Says "No, I do not want that" and walks away',
      ],
    },
  },
  'two-in-one': {
    zh: {
      flags: [
        ['上課時能舉手發言，並能完成工作紙', '並能'],
        ['能讀出20個字，亦能默寫10個字', '亦能'],
        ['排隊時站在腳印上；午膳時自行收拾', '；'],
        ['每天抄齊手冊。放學前執拾書包', '。'],
        ['1. 舉手發言 2. 完成功課', '2.'],
      ],
      passes: [
        '兩分鐘內寫上姓名並做完第一題',
        '讀出單元內的字及指出部首',
        '舉手，等老師叫名才開口。',
        '留在課節；需要離開時使用離開卡',
        '說出「我不明白。請再說一次。」',
        '跟着節拍，同時拍手和踏步',
        '用1.5厘米的格寫字',
        '說出磁力及能量的例子',
      ],
    },
    en: {
      flags: [
        ['Raises a hand and will finish the worksheet', 'and will'],
        ['Reads 20 words and can spell ten of them', 'and can'],
        ['Lines up on the footprints; tidies the table at lunch', ';'],
        ['Copies the handbook every day. Packs the bag before going home', '.'],
        ['1. Raises a hand 2. Finishes homework', '2.'],
      ],
      passes: [
        'Within two minutes writes the name and finishes the first question',
        'Says "I am lost. Please say it again."',
        'Stops at a sign, reads it and goes to the place it names',
        'Reads the text and underlines the clue.',
        'Cuts along a line within 0.5 cm and sticks the piece',
      ],
    },
  },
  'not-observable': {
    zh: {
      flags: [
        ['明白分數的概念'],
        ['數學能力達到同級水平'],
        ['上課時專心'],
        ['有良好的社交能力'],
        ['認識自己的情緒'],
        ['建立自信'],
      ],
      passes: [
        '用圖畫出二分一，並說明為甚麼',
        '在情緒溫度計上指出位置',
        '老師派發工作紙後兩分鐘內寫上姓名',
        '認識的字在字卡上圈出來',
        '排隊時站在地上的腳印',
      ],
    },
    en: {
      flags: [
        ['Understands fractions'],
        ['Has a positive attitude towards school'],
        ['Has good social skills'],
        ['Is more confident in class'],
        ['Develops reading skills'],
      ],
      passes: [
        'Draws a half of a shape and says why',
        'Points to the feelings thermometer when asked',
        'Writes the name within two minutes of getting a worksheet',
        'Tells a partner what the main character knows',
        'Has book and pencil case on the desk when the bell rings',
      ],
    },
  },
  'no-situation': {
    zh: {
      flags: [
        ['讀出20個常用字'],
        ['說出自己的感受'],
        ['舉手發言'],
        ['完成工作紙'],
        ['排隊'],
        ['準時交功課'],
        ['完成家課'],
        ['遵守課室規則'],
      ],
      passes: [
        '看字卡，每張3秒內讀出字音',
        '老師問起時，說出自己的感受',
        '課堂討論中舉手發言',
        '數學課交功課',
        '小息時走近同學，說出想一起玩',
        '按步驟卡完成工作紙',
      ],
    },
    en: {
      flags: [
        ['Reads 20 common words aloud'],
        ['Says how they feel'],
        ['Raises a hand'],
        ['Finishes the worksheet'],
        ['Completes homework on time'],
      ],
      passes: [
        'Reads 20 words aloud from flash cards',
        'Says how they feel when asked',
        'Raises a hand in class discussions',
        'Finishes the worksheet before recess',
        'At recess, walks up to a classmate and greets them',
      ],
    },
  },
  'too-short': {
    zh: {
      flags: [['使用視覺提示'], ['安排小組'], ['個別輔導'], ['調整座位'], ['給予額外時間'], ['功課減量']],
      passes: [
        '提問後等五秒',
        '每天早讀先讀三個字',
        '上課前給他看圖卡',
        '安排學生坐在老師走動路線旁、遠離門窗的位置',
        '放學前核對手冊',
      ],
    },
    en: {
      flags: [['Use visual cues'], ['Small group teaching'], ['Individual support'], ['Preferential seating']],
      passes: [
        'Wait five seconds after a question',
        'Read three words before each lesson',
        'Show the picture timetable when plans change',
        'Seat the student beside the teacher’s usual path and away from windows',
      ],
    },
  },
  'student-does-it': {
    zh: {
      flags: [
        ['學生要每天溫習', '學生要'],
        ['他須自行收拾書包', '他須'],
        ['學生應準時交功課', '學生應'],
        ['她需要多練習', '她需要'],
      ],
      passes: [
        '學生說短句時，老師點頭並用完整句子重說一次',
        '每天請學生收拾書包，在清單上打剔',
        '學生舉起求助卡後，老師先等十秒，再指一指步驟卡',
        '老師派簿時請他幫忙，做完說一聲多謝',
      ],
    },
    en: {
      flags: [
        ['The student will revise every day', 'The student will'],
        ['She must pack her own bag', 'She must'],
        ['Students should be quiet in the corridor', 'Students should'],
        ['He needs to practise', 'He needs to'],
      ],
      passes: [
        'Each afternoon tick the list together while the student packs',
        'When the student says a short sentence, nod and say it back in full',
        'Students work in pairs that the teacher has set before the lesson',
        'Give three words to learn, and hear them the next day',
      ],
    },
  },
  'too-long': {
    zh: {
      flags: [
        [`${longZh}舉手發言等候老師`],
        [`${longZh.slice(0, 77)}再寫下來吧`],
        [`${'讀'.repeat(80)}完`, '完'],
        ['一'.repeat(200)],
      ],
      passes: ['讀'.repeat(80), `${'讀'.repeat(80)}。！」`, '', '老師派發工作紙後，兩分鐘內寫上姓名'],
    },
    en: {
      flags: [
        [`${longEn}raises a hand`],
        ['word '.repeat(41), 'word '],
        ['one two '.repeat(30)],
        [`${'far '.repeat(40)}too`, 'too'],
      ],
      passes: ['word '.repeat(40), '', 'Raises a hand when asked', `${'word '.repeat(39)}end . . . !`],
    },
  },
}

/** Pairs of Chinese and English that say different numbers, and pairs that do not. */
export const numberExamples: Record<'flags' | 'passes', readonly (readonly [zh: string, en: string])[]> = {
  flags: [
    ['5次有4次（80%）做到', '7 times out of 10 (70%)'],
    ['一分鐘讀對60個字', 'Reads 50 words in a minute'],
    ['連續3星期', 'Over 4 weeks'],
    ['每節不多於2次', 'No more than 3 times a lesson'],
  ],
  passes: [
    ['5次有4次（80%）做到', '4 times out of 5 (80%)'],
    ['兩分鐘內寫上姓名', 'Writes the name within 2 minutes'],
    ['連續十二天', 'For 12 days'],
    ['每逢星期三，小三學生', 'Every Wednesday'],
    ['一分鐘讀對60個字', ''],
    ['連續2星期80%做到', '80% over a fortnight'],
    ['說出三個重點', 'Says 3 points'],
  ],
}
