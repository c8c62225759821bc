import type { ShippedProvision } from '../model.ts'

export const adhd: readonly ShippedProvision[] = [
  {
    id: 'adhd-movement-breaks',
    name: { zh: '課堂動一動', en: 'Movement breaks in lessons' },
    tier: 1,
    needs: ['ADHD', 'ASD'],
    setting: 'in_class',
    aim: {
      zh: '全班在長時間坐着之間有短暫活動，之後較易重新投入。',
      en: 'The class moves briefly between stretches of sitting and settles to work again more easily.',
    },
    how: [
      { zh: '坐滿20分鐘，老師放出開始訊號。', en: 'After 20 minutes of sitting the teacher gives the start signal.' },
      {
        zh: '全班站在座位旁做3個動作，例如伸展、原地踏步、交叉摸膝。',
        en: 'All stand beside their seats for 3 movements, such as stretching, marching, touching knee to elbow.',
      },
      { zh: '最後1分鐘慢呼吸5次，然後坐下。', en: 'In the last 1 minute breathe slowly 5 times, then sit.' },
      {
        zh: '老師即時說出下一步任務，先坐好的一行先開始。',
        en: 'The teacher says the next task at once; the row that is ready begins first.',
      },
    ],
    size: [15, 36],
    minutes: 5,
    perWeek: 10,
    weeks: 12,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '活動後10分鐘內的專注百分比（每30秒觀察1次）。',
      en: 'Share of time on task in the 10 minutes after, looking once every 30 seconds.',
    },
    exitMeasure: {
      zh: '同樣方法再觀察3節，目標是專注達到75%。',
      en: 'Watched in the same way over 3 lessons; the aim is 75% on task.',
    },
    materials: { zh: '動作卡、計時器。', en: 'Movement cards, a timer.' },
  },
  {
    id: 'adhd-clear-routines',
    name: { zh: '清晰常規與即時回饋', en: 'Clear routines and feedback at once' },
    tier: 1,
    needs: ['ADHD', 'SpLD', 'ASD'],
    setting: 'in_class',
    aim: {
      zh: '課堂常規少而清楚，任務分段，學生做對時立即知道。',
      en: 'Rules of the lesson are few and clear, tasks come in parts, and students know at once when they do right.',
    },
    how: [
      {
        zh: '全班共同訂3條正面常規，貼在黑板旁。',
        en: 'Agree on 3 rules that say what to do and put them beside the board.',
      },
      {
        zh: '指示一次不多於2項，說完請一位學生覆述。',
        en: 'Give no more than 2 instructions at a time and have one student repeat them.',
      },
      { zh: '課業分成10分鐘一段，每段完成便檢查。', en: 'Split work into parts of 10 minutes and check after each.' },
      {
        zh: '老師每節至少給目標學生4次具體稱讚，提醒時走近輕聲說。',
        en: 'The teacher gives the student at least 4 specific words of praise a lesson and reminds in a low voice from near by.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 8,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '5節課堂中被公開糾正的次數，以及完成課業的節數。',
      en: 'Public corrections over 5 lessons, and lessons in which the work was finished.',
    },
    exitMeasure: {
      zh: '再記錄5節，目標是糾正次數減半，5節中完成4節課業。',
      en: 'Another 5 lessons; the aim is half the corrections and work finished in 4 of 5.',
    },
    materials: { zh: '常規海報、計時器、稱讚紀錄。', en: 'Poster of the rules, a timer, a record of praise.' },
  },
  {
    id: 'adhd-self-monitoring',
    name: { zh: '自我監察小組', en: 'Watching my own work' },
    tier: 2,
    needs: ['ADHD'],
    setting: 'small_group',
    aim: {
      zh: '學生學會留意自己是否在做手上的事，並自行返回任務。',
      en: 'Students learn to notice whether they are on task and to bring themselves back.',
    },
    how: [
      {
        zh: '看兩段短片，分辨「在做」和「走神」的樣子。',
        en: 'Watch two clips and tell "on task" from "drifted off".',
      },
      {
        zh: '做一份15分鐘的課業，每次提示聲響起便在卡上剔「在做」或「未做」。',
        en: 'Work for 15 minutes and tick "on task" or "not" on the card at each tone.',
      },
      {
        zh: '與導師的紀錄比較，相符得1分，誠實比全剔重要。',
        en: 'Compare with the adult’s record; agreement earns 1 point, honesty counts more than ticks.',
      },
      {
        zh: '訂下在課室使用紀錄卡的一節課，由科任老師簽名。',
        en: 'Choose one lesson in which to use the card; that teacher signs it.',
      },
      { zh: '按圖表上的進步選擇一項獎勵。', en: 'Choose a reward by the progress on the chart.' },
    ],
    size: [3, 6],
    minutes: 30,
    perWeek: 2,
    weeks: 10,
    givenBy: ['support_teacher', 'teaching_assistant', 'social_worker'],
    entryMeasure: {
      zh: '課堂15分鐘內在做課業的百分比，以及自評與老師評分相符的百分比。',
      en: 'Share of 15 minutes of a lesson on task, and agreement between own and teacher’s marks, both in per cent.',
    },
    exitMeasure: {
      zh: '在同一科再觀察15分鐘，目標是專注多20個百分點，相符達80%。',
      en: 'Watched again for 15 minutes in the same subject; the aim is 20 percentage points more on task and 80% agreement.',
    },
    materials: { zh: '自評卡、提示聲、進度圖表。', en: 'Self-rating cards, a tone, progress chart.' },
  },
  {
    id: 'adhd-working-memory',
    name: { zh: '工作記憶策略小組', en: 'Strategies for working memory' },
    tier: 2,
    needs: ['ADHD', 'SpLD', 'ID'],
    setting: 'small_group',
    aim: {
      zh: '學生學會覆述、分組、畫圖和寫下，用策略應付較長的指示和心算。',
      en: 'Students learn to repeat, group, draw and write down, and use these for longer instructions and mental sums.',
    },
    how: [
      { zh: '聽指示遊戲：由3步開始，逐步加至5步。', en: 'Instruction game: begin with 3 steps and go up to 5.' },
      { zh: '教一項策略並示範怎樣說給自己聽。', en: 'Teach one strategy and show how to say it to oneself.' },
      {
        zh: '用課堂真實任務練習，例如抄手冊、心算、聽默。',
        en: 'Practise with real tasks: the student handbook, mental sums, dictation.',
      },
      {
        zh: '學生選出對自己最有用的一項，寫在書桌提示卡。',
        en: 'Each chooses what helps most and writes it on a desk card.',
      },
    ],
    size: [3, 5],
    minutes: 30,
    perWeek: 2,
    weeks: 12,
    givenBy: ['support_teacher', 'educational_psychologist', 'teaching_assistant'],
    entryMeasure: {
      zh: '20個2至5步指示中正確完成的數目。',
      en: 'Instructions done correctly out of 20, of 2 to 5 steps.',
    },
    exitMeasure: {
      zh: '用另外20個指示再測，目標是多完成5個；老師確認學生在課堂使用策略。',
      en: 'Another 20 instructions; the aim is 5 more, and the teacher confirms that the strategy is used in class.',
    },
    materials: { zh: '指示卡、小白板、策略提示卡。', en: 'Instruction cards, small whiteboards, strategy cards.' },
  },
  {
    id: 'adhd-organising',
    name: { zh: '中學時間與物品管理', en: 'Organising time and things at secondary school' },
    tier: 2,
    needs: ['ADHD', 'SpLD'],
    setting: 'small_group',
    aim: {
      zh: '學生能用手冊記下功課和測驗、分拆長期習作、帶齊物品。',
      en: 'Students note homework and tests, split long assignments and bring what they need.',
    },
    how: [
      {
        zh: '先用5分鐘清理書包和資料夾，按科目分色。',
        en: 'First 5 minutes: clear bag and folders, a colour for each subject.',
      },
      {
        zh: '核對手冊與課室功課欄，補寫漏記的項目。',
        en: 'Check the handbook against the class list and fill in what is missing.',
      },
      { zh: '把一份習作分成4步，各寫上日期。', en: 'Split one assignment into 4 steps with a date each.' },
      {
        zh: '估計今天每項功課所需時間，明天比較實際時間。',
        en: 'Estimate the time for each piece of homework and compare tomorrow with what it took.',
      },
    ],
    size: [3, 6],
    minutes: 35,
    perWeek: 1,
    weeks: 12,
    givenBy: ['support_teacher', 'teacher', 'social_worker'],
    entryMeasure: {
      zh: '兩星期內準時交齊功課的百分比，以及欠帶物品的次數。',
      en: 'Homework handed in on time over two weeks, in per cent, and things forgotten.',
    },
    exitMeasure: {
      zh: '完結前兩星期再計算，目標是交齊85%，欠帶不多於2次。',
      en: 'The last two weeks counted again; the aim is 85% and no more than 2 things forgotten.',
    },
    materials: { zh: '手冊、分色資料夾、月曆、計時器。', en: 'Handbook, coloured folders, calendar, a timer.' },
  },
  {
    id: 'adhd-stop-and-think',
    name: { zh: '停一停想一想小組', en: 'Stop and think group' },
    tier: 2,
    needs: ['ADHD'],
    setting: 'small_group',
    aim: {
      zh: '學生在行動前停下來想後果，減少插嘴、搶答和衝突。',
      en: 'Students stop and think of what follows before they act: less calling out, fewer quarrels.',
    },
    how: [
      {
        zh: '玩一個需要停下的遊戲，例如紅綠燈或音樂停。',
        en: 'Play a game of stopping, such as traffic lights or musical statues.',
      },
      {
        zh: '用4格漫畫分析本星期一件事：發生、感覺、做法、後果。',
        en: 'Look at one event of the week in 4 pictures: what happened, the feeling, what I did, what followed.',
      },
      { zh: '想出另外兩個做法，演出來，選一個。', en: 'Think of two other ways, play them and choose one.' },
      {
        zh: '練習暗號：手放桌上、吸一口氣、舉手。',
        en: 'Practise the signal: hands on the table, one breath, hand up.',
      },
      {
        zh: '約定一節課使用，老師以手勢回應。',
        en: 'Agree on one lesson to use it; the teacher answers with a gesture.',
      },
    ],
    size: [3, 6],
    minutes: 35,
    perWeek: 2,
    weeks: 10,
    givenBy: ['support_teacher', 'social_worker'],
    entryMeasure: {
      zh: '5節課堂中未舉手便發言的次數，以及5天內與同學衝突的次數。',
      en: 'Calling out over 5 lessons, and quarrels with classmates in 5 days.',
    },
    exitMeasure: {
      zh: '再記錄5節和5天，目標是兩項都減少一半。',
      en: 'Another 5 lessons and 5 days; the aim is half as many of both.',
    },
    materials: { zh: '漫畫格紙、遊戲物資、暗號卡。', en: 'Comic frames, game materials, signal cards.' },
  },
  {
    id: 'adhd-check-in-check-out',
    name: { zh: '早晚相約', en: 'Check in, check out' },
    tier: 3,
    needs: ['ADHD', 'MI'],
    setting: 'one_to_one',
    aim: {
      zh: '學生每天上課前後與同一位成人見面，訂下目標、取得回饋，行為和出席更穩定。',
      en: 'Before and after each school day the student meets the same adult, sets an aim and gets feedback; behaviour and attendance grow steadier.',
    },
    how: [
      {
        zh: '早上5分鐘：問好、檢查物品、選當天的2個目標、取目標卡。',
        en: '5 minutes in the morning: greet, check things, choose 2 aims, take the card.',
      },
      {
        zh: '每節課後老師在卡上評0至2分，說一句原因。',
        en: 'After each lesson the teacher gives 0 to 2 points on the card with one sentence why.',
      },
      {
        zh: '放學前5分鐘：計算得分，先說做得好的，再談一個難處。',
        en: '5 minutes before going home: add up, say first what went well, then one difficulty.',
      },
      {
        zh: '把卡帶回家請家長簽名，星期五看圖表換取獎勵。',
        en: 'Take the card home to be signed; on Friday look at the chart and choose a reward.',
      },
    ],
    size: [1, 1],
    minutes: 10,
    perWeek: 10,
    weeks: 10,
    givenBy: ['support_teacher', 'social_worker', 'teaching_assistant'],
    entryMeasure: {
      zh: '首星期每天平均取得總分的百分比，以及當月被記違規的次數。',
      en: 'Average share of points a day in the first week, in per cent, and breaches noted in that month.',
    },
    exitMeasure: {
      zh: '目標是連續3星期平均取得80%，違規次數減半；之後減至每星期見面2次。',
      en: 'The aim is 80% on average for 3 weeks running and half the breaches; then meetings go down to 2 a week.',
    },
    materials: { zh: '目標卡、進度圖表、獎勵清單。', en: 'Aim cards, progress chart, list of rewards.' },
  },
  {
    id: 'adhd-executive-coaching',
    name: { zh: '高中執行功能個別指導', en: 'One-to-one coaching in planning and follow-through' },
    tier: 3,
    needs: ['ADHD', 'ASD'],
    setting: 'one_to_one',
    aim: {
      zh: '學生學會訂立可行的計劃、開始困難的工作，並檢討甚麼方法對自己有用。',
      en: 'The student learns to make a plan that works, to start hard tasks and to see which ways help.',
    },
    how: [
      {
        zh: '回顧上星期計劃，數出完成的項目，不加責備。',
        en: 'Look back at last week’s plan and count what was done, without blame.',
      },
      {
        zh: '選出本星期最重要的3件事，寫出第一個動作和時間。',
        en: 'Choose the 3 most important things of this week and write the first action and its time.',
      },
      { zh: '預想一個障礙，寫成「如果……我便……」。', en: 'Foresee one obstacle and write "if … then I …".' },
      { zh: '即場開始其中一項，做滿10分鐘。', en: 'Start one of them at once, for 10 minutes.' },
      { zh: '約定週中以訊息報告1次。', en: 'Agree to report once in mid-week by message.' },
    ],
    size: [1, 1],
    minutes: 35,
    perWeek: 1,
    weeks: 16,
    givenBy: ['support_teacher', 'educational_psychologist', 'social_worker'],
    entryMeasure: {
      zh: '4星期內計劃項目完成的百分比，以及欠交習作的數目。',
      en: 'Planned items done over 4 weeks, in per cent, and assignments missing.',
    },
    exitMeasure: {
      zh: '最後4星期再計算，目標是完成75%，欠交不多於1份。',
      en: 'The last 4 weeks; the aim is 75% and no more than 1 missing.',
    },
    materials: { zh: '每週計劃表、計時器。', en: 'Weekly planning sheet, a timer.' },
  },
]
