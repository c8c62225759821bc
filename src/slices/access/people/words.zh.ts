import type { en } from './words.en.ts'

/** 人員及帳戶的中文用語。 */
export const zh: typeof en = {
  problems: {
    'already-used': '學校已有其他人使用。',
    'name-needed': '請填寫中文姓名或英文姓名。',
    'has-left': '此人已離職。請先標示為在職。',
    'own-roles': '不能更改自己的角色。請另一位統籌主任或系統管理員代為更改。',
    'own-leaving': '不能把自己標示為離職。請另一位統籌主任或系統管理員代為更改。',
    'own-invitation': '不能邀請自己。請在「我的帳戶」更改密碼。',
    'role-not-yours': '這個角色可接觸學生檔案、帳戶或統計數字，只有統籌主任、校長或系統管理員可以給予或取消。',
    'account-not-yours': '此人的角色較敏感，其帳戶只可由統籌主任或系統管理員管理。',
    'account-in-use': '此人已可登入，只有統籌主任、校長或系統管理員可以建立新的一次性連結或更改其登入資料。',
    'last-keeper': '學校須最少保留一位可登入的統籌主任或系統管理員。請先把該角色交給另一人。',
  },
  audit: {
    'account.signed-in': '登入',
    'account.signed-out': '登出',
    'account.changed': '更改個人設定',
    'account.password-changed': '更改自己的密碼',
    'account.session-ended': '登出自己的另一部裝置',
    'account.totp-started': '開始設定一次性驗證碼',
    'account.totp-on': '啟用一次性驗證碼',
    'account.totp-off': '停用一次性驗證碼',
    'invitation.accepted': '以一次性連結設定密碼',
    'school.founded': '建立學校',
    'person.added': '新增人員',
    'person.changed': '更改人員資料',
    'person.invited': '為人員建立一次性連結',
    'trail.seen': '查閱操作紀錄',
    maintenance: '資料庫維護',
  },
  mail: {
    subject: (school) => `${school}融合教育工作台：請設定密碼`,
    text: (school, link, days) =>
      [
        `${school}已為你開立融合教育工作台的帳戶。`,
        '',
        '請按以下連結設定密碼：',
        link,
        '',
        `連結只可使用一次，${days}天內有效，請勿轉交他人。`,
        '如你不知道有此事，請通知學校，並不要開啟連結。',
        '',
      ].join('\n'),
  },
}
