import { expect, test } from 'vitest'
import { ageOfReport, needsBehind, problemsOfReport } from './rules.ts'

const today = '2026-11-23'

test('a report is dated after birth and not in the future, and holds no shorter than a day', () => {
  const find = (reportedOn: string, validUntil: string | null = null) =>
    problemsOfReport({ reportedOn, validUntil }, { birthDate: '2018-03-14' }, today).map(({ problem }) => problem)
  expect(find(today)).toEqual([])
  expect(find('2026-11-24')).toEqual(['in-future'])
  expect(find('2018-03-13')).toEqual(['before-birth'])
  expect(find('2026-01-02', '2026-01-01')).toEqual(['valid-before-report'])
  expect(find('2026-01-02', '2026-01-02')).toEqual([])
})

test('a report is old the day after its third year, unless it says itself how long it holds', () => {
  const age = (reportedOn: string, validUntil: string | null = null) => ageOfReport({ reportedOn, validUntil }, today)
  expect(age('2023-11-23')).toBe('current')
  expect(age('2023-11-22')).toBe('old')
  expect(age('2019-05-01', '2026-11-23')).toBe('current')
  expect(age('2026-01-05', '2026-11-22')).toBe('expired')
})

test('a need that knows of an older report, or of none, is to be looked at; nobody’s else', () => {
  const need = (id: string, reportOn: string | null, more: object = {}) => ({
    ...{ id, type: 'SpLD' as const, endedOn: null, evidence: { reportOn } },
    ...more,
  })
  const needs = [
    need('older', '2024-12-02'),
    need('none', null),
    need('same', '2026-05-01'),
    need('ended', null, { endedOn: '2026-01-01' }),
    need('low achiever', null, { type: 'ALA' }),
    need('hidden', null, { evidence: null }),
  ]
  const report = (reportedOn: string, more: object = {}) => ({
    ...{ kind: 'psychological' as const, reportedOn, withdrawnOn: null },
    ...more,
  })
  const behind = needsBehind(needs, [report('2026-05-01'), report('2022-01-01')])
  expect([behind?.newest, behind?.needs.map(({ id }) => id)]).toEqual(['2026-05-01', ['older', 'none']])
  expect(
    needsBehind(needs, [report('2026-05-01', { withdrawnOn: today }), report('2026-05-02', { kind: 'school' })]),
  ).toBe(null)
})
