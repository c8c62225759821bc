import type { en } from './words.en.ts'

export const zh: typeof en = {
  class: (name, number) => (number ? `${name}（${number}）` : name),
  period: (from, to) => `${from}至${to}`,
  headings: {
    student: '學生',
    className: '班別',
    number: '學號',
    name: '姓名',
    arrangements: '安排',
    totals: '合計',
    students: '人數',
    report: '最新報告',
    dates: '日期',
    levels: '級別',
  },
  examination: {
    title: (name) => `考試特別安排：${name}`,
    handling: '只供安排考試之用，請勿讓其他人看見，用後銷毀。',
    nobody: '這些級別沒有學生的安排已獲批准並在整個考試期間有效。',
    count: (students) => `${students}人`,
    rooms: '禮堂以外所需試場',
    roomsNeeded: (rooms, alone, inSmallRooms, seats) =>
      `最少${rooms}個：單獨${alone}人，小組${inSmallRooms}人（每個小組試場${seats}人）`,
  },
  application: {
    title: '公開考試：有測考調適的學生',
    window: '經學校申請的日期',
    approximate: '來源只說明月份，沒有日子；請核對考評局的通函',
    reportRule: (years) => `報告${years}年內有效（第二手資料；請核對考評局的通函）。`,
    late: '逾期申請一般不獲接納；情況不穩定或新個案可於中六的9月申請。',
    levels: { S5: '中五：本學年申請', S4: '中四：下學年申請' },
    nobody: '沒有學生。',
  },
}
