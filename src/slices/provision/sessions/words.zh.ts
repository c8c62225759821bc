import type { en } from './words.en.ts'

export const zh: typeof en = {
  states: { expected: '未記錄', done: '已進行', partly: '部分進行', cancelled: '已取消' },
  reasons: {
    staff_away: '負責人缺席',
    students_away: '學生缺席',
    event: '學校活動',
    room: '沒有房間',
    school_closed: '停課',
    other: '其他',
  },
  missed: {
    absent_from_school: '沒有上學',
    kept_by_lesson: '留在課堂',
    refused: '不願參加',
    event: '學校活動',
    other: '其他',
  },
  problems: {
    'not-yet': '這一節還未開始，只可預先取消。',
    'outside-group': '小組當天不在運作期內。',
    'none-when-cancelled': '取消的一節沒有時數，也沒有出席者。',
    'minutes-between': ({ most }) => `請填1至${most}分鐘。`,
    'partly-then': '時間比計劃少，屬部分進行。',
    'done-then': '時間足夠，屬已進行。',
    'reason-needed': '請說明原因。',
    'not-in-group': '有學生當天不在這個小組。',
    'say-of-everybody': '小組成員已更新，請為每名學生記下是否出席。',
    'logged-meanwhile': '這一節剛由另一位同事記錄。現已顯示其內容，沒有作任何更改。',
  },
  audit: {
    'sessions.seen': '查閱了當天的支援節',
    'session-log.seen': '查閱了小組的支援節紀錄',
    'session-changes.seen': '查閱了一節支援的更改紀錄',
    'group-members.seen': '查閱了某天的小組成員',
    'session.logged': '記錄了一節支援',
    'session.log-withdrawn': '撤回了一節支援的紀錄',
  },
}
