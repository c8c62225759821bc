import { addDays } from '#kernel/dates.ts'
import { demoToday } from '../../frame.ts'
import type { DemoPeople } from '../../people.ts'
import type { Row, SchoolRows } from '../../rows.ts'
import type { DemoGroup } from './groups.ts'

type Measure = {
  unit: 'score' | 'percent' | 'rating' | 'count'
  lowest: number
  highest: number
  from: readonly [number, number]
  gain: readonly [number, number]
}

/** How each offer is measured, where students begin and what they gain, by chance between two numbers. */
const measures: Readonly<Record<string, Measure>> = {
  reading: { unit: 'score', lowest: 0, highest: 100, from: [24, 52], gain: [3, 19] },
  english: { unit: 'score', lowest: 0, highest: 60, from: [14, 30], gain: [1, 14] },
  social: { unit: 'rating', lowest: 1, highest: 5, from: [1, 3], gain: [0, 1] },
  focus: { unit: 'count', lowest: 0, highest: 20, from: [5, 10], gain: [-1, 6] },
  feelings: { unit: 'rating', lowest: 1, highest: 5, from: [2, 3], gain: [-1, 1] },
  speech: { unit: 'score', lowest: 0, highest: 20, from: [6, 11], gain: [1, 6] },
  one: { unit: 'percent', lowest: 0, highest: 100, from: [20, 40], gain: [10, 30] },
  'in-class': { unit: 'percent', lowest: 0, highest: 100, from: [30, 60], gain: [5, 20] },
  number: { unit: 'score', lowest: 0, highest: 40, from: [10, 22], gain: [2, 10] },
  motor: { unit: 'count', lowest: 0, highest: 200, from: [30, 60], gain: [2, 15] },
}
const decisions: readonly (readonly [string, 'keep' | 'change' | 'stop', string])[] = [
  ['reading', 'keep', '大部分學生有明顯進步，下學年由九月開始。'],
  ['english', 'change', '進步差異大，下學年先按前測分成兩組。'],
  ['feelings', 'stop', '時間太短，改為個別輔導及班本課程。'],
]

/** What was measured: at entry for every group, at exit for last year's, a re-measure here and there; and what people decided. */
export function layOutcomes(school: SchoolRows, { random, staff }: DemoPeople, groups: readonly DemoGroup[]): void {
  for (const group of groups) {
    const measure = measures[group.offer]
    const provision = offerOf(school, group.id)
    if (!measure || !provision) continue
    const measureId = school.add('group_measure', {
      ...{ group_id: group.id, name: provision.entry_measure ?? '', unit: measure.unit, position: 1 },
      ...{ lowest: measure.lowest, highest: measure.highest },
      // The least able readers were chosen by this very test.
      selects: group.offer === 'reading',
    })
    const ageId = group.offer === 'reading' ? layReadingAge(school, group.id) : null
    const score = (student: unknown, moment: string, on: string, value: number) => {
      const of = { group_id: group.id, student_id: String(student), moment, measured_on: on }
      const entered_by = staff.get(group.leads) ?? (staff.get('senst') as string)
      const kept = Math.min(Math.max(value, measure.lowest), measure.highest)
      school.add('group_score', { ...of, measure_id: measureId, value: kept, entered_by })
      // A reading age that follows the score: 5 years and 10 months at none, 10 years at all.
      if (ageId && moment !== 'after')
        school.add('group_score', { ...of, measure_id: ageId, value: 70 + Math.round(kept / 2), entered_by })
    }
    for (const member of school.rows.group_member.filter(({ group_id }) => group_id === group.id)) {
      const begins = random.between(...measure.from)
      score(member.student_id, 'entry', String(member.starts_on), begins)
      const gained = begins + random.between(...measure.gain)
      // One of a dozen was ill at the end: no exit measure.
      if (!group.closedOn || group.noOutcome || random.chance(0.08)) continue
      score(member.student_id, 'exit', addDays(String(member.ends_on), -2), gained)
      if (group.offer === 'reading') score(member.student_id, 'after', '2026-10-05', gained + random.between(-4, 6))
    }
  }
  for (const [offer, decision, reason] of decisions) {
    const group = groups.find((one) => one.offer === offer && one.closedOn)
    if (group)
      school.add('group_decision', {
        ...{ group_id: group.id, decision, reason, decided_by: staff.get('senco') as string, decided_on: '2026-07-02' },
      })
  }
}

/** A reading age in months, the only kind of measure with a ratio gain. */
function layReadingAge(school: SchoolRows, groupId: string): string {
  return school.add('group_measure', {
    ...{ group_id: groupId, name: { zh: '閱讀年齡', en: 'Reading age' }, unit: 'age_months', position: 2 },
    ...{ lowest: 60, highest: 180, selects: false },
  })
}

function offerOf(school: SchoolRows, groupId: string): Row | undefined {
  const group = school.rows.support_group.find(({ id }) => id === groupId)
  return school.rows.provision.find(({ id }) => id === group?.provision_id)
}

/** Money: bands with invented rates, a provider's fee, materials, the weeks of a year. */
export function layMoney(
  school: SchoolRows,
  { staff }: DemoPeople,
  of: { groups: readonly DemoGroup[]; providerId: string; schoolFundsId: string },
): void {
  const source = 'Invented for the demo school. Not a real rate. 示範學校虛構數值，並非實際薪金。'
  const bands = [
    ['教師', 'Teachers', 31_000, 32_500, ['senco', 'senst']],
    ['教學助理', 'Teaching assistants', 9_500, 10_000, ['assistant', 'assistant2', 'assistant3']],
    ['社工', 'Social workers', 27_000, 28_000, ['social']],
  ] as const
  for (const [zh, en, last, now, codes] of bands) {
    const band = school.add('staff_band', { name: { zh, en } })
    school.add('band_rate', { band_id: band, starts_on: '2025-09-01', cents_per_hour: last, source })
    school.add('band_rate', { band_id: band, starts_on: '2026-09-01', cents_per_hour: now, source })
    for (const code of codes)
      school.add('person_band', { person_id: staff.get(code) as string, band_id: band, starts_on: '2025-09-01' })
  }
  school.add('provider_fee', { provider_id: of.providerId, kind: 'session', cents: 65_000, starts_on: '2025-09-01' })
  for (const year of ['2025/26', '2026/27']) school.add('cost_year', { school_year: year, weeks: 34 })
  const expenses = [
    ['reading', '2026-09-18', '分級讀本三套', 128_050],
    ['motor', '2026-09-21', '泥膠及粗格紙', 21_300],
    ['social', '2026-10-06', '情境卡', 18_880],
  ] as const
  for (const [offer, on, what, cents] of expenses) {
    const group = of.groups.find((one) => one.offer === offer && !one.closedOn)
    school.add('group_expense', {
      ...{ group_id: group?.id ?? '', spent_on: [on, demoToday].sort()[0] ?? on, what, cents },
      funding_source_id: offer === 'reading' ? null : of.schoolFundsId,
    })
  }
}
