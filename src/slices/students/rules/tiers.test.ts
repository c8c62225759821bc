import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import type { Tier } from '../model.ts'
import { clashesOfDecision, type DatedTier, problemsOfDecision, standing, tierOn } from './tiers.ts'

let recorded = 0
/** A decision recorded after all the others of this file. */
function decision(tier: Tier | null, startsOn: string, change: Partial<DatedTier> = {}): DatedTier {
  recorded += 1
  const id = String(recorded).padStart(6, '0')
  return { id, tier, startsOn, recordedAt: `2026-11-01T00:00:00.${id}Z`, withdrawnAt: null, ...change }
}

const history = fc.array(
  fc.record({
    tier: fc.constantFrom<Tier | null>(null, 1, 2, 3),
    day: fc.integer({ min: 0, max: 12 }),
    withdrawn: fc.boolean(),
  }),
  { maxLength: 12 },
)
const asDecisions = (made: { tier: Tier | null; day: number; withdrawn: boolean }[]) =>
  made.map(({ tier, day, withdrawn }) =>
    decision(tier, addDays('2026-09-01', day), { withdrawnAt: withdrawn ? '2026-11-20T00:00:00Z' : null }),
  )

describe('the tier on a day', () => {
  test('a student without a decision has no tier', () => {
    expect(tierOn([], '2026-11-23')).toEqual({ tier: null, since: null })
  })

  test('a tier counts from its first day on, not before', () => {
    const two = [decision(2, '2026-09-01')]
    expect(tierOn(two, '2026-08-31')).toEqual({ tier: null, since: null })
    expect(tierOn(two, '2026-09-01')).toEqual({ tier: 2, since: '2026-09-01' })
  })

  test('a decision that confirms the tier does not begin it anew', () => {
    const confirmed = [decision(2, '2025-09-01'), decision(2, '2026-02-01'), decision(2, '2026-09-01')]
    expect(tierOn(confirmed, '2026-11-23')).toEqual({ tier: 2, since: '2025-09-01' })
  })

  test('a tier that was left and taken up again counts since it was taken up again', () => {
    const again = [decision(2, '2025-09-01'), decision(null, '2026-02-01'), decision(2, '2026-09-01')]
    expect(tierOn(again, '2026-11-23')).toEqual({ tier: 2, since: '2026-09-01' })
    expect(tierOn(again, '2026-03-01')).toEqual({ tier: null, since: null })
  })

  test('of two decisions for one day the one recorded later counts, whatever their order in the file', () => {
    const [first, second] = [decision(2, '2026-09-01'), decision(3, '2026-09-01')]
    expect(tierOn([first, second], '2026-09-01').tier).toBe(3)
    expect(tierOn([second, first], '2026-09-01').tier).toBe(3)
  })

  test('a withdrawn decision counts as if it had never been made', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 14 }), (made, day) => {
        const all = asDecisions(made)
        const on = addDays('2026-09-01', day)
        expect(tierOn(all, on)).toEqual(
          tierOn(
            all.filter((one) => one.withdrawnAt === null),
            on,
          ),
        )
      }),
    )
  })

  test('a decision changes nothing on the days before it starts', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom<Tier | null>(null, 1, 2, 3),
        fc.integer({ min: 1, max: 14 }),
        (made, tier, day) => {
          const before = asDecisions(made)
          const dayBefore = addDays('2026-09-01', day - 1)
          expect(tierOn([...before, decision(tier, addDays('2026-09-01', day))], dayBefore)).toEqual(
            tierOn(before, dayBefore),
          )
        },
      ),
    )
  })

  test('on every day since it began the student had that tier, and not the day before', () => {
    fc.assert(
      fc.property(history, (made) => {
        const all = asDecisions(made)
        const { tier, since } = tierOn(all, '2026-09-20')
        if (tier === null || since === null) return
        for (let day = since; day <= '2026-09-20'; day = addDays(day, 1)) expect(tierOn(all, day).tier).toBe(tier)
        expect(tierOn(all, addDays(since, -1)).tier).not.toBe(tier)
      }),
    )
  })

  test('the decisions that count are one a day, oldest first', () => {
    fc.assert(
      fc.property(history, (made) => {
        const days = standing(asDecisions(made)).map((one) => one.startsOn)
        expect(days).toEqual([...new Set(days)].toSorted())
      }),
    )
  })
})

describe('what forbids a decision', () => {
  const students = [
    { id: 'a', enteredOn: '2026-09-01', leftOn: null },
    { id: 'b', enteredOn: null, leftOn: '2026-10-31' },
  ]
  const problemsOf = (startsOn: string) =>
    problemsOfDecision({ startsOn, studentIds: ['a', 'b'] }, students, '2026-11-23').map(
      ({ field, problem }) => `${field} ${problem}`,
    )

  test('nothing forbids a tier from a student’s first day or on their last', () => {
    expect(problemsOf('2026-09-01')).toEqual([])
    expect(problemsOf('2026-10-31')).toEqual([])
  })

  test('a tier cannot start before the student came or after they left, and the answer says whose', () => {
    expect(problemsOf('2026-08-31')).toEqual(['studentIds.0 before-entry'])
    expect(problemsOf('2026-11-01')).toEqual(['studentIds.1 after-leaving'])
  })

  test('a tier cannot be decided more than a year ahead', () => {
    expect(problemsOf('2027-11-23')).not.toContain('startsOn too-far-ahead')
    expect(problemsOf('2027-11-24')).toContain('startsOn too-far-ahead')
  })
})

describe('what somebody else decided meanwhile', () => {
  const decided = (tiers: Record<string, Tier | null>, toDecide = ['a', 'b']) =>
    clashesOfDecision(
      { studentIds: ['a', 'b'], tier: 3, seen: { asAt: '2026-11-23', tiers } },
      toDecide,
      new Map([['b', 2]]),
    )

  test.each([
    ['nothing was said to be seen', {}, []],
    ['all is as it was seen', { a: null, b: 2 as const }, []],
    [
      'another tier than the one seen',
      { a: null, b: 1 as const },
      [{ field: 'studentIds.1', base: 1, mine: 3, theirs: 2 }],
    ],
    [
      'a tier was seen and there is none',
      { a: 1 as const },
      [{ field: 'studentIds.0', base: 1, mine: 3, theirs: null }],
    ],
  ])('%s', (_, seen, clashes) => {
    expect(decided(seen)).toEqual(clashes)
  })

  test('who has this decision already clashes with nothing', () => {
    expect(decided({ a: 1, b: 1 }, ['a'])).toHaveLength(1)
  })
})
