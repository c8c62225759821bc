import { createHash } from 'node:crypto'
import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

/** When colleagues and the provider can give support, what nobody is taken out of, and who is away today. */
export function layLimits(school: SchoolRows, { staff, told, classes }: DemoPeople): void {
  const providerId = String(school.rows.provider[0]?.id)
  const periods = ['assembly', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'after']
  // The provider comes on Tuesdays from the fifth period on.
  for (const day of [1, 2, 3, 4, 5])
    for (const period of periods)
      if (day !== 2 || periods.indexOf(period) < periods.indexOf('5'))
        school.add('availability', { person_id: null, provider_id: providerId, frame_day: day, period, state: 'away' })
  const social = staff.get('social') as string
  for (const period of periods)
    school.add('availability', { person_id: social, provider_id: null, frame_day: 1, period, state: 'away' })
  for (const [code, day, week] of [
    ['senco', 2, 8],
    ['senst', 4, 16],
    ['assistant', 4, 18],
    ['assistant2', 4, 18],
    ['assistant3', 4, 18],
    ['social', 3, 10],
  ] as const)
    school.add('staff_limit', { person_id: staff.get(code) as string, most_a_day: day, most_a_week: week })
  school.add('protected_lesson', { subject: '體育', reason: '人人都要上體育課' })
  school.add('protected_lesson', { class_id: classes.get('6A') as string, subject: '數學', reason: '呈分試準備' })
  school.add('student_protected_lesson', {
    student_id: told.get('Lee Chi Yiu') as string,
    subject: '音樂',
    reason: '他最喜歡的一課',
  })
  school.add('student_protected_lesson', {
    student_id: told.get('Yip Yui Sum') as string,
    frame_day: 3,
    period: '1',
    reason: '每週與班主任見面',
  })
  // Nobody knows the addresses: only that there are such.
  for (const [owner, of] of [
    ['senco', { student_id: told.get('Lee Chi Yiu') as string, person_id: null }],
    ['assistant', { student_id: null, person_id: staff.get('assistant') as string }],
  ] as const)
    school.add('timetable_feed', {
      ...{ owner_id: staff.get(owner) as string, ...of, made_on: '2026-09-15' },
      token_hash: `\\x${createHash('sha256').update(crypto.randomUUID()).digest('hex')}`,
    })
  school.add('away', {
    person_id: staff.get('assistant3') as string,
    away_on: '2026-11-23',
    noted_by: staff.get('office') as string,
  })
}
