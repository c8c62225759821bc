import type { StartingPoint } from './point.ts'

export const policies: readonly StartingPoint[] = [
  {
    id: 'policies-early-signs',
    dimension: 'policies',
    aim: { zh: '及早發現學習有困難的學生', en: 'Students with difficulties are noticed early' },
    measure: {
      what: {
        zh: '向各級老師講解何時及怎樣提出關注，並在兩星期內回覆',
        en: 'Tell teachers of every level when and how to raise a concern, and answer within two weeks',
      },
      criterion: { zh: '九成關注在兩星期內得到回覆', en: 'Nine concerns in ten are answered within two weeks' },
      method: { zh: '工作台上的關注日期', en: 'The dates of concerns in the workbench' },
      months: [0, 9],
    },
  },
  {
    id: 'policies-tier-rules',
    dimension: 'policies',
    aim: { zh: '支援層級的訂定有清楚而一致的依據', en: 'Tiers are decided on clear and even grounds' },
    measure: {
      what: {
        zh: '寫下本校調整層級的依據和程序，每年檢視兩次所有學生的層級',
        en: 'Write down on what grounds and how this school changes a tier; look at every student’s tier twice a year',
      },
      criterion: {
        zh: '每次調整都有理由；兩次檢視均如期完成',
        en: 'Every change has its reason; both rounds were done in time',
      },
      method: { zh: '層級決定的紀錄', en: 'The record of tier decisions' },
      months: [0, 8],
    },
  },
  {
    id: 'policies-review-rhythm',
    dimension: 'policies',
    aim: { zh: '計劃如期檢討，不會被遺忘', en: 'Plans are reviewed in time and none is forgotten' },
    measure: {
      what: {
        zh: '開學時排定全年檢討日期，每月會議先看到期的計劃',
        en: 'Set the year’s review days at the beginning; each month’s meeting looks at the plans that are due first',
      },
      criterion: {
        zh: '九成計劃在檢討日期後兩星期內完成檢討',
        en: 'Nine plans in ten are reviewed within two weeks of their day',
      },
      method: { zh: '工作台的到期事項', en: 'What is due in the workbench' },
      months: [0, 9],
    },
  },
  {
    id: 'policies-homework',
    dimension: 'policies',
    aim: { zh: '功課和測考調適在各科一致執行', en: 'Adjusted homework and assessments are the same in every subject' },
    measure: {
      what: {
        zh: '每學期初把獲批的調適交給任教老師，測考前一星期再核對',
        en: 'Hand approved arrangements to those who teach at the start of each term, and check again a week before assessments',
      },
      criterion: {
        zh: '測考後查問，沒有學生缺少獲批的調適',
        en: 'Asked after assessments, no student went without an approved arrangement',
      },
      method: { zh: '監考名單和老師回覆', en: 'Invigilators’ lists and teachers’ answers' },
      months: [1, 9],
    },
  },
  {
    id: 'policies-handover',
    dimension: 'policies',
    aim: { zh: '學生升班或轉校時，支援不會中斷', en: 'Support goes on when a student moves up or moves on' },
    measure: {
      what: {
        zh: '七月舉行班與班的交接會議，新任老師在開學前讀完學生檔案的重點',
        en: 'Hold class-to-class hand-overs in July; new teachers read what matters before term begins',
      },
      criterion: {
        zh: '所有有支援計劃的學生都在七月中前完成交接',
        en: 'Every student with a plan is handed over by the middle of July',
      },
      method: { zh: '交接會議紀錄', en: 'Minutes of the hand-overs' },
      months: [8, 10],
    },
  },
  {
    id: 'policies-resources',
    dimension: 'policies',
    aim: { zh: '人手和資源用在需要最大的地方', en: 'People and resources go where they are needed most' },
    measure: {
      what: {
        zh: '每學期一次以支援圖查看誰未得到支援、哪些小組還有名額，然後調整編排',
        en: 'Once a term, see in the provision map who has no support and which groups have room, then rearrange',
      },
      criterion: {
        zh: '第二學期開始時，第二、三層支援的學生都有安排',
        en: 'At the start of the second term, every student at tier 2 or 3 has some provision',
      },
      method: { zh: '支援圖', en: 'The provision map' },
      months: [1, 7],
    },
  },
  {
    id: 'policies-training',
    dimension: 'policies',
    aim: { zh: '老師具備所教學生需要的知識', en: 'Teachers know what their students need them to know' },
    measure: {
      what: {
        zh: '按學生的需要排定全年校內培訓，並為每位新老師安排一次觀課',
        en: 'Plan the year’s training by the needs of our students; every new teacher watches one lesson',
      },
      criterion: {
        zh: '全年兩次校內培訓；所有新老師已觀課',
        en: 'Two trainings in the year; every new teacher has watched a lesson',
      },
      method: { zh: '出席紀錄和觀課後的一頁反思', en: 'Attendance, and a page of thoughts after the lesson' },
      months: [1, 8],
    },
  },
  {
    id: 'policies-confidential',
    dimension: 'policies',
    aim: { zh: '學生的資料只讓有需要的人看到', en: 'What is known of a student reaches only those who need it' },
    measure: {
      what: {
        zh: '向全體同事講解按需要查閱的原則，學期末檢視一次操作紀錄',
        en: 'Tell all colleagues what need-to-know means; look through the access log once at the end of each term',
      },
      criterion: {
        zh: '全體同事參加；查看的疑問都已跟進',
        en: 'All colleagues took part; every question from the log was followed up',
      },
      method: { zh: '出席紀錄和操作紀錄', en: 'Attendance and the access log' },
      months: [0, 9],
    },
  },
]
