import type { ShippedProvision } from '../model.ts'

export const several: readonly ShippedProvision[] = [
  {
    id: 'several-co-teaching',
    name: { zh: '課堂協作教學', en: 'Co-teaching in class' },
    tier: 1,
    needs: ['SpLD', 'ID', 'ASD', 'ADHD', 'ALA'],
    setting: 'in_class',
    aim: {
      zh: '兩位老師在同一課堂共同備課和施教，有需要的學生在原班得到即時支援。',
      en: 'Two teachers plan and teach one lesson together, and students who need it are supported at once in their own class.',
    },
    how: [
      {
        zh: '課前共同備課15分鐘，訂明誰教、誰看和目標學生。',
        en: 'Plan together for 15 minutes: who teaches, who watches and for whom.',
      },
      {
        zh: '一位老師講解，另一位示範筆記或巡視提示。',
        en: 'One teacher explains, the other models notes or goes round with prompts.',
      },
      {
        zh: '分成平行小組20分鐘，以不同難度教同一重點。',
        en: 'Split into parallel groups for 20 minutes and teach one point at different levels.',
      },
      {
        zh: '重聚後由學生總結，老師記下誰須跟進。',
        en: 'Come together, students sum up, and the teachers note who needs more.',
      },
      { zh: '每星期用10分鐘檢討一種協作方式。', en: 'Review one way of co-teaching for 10 minutes a week.' },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 2,
    weeks: 16,
    givenBy: ['teacher', 'support_teacher'],
    entryMeasure: {
      zh: '目標學生3次課堂小測的平均百分比，以及5節課堂專注百分比。',
      en: 'Target students’ average in 3 quizzes and time on task over 5 lessons, both in per cent.',
    },
    exitMeasure: {
      zh: '再測3次和觀察5節，目標是小測多10個百分點，專注達75%。',
      en: 'Another 3 quizzes and 5 lessons; the aim is 10 percentage points more and 75% on task.',
    },
    materials: { zh: '共同備課表、分層工作紙。', en: 'Planning sheet, levelled worksheets.' },
  },
  {
    id: 'several-peer-mentors',
    name: { zh: '朋輩同行計劃', en: 'Peer mentors' },
    tier: 1,
    needs: ['SpLD', 'ASD', 'ADHD', 'HI', 'ALA'],
    setting: 'in_class',
    aim: {
      zh: '受訓的同學陪伴有需要的學生適應學習和校園生活，雙方都得到肯定。',
      en: 'Trained students accompany others in study and school life, and both are valued.',
    },
    how: [
      {
        zh: '用2節培訓朋輩：保密、聆聽、提示而不代做、何時告訴老師。',
        en: 'Train mentors in 2 sessions: keeping confidence, listening, prompting without doing it, when to tell a teacher.',
      },
      { zh: '按興趣配對，雙方都可以說不。', en: 'Match by interest; either may say no.' },
      {
        zh: '每次見面做一件事：核對手冊、溫習、或一起小息。',
        en: 'At each meeting do one thing: check the handbook, revise, or spend recess together.',
      },
      {
        zh: '朋輩以3句話寫紀錄，老師每兩星期與朋輩檢討。',
        en: 'Mentors write 3 sentences; the teacher meets them every two weeks.',
      },
    ],
    size: [4, 20],
    minutes: 20,
    perWeek: 2,
    weeks: 14,
    givenBy: ['teacher', 'social_worker'],
    entryMeasure: {
      zh: '受支援學生對校園歸屬感的評分（8題，滿分40分），以及交齊功課的百分比。',
      en: 'Supported students’ sense of belonging (8 items, out of 40), and homework handed in, in per cent.',
    },
    exitMeasure: {
      zh: '再評，目標是歸屬感多4分，功課交齊多15個百分點。',
      en: 'Rated again; the aim is 4 points, and 15 percentage points more homework.',
    },
    materials: { zh: '朋輩手冊、紀錄卡。', en: 'Mentor booklet, record cards.' },
  },
  {
    id: 'several-in-class-assistant',
    name: { zh: '助理入班支援', en: 'Support by an assistant in class' },
    tier: 2,
    needs: ['ID', 'ASD', 'ADHD', 'PD'],
    setting: 'in_class',
    aim: {
      zh: '助理按老師的計劃在課室支援數名學生，逐步減少提示，令學生更獨立。',
      en: 'By the teacher’s plan an assistant supports a few students in class and prompts less and less, so that they grow more independent.',
    },
    how: [
      {
        zh: '課前看支援卡：今天的目標、可提示的時刻、無須協助的時刻。',
        en: 'Before the lesson look at the card: today’s aim, when to prompt, when not to help.',
      },
      {
        zh: '開始時確認學生有物品、聽懂第1步，然後走開。',
        en: 'At the start see that the student has things and knows step 1, then move away.',
      },
      { zh: '每5分鐘看一次，先等，再指，最後才說。', en: 'Look every 5 minutes: wait first, then point, speak last.' },
      {
        zh: '下課前與學生一起看完成了甚麼，把紀錄交老師。',
        en: 'Before the end look together at what is done and hand the record to the teacher.',
      },
    ],
    size: [1, 6],
    minutes: 35,
    perWeek: 4,
    weeks: 16,
    givenBy: ['teaching_assistant'],
    entryMeasure: {
      zh: '1節課內助理提示的次數，以及獨立完成課業的百分比。',
      en: 'Prompts by the assistant in 1 lesson, and work done alone, in per cent.',
    },
    exitMeasure: {
      zh: '同一科再記錄3節，目標是提示減半，獨立完成70%。',
      en: 'Another 3 lessons of the subject; the aim is half the prompts and 70% alone.',
    },
    materials: { zh: '支援卡、步驟圖、紀錄表。', en: 'Support card, step pictures, record sheet.' },
  },
  {
    id: 'several-feelings',
    name: { zh: '情緒調節小組', en: 'Managing strong feelings' },
    tier: 2,
    needs: ['ASD', 'ADHD', 'MI'],
    setting: 'small_group',
    aim: {
      zh: '學生能及早察覺情緒升溫，選用合適自己的平復方法，事後修補關係。',
      en: 'Students notice early that a feeling is rising, use a way to calm down that suits them and mend things afterwards.',
    },
    how: [
      {
        zh: '以5級情緒表報到，指出身體哪裏有感覺。',
        en: 'Check in on a 5-step scale and point to where it is felt in the body.',
      },
      { zh: '看一個情境，找出升溫的3個信號。', en: 'Look at a situation and find 3 signs of rising.' },
      {
        zh: '試用兩個平復方法各3分鐘，評哪個較有效。',
        en: 'Try two ways to calm down for 3 minutes each and rate them.',
      },
      {
        zh: '演練事後修補：說出事實、感受、補救。',
        en: 'Rehearse mending: what happened, how it felt, how to make good.',
      },
      {
        zh: '更新個人平復卡，交一份給班主任。',
        en: 'Renew the personal calming card and give a copy to the class teacher.',
      },
    ],
    size: [3, 6],
    minutes: 40,
    perWeek: 1,
    weeks: 12,
    givenBy: ['social_worker', 'educational_psychologist', 'support_teacher'],
    entryMeasure: {
      zh: '兩星期內情緒失控的次數和平均平復分鐘數。',
      en: 'Outbursts in two weeks, and average minutes to calm down.',
    },
    exitMeasure: {
      zh: '完結前兩星期再記錄，目標是次數減半，平均10分鐘內平復。',
      en: 'The last two weeks; the aim is half as many, and calm within 10 minutes on average.',
    },
    materials: { zh: '情緒表、平復工具箱、個人平復卡。', en: 'Feelings scale, calming box, personal cards.' },
  },
  {
    id: 'several-handwriting',
    name: { zh: '執筆及寫字小組', en: 'Pencil and handwriting group' },
    tier: 2,
    needs: ['SpLD', 'PD', 'ADHD', 'ASD'],
    setting: 'small_group',
    aim: {
      zh: '學生坐姿和執筆穩定，字形清楚、大小一致，書寫速度足夠應付課堂。',
      en: 'Students sit and hold the pencil well, write clearly and evenly, and fast enough for lessons.',
    },
    how: [
      { zh: '檢查坐姿和執筆，用3個手指操熱身。', en: 'Check posture and grip, and warm up with 3 finger exercises.' },
      { zh: '練習一種筆畫或字母，先大後小。', en: 'Practise one stroke or letter, large first, then small.' },
      { zh: '在有格線的紙上寫2行，圈出自己最好的一個字。', en: 'Write 2 lines on ruled paper and circle the best.' },
      { zh: '抄寫課文3分鐘，與上次比較字數。', en: 'Copy from the textbook for 3 minutes and compare with last time.' },
    ],
    size: [3, 6],
    minutes: 30,
    perWeek: 2,
    weeks: 14,
    givenBy: ['other_therapist', 'support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '5分鐘抄寫的字數，以及20個字中大小和位置合格的字數。',
      en: 'Characters copied in 5 minutes, and characters of right size and place out of 20.',
    },
    exitMeasure: {
      zh: '同樣方法再測，目標是多寫12個字，16個字合格。',
      en: 'Measured in the same way; the aim is 12 more, and 16 right.',
    },
    materials: { zh: '執筆套、斜板、格線紙、計時器。', en: 'Pencil grips, sloping board, ruled paper, a timer.' },
  },
  {
    id: 'several-homework-club',
    name: { zh: '課後功課輔導組', en: 'Homework club' },
    tier: 2,
    needs: ['SpLD', 'ADHD', 'ID', 'ALA'],
    setting: 'small_group',
    aim: {
      zh: '學生當天在校完成大部分功課，學會先後次序和自行檢查，減少家庭張力。',
      en: 'Students finish most homework at school, learn to order and check it, and homes are less strained.',
    },
    how: [
      {
        zh: '到達後吃茶點5分鐘，寫下今天的功課和次序。',
        en: 'On arrival 5 minutes for a snack, then write down today’s homework and its order.',
      },
      { zh: '每25分鐘工作、休息5分鐘，難題先圈出。', en: 'Work for 25 minutes, rest for 5; circle hard items first.' },
      { zh: '導師只講解第1題，其餘由學生做。', en: 'The tutor explains only item 1; the student does the rest.' },
      { zh: '完成後自行檢查，在手冊剔出，收拾書包。', en: 'Check, tick the handbook and pack the bag.' },
    ],
    size: [4, 10],
    minutes: 60,
    perWeek: 3,
    weeks: 16,
    givenBy: ['teaching_assistant', 'teacher', 'provider'],
    entryMeasure: {
      zh: '兩星期內交齊功課的百分比，以及家長對晚間功課壓力的評分（1至5分）。',
      en: 'Homework handed in over two weeks, in per cent, and parents’ rating of evening strain (1 to 5).',
    },
    exitMeasure: {
      zh: '最後兩星期再計算，目標是交齊90%，壓力評分少1分。',
      en: 'The last two weeks; the aim is 90% and 1 point less.',
    },
    materials: { zh: '茶點、計時器、參考書、文具。', en: 'Snacks, a timer, reference books, stationery.' },
  },
  {
    id: 'several-exam-skills',
    name: { zh: '考試技巧小組', en: 'Exam skills group' },
    tier: 2,
    needs: ['SpLD', 'ADHD', 'MI', 'ALA'],
    setting: 'small_group',
    aim: {
      zh: '學生懂得安排溫習、看清題目、分配時間和運用獲批的考試安排。',
      en: 'Students plan revision, read questions well, share out time and use the exam arrangements they have been given.',
    },
    how: [
      {
        zh: '把剩餘的日子畫成溫習表，由最弱一科開始。',
        en: 'Draw the days left as a plan, the weakest subject first.',
      },
      {
        zh: '用顏色筆圈出題目的指示詞和分數，說出要做甚麼。',
        en: 'Circle command words and marks and say what is asked.',
      },
      {
        zh: '計時做一份短卷，按分數分配分鐘。',
        en: 'Do a short paper against the clock, with minutes shared out by marks.',
      },
      {
        zh: '練習使用加時、放大或讀題等獲批安排。',
        en: 'Practise the arrangements approved: extra time, large print, reading aloud.',
      },
      { zh: '對答案時分類錯誤：不懂、看錯、沒時間。', en: 'Sort mistakes: did not know, misread, no time.' },
    ],
    size: [4, 8],
    minutes: 40,
    perWeek: 1,
    weeks: 8,
    givenBy: ['support_teacher', 'teacher'],
    entryMeasure: {
      zh: '短卷完成的百分比，以及因看錯題目而失分的題數。',
      en: 'Share of a short paper finished, in per cent, and items lost by misreading.',
    },
    exitMeasure: {
      zh: '用另一份短卷再測，目標是完成90%，看錯不多於1題。',
      en: 'Another paper; the aim is 90% and no more than 1 misread.',
    },
    materials: { zh: '短卷、顏色筆、計時器、溫習表。', en: 'Short papers, coloured pens, a timer, revision plan.' },
  },
  {
    id: 'several-next-school',
    name: { zh: '升中適應小組', en: 'Moving on to secondary school' },
    tier: 2,
    needs: ['ASD', 'SpLD', 'ID', 'MI'],
    setting: 'small_group',
    aim: {
      zh: '小六學生認識中學的環境、時間表和要求，帶同支援資料，較安心升學。',
      en: 'Primary 6 students know the places, timetable and demands of secondary school, take their support details along and move on with less worry.',
    },
    how: [
      {
        zh: '匿名寫下一個擔心和一個期待，分類討論。',
        en: 'Write one worry and one hope unsigned, and discuss them by kind.',
      },
      {
        zh: '讀一份中學時間表，找出課室和要帶的物品。',
        en: 'Read a secondary timetable: find rooms and what to bring.',
      },
      { zh: '角色扮演向新老師介紹自己的強項和需要。', en: 'Act out telling a new teacher one’s strengths and needs.' },
      { zh: '參觀一所中學1次，完成10項尋找任務。', en: 'Visit a secondary school once and find 10 things.' },
      { zh: '填寫「認識我」一頁，由家長決定交給誰。', en: 'Fill in a page "About me"; parents decide who gets it.' },
    ],
    size: [4, 8],
    minutes: 45,
    perWeek: 1,
    weeks: 8,
    givenBy: ['social_worker', 'support_teacher', 'teacher'],
    entryMeasure: {
      zh: '學生對升中10個情境的信心評分（每題1至5分，滿分50分）。',
      en: 'Confidence in 10 situations of the new school (1 to 5 each, out of 50).',
    },
    exitMeasure: {
      zh: '完結時再評，目標是多8分；升中後首月由社工電話跟進1次。',
      en: 'Rated at the end; the aim is 8 points more, and 1 telephone call in the first month of the new school.',
    },
    materials: {
      zh: '時間表樣本、尋找任務紙、「認識我」一頁。',
      en: 'Sample timetable, finding sheet, page "About me".',
    },
  },
  {
    id: 'several-next-steps',
    name: { zh: '個別生涯規劃', en: 'Individual planning for after school' },
    tier: 3,
    needs: ['ASD', 'ID', 'PD', 'VI', 'HI', 'MI'],
    setting: 'one_to_one',
    aim: {
      zh: '高中學生按自己的興趣、強項和所需支援，訂出離校後的升學或就業計劃。',
      en: 'A senior secondary student makes a plan for study or work after school from interests, strengths and the support needed.',
    },
    how: [
      {
        zh: '用圖卡或問卷整理興趣、強項和不能妥協的條件。',
        en: 'Sort interests, strengths and what cannot be given up with cards or a list.',
      },
      { zh: '查閱2個課程或職位的要求，與自己的情況比較。', en: 'Look up what 2 courses or jobs ask for and compare.' },
      {
        zh: '練習一項技巧：填表、面試、說明所需的調適。',
        en: 'Practise one skill: forms, interviews, explaining adjustments.',
      },
      {
        zh: '參觀或體驗1次，事後寫下想與不想。',
        en: 'Visit or try 1 place, and write down what appealed and what did not.',
      },
      {
        zh: '與家長會面，寫成3步計劃和負責人。',
        en: 'Meet the parents and write a plan of 3 steps with who does what.',
      },
    ],
    size: [1, 1],
    minutes: 40,
    perWeek: 1,
    weeks: 10,
    givenBy: ['social_worker', 'teacher', 'provider'],
    entryMeasure: {
      zh: '12項離校準備清單（目標、資料、證件、面試、交通等）已完成的項數。',
      en: 'Items done on a list of 12 for leaving school: aim, facts, papers, interview, travel and so on.',
    },
    exitMeasure: {
      zh: '再點算，目標是完成10項，並已遞交1份申請或確定1個去處。',
      en: 'Counted again; the aim is 10, with 1 application sent or 1 place settled.',
    },
    materials: { zh: '興趣圖卡、課程資料、申請表。', en: 'Interest cards, course information, application forms.' },
  },
]
