import type { en } from './words.en.ts'

export const zh: typeof en = {
  parts: {
    leader: '召集人',
    coordinator: '統籌主任',
    support_teacher: '支援老師',
    guidance: '輔導老師',
    social_worker: '社工',
    psychologist: '教育心理學家',
    speech_therapist: '言語治療師',
    curriculum: '課程主任',
    assistant: '教學助理',
    office: '校務處',
    other: '其他',
  },
  answers: { student: '負責人：', class: '負責人（按班別）：', senco: '負責人（統籌主任）：' },
  because: {
    classmates: '負責同班的其他學生',
    group: '帶領學生的小組',
    teaches: '任教這一班',
  },
  problems: {
    'own-deputy': '替代人不可是本人，請選擇另一位。',
    'ends-before-start': '結束日期早於開始日期。',
    'already-member': '這位同事已以這個身分加入支援組。',
    'has-left': '這位同事已離校，請選擇在職的同事。',
    'no-such-person': '找不到這位同事。',
    'does-not-know': ({ count, zh }) =>
      Number(count) === 1
        ? `這位同事不認識${zh}。請選擇認識這名學生的同事，或先讓其接觸學生：加入學生支援組、任教該班，或指派予該學生。`
        : `這位同事不認識其中${count}名學生：${zh}。請選擇認識這些學生的同事，或先讓其接觸學生：加入學生支援組、任教該班，或指派予該學生。`,
    'does-not-know-class': ({ count, name }) =>
      `這位同事不認識${name}班名冊上${count}名學生。請另選認識他們的同事，或只指定其負責個別學生。`,
  },
  audit: {
    'team.seen': '查閱了支援組的成員及職務',
    'team-member.added': '把同事加入支援組',
    'team-member.changed': '更改了支援組的成員',
    'duty.added': '新增了支援組的職務',
    'duty.changed': '更改了支援組的職務',
    'duty.archived': '封存或恢復了支援組的職務',
    'duty.moved': '調整了職務的次序',
    'responsible.listed': '查閱了各學生的負責人',
    'responsible.named': '指定了學生或班別的負責人',
    'responsible.seen': '查閱了學生的負責人',
  },
}
