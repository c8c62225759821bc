import type { en } from './words.en.ts'

export const zh: typeof en = {
  mail: {
    subject: (counts) => `融合教育工作台：${counts}`,
    greeting: '早晨。工作台內有：',
    due: (count) => `${count}項今天到期`,
    overdue: (count) => `${count}項已逾期`,
    notices: (count) => `${count}項新通知`,
    comma: '、',
    bullet: '・',
    toToday: '到期事項：',
    toNotices: '更改：',
    noNames: '本電郵不提任何人：是甚麼事、與誰有關，請在工作台內查閱。',
    toStop: '如不想再收到，請開啟以下網址，按一下便可，無須登入：',
    test: {
      subject: '融合教育工作台：測試電郵',
      text: (origin) => `這封測試電郵經貴校的郵件伺服器寄出。工作台的網址是 ${origin}\n`,
    },
  },
  problems: {
    'no-address': '沒有你的電郵地址。請管理職員名單的同事代為加上。',
    'no-server': '伺服器上未有設定郵件伺服器（SENCO_MAIL）。',
  },
  audit: {
    'digest.chosen': '選擇接收或不再接收早上的摘要電郵',
    'digest.stopped': '以電郵內的連結停止了摘要電郵',
    'digest.hour-chosen': '選定了摘要電郵寄出的時間',
    'mail.tested': '寄了一封測試電郵給自己',
  },
}
