import type { DemoPeople } from '../../people.ts'
import type { SchoolRows } from '../../rows.ts'

/** Members and duties of the team, who answers for whom, and a colleague who left in October and still has some of it. */
export function layTeamPeople(school: SchoolRows, { staff, told, classes }: DemoPeople): void {
  const colleague = (code: string) => staff.get(code) as string

  for (const [code, part, deputy, words, startsOn, endsOn] of [
    ['principal', 'leader', 'senco', '', '2026-09-01', null],
    ['senco', 'coordinator', 'senst', '', '2026-09-01', null],
    ['senst', 'support_teacher', 'senco', '三、四年級的小組', '2026-09-01', null],
    ['teacher5c', 'guidance', 'social', '接任袁老師', '2026-11-02', null],
    ['social', 'social_worker', null, '逢星期一、三、五在校', '2026-09-01', null],
    ['ep', 'psychologist', null, '每月到校兩天', '2026-09-01', null],
    ['teacher3b', 'curriculum', null, '中文科', '2026-09-01', null],
    ['assistant', 'assistant', 'assistant2', '', '2026-09-01', null],
    ['assistant2', 'assistant', 'assistant', '', '2026-09-01', null],
    ['former', 'guidance', null, '', '2025-09-01', '2026-10-31'],
  ] as const)
    school.add('team_member', {
      ...{ person_id: colleague(code), part, deputy_id: deputy && colleague(deputy), words },
      ...{ starts_on: startsOn, ends_on: endsOn },
    })

  const duties = [
    ['整理學生支援名冊', 'senco', 'senst', '每月初核對層級及報告日期。', null],
    ['安排測考調適', 'senst', 'senco', '試前三星期把名單交教務組。', null],
    ['統籌家長聯絡', 'social', 'senst', '', null],
    ['安排教學助理的工作', 'senst', null, '', null],
    ['聯絡教育心理學家及言語治療師', 'senco', 'social', '到校日子記在校曆。', null],
    ['午間共融活動', 'former', null, '', null],
    ['保管評估報告的正本', 'office', 'senco', '', null],
    ['暑期小一預備班', 'social', null, '', '2026-09-14'],
  ] as const
  for (const [position, [name, code, deputy, words, archivedOn]] of duties.entries())
    school.add('duty', {
      ...{ name, words, person_id: colleague(code), deputy_id: deputy && colleague(deputy), position },
      archived_on: archivedOn,
    })

  const since = { starts_on: '2026-09-01', ends_on: null }
  for (const [nameEn, code] of [
    ['Wong Sze Hang', 'senst'],
    ['Lee Chi Yiu', 'senst'],
    ['Chan Hoi Laam', 'social'],
  ] as const)
    school.add('responsibility', {
      ...{ person_id: colleague(code), student_id: told.get(nameEn) as string, class_id: null, ...since },
    })
  for (const [name, code] of [
    ['1A', 'social'],
    ['1B', 'social'],
    ['2A', 'social'],
    ['3A', 'senst'],
    ['3B', 'senst'],
    ['3C', 'senst'],
    ['4A', 'senst'],
    ['4B', 'senst'],
    ['5A', 'former'],
    ['6A', 'social'],
  ] as const) {
    const classId = classes.get(name)
    if (classId)
      school.add('responsibility', { person_id: colleague(code), student_id: null, class_id: classId, ...since })
  }
  // 2A changed hands: the row of before stays.
  const second = classes.get('2A')
  if (second)
    school.add('responsibility', {
      ...{ person_id: colleague('former'), student_id: null, class_id: second },
      ...{ starts_on: '2025-09-01', ends_on: '2026-08-31' },
    })
}
