import type { ShippedProvision } from '../model.ts'

export const id: readonly ShippedProvision[] = [
  {
    id: 'id-three-levels',
    name: { zh: '同一課題三層課業', en: 'One topic, three levels of task' },
    tier: 1,
    needs: ['ID', 'ALA'],
    setting: 'in_class',
    aim: {
      zh: '全班學同一課題，能力較弱的學生也有自己能完成的任務和看得見的成果。',
      en: 'The class learns one topic, and students of lower attainment have a task that they can finish and show.',
    },
    how: [
      {
        zh: '課前寫下「人人學會」「多數學會」「有些學會」三層學習重點。',
        en: 'Before the lesson, write three levels of learning points: all, most, some.',
      },
      {
        zh: '以實物或圖片引入，請學生指出或說出已知的事。',
        en: 'Begin with a thing or picture and let students point to or say what they know.',
      },
      {
        zh: '分派三層課業，基礎層配有例子、圖示和選項。',
        en: 'Give out three levels of task; the basic one has an example, pictures and choices.',
      },
      { zh: '完結時每層各有一位學生展示成果。', en: 'At the end one student of each level shows the work.' },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 16,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '連續5節中，學生完成自己那層課業的節數。',
      en: 'Lessons out of 5 in which the student finished the task of their level.',
    },
    exitMeasure: {
      zh: '另外5節再計算，目標是5節中完成4節。',
      en: 'Counted over another 5 lessons; the aim is 4 of 5.',
    },
    materials: { zh: '三層工作紙、圖片、實物。', en: 'Sheets of three levels, pictures, real things.' },
  },
  {
    id: 'id-picture-steps',
    name: { zh: '圖示步驟與即時回饋', en: 'Picture steps and feedback at once' },
    tier: 1,
    needs: ['ID', 'ASD', 'ADHD'],
    setting: 'in_class',
    aim: {
      zh: '學生看着圖示便知道下一步，減少等待別人提示。',
      en: 'Students see the next step in pictures and wait less to be prompted.',
    },
    how: [
      {
        zh: '把課堂任務分成不多於5步，每步1張圖貼在桌上。',
        en: 'Break the task into no more than 5 steps, 1 picture each, on the desk.',
      },
      { zh: '老師示範一次，邊做邊說出步驟。', en: 'The teacher shows it once, saying each step.' },
      {
        zh: '學生做完一步便翻轉圖卡，老師在10秒內稱讚做對的地方。',
        en: 'The student turns over a picture after each step; the teacher praises what was right within 10 seconds.',
      },
      {
        zh: '做不到時先指圖，再示範，最後才手把手協助。',
        en: 'If stuck, point to the picture first, then show, and only last guide the hand.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 8,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '10次課堂任務中，無須口頭提示而完成的次數。',
      en: 'Class tasks out of 10 finished without a spoken prompt.',
    },
    exitMeasure: { zh: '再計算10次，目標是完成7次。', en: 'Another 10 tasks; the aim is 7.' },
    materials: { zh: '步驟圖卡、魔術貼、小白板。', en: 'Step pictures, hook-and-loop tape, small whiteboard.' },
  },
  {
    id: 'id-number-sense',
    name: { zh: '數字與數量小組', en: 'Numbers and amounts group' },
    tier: 2,
    needs: ['ID', 'ALA'],
    setting: 'small_group',
    aim: {
      zh: '學生能把數字、數量和位置連繫起來，穩固20以內的數算。',
      en: 'Students link numerals, amounts and places, and are secure with numbers up to 20.',
    },
    how: [
      { zh: '唱數熱身：順數、倒數、兩個兩個數。', en: 'Warm up by counting forwards, backwards and in twos.' },
      {
        zh: '用10格框擺出老師說的數量，說出「還差多少到10」。',
        en: 'Show a number on a ten-frame and say how many more make 10.',
      },
      {
        zh: '用實物做2道加減故事題，再寫成算式。',
        en: 'Act out 2 addition or subtraction stories with real things, then write the sum.',
      },
      { zh: '玩一局數字棋或比大小紙牌。', en: 'Play one round of a number track or a higher-or-lower card game.' },
      { zh: '在紀錄卡貼上今天學會的一項。', en: 'Stick today’s new skill on the record card.' },
    ],
    size: [3, 5],
    minutes: 35,
    perWeek: 2,
    weeks: 16,
    givenBy: ['support_teacher', 'teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '30題數感題（數數、比較、合成、加減）答對的題數。',
      en: 'Correct answers in 30 items: counting, comparing, making up, adding and taking away.',
    },
    exitMeasure: { zh: '同一套題目再測，目標是多答對8題。', en: 'The same items again; the aim is 8 more.' },
    materials: { zh: '10格框、數粒、數字卡、棋盤。', en: 'Ten-frames, counters, number cards, a track game.' },
  },
  {
    id: 'id-money',
    name: { zh: '金錢運用小組', en: 'Using money' },
    tier: 2,
    needs: ['ID'],
    setting: 'small_group',
    aim: {
      zh: '學生認識硬幣和紙幣，能按價錢付款、核對找續，並計劃簡單購物。',
      en: 'Students know coins and notes, pay a price, check the change and plan a small purchase.',
    },
    how: [
      { zh: '把真錢或仿真錢按面值分類，說出名稱。', en: 'Sort real or play money by value and name it.' },
      { zh: '看價錢牌付款，用「多付一元」的方法。', en: 'Pay by the price tag with the "next dollar up" method.' },
      { zh: '在模擬小店輪流做顧客和店員。', en: 'Take turns as customer and shopkeeper in a pretend shop.' },
      {
        zh: '每4節到小食部或附近商店實習1次，事後核對收據。',
        en: 'Once in every 4 sessions, buy something at the tuck shop or nearby and check the receipt afterwards.',
      },
    ],
    size: [3, 6],
    minutes: 40,
    perWeek: 1,
    weeks: 12,
    givenBy: ['support_teacher', 'teaching_assistant', 'social_worker'],
    entryMeasure: {
      zh: '20項任務（辨認面值、付款、找續）獨立完成的項數。',
      en: 'Tasks done alone out of 20: naming money, paying, checking change.',
    },
    exitMeasure: {
      zh: '同樣20項再評，目標是獨立完成15項，並能在真實商店完成1次購物。',
      en: 'The same 20 tasks; the aim is 15 alone, and 1 purchase in a real shop.',
    },
    materials: { zh: '仿真錢幣、價錢牌、收據、小額現金。', en: 'Play money, price tags, receipts, a little cash.' },
  },
  {
    id: 'id-words-for-life',
    name: { zh: '生活識字小組', en: 'Words for daily life' },
    tier: 2,
    needs: ['ID', 'ASD'],
    setting: 'small_group',
    aim: {
      zh: '學生認讀校園和社區常見的標示、餐牌和表格用字，並按意思行動。',
      en: 'Students read the signs, menus and form words of school and neighbourhood and act on them.',
    },
    how: [
      { zh: '走一圈校園，拍下3個標示。', en: 'Walk round the school and photograph 3 signs.' },
      { zh: '讀出標示，把字卡配對照片和意思。', en: 'Read them, and match word card, photo and meaning.' },
      { zh: '情境練習：看到這個標示，我會怎樣做。', en: 'Practise: when I see this sign, what do I do?' },
      { zh: '玩賓果遊戲，重溫以前學過的10個詞。', en: 'Play bingo with 10 words learned before.' },
    ],
    size: [3, 5],
    minutes: 30,
    perWeek: 2,
    weeks: 12,
    givenBy: ['support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '40個生活詞語中能讀出並說明意思的詞數。',
      en: 'Words out of 40 that the student reads and explains.',
    },
    exitMeasure: {
      zh: '同一詞表再測，目標是多認識15個詞，並在真實環境找到其中5個。',
      en: 'The same list; the aim is 15 more, and 5 of them found in a real place.',
    },
    materials: { zh: '標示照片、字卡、賓果卡。', en: 'Photos of signs, word cards, bingo cards.' },
  },
  {
    id: 'id-time-and-travel',
    name: { zh: '時間與出行小組', en: 'Time and getting about' },
    tier: 2,
    needs: ['ID', 'ASD'],
    setting: 'small_group',
    aim: {
      zh: '高小及中學學生能看時間、預計行程，並在成人陪同下乘搭公共交通工具。',
      en: 'Older primary and secondary students tell the time, plan a journey and use public transport with an adult.',
    },
    how: [
      { zh: '用時鐘說出當天3件事的時間。', en: 'Say the times of 3 things of the day from a clock.' },
      {
        zh: '用行程表計算何時出門，預留10分鐘。',
        en: 'Work out when to leave from a journey card, with 10 minutes to spare.',
      },
      {
        zh: '角色扮演付車資、問路和錯過車站時求助。',
        en: 'Act out paying the fare, asking the way and asking for help after missing a stop.',
      },
      { zh: '每4節外出1次，學生負責帶路。', en: 'Go out once in every 4 sessions, the student leading the way.' },
    ],
    size: [3, 6],
    minutes: 40,
    perWeek: 1,
    weeks: 12,
    givenBy: ['support_teacher', 'social_worker', 'teaching_assistant'],
    entryMeasure: { zh: '15步出行清單中獨立完成的步數。', en: 'Steps done alone on a journey list of 15.' },
    exitMeasure: { zh: '同一清單再評，目標是獨立完成12步。', en: 'The same list; the aim is 12 alone.' },
    materials: {
      zh: '教學時鐘、行程表、交通卡、緊急聯絡卡。',
      en: 'Teaching clock, journey cards, travel card, emergency contact card.',
    },
  },
  {
    id: 'id-individual-core-skills',
    name: { zh: '個別核心技能課', en: 'One-to-one core skills' },
    tier: 3,
    needs: ['ID'],
    setting: 'one_to_one',
    aim: {
      zh: '學生以小步學習兩至三項個別訂定的讀、寫、算或自理技能，學會才進下一步。',
      en: 'The student learns two or three personal skills in reading, writing, number or self-care by small steps, moving on only when one is secure.',
    },
    how: [
      { zh: '先做2分鐘已學會的任務，取得成功感。', en: 'Begin with 2 minutes of something already known.' },
      { zh: '教新的一步：我做、一起做、你做。', en: 'Teach one new step: I do it, we do it, you do it.' },
      {
        zh: '混合新舊任務練習10次，記錄獨立、提示或協助。',
        en: 'Practise new and old tasks mixed 10 times, noting alone, prompted or helped.',
      },
      {
        zh: '連續3節10次做對9次，便進入下一步。',
        en: 'When 9 of 10 are right in 3 sessions running, go on to the next step.',
      },
      {
        zh: '把成果帶回課室，用同一任務再做1次。',
        en: 'Take the result back to class and do the same task once more there.',
      },
    ],
    size: [1, 1],
    minutes: 25,
    perWeek: 4,
    weeks: 14,
    givenBy: ['support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '每項技能分成10步，記錄已獨立完成的步數。',
      en: 'Each skill is split into 10 steps; count those done alone.',
    },
    exitMeasure: {
      zh: '再數獨立完成的步數，目標是每項技能多4步，4星期後仍然做到。',
      en: 'Count again; the aim is 4 more steps in each skill, still done 4 weeks later.',
    },
    materials: { zh: '技能步驟表、實物教材、紀錄表。', en: 'Step list of the skill, real materials, record sheet.' },
  },
  {
    id: 'id-ready-for-work',
    name: { zh: '校內工作體驗', en: 'Work experience at school' },
    tier: 3,
    needs: ['ID', 'ASD'],
    setting: 'small_group',
    aim: {
      zh: '中學學生在校內真實崗位學習守時、按步驟完成工作、求助和自我檢查。',
      en: 'Secondary students learn in real jobs at school to be on time, follow steps, ask for help and check their own work.',
    },
    how: [
      {
        zh: '簽到，看當天的工作卡，說出要做的3件事。',
        en: 'Sign in, look at the job card and say the 3 things to do.',
      },
      {
        zh: '在圖書館、校務處或小食部工作30分鐘，導師在旁觀察。',
        en: 'Work for 30 minutes in the library, the office or the tuck shop while the mentor watches.',
      },
      {
        zh: '按清單自行檢查成果，需要時用求助卡。',
        en: 'Check the result with the list, and use the help card when needed.',
      },
      {
        zh: '與導師用10分鐘談做得好和下次要改的各一點，簽退。',
        en: 'Talk for 10 minutes with the mentor about one good thing and one to change, then sign out.',
      },
    ],
    size: [2, 4],
    minutes: 60,
    perWeek: 1,
    weeks: 16,
    givenBy: ['support_teacher', 'social_worker', 'provider'],
    entryMeasure: {
      zh: '12項工作習慣清單（守時、儀容、按步驟、求助等）達到的項數。',
      en: 'Items met on a list of 12 work habits: on time, dress, steps, asking for help and so on.',
    },
    exitMeasure: {
      zh: '由崗位負責人再評，目標是達到9項，每次工作的提示不多於2次。',
      en: 'Rated again by the person in charge; the aim is 9 items with no more than 2 prompts each time.',
    },
    materials: { zh: '工作卡、簽到表、工作習慣清單。', en: 'Job cards, sign-in sheet, list of work habits.' },
  },
]
