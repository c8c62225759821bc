import type { ShippedProvision } from '../model.ts'

export const pd: readonly ShippedProvision[] = [
  {
    id: 'pd-room-that-fits',
    name: { zh: '人人到得到的課室', en: 'A classroom that everyone can use' },
    tier: 1,
    needs: ['PD'],
    setting: 'in_class',
    aim: {
      zh: '行動不便的學生能自行進出、取物和參與，不用等人幫忙。',
      en: 'Students with physical difficulties come and go, fetch things and take part without waiting for help.',
    },
    how: [
      {
        zh: '開學首星期與學生走一次，找出門口、通道、書桌和儲物位置的障礙。',
        en: 'In the first week walk the room with the student and find what is in the way: door, aisle, desk, storage.',
      },
      {
        zh: '調整座位，通道留90厘米，常用物放在伸手可及的高度。',
        en: 'Rearrange the seats, leave aisles of 90 cm and put things in daily use within reach.',
      },
      {
        zh: '每節開始時確認坐姿：腳平放、手肘有承托、看到黑板。',
        en: 'At the start of each lesson check the posture: feet flat, elbows supported, board in sight.',
      },
      {
        zh: '預留多2分鐘轉堂，安排同學輪流同行。',
        en: 'Allow 2 more minutes for changing rooms and let classmates take turns to walk along.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 16,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '20項課室參與清單中無須協助的項數。',
      en: 'Items without help on a list of 20 ways to take part in class.',
    },
    exitMeasure: { zh: '同一清單再評，目標是16項無須協助。', en: 'The same list; the aim is 16 without help.' },
    materials: {
      zh: '可調校桌椅、腳踏、防滑墊、清單。',
      en: 'Adjustable desk and chair, footrest, non-slip mat, the list.',
    },
  },
  {
    id: 'pd-pe-together',
    name: { zh: '體育課同參與', en: 'Physical education for all' },
    tier: 1,
    needs: ['PD', 'VI'],
    setting: 'in_class',
    aim: {
      zh: '學生在體育課與同學一起活動，規則和器材因人調整，人人有活動量。',
      en: 'Students move together in physical education; rules and equipment are adapted and everyone is active.',
    },
    how: [
      {
        zh: '課前與學生和治療師確認可做和須避免的動作。',
        en: 'Before the lesson settle with the student and the therapist what may be done and what may not.',
      },
      { zh: '熱身提供坐、站兩個版本。', en: 'Offer the warm-up sitting and standing.' },
      { zh: '主要活動用分站形式，每站有3個難度，學生自選。', en: 'Run stations, each with 3 levels to choose from.' },
      {
        zh: '隊制遊戲調整場地、器材或得分方法，不設旁觀席。',
        en: 'Adapt the court, equipment or scoring of team games; nobody sits out.',
      },
      { zh: '完結時各人記下今天活動的分鐘數。', en: 'At the end everyone notes the minutes they were active.' },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 2,
    weeks: 12,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: { zh: '3節體育課中實際活動的平均分鐘數。', en: 'Average minutes active over 3 lessons.' },
    exitMeasure: {
      zh: '再記錄3節，目標是平均達到25分鐘。',
      en: 'Another 3 lessons; the aim is 25 minutes on average.',
    },
    materials: { zh: '軟身球、低網、大目標、分站卡。', en: 'Soft balls, low nets, large targets, station cards.' },
  },
  {
    id: 'pd-gross-motor',
    name: { zh: '大肌肉協調小組', en: 'Large movement and balance group' },
    tier: 2,
    needs: ['PD', 'ASD', 'ID'],
    setting: 'small_group',
    aim: {
      zh: '學生的平衡、協調和體能有所進步，上樓梯、接球和參加遊戲更有信心。',
      en: 'Balance, coordination and stamina grow, and students are surer on stairs, with balls and in games.',
    },
    how: [
      { zh: '5分鐘熱身，由學生輪流帶領。', en: '5 minutes of warm-up, led by students in turn.' },
      {
        zh: '平衡站：單腳站、直線行、踏石，每項30秒。',
        en: 'Balance station: one leg, a line, stepping stones, 30 seconds each.',
      },
      {
        zh: '協調站：拋接、拍球、跳繩，由大球開始。',
        en: 'Coordination station: throw and catch, bounce, skip, beginning with a large ball.',
      },
      {
        zh: '合作遊戲，把今天的動作放進障礙路線。',
        en: 'A game together that puts the movements of the day into an obstacle course.',
      },
      {
        zh: '緩和伸展，在圖表記錄自己的最佳紀錄。',
        en: 'Stretch to calm down and note one’s best result on the chart.',
      },
    ],
    size: [3, 5],
    minutes: 35,
    perWeek: 2,
    weeks: 12,
    givenBy: ['other_therapist', 'teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '單腳站立秒數、10次接球成功次數，以及6分鐘步行距離（米）。',
      en: 'Seconds on one leg, catches out of 10, and metres walked in 6 minutes.',
    },
    exitMeasure: {
      zh: '同樣3項再測，目標是單腳站多5秒、接球多3次。',
      en: 'The same 3 tests; the aim is 5 seconds more on one leg and 3 catches more.',
    },
    materials: {
      zh: '平衡木、踏石、大小軟球、繩、雪糕筒。',
      en: 'Balance beam, stepping stones, soft balls, ropes, cones.',
    },
  },
  {
    id: 'pd-hand-function',
    name: { zh: '手部功能小組', en: 'Hand skills group' },
    tier: 2,
    needs: ['PD', 'SpLD', 'ID'],
    setting: 'small_group',
    aim: {
      zh: '學生的手力、指尖靈活和雙手配合有所進步，能用文具、餐具和扣鈕。',
      en: 'Strength, finger skill and using both hands grow, for stationery, cutlery and buttons.',
    },
    how: [
      { zh: '用泥膠和夾子熱身5分鐘。', en: 'Warm up for 5 minutes with clay and pegs.' },
      { zh: '雙手任務：穿珠、剪紙、擰瓶蓋。', en: 'Two-handed tasks: threading, cutting, screwing lids.' },
      {
        zh: '指尖任務：用鑷子夾豆、在格內填色。',
        en: 'Fingertip tasks: tweezers and beans, colouring within a square.',
      },
      {
        zh: '做一件真實的事：扣鈕、包書、開飯盒。',
        en: 'Do one real thing: buttons, covering a book, opening a lunch box.',
      },
    ],
    size: [3, 5],
    minutes: 30,
    perWeek: 2,
    weeks: 12,
    givenBy: ['other_therapist', 'teaching_assistant', 'support_teacher'],
    entryMeasure: {
      zh: '1分鐘內插上的插棒數目、沿線剪紙偏離的次數，以及扣好5粒鈕的秒數。',
      en: 'Pegs placed in 1 minute, times off the line when cutting, and seconds to fasten 5 buttons.',
    },
    exitMeasure: {
      zh: '同樣3項再測，目標是插棒多4枝，扣鈕快20秒。',
      en: 'The same 3 tests; the aim is 4 more pegs and buttons 20 seconds faster.',
    },
    materials: { zh: '泥膠、夾子、插棒板、剪刀、鈕扣板。', en: 'Clay, pegs, pegboard, scissors, button board.' },
  },
  {
    id: 'pd-typing',
    name: { zh: '打字及中文輸入小組', en: 'Typing and Chinese input group' },
    tier: 2,
    needs: ['PD', 'SpLD', 'VI'],
    setting: 'small_group',
    aim: {
      zh: '書寫費力的學生能以鍵盤或語音輸入完成課業，速度足夠應付課堂。',
      en: 'Students for whom handwriting is hard work can type or dictate their work fast enough for lessons.',
    },
    how: [
      { zh: '調好座位、屏幕和鍵盤，手腕有承托。', en: 'Set seat, screen and keyboard, with the wrists supported.' },
      {
        zh: '練習1組鍵位或字根5分鐘，不看鍵盤。',
        en: 'Practise 1 set of keys or components for 5 minutes without looking.',
      },
      { zh: '輸入一段課文，然後自行校對。', en: 'Type a passage from the textbook and check it.' },
      { zh: '完成1份真實課業並交給科任老師。', en: 'Finish 1 piece of real work and hand it to the teacher.' },
    ],
    size: [2, 6],
    minutes: 30,
    perWeek: 2,
    weeks: 14,
    givenBy: ['teaching_assistant', 'support_teacher', 'teacher'],
    entryMeasure: {
      zh: '5分鐘內正確輸入的中文字數和英文字數。',
      en: 'Chinese characters and English words typed correctly in 5 minutes.',
    },
    exitMeasure: {
      zh: '再測5分鐘，目標是兩項都比起初多50%，並在1個學科使用。',
      en: 'Another 5 minutes; the aim is 50% more of both than at first, and used in 1 subject.',
    },
    materials: { zh: '電腦、合用的鍵盤、輸入練習。', en: 'Computer, suitable keyboard, typing practice.' },
  },
  {
    id: 'pd-movement-programme',
    name: { zh: '個別肢體訓練', en: 'Individual movement programme' },
    tier: 3,
    needs: ['PD'],
    setting: 'one_to_one',
    aim: {
      zh: '按治療師訂定的方案，在校內維持關節活動、力量和轉移能力。',
      en: 'By the therapist’s plan the student keeps range, strength and transfers going at school.',
    },
    how: [
      {
        zh: '看方案卡，確認今天的動作和安全事項；有痛楚即停止。',
        en: 'Look at the card, settle today’s movements and what is safe; stop at any pain.',
      },
      {
        zh: '伸展5分鐘，由遠端至近端，數出秒數。',
        en: 'Stretch for 5 minutes from hand and foot inwards, counting aloud.',
      },
      { zh: '完成3組力量或站立練習，每組8次。', en: 'Do 3 sets of strength or standing exercises, 8 times each.' },
      {
        zh: '練習一項日常轉移，例如輪椅到座椅。',
        en: 'Practise one transfer of the day, such as wheelchair to chair.',
      },
      {
        zh: '記錄次數和感覺，每6星期由治療師更新方案。',
        en: 'Note how many and how it felt; the therapist renews the plan every 6 weeks.',
      },
    ],
    size: [1, 1],
    minutes: 30,
    perWeek: 3,
    weeks: 16,
    givenBy: ['other_therapist', 'teaching_assistant'],
    entryMeasure: {
      zh: '治療師評估：指定關節活動幅度（度）、連續站立分鐘數、轉移所需協助程度（1至5）。',
      en: 'Therapist’s assessment: range of the named joint in degrees, minutes standing, help needed for a transfer (1 to 5).',
    },
    exitMeasure: {
      zh: '由治療師再評，目標是維持活動幅度，站立多3分鐘，轉移少1級協助。',
      en: 'Assessed again; the aim is range kept, 3 minutes more standing, and 1 level less help.',
    },
    materials: { zh: '治療墊、站立架或扶手、方案卡。', en: 'Mat, standing frame or rail, plan card.' },
  },
  {
    id: 'pd-self-care',
    name: { zh: '校內自理訓練', en: 'Self-care at school' },
    tier: 3,
    needs: ['PD', 'ID'],
    setting: 'one_to_one',
    aim: {
      zh: '學生在真實時段學習如廁、進食、更衣和整理物品，減少依賴並保持尊嚴。',
      en: 'At the times they really happen the student learns toileting, eating, dressing and packing, depends less on others and keeps dignity.',
    },
    how: [
      {
        zh: '與學生和家長選定1項自理，拆成10步。',
        en: 'Choose 1 activity with the student and parents and split it into 10 steps.',
      },
      {
        zh: '在真實時段進行，先說明成人會怎樣協助，取得學生同意。',
        en: 'Do it when it really happens; say first how the adult will help and ask for consent.',
      },
      {
        zh: '由最後一步開始讓學生獨立完成，每學會一步便退前一步。',
        en: 'Let the student do the last step alone first; each step learned, hand over the one before.',
      },
      {
        zh: '在私隱的地方進行，只用最少協助，記錄每步。',
        en: 'Work in private with the least help and note each step.',
      },
    ],
    size: [1, 1],
    minutes: 20,
    perWeek: 5,
    weeks: 10,
    givenBy: ['teaching_assistant', 'other_therapist'],
    entryMeasure: { zh: '10步中獨立完成的步數和所需分鐘數。', en: 'Steps done alone out of 10, and minutes needed.' },
    exitMeasure: {
      zh: '再評同樣10步，目標是獨立完成8步，時間減少三分之一。',
      en: 'The same 10 steps; the aim is 8 alone in a third less time.',
    },
    materials: { zh: '步驟圖、合用器具、紀錄表。', en: 'Step pictures, suitable aids, record sheet.' },
  },
]
