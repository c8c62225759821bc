import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NeedFacts, type NeedHeld, type NeedWanted, primaryAfter, problemsOfNeed } from './needs.ts'

const today = '2026-11-23'
const evidence = { identifiedBy: '', identifiedOn: null, reportOn: null }
const held = (id: string, change: Partial<NeedHeld> = {}): NeedHeld => ({
  id,
  type: 'SpLD',
  isPrimary: false,
  endedOn: null,
  ...change,
})
const wanted = (change: Partial<NeedWanted> = {}): NeedWanted => ({
  id: null,
  type: 'ASD',
  isPrimary: false,
  endedOn: null,
  evidence,
  ...change,
})
const facts = (change: Partial<NeedFacts> = {}): NeedFacts => ({
  level: 'primary',
  birthDate: '2018-03-14',
  held: [],
  ...change,
})
const codes = (want: NeedWanted, of: NeedFacts) =>
  problemsOfNeed(want, of, today).map(({ field, problem }) => `${field} ${problem}`)

describe('what forbids a need', () => {
  test('academic low achiever is recorded in primary schools only', () => {
    expect(codes(wanted({ type: 'ALA' }), facts())).toEqual([])
    expect(codes(wanted({ type: 'ALA' }), facts({ level: 'secondary' }))).toEqual(['type primary-school-only'])
  })

  test('a student has a type of need once, until it has ended', () => {
    expect(codes(wanted({ type: 'SpLD' }), facts({ held: [held('a')] }))).toEqual(['type need-already-open'])
    expect(codes(wanted({ type: 'SpLD' }), facts({ held: [held('a', { endedOn: '2026-07-01' })] }))).toEqual([])
  })

  test('a report lies neither in the future nor before birth, and both are told at once', () => {
    const dates = { identifiedBy: '', identifiedOn: '2017-01-01', reportOn: '2026-11-24' }
    expect(codes(wanted({ evidence: dates }), facts())).toEqual([
      'evidence.identifiedOn before-birth',
      'evidence.reportOn in-future',
    ])
  })

  test('a primary need stays so until another is made primary', () => {
    const both = [held('a', { isPrimary: true }), held('b', { type: 'ADHD' })]
    expect(codes(wanted({ id: 'a', type: 'SpLD' }), facts({ held: both }))).toEqual(['isPrimary primary-needed'])
    expect(codes(wanted({ id: 'b', type: 'ADHD', isPrimary: true }), facts({ held: both }))).toEqual([])
  })
})

describe('the primary need', () => {
  const open = fc.boolean()
  const scene = fc.record({
    primary: fc.integer({ min: -1, max: 3 }),
    ended: fc.tuple(open, open, open, open),
    mine: fc.boolean(),
    ends: fc.boolean(),
  })

  test('is never more than one, is open, and is the only open need when there is one', () => {
    fc.assert(
      fc.property(scene, ({ primary, ended, mine, ends }) => {
        const all = ended.map((has, index) =>
          held(String(index), { isPrimary: index === primary && !has, endedOn: has ? today : null }),
        )
        const change = { ...wanted({ isPrimary: mine, endedOn: ends ? today : null }), id: '0' }
        const chosen = primaryAfter(change, all)
        const stillOpen = all.filter((one) => (one.id === '0' ? !ends : one.endedOn === null)).map((one) => one.id)
        if (chosen !== null) expect(stillOpen).toContain(chosen)
        if (stillOpen.length === 1) expect(chosen).toBe(stillOpen[0])
        if (mine && !ends) expect(chosen).toBe('0')
      }),
    )
  })

  test('is left for people to choose when the primary one ends and several remain', () => {
    const all = [held('a', { isPrimary: true }), held('b', { type: 'ADHD' }), held('c', { type: 'MI' })]
    expect(primaryAfter({ ...wanted({ endedOn: today, isPrimary: true }), id: 'a' }, all)).toBeNull()
  })
})
