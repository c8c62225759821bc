import { describe, expect, test } from 'vitest'
import { reportAt } from './application-rules.ts'
import type { AccommodationKind } from './model.ts'
import {
  amountOf,
  mayNeedRoom,
  problemsOfAccommodation,
  problemsOfChange,
  problemsOfEnd,
  problemsOfExamination,
  roomsNeeded,
  standingAt,
  totalsOf,
  type Wanted,
} from './rules.ts'

const wanted: Wanted = {
  setting: 'assessment',
  kind: 'extra-time',
  amount: 25,
  words: { zh: '', en: '' },
  startsOn: '2026-09-01',
  endsOn: null,
}
const problemsIn = (change: Partial<Wanted>) =>
  problemsOfAccommodation({ ...wanted, ...change }).map(({ field, problem }) => `${field} ${problem}`)

test('a proposal says what, how much and for when', () => {
  expect(problemsIn({})).toEqual([])
  expect(problemsIn({ amount: null })).toEqual(['amount required'])
  expect(problemsIn({ kind: 'enlarged-paper', amount: 100 })).toEqual(['amount not-larger'])
  expect(problemsIn({ kind: 'other' })).toEqual(['wordsZh say-what'])
  expect(problemsIn({ kind: 'other', words: { zh: '', en: 'a ruler to read with' } })).toEqual([])
  expect(problemsIn({ kind: 'less-copying' })).toEqual(['kind not-in-this-setting'])
  expect(problemsIn({ endsOn: '2026-08-31' })).toEqual(['endsOn ends-before-start'])
  expect(amountOf('scribe', 25)).toBeNull()
})

test('what is approved is corrected only by those who approve; what is decided otherwise stays', () => {
  expect(problemsOfChange('proposed', false)).toEqual([])
  expect(problemsOfChange('approved', true)).toEqual([])
  expect(problemsOfChange('approved', false)[0]?.problem).toBe('only-approvers-change')
  expect(problemsOfChange('refused', true)[0]?.problem).toBe('decided-stays')
})

test('only what is approved ends early, on a day of its period', () => {
  const approved = { state: 'approved', startsOn: '2026-09-01', endsOn: '2027-08-31' } as const
  expect(problemsOfEnd(approved, '2026-12-01')).toEqual([])
  expect(problemsOfEnd(approved, '2026-08-31')[0]?.problem).toBe('ends-before-start')
  expect(problemsOfEnd(approved, '2027-09-01')[0]?.problem).toBe('already-ends')
  expect(problemsOfEnd({ ...approved, state: 'proposed' }, '2026-12-01')[0]?.problem).toBe('only-approved-ends')
})

describe('the list of an examination', () => {
  const examination = { startsOn: '2027-01-11', endsOn: '2027-01-15' }
  const at = (state: 'proposed' | 'approved' | 'refused' | 'ended', startsOn: string, endsOn: string | null) =>
    standingAt({ state, startsOn, endsOn }, examination)

  test('holds what is approved and stands on all its days', () => {
    expect(at('approved', '2026-09-01', null)).toBe('listed')
    expect(at('approved', '2027-01-11', '2027-01-15')).toBe('listed')
    expect(at('ended', '2026-09-01', '2027-01-15')).toBe('listed')
  })

  test('leaves out, and says so, what is not decided, runs out before, or begins only then', () => {
    expect(at('proposed', '2026-09-01', null)).toBe('proposed')
    expect(at('approved', '2026-09-01', '2027-01-14')).toBe('expires')
    expect(at('approved', '2025-09-01', '2026-08-31')).toBe('expires')
    expect(at('approved', '2027-01-12', null)).toBe('begins-later')
  })

  test('says nothing of what was refused, ended on purpose, or ran out long ago', () => {
    expect(at('refused', '2026-09-01', null)).toBeNull()
    expect(at('ended', '2026-09-01', '2026-12-01')).toBeNull()
    expect(at('approved', '2024-09-01', '2025-08-31')).toBeNull()
    expect(at('approved', '2027-02-01', null)).toBeNull()
  })
})

const who = (...kinds: [AccommodationKind, number?][]) => ({
  arrangements: kinds.map(([kind, amount]) => ({ kind, amount: amount ?? null, words: { zh: '', en: '' } })),
})

test('the office learns how many have each arrangement, more time apart by how much', () => {
  const students = [
    who(['extra-time', 25], ['separate-room']),
    who(['extra-time', 50]),
    who(['extra-time', 25], ['extra-time', 25]),
  ]
  expect(totalsOf(students)).toEqual([
    { kind: 'extra-time', amount: 25, students: 2 },
    { kind: 'extra-time', amount: 50, students: 1 },
    { kind: 'separate-room', amount: null, students: 1 },
  ])
})

test('rooms are one for each who sits alone, and small rooms of so many seats', () => {
  const small = Array.from({ length: 9 }, () => who(['small-room']))
  expect(roomsNeeded([...small, who(['separate-room'], ['small-room'])], 8)).toEqual({
    alone: 1,
    inSmallRooms: 9,
    rooms: 3,
  })
  expect(roomsNeeded([], 8)).toEqual({ alone: 0, inSmallRooms: 0, rooms: 0 })
})

test('a scribe or a reader without a room is worth a question', () => {
  expect(mayNeedRoom(who(['scribe']))).toBe(true)
  expect(mayNeedRoom(who(['scribe'], ['small-room']))).toBe(false)
  expect(mayNeedRoom(who(['extra-time', 25]))).toBe(false)
})

test('an examination has a name, days in their order, and levels that the school has', () => {
  const entered = {
    name: { zh: '上學期考試', en: '' },
    startsOn: '2027-01-11',
    endsOn: '2027-01-15',
    levels: ['P1' as const],
  }
  expect(problemsOfExamination(entered, 'primary')).toEqual([])
  expect(problemsOfExamination({ ...entered, levels: [], endsOn: '2027-01-10' }, 'primary')).toHaveLength(2)
  expect(problemsOfExamination(entered, 'secondary')[0]?.problem).toBe('no-such-level')
})

test('a report counts for three years up to the application', () => {
  expect(reportAt('2023-09-30', '2026-09-30')).toBe('stands')
  expect(reportAt('2023-09-29', '2026-09-30')).toBe('too-old')
  expect(reportAt(null, '2026-09-30')).toBe('none')
})
