import type { en } from './words.en.ts'

export const zh: typeof en = {
  states: { open: '未開始', doing: '進行中', done: '已完成', dropped: '已取消' },
  origins: { hand: '自行加入', meeting: '會議', plan: '計劃', deadline: '期限' },
  trouble: { left: '需要另找負責人：已離校', unknown: '需要另找負責人：已不可查閱這名學生' },
  problems: {
    'no-such-person': '找不到這位同事。',
    'has-left': '這位同事已離校，請選擇在職的同事。',
    'does-not-know':
      '這位同事不可查閱任務所關乎的學生或小組。請選擇可查閱的同事，或先讓其可以查閱：加入學生支援組、任教該班、指派予該學生，或加入小組。',
    'before-this-year': '這一天早於本學年。請檢查年份。',
    'closed-to-them':
      '這項任務來自會議的保密議項。請選擇可閱讀該學生報告的同事：統籌主任、校長、學生支援組成員，或負責該學生的專業人員。',
    'ask-giver': '只有交託任務的同事或支援組可以轉交任務，請向他們提出。',
    'other-student': '任務的來源關乎另一名學生，請保留該學生。',
    'student-or-group': '任務只可關乎一名學生或一個小組，請選其一。',
    'one-source': '任務只可有一個來源。',
  },
  audit: {
    'task.listed': '查閱了任務',
    'task.seen': '查閱了關於學生的任務',
    'task.subjects-seen': '查閱了任務可關乎的學生及小組',
    'task.steps-seen': '查閱了任務的經過',
    'task.added': '交託了任務',
    'task.changed': '更改了任務',
    'task.settled': '更新了任務的進度',
    'task.moved': '更改了任務的日期',
    'task.handed': '把任務轉交了其他同事',
  },
}
