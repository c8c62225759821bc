import type { ShippedProvision } from '../model.ts'

export const asd: readonly ShippedProvision[] = [
  {
    id: 'asd-clear-day',
    name: { zh: '看得見的一天', en: 'A day that can be seen' },
    tier: 1,
    needs: ['ASD', 'ID', 'ADHD'],
    setting: 'in_class',
    aim: {
      zh: '學生知道今天有甚麼、何時完結、哪裏有改動，轉換活動時較安穩。',
      en: 'Students know what the day holds, when each thing ends and what differs, and are calmer at changes.',
    },
    how: [
      {
        zh: '早會時全班看一次當天流程，改動用另一種顏色標示。',
        en: 'In the morning the class looks at the day together; changes stand in another colour.',
      },
      {
        zh: '每節開始時指出現在、之後和完結的時間。',
        en: 'At the start of each lesson point out now, next and when it ends.',
      },
      {
        zh: '轉換前5分鐘提示1次，並把計時器放在看得見的地方。',
        en: 'Give 1 warning 5 minutes before a change, with a timer in sight.',
      },
      {
        zh: '放學前回顧，擦去已完成的事，預告明天一件不同的事。',
        en: 'Before going home look back, wipe off what is done and say one thing that differs tomorrow.',
      },
    ],
    size: [15, 36],
    minutes: 10,
    perWeek: 5,
    weeks: 8,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '5個上課天中，轉換活動時須成人介入的次數。',
      en: 'Changes of activity in 5 school days at which an adult had to step in.',
    },
    exitMeasure: { zh: '再記錄5天，目標是次數減少一半。', en: 'Counted over another 5 days; the aim is half as many.' },
    materials: { zh: '流程卡、計時器、改動標示。', en: 'Timetable cards, a timer, change markers.' },
  },
  {
    id: 'asd-roles-in-group-work',
    name: { zh: '分工清晰的小組活動', en: 'Group work with clear parts' },
    tier: 1,
    needs: ['ASD', 'SLI'],
    setting: 'in_class',
    aim: {
      zh: '每位學生在小組活動中有明確的崗位、說話時機和完成標準，能參與到底。',
      en: 'In group work everyone has a clear part, a time to speak and a sign of being done, and takes part to the end.',
    },
    how: [
      {
        zh: '分組前派發崗位卡：主持、記錄、物資、匯報。',
        en: 'Before the groups start, give out cards: chair, notes, materials, report.',
      },
      { zh: '老師示範每個崗位可說的兩句話。', en: 'The teacher shows two sentences that each part may say.' },
      {
        zh: '各組按步驟表工作，說話者手持發言物。',
        en: 'Groups work by a step list; whoever speaks holds the talking object.',
      },
      { zh: '完結時各人自評自己的崗位，1至3分。', en: 'At the end each rates their own part from 1 to 3.' },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 2,
    weeks: 10,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '2次小組活動中，學生主動發言的次數和按崗位完成的步驟數。',
      en: 'Over 2 group tasks, how often the student spoke unprompted and how many steps of the part were done.',
    },
    exitMeasure: {
      zh: '另外2次活動再記錄，目標是發言多3次，崗位步驟全部完成。',
      en: 'Over another 2 tasks; the aim is 3 more turns of speaking and all steps done.',
    },
    materials: { zh: '崗位卡、步驟表、發言物。', en: 'Role cards, step list, talking object.' },
  },
  {
    id: 'asd-reading-situations',
    name: { zh: '社交情境觀察小組', en: 'Reading social situations' },
    tier: 2,
    needs: ['ASD'],
    setting: 'small_group',
    aim: {
      zh: '學生學會先看環境和別人的反應，再決定說甚麼、做甚麼。',
      en: 'Students learn to look at the situation and how others react before deciding what to say and do.',
    },
    how: [
      { zh: '報到：用1至5分說出今天的心情和原因。', en: 'Check in: today’s mood from 1 to 5 and why.' },
      {
        zh: '看一段30秒短片或一張照片，找出線索：誰、在哪裏、表情、期望。',
        en: 'Watch 30 seconds of film or look at a photo and find clues: who, where, faces, what is expected.',
      },
      {
        zh: '討論兩種做法會令別人怎樣想，各演一次。',
        en: 'Discuss what others would think of two ways to act, and play both.',
      },
      {
        zh: '選一個今天要在小息嘗試的做法，寫在提示卡。',
        en: 'Choose one thing to try at recess today and write it on a cue card.',
      },
      { zh: '下一節先分享嘗試的結果。', en: 'Begin the next session with how it went.' },
    ],
    size: [3, 5],
    minutes: 40,
    perWeek: 1,
    weeks: 14,
    givenBy: ['support_teacher', 'social_worker', 'educational_psychologist'],
    entryMeasure: {
      zh: '老師以5分量表評10項社交行為的總分（滿分50分），以及小息15分鐘內主動與同學互動的次數。',
      en: 'Teacher’s rating of 10 social behaviours on a 5-point scale (out of 50), and approaches to classmates in a 15-minute recess.',
    },
    exitMeasure: {
      zh: '由同一位老師再評，並在小息再觀察，目標是評分多8分、互動多2次。',
      en: 'Rated by the same teacher and watched again; the aim is 8 points and 2 approaches more.',
    },
    materials: { zh: '短片、照片、提示卡、心情量表。', en: 'Clips, photos, cue cards, mood scale.' },
  },
  {
    id: 'asd-interest-club',
    name: { zh: '午間興趣小組', en: 'Lunch-time interest club' },
    tier: 2,
    needs: ['ASD'],
    setting: 'small_group',
    aim: {
      zh: '學生藉共同興趣認識同學，練習輪流、讓步和結束對話，小息不再獨處。',
      en: 'Through a shared interest students get to know classmates, practise taking turns, giving way and ending a talk, and are alone less at recess.',
    },
    how: [
      {
        zh: '選定主題（例如鐵路、棋藝、模型），邀請兩位同樣有興趣的同學參加。',
        en: 'Choose a theme (railways, chess, models) and invite two classmates who share it.',
      },
      { zh: '開始時一起定下當天的玩法和次序。', en: 'Begin by agreeing on today’s game and order.' },
      {
        zh: '活動中成人只在需要時以手勢提示輪流和聆聽。',
        en: 'During play the adult prompts turn taking and listening by gesture only when needed.',
      },
      {
        zh: '最後3分鐘各說一句「今天和你一起……」。',
        en: 'In the last 3 minutes everyone says one sentence beginning "With you today …".',
      },
    ],
    size: [3, 8],
    minutes: 30,
    perWeek: 1,
    weeks: 12,
    givenBy: ['support_teacher', 'teaching_assistant', 'social_worker'],
    entryMeasure: {
      zh: '3次小息觀察中，與同學一起活動的分鐘數。',
      en: 'Minutes spent with classmates, watched over 3 recesses.',
    },
    exitMeasure: {
      zh: '再觀察3次，目標是平均多5分鐘；另記錄學生說得出的朋友數目。',
      en: 'Watched over another 3; the aim is 5 minutes more on average. Note also how many friends the student names.',
    },
    materials: { zh: '按興趣預備的物資、次序牌。', en: 'Materials for the interest, turn-order cards.' },
  },
  {
    id: 'asd-talking-with-teens',
    name: { zh: '青少年對話與網上溝通', en: 'Conversation and online contact for teenagers' },
    tier: 2,
    needs: ['ASD', 'SLI'],
    setting: 'small_group',
    aim: {
      zh: '中學學生能開始、延續和結束對話，懂得網上訊息的禮儀和界線。',
      en: 'Secondary students start, keep up and end a conversation, and know the manners and limits of messages online.',
    },
    how: [
      {
        zh: '用一條熱門話題兩人對話3分鐘，同學記下問題和回應的數目。',
        en: 'Talk in pairs for 3 minutes about a topic of the day while others count questions and replies.',
      },
      {
        zh: '看一段對話紀錄，找出離題、獨白或誤會的地方，改寫一次。',
        en: 'Look at a written conversation, find where it left the topic, became a monologue or misled, and rewrite it.',
      },
      {
        zh: '練習一項技巧：追問、轉換話題、婉拒或道別。',
        en: 'Practise one skill: asking on, changing topic, declining or saying goodbye.',
      },
      {
        zh: '訂下本星期要用一次的任務，例如在群組回覆一則訊息。',
        en: 'Set one thing to do this week, such as replying to a message in a chat group.',
      },
    ],
    size: [3, 6],
    minutes: 45,
    perWeek: 1,
    weeks: 12,
    givenBy: ['social_worker', 'support_teacher', 'speech_therapist'],
    entryMeasure: {
      zh: '5分鐘對話中與話題有關的回應次數，以及10個網上情境選對做法的題數。',
      en: 'Replies on topic in a 5-minute talk, and right choices in 10 online situations.',
    },
    exitMeasure: {
      zh: '與不同同學再對話5分鐘，目標是多4次回應；網上情境答對8題。',
      en: 'Another 5-minute talk with somebody else; the aim is 4 more replies, and 8 situations right.',
    },
    materials: { zh: '話題卡、對話紀錄樣本、計時器。', en: 'Topic cards, sample conversations, a timer.' },
  },
  {
    id: 'asd-work-system',
    name: { zh: '個別工作系統', en: 'Individual work system' },
    tier: 3,
    needs: ['ASD', 'ID'],
    setting: 'one_to_one',
    aim: {
      zh: '學生看得懂要做甚麼、做多少、何時完成和之後做甚麼，能獨立完成一組任務。',
      en: 'The student sees what to do, how much, when it is finished and what comes next, and completes a set of tasks alone.',
    },
    how: [
      {
        zh: '把3項任務放在左邊的工作盤，完成後放到右邊。',
        en: 'Put 3 tasks in trays on the left; what is done goes to the right.',
      },
      {
        zh: '每項任務先教到能獨立做，才放進系統。',
        en: 'Each task is taught until done alone before it enters the system.',
      },
      {
        zh: '學生按號碼卡由1做到3，成人坐在背後，不說話。',
        en: 'The student works from card 1 to card 3; the adult sits behind and does not speak.',
      },
      { zh: '完成後自選活動5分鐘，用計時器結束。', en: 'Then 5 minutes of a chosen activity, ended by a timer.' },
      { zh: '每星期把其中一項任務移到課室座位進行。', en: 'Each week move one task to the desk in class.' },
    ],
    size: [1, 1],
    minutes: 25,
    perWeek: 4,
    weeks: 12,
    givenBy: ['support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '20分鐘內獨立完成的任務數目和成人提示次數。',
      en: 'Tasks done alone and prompts needed in 20 minutes.',
    },
    exitMeasure: {
      zh: '在課室再量度20分鐘，目標是完成3項而提示不多於1次。',
      en: 'Measured in class over 20 minutes; the aim is 3 tasks with no more than 1 prompt.',
    },
    materials: { zh: '工作盤、號碼卡、任務材料、計時器。', en: 'Trays, number cards, task materials, a timer.' },
  },
  {
    id: 'asd-ready-for-change',
    name: { zh: '個人故事與應對改變', en: 'Personal stories and meeting change' },
    tier: 3,
    needs: ['ASD'],
    setting: 'one_to_one',
    aim: {
      zh: '學生預先明白即將發生的事、別人的想法和自己可以做的事，面對改變時較少失控。',
      en: 'The student understands beforehand what will happen, what others think and what they can do, and loses control less when things change.',
    },
    how: [
      {
        zh: '與學生一起選一件下星期會不同的事。',
        en: 'Choose with the student one thing that will be different next week.',
      },
      {
        zh: '用圖畫和對話泡畫出各人會說、會想的話。',
        en: 'Draw with speech and thought bubbles what people will say and think.',
      },
      {
        zh: '寫成6至8句的個人故事，以學生做得到的事作結。',
        en: 'Write a personal story of 6 to 8 sentences that ends with what the student can do.',
      },
      { zh: '演練2次，第2次加入一個意外。', en: 'Rehearse 2 times, the second with one surprise.' },
      {
        zh: '事後一起看回故事，補上真正發生的事。',
        en: 'Afterwards look at the story again and add what really happened.',
      },
    ],
    size: [1, 1],
    minutes: 25,
    perWeek: 2,
    weeks: 10,
    givenBy: ['support_teacher', 'social_worker', 'educational_psychologist'],
    entryMeasure: {
      zh: '兩星期內因改變而情緒失控的次數，以及每次平復所需的分鐘數。',
      en: 'Losses of control over changes in two weeks, and minutes to calm down each time.',
    },
    exitMeasure: {
      zh: '完結前兩星期再記錄，目標是次數減半，每次在10分鐘內平復。',
      en: 'The last two weeks counted again; the aim is half as many, each over within 10 minutes.',
    },
    materials: { zh: '畫紙、故事冊、平復工具。', en: 'Drawing paper, story book, calming tools.' },
  },
]
