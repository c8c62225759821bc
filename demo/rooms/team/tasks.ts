import type { DemoPeople } from '../../people.ts'
import type { SchoolRows } from '../../rows.ts'

/** What else is to be done on a Monday in November: by whom, until when, about whom; two tasks need a new owner. */
export function layTasks(school: SchoolRows, { staff, told }: DemoPeople): void {
  const colleague = (code: string) => staff.get(code) as string
  const group = String(school.rows.support_group[0]?.id)
  for (const [title, words, owner, giver, madeOn, due, about, state, ended, reason] of [
    [
      '核對第一學期測考調適名單',
      '與教務組逐班核對。',
      'senst',
      'senco',
      '2026-11-09',
      '2026-11-23',
      null,
      'doing',
      null,
      '',
    ],
    ['整理十二月教育心理學家到校的學生次序', '', 'senco', 'senco', '2026-11-16', '2026-11-24', null, 'open', null, ''],
    [
      '把課堂觀察紀錄交給統籌主任',
      '',
      'teacher5c',
      'senco',
      '2026-11-12',
      '2026-11-25',
      'Zara Example Khan',
      'open',
      null,
      '',
    ],
    [
      '預備視覺時間表',
      '放在學生書桌左上角。',
      'assistant',
      'teacher3b',
      '2026-11-16',
      '2026-11-23',
      'Wong Sze Hang',
      'doing',
      null,
      '',
    ],
    ['致電家長，約定家訪日期', '', 'social', 'senco', '2026-11-10', '2026-11-18', 'Chan Hoi Laam', 'open', null, ''],
    ['小組的評估工具影印', '', 'senst', 'senst', '2026-11-18', '2026-11-26', 'group', 'open', null, ''],
    ['更新資源室的圖書目錄', '', 'assistant2', 'senst', '2026-11-02', null, null, 'open', null, ''],
    [
      '午間共融活動的場地',
      '活動於十二月第一星期開始。',
      'former',
      'principal',
      '2026-10-12',
      '2026-11-27',
      null,
      'open',
      null,
      '',
    ],
    ['跟進數學堂的座位安排', '', 'teacher5c', 'senco', '2026-10-19', '2026-11-20', 'Lee Chi Yiu', 'open', null, ''],
    ['收集舊校的支援紀錄', '', 'senst', 'senco', '2026-10-20', '2026-11-13', 'Chan Hoi Laam', 'done', '2026-11-12', ''],
    [
      '訂購感統用品',
      '',
      'office',
      'senco',
      '2026-10-06',
      '2026-11-06',
      null,
      'dropped',
      '2026-11-04',
      '改由家教會借出',
    ],
  ] as const)
    school.add('task', {
      ...{ title, words, owner_id: colleague(owner), made_by: colleague(giver), made_on: madeOn, due_on: due },
      ...{ student_id: about && about !== 'group' ? (told.get(about) as string) : null },
      ...{ group_id: about === 'group' ? group : null, state, ended_on: ended, reason },
    })
}
