import type { ShippedProvision } from '../model.ts'

export const mi: readonly ShippedProvision[] = [
  {
    id: 'mi-how-are-we',
    name: { zh: '全班心情報到', en: 'Feelings check-in with the class' },
    tier: 1,
    needs: ['MI', 'ASD', 'ADHD'],
    setting: 'in_class',
    aim: {
      zh: '全班習慣說出感受和求助，班主任及早留意需要關心的學生。',
      en: 'The class grows used to naming feelings and asking for help, and the class teacher notices early who needs care.',
    },
    how: [
      {
        zh: '早上各人把名牌放在心情板的5格之一，可選擇不公開。',
        en: 'In the morning everyone puts a name card on one of 5 fields of the mood board, or keeps it private.',
      },
      {
        zh: '老師說出自己的心情和一個應對方法。',
        en: 'The teacher names a feeling of their own and one way to meet it.',
      },
      { zh: '全班做2分鐘呼吸或伸展。', en: 'The class breathes or stretches for 2 minutes.' },
      {
        zh: '連續3天心情低落的學生，班主任當天私下傾談5分鐘。',
        en: 'With a student who is low on 3 days running, the class teacher talks for 5 minutes in private that day.',
      },
    ],
    size: [15, 36],
    minutes: 10,
    perWeek: 5,
    weeks: 8,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '全班10題求助態度問卷的平均分，以及一個月內主動找成人傾談的學生人數。',
      en: 'Class average of a 10-item questionnaire on seeking help, and students who sought an adult in a month.',
    },
    exitMeasure: {
      zh: '再做同一問卷，目標是平均多2分；求助人數有所增加。',
      en: 'The same questionnaire; the aim is 2 points more on average, and more students seeking help.',
    },
    materials: { zh: '心情板、名牌、呼吸提示卡。', en: 'Mood board, name cards, breathing cards.' },
  },
  {
    id: 'mi-mind-lessons',
    name: { zh: '身心健康課', en: 'Lessons on a healthy mind' },
    tier: 1,
    needs: ['MI'],
    setting: 'in_class',
    aim: {
      zh: '全班認識壓力、睡眠、情緒和求助途徑，減少對精神健康問題的誤解。',
      en: 'The class learns about stress, sleep, feelings and where to find help, and misunderstands mental ill health less.',
    },
    how: [
      { zh: '以匿名字條收集一個想知道的問題。', en: 'Collect one question each on unsigned slips.' },
      {
        zh: '用一個虛構學生的故事，討論身體、想法、感受和行為的改變。',
        en: 'Discuss an invented student’s story: what changes in body, thoughts, feelings and behaviour.',
      },
      {
        zh: '學一個方法，例如睡前習慣、分拆煩惱或晚上收起手機。',
        en: 'Learn one way: a habit before sleep, splitting up a worry, putting the phone away at night.',
      },
      {
        zh: '各人寫下3位可以找的成人和1個求助途徑。',
        en: 'Everyone writes down 3 adults to turn to and 1 way to find help.',
      },
    ],
    size: [15, 36],
    minutes: 40,
    perWeek: 1,
    weeks: 6,
    givenBy: ['teacher', 'social_worker'],
    entryMeasure: {
      zh: '15題知識及態度題的全班平均得分，以及能寫出3位求助對象的學生百分比。',
      en: 'Class average in 15 items on knowledge and attitude, and students who can name 3 people to turn to, in per cent.',
    },
    exitMeasure: {
      zh: '完結時再測，目標是平均多3分，90%學生寫得出3位。',
      en: 'At the end; the aim is 3 points more on average, and 90% of students naming 3.',
    },
    materials: { zh: '匿名字條、故事、求助資源表。', en: 'Slips, the story, list of help.' },
  },
  {
    id: 'mi-worry-group',
    name: { zh: '面對憂慮小組', en: 'Facing worries group' },
    tier: 2,
    needs: ['MI', 'ASD'],
    setting: 'small_group',
    aim: {
      zh: '學生認識憂慮怎樣影響身體、想法和行為，學會逐步面對所避開的事。',
      en: 'Students see how worry works in body, thought and action, and face step by step what they avoid.',
    },
    how: [
      { zh: '以0至10分報到，說出本星期一次面對。', en: 'Check in from 0 to 10 and tell one thing faced this week.' },
      {
        zh: '學一個概念：憂慮警號、想法偵探、或避開的代價。',
        en: 'Learn one idea: the worry alarm, testing a thought, or what avoiding costs.',
      },
      {
        zh: '用自己的例子填寫情境、想法、感受、行動。',
        en: 'Fill in situation, thought, feeling and action from one’s own life.',
      },
      { zh: '製作8級面對階梯，由最易的一級開始演練。', en: 'Make a ladder of 8 steps and rehearse the easiest.' },
      { zh: '訂下本星期的一級，約定誰會支持。', en: 'Set one step for this week and who will support it.' },
    ],
    size: [3, 6],
    minutes: 45,
    perWeek: 1,
    weeks: 10,
    givenBy: ['educational_psychologist', 'social_worker'],
    entryMeasure: {
      zh: '學生自評10項憂慮（0至3分，滿分30分），以及階梯8級中已面對的級數。',
      en: 'Own rating of 10 worries (0 to 3 each, out of 30), and steps faced on the ladder of 8.',
    },
    exitMeasure: {
      zh: '再自評，目標是總分少6分，已面對5級；8星期後再評1次。',
      en: 'Rated again; the aim is 6 points fewer and 5 steps faced; rated once more after 8 weeks.',
    },
    materials: { zh: '工作紙、面對階梯、憂慮量表。', en: 'Worksheets, ladder, worry scale.' },
  },
  {
    id: 'mi-doing-more',
    name: { zh: '動起來小組', en: 'Doing more, feeling better' },
    tier: 2,
    needs: ['MI'],
    setting: 'small_group',
    aim: {
      zh: '情緒低落的中學生以安排愉快和有意義的活動，逐步恢復動力和聯繫。',
      en: 'Secondary students who feel low plan pleasant and worthwhile activities and step by step regain drive and contact.',
    },
    how: [
      {
        zh: '看上星期活動紀錄，圈出心情最好和最差的時段。',
        en: 'Look at last week’s record and circle the best and worst times.',
      },
      {
        zh: '討論活動與心情的關係，加一個新例子。',
        en: 'Discuss how activity and mood hang together, with one new example.',
      },
      {
        zh: '選2項小活動放進時間表，寫明何時、何地、和誰。',
        en: 'Put 2 small activities into the week: when, where, with whom.',
      },
      {
        zh: '預想阻礙，想一個「只做5分鐘」的版本。',
        en: 'Foresee obstacles and think of a version that takes only 5 minutes.',
      },
      { zh: '小組內一起完成一項活動，例如散步或焗曲奇。', en: 'Do one activity together, such as a walk or baking.' },
    ],
    size: [3, 6],
    minutes: 45,
    perWeek: 1,
    weeks: 8,
    givenBy: ['social_worker', 'educational_psychologist'],
    entryMeasure: {
      zh: '每天心情（0至10分）的一星期平均，以及一星期內完成的愉快活動數目。',
      en: 'Mood (0 to 10) averaged over one week, and pleasant activities done in that week.',
    },
    exitMeasure: {
      zh: '最後一星期再計算，目標是平均多2分，活動多4項；如情緒惡化即轉介。',
      en: 'The last week; the aim is 2 points and 4 activities more. If mood grows worse, refer at once.',
    },
    materials: { zh: '活動紀錄、每週時間表。', en: 'Activity record, weekly plan.' },
  },
  {
    id: 'mi-mentor',
    name: { zh: '師友同行', en: 'A mentor at school' },
    tier: 2,
    needs: ['MI', 'ADHD'],
    setting: 'small_group',
    aim: {
      zh: '學生與一位信任的老師建立穩定關係，有人留意其生活、學習和出席。',
      en: 'The student has a steady bond with a trusted teacher who follows life, study and attendance.',
    },
    how: [
      {
        zh: '每位導師帶領2至6名學生，首次一起訂立約定。',
        en: 'Each mentor meets 2 to 6 students; at first they agree on how to meet.',
      },
      {
        zh: '先做10分鐘輕鬆活動，例如棋類或茶點。',
        en: 'Begin with 10 minutes of something easy, such as a game or a snack.',
      },
      { zh: '各人說一件順利和一件困難的事。', en: 'Everyone tells one thing that went well and one that was hard.' },
      {
        zh: '訂下一個小步，導師在週中問候1次。',
        en: 'Agree on one small step; the mentor asks after it once in mid-week.',
      },
    ],
    size: [2, 6],
    minutes: 30,
    perWeek: 1,
    weeks: 16,
    givenBy: ['teacher', 'social_worker', 'support_teacher'],
    entryMeasure: {
      zh: '4星期的出席率和遲到次數，以及學生對「校內有人關心我」的評分（1至5分）。',
      en: 'Attendance and lateness over 4 weeks, and the rating of "somebody at school cares about me" (1 to 5).',
    },
    exitMeasure: {
      zh: '最後4星期再計算，目標是遲到減半，評分達到4分。',
      en: 'The last 4 weeks; the aim is half as often late and a rating of 4.',
    },
    materials: { zh: '活動物資、約定卡。', en: 'Games, agreement card.' },
  },
  {
    id: 'mi-back-to-school',
    name: { zh: '逐步重返校園', en: 'Back to school step by step' },
    tier: 3,
    needs: ['MI', 'ASD'],
    setting: 'one_to_one',
    aim: {
      zh: '長期缺課或曾住院的學生，按商定的步伐恢復上學和學習。',
      en: 'A student long absent or after hospital comes back to school and learning at an agreed pace.',
    },
    how: [
      {
        zh: '與學生、家長及專業人員訂出8級返校階梯，寫明到校時間、地點和陪伴者。',
        en: 'With student, parents and professionals agree on a ladder of 8 steps: time, place and who is there.',
      },
      {
        zh: '到校時由同一位成人迎接，用3分鐘評估當天狀態。',
        en: 'The same adult meets the student on arrival and takes 3 minutes to see how the day stands.',
      },
      {
        zh: '在安靜地點完成一項短課業，再進入1節選定的課堂。',
        en: 'Do one short task in a quiet place, then join 1 chosen lesson.',
      },
      {
        zh: '離開前回顧：最難的一刻、用了甚麼方法、明天的一級。',
        en: 'Before leaving look back: the hardest moment, what helped, tomorrow’s step.',
      },
      {
        zh: '每星期檢視，連續3天做到才升級，退級不算失敗。',
        en: 'Review weekly; go up after 3 days running, and going down is no failure.',
      },
    ],
    size: [1, 1],
    minutes: 30,
    perWeek: 3,
    weeks: 12,
    givenBy: ['social_worker', 'educational_psychologist', 'support_teacher'],
    entryMeasure: { zh: '一星期到校的節數和上課的節數。', en: 'Lessons at school and lessons attended in one week.' },
    exitMeasure: {
      zh: '目標是連續2星期出席80%課堂，並完成8級中的7級。',
      en: 'The aim is 80% of lessons for 2 weeks running and 7 of the 8 steps.',
    },
    materials: { zh: '返校階梯、安靜房間、短課業。', en: 'Ladder, quiet room, short tasks.' },
  },
  {
    id: 'mi-safe-plan',
    name: { zh: '個別情緒支援及安全計劃', en: 'Individual emotional support and safety plan' },
    tier: 3,
    needs: ['MI'],
    setting: 'one_to_one',
    aim: {
      zh: '情緒困擾嚴重的學生認識自己的警號、應對方法和求助對象，校內有一致的支援。',
      en: 'A student in serious distress knows their warning signs, what helps and whom to turn to, and school answers in one way.',
    },
    how: [
      {
        zh: '了解心情、睡眠和安全情況；有即時危險便按學校危機程序處理。',
        en: 'Ask about mood, sleep and safety; at any immediate danger follow the school’s crisis procedure.',
      },
      {
        zh: '一起填寫或更新計劃：警號、自己可做的事、可去的地方、可找的人。',
        en: 'Fill in or renew the plan together: signs, what I can do, where I can go, whom I can call.',
      },
      { zh: '練習一個應對方法5分鐘，評前後的分數。', en: 'Practise one way for 5 minutes and rate before and after.' },
      {
        zh: '商定哪些資料讓哪些老師知道，並告知家長。',
        en: 'Agree what which teachers may know, and tell the parents.',
      },
      {
        zh: '與主治專業人員保持聯絡，記錄下次覆檢日期。',
        en: 'Stay in touch with the treating professionals and note the next review.',
      },
    ],
    size: [1, 1],
    minutes: 35,
    perWeek: 1,
    weeks: 16,
    givenBy: ['social_worker', 'educational_psychologist'],
    entryMeasure: {
      zh: '學生自評困擾程度（0至10分），以及一個月內須離開課堂的次數。',
      en: 'Own rating of distress (0 to 10), and times the student had to leave a lesson in a month.',
    },
    exitMeasure: {
      zh: '每4星期再評，目標是困擾少3分，離開課堂次數減半，並能說出計劃的4個部分。',
      en: 'Rated every 4 weeks; the aim is 3 points less, half as many leavings, and naming the 4 parts of the plan.',
    },
    materials: { zh: '安全計劃表、應對工具、安靜房間。', en: 'Safety plan, calming tools, quiet room.' },
  },
]
