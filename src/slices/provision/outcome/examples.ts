import type { Measure, Moment, Score } from './model.ts'

/** A measure as a SENCO sets it. */
export const measure = (change: Partial<Measure> = {}): Measure => ({
  ...{ id: 'm', name: { zh: '識字測驗', en: 'Word reading' }, unit: 'score', better: 'up' },
  ...{ lowest: null, highest: null, selects: false },
  ...change,
})
/** A score of a student, on the usual day of its moment. */
export const score = (studentId: string, moment: Moment, value: number, measuredOn = days[moment]): Score => ({
  ...{ measureId: 'm', studentId, moment, measuredOn, value },
})
const days: Record<Moment, string> = {
  entry: '2026-02-02',
  between: '2026-04-01',
  exit: '2026-06-02',
  after: '2026-10-05',
}
/** Identifiers of so many students. */
export const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`)
/** Scores of students who were measured at entry and exit. */
export const measured = (pairs: readonly (readonly [number, number])[]) =>
  pairs.flatMap(([entry, exit], index) => [score(`s${index}`, 'entry', entry), score(`s${index}`, 'exit', exit)])
