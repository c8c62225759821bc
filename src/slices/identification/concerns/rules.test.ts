import { describe, expect, test } from 'vitest'
import { allObservations, concernAreas, concernSteps, observations } from './model.ts'
import { daysWaiting, isLeftOpen, problemsOfConcern, problemsOfStep, stepsFrom, wantsTriage } from './rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const codes = (problems: { problem: string }[]) => problems.map(({ problem }) => problem)

test('every observation stands in one area and has words in both languages', () => {
  expect(new Set(allObservations).size).toBe(allObservations.length)
  expect(allObservations.length).toBeGreaterThanOrEqual(50)
  for (const area of concernAreas) {
    expect(observations[area].length).toBeGreaterThanOrEqual(4)
    for (const one of observations[area]) expect([Boolean(en.seen[one]), Boolean(zh.seen[one])]).toEqual([true, true])
  }
})

describe('a concern', () => {
  test('is raised with an area and what was seen, tapped or written', () => {
    expect(problemsOfConcern({ areas: ['attention'], seen: ['leaves-seat'], words: '' })).toEqual([])
    expect(problemsOfConcern({ areas: ['attention'], seen: [], words: '三次離座' })).toEqual([])
    expect(codes(problemsOfConcern({ areas: [], seen: [], words: ' ' }))).toEqual(['no-area', 'nothing-seen'])
  })
  test('does not say of an area what was seen in another', () => {
    expect(codes(problemsOfConcern({ areas: ['motor'], seen: ['leaves-seat'], words: '' }))).toEqual(['seen-elsewhere'])
  })
})

describe('a step of the SENCO', () => {
  const step = { state: 'raised', step: 'close', until: null, words: '已與班主任商討，家長亦知悉' } as const
  const today = '2026-11-23'
  test('says something to the one who raised the concern', () => {
    expect(problemsOfStep(step, today)).toEqual([])
    expect(codes(problemsOfStep({ ...step, words: ' ' }, today))).toEqual(['words-for-raiser'])
  })
  test('that watches has a day ahead, and no other has one', () => {
    const watch = { ...step, step: 'watch' } as const
    expect(codes(problemsOfStep(watch, today))).toEqual(['required'])
    expect(codes(problemsOfStep({ ...watch, until: today }, today))).toEqual(['not-ahead'])
    expect(problemsOfStep({ ...watch, until: '2026-12-14' }, today)).toEqual([])
    expect(codes(problemsOfStep({ ...step, until: '2026-12-14' }, today))).toEqual(['only-for-watching'])
  })
  test('opens again what was closed, and nothing else', () => {
    expect(stepsFrom('closed')).toEqual(['reopen'])
    expect(stepsFrom('watching')).toEqual(concernSteps.filter((one) => one !== 'reopen'))
    expect(codes(problemsOfStep({ ...step, state: 'closed' }, today))).toEqual(['no-such-step'])
  })
})

test('a concern waits for the SENCO when it is raised, and again on the day its watch ends', () => {
  const watching = { state: 'watching', raisedOn: '2026-10-01', watchUntil: '2026-11-20', leftOn: null } as const
  const raised = { state: 'raised', raisedOn: '2026-11-16', watchUntil: null, leftOn: null } as const
  expect(wantsTriage(raised, '2026-11-23')).toBe(true)
  expect(wantsTriage(watching, '2026-11-19')).toBe(false)
  expect(wantsTriage(watching, '2026-11-20')).toBe(true)
  expect(wantsTriage({ ...raised, state: 'closed' }, '2026-11-23')).toBe(false)
  expect(daysWaiting(watching, '2026-11-23')).toBe(3)
  expect(daysWaiting(raised, '2026-11-23')).toBe(7)
  expect(daysWaiting({ ...raised, state: 'planned' }, '2026-11-23')).toBe(0)
})

test('a concern about a student who has left waits for nobody, from the day after; a closed one is closed all the same', () => {
  const raised = { state: 'raised', raisedOn: '2026-11-16', watchUntil: null, leftOn: '2026-11-20' } as const
  const watching = { ...raised, state: 'watching', watchUntil: '2026-11-18' } as const
  for (const one of [raised, watching]) {
    expect([wantsTriage(one, '2026-11-20'), isLeftOpen(one, '2026-11-20')]).toEqual([true, false])
    expect([wantsTriage(one, '2026-11-21'), isLeftOpen(one, '2026-11-21')]).toEqual([false, true])
    expect(daysWaiting(one, '2026-11-21')).toBe(0)
  }
  expect(isLeftOpen({ ...raised, state: 'closed' }, '2026-11-21')).toBe(false)
  expect(isLeftOpen({ ...raised, leftOn: null }, '2026-11-21')).toBe(false)
})
