import type { ShippedProvision } from '../model.ts'

export const vi: readonly ShippedProvision[] = [
  {
    id: 'vi-materials-in-time',
    name: { zh: '教材合看又準時', en: 'Materials that can be seen, on time' },
    tier: 1,
    needs: ['VI'],
    setting: 'in_class',
    aim: {
      zh: '學生與同學同時取得看得清的教材，不用事後補看。',
      en: 'The student has material that can be seen at the same time as everybody else.',
    },
    how: [
      {
        zh: '老師在兩個上課天前把教材交予製作人員。',
        en: 'The teacher hands the material over two school days before.',
      },
      {
        zh: '按學生的字體、字號、間距和對比要求製作，圖表簡化並加文字說明。',
        en: 'It is made to the student’s font, size, spacing and contrast; diagrams are simplified and described.',
      },
      {
        zh: '上課前把紙本或電子版放在座位，並試看第1頁。',
        en: 'Put paper or file at the seat before the lesson and try page 1.',
      },
      {
        zh: '每星期問學生1次哪份難看，更新要求表。',
        en: 'Ask the student once a week what was hard to see and update the sheet.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 16,
    givenBy: ['teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '兩星期內準時取得合用教材的百分比。',
      en: 'Material in usable form and on time over two weeks, in per cent.',
    },
    exitMeasure: { zh: '再統計兩星期，目標是95%準時合用。', en: 'Another two weeks; the aim is 95%.' },
    materials: {
      zh: '放大影印、平板電腦、個人閱讀要求表。',
      en: 'Enlarging copier, tablet, the student’s reading sheet.',
    },
  },
  {
    id: 'vi-spoken-board',
    name: { zh: '把黑板說出來', en: 'Say what is on the board' },
    tier: 1,
    needs: ['VI'],
    setting: 'in_class',
    aim: {
      zh: '老師口頭說明所寫、所指、所做的事，學生不靠遠距視力也跟得上。',
      en: 'The teacher says what is written, pointed to or done, so that the student keeps up without seeing far.',
    },
    how: [
      {
        zh: '上課時邊寫邊讀，用「左上角的紅色三角形」代替「這個」。',
        en: 'Read aloud while writing; say "the red triangle at the top left" instead of "this".',
      },
      {
        zh: '實驗和示範先讓學生近距離觸摸或觀看器材。',
        en: 'Before an experiment let the student touch or see the equipment close up.',
      },
      {
        zh: '發問和討論時先叫名字，說話者報上名字。',
        en: 'Say a name before a question; whoever speaks says their own name.',
      },
      {
        zh: '座位避開窗口眩光，需要時開枱燈。',
        en: 'Seat the student away from glare, with a desk lamp where needed.',
      },
    ],
    size: [15, 36],
    minutes: 35,
    perWeek: 5,
    weeks: 8,
    givenBy: ['teacher'],
    entryMeasure: {
      zh: '5節課堂中，學生須問同學黑板內容的次數，以及課堂小測得分百分比。',
      en: 'How often in 5 lessons the student asks classmates what is on the board, and quiz scores in per cent.',
    },
    exitMeasure: {
      zh: '再記錄5節，目標是詢問減至2次以下，小測不低於全班中位數。',
      en: 'Another 5 lessons; the aim is under 2 questions and quiz scores at the class median or above.',
    },
    materials: { zh: '枱燈、斜板、可觸摸模型。', en: 'Desk lamp, sloping board, models to touch.' },
  },
  {
    id: 'vi-device-practice',
    name: { zh: '助視器使用訓練', en: 'Using low-vision aids' },
    tier: 2,
    needs: ['VI'],
    setting: 'small_group',
    aim: {
      zh: '學生能按情況揀選放大鏡、望遠鏡或平板電腦，在課堂主動使用。',
      en: 'Students choose magnifier, telescope or tablet to suit the task and use them in lessons of their own accord.',
    },
    how: [
      { zh: '檢查和清潔用具，說出各有甚麼用途。', en: 'Check and clean the aids and say what each is for.' },
      {
        zh: '近距任務：用放大鏡讀3段不同字號的文字。',
        en: 'Near task: read 3 passages of different sizes with the magnifier.',
      },
      {
        zh: '遠距任務：用望遠鏡找出黑板、告示或車牌上的資料。',
        en: 'Far task: find information on the board, a notice or a number plate with the telescope.',
      },
      {
        zh: '討論在同學面前使用的感受，預備一句解說的話。',
        en: 'Talk about using it before others and prepare one sentence to explain.',
      },
      { zh: '約定本星期在2節課使用。', en: 'Agree to use it in 2 lessons this week.' },
    ],
    size: [1, 3],
    minutes: 35,
    perWeek: 1,
    weeks: 12,
    givenBy: ['support_teacher', 'provider', 'other_therapist'],
    entryMeasure: {
      zh: '用助視器每分鐘讀出的字數、抄下黑板5行所需分鐘數，以及每星期使用的節數。',
      en: 'Words read a minute with the aid, minutes to copy 5 lines from the board, and lessons a week in which it is used.',
    },
    exitMeasure: {
      zh: '再量度，目標是讀字多30%，抄寫時間減少三分之一，每星期使用8節。',
      en: 'Measured again; the aim is 30% more words, a third less time, and use in 8 lessons a week.',
    },
    materials: {
      zh: '學生的助視器、不同字號的文章、計時器。',
      en: 'The student’s aids, texts of several sizes, a timer.',
    },
  },
  {
    id: 'vi-using-sight',
    name: { zh: '用眼技巧訓練', en: 'Looking skills' },
    tier: 2,
    needs: ['VI'],
    setting: 'small_group',
    aim: {
      zh: '學生學會有系統地掃視、追視和整理畫面，閱讀和找物更快。',
      en: 'Students learn to scan, track and order what they see, and read and find things faster.',
    },
    how: [
      { zh: '熱身：眼睛跟隨目標沿線移動5次。', en: 'Warm up: follow a target along a line 5 times with the eyes.' },
      {
        zh: '掃視練習：由左至右、由上而下找出目標圖形。',
        en: 'Scanning: find the target shape from left to right and top to bottom.',
      },
      {
        zh: '應用於地圖、表格或工作紙，先看整體再看細節。',
        en: 'Use it on a map, table or worksheet: the whole first, then the detail.',
      },
      {
        zh: '每10分鐘休息眼睛1分鐘，按疲勞程度停止。',
        en: 'Rest the eyes for 1 minute every 10 minutes, and stop when they tire.',
      },
    ],
    size: [2, 4],
    minutes: 30,
    perWeek: 2,
    weeks: 10,
    givenBy: ['support_teacher', 'teaching_assistant'],
    entryMeasure: {
      zh: '在一頁圖形中找出20個目標的秒數和遺漏數目。',
      en: 'Seconds to find 20 targets on a page, and how many were missed.',
    },
    exitMeasure: {
      zh: '用另一頁再測，目標是快30%，遺漏不多於2個。',
      en: 'Another page; the aim is 30% faster with no more than 2 missed.',
    },
    materials: { zh: '掃視練習頁、閱讀尺、斜板。', en: 'Scanning sheets, reading strip, sloping board.' },
  },
  {
    id: 'vi-keyboard-and-speech',
    name: { zh: '鍵盤與讀屏操作', en: 'Keyboard and screen reading' },
    tier: 2,
    needs: ['VI'],
    setting: 'small_group',
    aim: {
      zh: '學生不靠滑鼠便能開啟文件、瀏覽網頁和提交課業。',
      en: 'Students open files, move through web pages and hand in work without a mouse.',
    },
    how: [
      { zh: '重溫上次5個快捷鍵，計時完成。', en: 'Go over the 5 shortcuts of last time against the clock.' },
      { zh: '學2個新快捷鍵，各用3次。', en: 'Learn 2 new ones and use each 3 times.' },
      {
        zh: '聽讀屏語音完成一項任務，例如找出網頁的第2個標題。',
        en: 'Do one task by the spoken screen, such as finding heading 2 of a page.',
      },
      {
        zh: '用內聯網下載、填寫並提交1份功課。',
        en: 'Download, fill in and hand in 1 piece of homework on the intranet.',
      },
    ],
    size: [1, 4],
    minutes: 35,
    perWeek: 2,
    weeks: 14,
    givenBy: ['support_teacher', 'provider'],
    entryMeasure: { zh: '20項電腦任務中獨立完成的項數。', en: 'Computer tasks done alone out of 20.' },
    exitMeasure: {
      zh: '同樣20項再評，目標是獨立完成16項，並以此方法交齊兩星期的電子功課。',
      en: 'The same 20; the aim is 16 alone, and two weeks of homework handed in this way.',
    },
    materials: { zh: '電腦、讀屏軟件、耳機。', en: 'Computer, screen-reading software, headphones.' },
  },
  {
    id: 'vi-reading-by-touch',
    name: { zh: '點字與觸讀訓練', en: 'Reading by touch' },
    tier: 3,
    needs: ['VI'],
    setting: 'one_to_one',
    aim: {
      zh: '視力不足以閱讀的學生學會以指尖辨認、閱讀和書寫點字，並能讀觸感圖。',
      en: 'A student who cannot rely on sight learns to recognise, read and write braille and to read raised diagrams.',
    },
    how: [
      {
        zh: '手指熱身：分辨4種質地，沿點線移動而不離線。',
        en: 'Warm up: tell 4 textures apart and follow a line of dots without leaving it.',
      },
      { zh: '重溫已學的點字，隨機讀20個方。', en: 'Go over known signs: read 20 cells in random order.' },
      { zh: '學2個新符號，讀、寫、在詞中找出。', en: 'Learn 2 new signs: read, write, find them in words.' },
      { zh: '讀一段短文，再用點字機寫2句。', en: 'Read a short text and write 2 sentences on the brailler.' },
      {
        zh: '每星期1次讀觸感圖，先說整體再找細節。',
        en: 'Once a week read a raised diagram: the whole first, then the detail.',
      },
    ],
    size: [1, 1],
    minutes: 30,
    perWeek: 4,
    weeks: 20,
    givenBy: ['provider', 'support_teacher'],
    entryMeasure: {
      zh: '每分鐘讀出的點字方數、已掌握的符號數目，以及錯誤百分比。',
      en: 'Cells read a minute, signs known, and errors in per cent.',
    },
    exitMeasure: {
      zh: '再測，目標是多掌握20個符號，每分鐘多讀10方，錯誤少於5%。',
      en: 'Measured again; the aim is 20 more signs, 10 more cells a minute and under 5% errors.',
    },
    materials: { zh: '點字機、點字教材、觸感圖。', en: 'Brailler, braille texts, raised diagrams.' },
  },
  {
    id: 'vi-finding-the-way',
    name: { zh: '校園定向行走', en: 'Finding the way about school' },
    tier: 3,
    needs: ['VI'],
    setting: 'one_to_one',
    aim: {
      zh: '學生能安全獨立往返校內主要地點，並懂得求助和應付突發情況。',
      en: 'The student goes safely and alone between the main places of the school, and knows how to ask for help.',
    },
    how: [
      {
        zh: '用觸感圖或口述說明今天的路線和3個地標。',
        en: 'Explain today’s route and 3 landmarks by a raised map or in words.',
      },
      { zh: '成人同行1次，學生說出經過的地標。', en: 'Walk it once with an adult, the student naming the landmarks.' },
      {
        zh: '學生先行，成人在後2米，只在有危險時出聲。',
        en: 'The student goes ahead, the adult 2 metres behind, speaking only if there is danger.',
      },
      { zh: '加入一個變化，例如樓梯擠迫或門關上。', en: 'Add one change, such as crowded stairs or a closed door.' },
    ],
    size: [1, 1],
    minutes: 40,
    perWeek: 1,
    weeks: 16,
    givenBy: ['provider', 'other_therapist', 'teaching_assistant'],
    entryMeasure: {
      zh: '6條校內路線中獨立走畢的條數，以及每條須協助的次數。',
      en: 'Routes walked alone out of 6, and help needed on each.',
    },
    exitMeasure: {
      zh: '再評6條路線，目標是5條獨立走畢，全程沒有危險事故。',
      en: 'The same 6; the aim is 5 alone without any danger.',
    },
    materials: { zh: '觸感圖、手杖（如有使用）、路線紀錄。', en: 'Raised map, cane if used, route record.' },
  },
]
