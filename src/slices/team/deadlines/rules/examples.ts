import type { Rule, RuleBody } from '../model.ts'
import type { StudentFacts, YearFacts } from './due.ts'

/** Facts, rules and students as the tests of deadlines need them. */
export const facts = (change: Partial<YearFacts> = {}): YearFacts => ({
  year: { label: '2026/27', startsOn: '2026-09-01', endsOn: '2027-08-31' },
  beforeStartsOn: '2025-09-01',
  terms: [
    { startsOn: '2026-09-01', endsOn: '2027-01-29' },
    { startsOn: '2027-02-01', endsOn: '2027-07-15' },
  ],
  dates: new Map([['sspa-results', { startsOn: null, endsOn: '2027-07-06' }]]),
  days: { holidays: new Set(), saturdays: false, schoolDays: [] },
  ...{ today: '2026-11-23', finishingFrom: '07-01' },
  ...change,
})
export const yearFrom = (start: number) => ({
  year: { label: `${start}/${String(start + 1).slice(2)}`, startsOn: `${start}-09-01`, endsOn: `${start + 1}-08-31` },
  beforeStartsOn: `${start - 1}-09-01`,
})
export const body = (change: Partial<RuleBody>): RuleBody => ({
  ...{ name: { zh: '甲', en: 'A' }, audience: 'school', counted: { by: 'day', day: '10-31' }, moves: 'stays' },
  source: { zh: '', en: '' },
  ...change,
})
export const rule = (change: Partial<RuleBody>): Rule => ({
  ...{ key: 'a', origin: 'own', body: body(change), mark: 'school', approximate: false, active: true, changed: false },
  ...{ check: null, version: 1 },
})
export const student = (change: Partial<StudentFacts> = {}): StudentFacts => ({
  ...{
    id: 'kid',
    level: 'P3',
    onRegister: true,
    tier: 2,
    tierBegan: { id: 'tier', on: '2025-10-01' },
    enteredOn: '2023-09-01',
    leftOn: null,
  },
  ...{ plan: { id: 'plan', startsOn: '2026-10-05', endsOn: '2027-06-30' } },
  ...{ report: { id: 'report', on: '2024-03-12' }, concerns: [] },
  ...change,
})
export const of = (fact: string, count: number, unit: string, more: object = {}) =>
  ({ by: 'fact', fact, term: null, key: null, count, unit, ...more }) as RuleBody['counted']
