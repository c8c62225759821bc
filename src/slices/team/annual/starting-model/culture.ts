import type { StartingPoint } from './point.ts'

export const culture: readonly StartingPoint[] = [
  {
    id: 'culture-strengths-first',
    dimension: 'culture',
    aim: { zh: '談及學生時，先說強項，後說需要', en: 'When we speak of a student, strengths come before needs' },
    measure: {
      what: {
        zh: '在會議和學生檔案中，每名有支援計劃的學生至少記下兩項強項',
        en: 'In meetings and files, note at least two strengths of every student with a plan',
      },
      criterion: { zh: '十名學生中有九名記有兩項強項', en: 'Nine students in ten have two strengths on file' },
      method: { zh: '每學期末翻閱支援名冊一次', en: 'Go through the register once at the end of each term' },
      months: [0, 9],
    },
  },
  {
    id: 'culture-student-voice',
    dimension: 'culture',
    aim: { zh: '學生參與決定自己的支援', en: 'Students have a say in their own support' },
    measure: {
      what: {
        zh: '檢討計劃之前，由學生熟悉的成人用說話、圖畫或選擇卡收集其想法',
        en: 'Before a plan is reviewed, an adult whom the student knows asks for their view, in words, drawings or choice cards',
      },
      criterion: {
        zh: '每份檢討過的計劃都有學生的想法，或記下學生不願表達',
        en: 'Every plan reviewed holds the student’s view, or says that they would rather not give one',
      },
      method: {
        zh: '檢討會議前由負責人核對',
        en: 'Checked by whoever answers for the student before the review meeting',
      },
      months: [3, 9],
    },
  },
  {
    id: 'culture-peers',
    dimension: 'culture',
    aim: { zh: '同學懂得接納和幫助與自己不同的人', en: 'Classmates accept and help those who are different' },
    measure: {
      what: {
        zh: '成長課以短片和角色扮演談差異，並由各班訂立一項互助約定',
        en: 'Talk about differences in class periods with short films and role play; each class makes one promise of mutual help',
      },
      criterion: {
        zh: '所有班別都有約定；學年末八成學生說班中有人會幫助自己',
        en: 'All classes have a promise; at the end of the year eight students in ten say that somebody in class helps them',
      },
      method: { zh: '兩次簡短的學生問卷，不記名', en: 'Two short surveys of students, without names' },
      months: [1, 8],
    },
  },
  {
    id: 'culture-families-partners',
    dimension: 'culture',
    aim: { zh: '家長覺得學校是伙伴', en: 'Families feel that the school is a partner' },
    measure: {
      what: {
        zh: '第一學期內主動聯絡每名第三層支援學生的家長，先報一件好事',
        en: 'In the first term, contact the family of every student at tier 3 with something good to tell first',
      },
      criterion: { zh: '十一月底前聯絡所有家庭', en: 'All families were contacted by the end of November' },
      method: { zh: '社工和支援老師的聯絡紀錄', en: 'The contact notes of the social worker and the support teacher' },
      months: [0, 2],
    },
  },
  {
    id: 'culture-shared-duty',
    dimension: 'culture',
    aim: { zh: '支援學生是每一位老師的事', en: 'Support is every teacher’s business' },
    measure: {
      what: {
        zh: '每次科務會議用十分鐘分享一個在課堂上有效的做法',
        en: 'In each subject meeting, ten minutes for one thing that worked in a lesson',
      },
      criterion: { zh: '每科全年最少分享三次', en: 'At least three times a year in each subject' },
      method: {
        zh: '科務會議紀錄；學年末收集成一頁',
        en: 'Minutes of subject meetings; made into one page at the end of the year',
      },
      months: [1, 8],
    },
  },
  {
    id: 'culture-welcome',
    dimension: 'culture',
    aim: { zh: '新生及插班生一來便有歸屬感', en: 'New students belong from their first day' },
    measure: {
      what: {
        zh: '開學前讓有需要的新生到校認識環境、班主任和一名伙伴',
        en: 'Before term, new students who need it visit the school and meet their class teacher and a buddy',
      },
      criterion: {
        zh: '九成受邀的家庭參加；九月底班主任說學生已適應日常程序',
        en: 'Nine in ten of those invited come; by the end of September class teachers say that routines are settled',
      },
      method: { zh: '出席紀錄和班主任的簡短回覆', en: 'Attendance, and a short answer from class teachers' },
      months: [0, 0],
    },
  },
  {
    id: 'culture-staff-care',
    dimension: 'culture',
    aim: { zh: '支援學生的同事也得到支援', en: 'Colleagues who support students are supported too' },
    measure: {
      what: {
        zh: '每月一次半小時的個案分享，讓老師和教學助理提出困難，一起想一個下一步',
        en: 'Half an hour a month in which teachers and assistants bring a difficulty and find one next step together',
      },
      criterion: {
        zh: '全年最少舉行七次；參加者認為有幫助',
        en: 'Held at least seven times a year; those who come find it helpful',
      },
      method: { zh: '出席人次和一題意見', en: 'Attendance and one question' },
      months: [1, 9],
    },
  },
  {
    id: 'culture-celebrate',
    dimension: 'culture',
    aim: { zh: '不同形式的成就都被看見', en: 'Every kind of achievement is seen' },
    measure: {
      what: {
        zh: '在展板、早會和通訊展示學生在興趣、服務和進步方面的成果',
        en: 'Show what students did in interests, service and progress on boards, at assembly and in the newsletter',
      },
      criterion: {
        zh: '學年內支援名冊上一半學生曾以自己同意的方式被展示',
        en: 'In the year, half of the students on the register were shown in a way they agreed to',
      },
      method: { zh: '負責老師保存的紀錄', en: 'The list of the teacher in charge' },
      months: [1, 9],
    },
  },
]
