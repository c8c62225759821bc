import type { en } from './words.en.ts'

/** 外框及錯誤頁的文字。 */
export const zh: typeof en = {
  product: '融合教育工作台',
  skipToContent: '跳至內容',
  rooms: '工作室',
  more: '更多',
  narrowRail: '只顯示圖示',
  widenRail: '顯示文字',
  search: '搜尋',
  searchKeys: 'Ctrl K',
  otherLanguage: 'English',
  otherLanguageShort: 'EN',
  personMenu: '帳戶及顏色設定',
  colours: '顏色',
  scheme: { light: '淺色', dark: '深色', auto: '跟隨系統' },
  myAccount: '我的帳戶',
  signOut: '登出',
  leaving: {
    title: '有內容尚未送達工作台',
    what: (things) =>
      `你輸入的${things}項內容只存於此裝置，現時未能送出；登出便會清除。請保持登入，待網絡恢復後打開輸入的頁面，內容便會自動送出。`,
    confirm: '登出並清除',
  },
  demoLabel: '示範學校',
  demo: '這是示範學校，人物均屬虛構，所作的改動或會被清除。',
  loading: '載入中',
  sources: { rooms: '工作室', students: '學生' },
  switchLanguage: '切換至英文 (Switch to English)',
  errors: {
    notFound: {
      title: '找不到這一頁',
      what: '這個網址沒有內容，或者你不能查閱。',
      next: '請檢查網址，按 Ctrl K 搜尋，或返回上一頁。',
    },
    notAllowed: {
      title: '你未獲授權',
      what: '你的職務不包括這項工作。資料沒有任何改動。',
      next: '如工作上需要，請聯絡學校的特殊教育需要統籌主任或系統管理員。',
    },
    signedOut: {
      title: '你已登出',
      what: '登入時限已過。',
      next: '請重新登入；草稿已保留在這部裝置。',
    },
    network: {
      title: '未能連接工作台',
      what: '網絡中斷，或學校的伺服器未有運作。',
      next: '請檢查網絡，然後再試。如剛才正在儲存，請核對是否已存妥；草稿已保留在這部裝置。',
    },
    newVersion: {
      title: '工作台已更新',
      what: '這一頁屬於上一個版本。',
      next: '請重新載入；草稿已保留在這部裝置。',
    },
    server: {
      title: '系統出現問題',
      what: '工作台遇到意料之外的錯誤，並非你的操作引致。',
      next: '請再試一次。如問題持續，請把當時所做的事和時間告訴負責管理工作台的同事。',
    },
    tryAgain: '再試一次',
    reload: '重新載入',
    goBack: '返回',
    toStart: '前往首頁',
    signIn: '登入',
  },
}
