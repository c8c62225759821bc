import { addDays } from '#kernel/dates.ts'
import type { DemoPeople } from '../../people.ts'
import type { SchoolRows } from '../../rows.ts'

/** Four weeks of the SENCO's own log, what she planned, and a page of sums that she shows the principal. */
export function layTime(school: SchoolRows, { staff }: DemoPeople): void {
  const person = { person_id: staff.get('senco') as string }
  school.add('time_setting', { ...person, planned_percent: 70, week_minutes: 2700, version: 1 })
  const ofWeek = [
    [0, 'teaching', 160, '', null],
    [0, 'support', 75, '小組及計劃', null],
    [0, 'families', 30, '', null],
    [1, 'identify', 60, '', null],
    [1, 'teaching', 120, '', null],
    [1, 'accommodations', 90, '核對名單', 'office'],
    [2, 'support', 120, '', null],
    [2, 'resources', 60, '', null],
    [2, 'other', 45, '小息當值', 'assistant'],
    [3, 'outside', 90, '教育心理學家到校', null],
    [3, 'teaching', 160, '', null],
    [3, 'support', 45, '影印小組材料', 'assistant'],
    [4, 'training', 60, '', null],
    [4, 'families', 45, '', 'support_teacher'],
    [4, 'review', 30, '', null],
  ] as const
  for (const monday of ['2026-11-02', '2026-11-09', '2026-11-16'])
    for (const [day, kind, minutes, words, taker] of ofWeek)
      school.add('time_entry', {
        ...{ ...person, day: addDays(monday, day), kind, minutes, words, could_go_to: taker, version: 1 },
      })
  for (const [kind, minutes, taker] of [
    ['teaching', 80, null],
    ['support', 45, null],
    ['families', 15, 'office'],
  ] as const)
    school.add('time_entry', {
      ...{ ...person, day: '2026-11-23', kind, minutes, words: '', could_go_to: taker, version: 1 },
    })
  school.add('time_summary', {
    ...{ ...person, starts_on: '2026-11-02', ends_on: '2026-11-20', made_on: '2026-11-20', shown_on: '2026-11-20' },
    words: '三週的紀錄。核對名單及影印可由他人處理，每週可騰出接近四小時。',
    content: {
      ...{ plannedPercent: 70, weekMinutes: 2700, weeks: 2.7 },
      sums: {
        ...{ minutes: 3570, senMinutes: 2115 },
        byKind: [
          { kind: 'identify', minutes: 180 },
          { kind: 'resources', minutes: 180 },
          { kind: 'support', minutes: 720 },
          { kind: 'accommodations', minutes: 270 },
          { kind: 'training', minutes: 180 },
          { kind: 'families', minutes: 225 },
          { kind: 'outside', minutes: 270 },
          { kind: 'review', minutes: 90 },
          { kind: 'teaching', minutes: 1320 },
          { kind: 'other', minutes: 135 },
        ],
        byTaker: [
          { taker: 'assistant', minutes: 270 },
          { taker: 'office', minutes: 270 },
          { taker: 'support_teacher', minutes: 135 },
        ],
      },
    },
  })
}
