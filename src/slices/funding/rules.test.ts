import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aGrant, dollars, enteredValues, grantFacts, tierCounts } from './examples.ts'
import { compareGrants, grantTable, learningSupportGrant, tierCountsFrom } from './rules.ts'

describe('the amount', () => {
  test('in 2023/24, 20 students at tier 2 and 2 at tier 3 earn HK$441,812', () => {
    const grant = aGrant({ schoolYear: '2023/24', tierCounts: tierCounts(20, 2) })
    expect(grant.totalCents).toBe(dollars(441_812))
    expect(grant.parts).toEqual([
      { tier: 1, students: 0, rateCents: 0, amountCents: 0 },
      { tier: 2, students: 20, rateCents: dollars(15_779), amountCents: dollars(315_580) },
      { tier: 3, students: 2, rateCents: dollars(63_116), amountCents: dollars(126_232) },
    ])
  })

  test('a student at tier 1 adds nothing, and the page says why', () => {
    const grant = aGrant({ tierCounts: tierCounts(3, 1, 40) })
    expect(grant.totalCents).toBe(aGrant({ tierCounts: tierCounts(3, 1) }).totalCents)
    expect(grant.notes).toContain('tier1EarnsNothing')
    expect(aGrant({ tierCounts: tierCounts(3, 1) }).notes).not.toContain('tier1EarnsNothing')
  })

  test('a school without students on the register earns HK$0 and no post', () => {
    expect(aGrant()).toMatchObject({ totalCents: 0, posts: 0, promotedSenco: false })
  })

  test('a year without known rates asks for them instead of guessing', () => {
    const grant = learningSupportGrant(grantFacts({ schoolYear: '2026/27', tierCounts: tierCounts(20, 2) }))
    expect(grant).toMatchObject({
      known: false,
      missing: ['tier2Rate', 'tier3Rate', 'threshold1', 'threshold2', 'threshold3'],
    })
  })

  test('one known rate is not enough, and a rate of 0 is not a known one', () => {
    const values = grantTable('2026/27', enteredValues('2026/27', { tier2Rate: 16_000, tier3Rate: 0 }))
    expect(learningSupportGrant(grantFacts({ schoolYear: '2026/27', values }))).toMatchObject({
      known: false,
      missing: ['tier3Rate', 'threshold1', 'threshold2', 'threshold3'],
    })
  })

  test('the rates of another year are never used', () => {
    const values = grantTable('2023/24', [])
    expect(learningSupportGrant(grantFacts({ schoolYear: '2024/25', values })).known).toBe(false)
  })

  test('with rates but no thresholds the amount is given and the thresholds are asked for', () => {
    const grant = aGrant({ schoolYear: '2023/24', tierCounts: tierCounts(20, 2) })
    expect(grant).toMatchObject({
      missing: ['threshold1', 'threshold2', 'threshold3'],
      thresholds: [],
      next: null,
      posts: null,
      promotedSenco: null,
    })
    expect(grant.notes).toContain('thresholdsNotKnown')
  })

  test('the parts add up to the total, to the cent', () => {
    fc.assert(
      fc.property(countsOfAnySize, anyRates, (counts, rates) => {
        const grant = aGrant({ tierCounts: counts, values: grantTable('2019/20', enteredValues('2019/20', rates)) })
        expect(grant.parts.reduce((sum, part) => sum + part.amountCents, 0)).toBe(grant.totalCents)
        expect(Number.isSafeInteger(grant.totalCents)).toBe(true)
      }),
    )
  })

  test('one more student at tier 2 or tier 3 never lowers the amount or the posts', () => {
    fc.assert(
      fc.property(countsOfAnySize, fc.constantFrom('tier2' as const, 'tier3' as const), (counts, tier) => {
        const before = aGrant({ tierCounts: counts })
        const after = aGrant({ tierCounts: { ...counts, [tier]: counts[tier] + 1 } })
        expect(after.totalCents).toBeGreaterThan(before.totalCents)
        expect(after.posts ?? 0).toBeGreaterThanOrEqual(before.posts ?? 0)
      }),
    )
  })
})

describe('thresholds and posts', () => {
  test('exactly HK$600,000 reaches the first threshold: one post and the coordinator is promoted', () => {
    const grant = aGrant({ tierCounts: tierCounts(28, 3) })
    expect(grant).toMatchObject({ totalCents: dollars(600_000), posts: 1, promotedSenco: true })
    expect(grant.thresholds[0]).toMatchObject({
      reached: true,
      shortByCents: 0,
      studentsToReach: { tier2: 0, tier3: 0 },
    })
  })

  test('one student fewer does not reach it, and one at either tier is what is missing', () => {
    const grant = aGrant({ tierCounts: tierCounts(27, 3) })
    expect(grant).toMatchObject({ posts: 0, promotedSenco: false })
    expect(grant.next).toMatchObject({
      key: 'threshold1',
      reached: false,
      shortByCents: dollars(15_000),
      studentsToReach: { tier2: 1, tier3: 1 },
    })
  })

  test('HK$1,620,000 reaches the second threshold: two posts', () => {
    expect(aGrant({ tierCounts: tierCounts(80, 7) })).toMatchObject({
      totalCents: dollars(1_620_000),
      posts: 2,
      promotedSenco: true,
      next: { key: 'threshold3', shortByCents: dollars(580_000), studentsToReach: { tier2: 39, tier3: 10 } },
    })
  })

  test('HK$2,220,000 reaches all three thresholds: three posts and no next one', () => {
    expect(aGrant({ tierCounts: tierCounts(100, 12) })).toMatchObject({
      totalCents: dollars(2_220_000),
      posts: 3,
      next: null,
    })
  })

  test('a threshold is reached exactly when nothing is short', () => {
    fc.assert(
      fc.property(countsOfAnySize, (counts) => {
        const grant = aGrant({ tierCounts: counts })
        for (const { reached, shortByCents, amountCents, studentsToReach } of grant.thresholds) {
          expect(reached).toBe(shortByCents === 0)
          expect(reached).toBe(grant.totalCents >= amountCents)
          expect(reached).toBe(studentsToReach.tier2 === 0 && studentsToReach.tier3 === 0)
        }
      }),
    )
  })

  test('the students said to be missing are enough, and one fewer is not', () => {
    fc.assert(
      fc.property(countsOfAnySize, fc.constantFrom('tier2' as const, 'tier3' as const), (counts, tier) => {
        const { next } = aGrant({ tierCounts: counts })
        if (!next) return
        const withMore = (more: number) => aGrant({ tierCounts: { ...counts, [tier]: counts[tier] + more } })
        const reachedWith = (more: number) => withMore(more).thresholds.find(({ key }) => key === next.key)?.reached
        expect(reachedWith(next.studentsToReach[tier])).toBe(true)
        expect(reachedWith(next.studentsToReach[tier] - 1)).toBe(false)
      }),
    )
  })

  test('with only the first threshold known, no post is certain below it and none is guessed above it', () => {
    const values = grantTable(
      '2026/27',
      enteredValues('2026/27', { tier2Rate: 16_000, tier3Rate: 64_000, threshold1: 640_000 }),
    )
    const below = aGrant({ schoolYear: '2026/27', values, tierCounts: tierCounts(10, 0) })
    const above = aGrant({ schoolYear: '2026/27', values, tierCounts: tierCounts(40, 0) })
    expect(below).toMatchObject({ posts: 0, promotedSenco: false })
    expect(above).toMatchObject({ posts: null, promotedSenco: true })
  })

  test('thresholds that do not rise are pointed out', () => {
    const values = grantTable('2019/20', enteredValues('2019/20', { threshold2: 500_000 }))
    expect(aGrant({ values }).notes).toContain('thresholdsNotRising')
    expect(aGrant().notes).not.toContain('thresholdsNotRising')
  })
})

describe('what is not known', () => {
  test('neither a deduction nor a cap changes the cash until the school fills them in', () => {
    const grant = aGrant({ tierCounts: tierCounts(100, 12) })
    expect(grant.cash).toEqual({ amountCents: grant.totalCents, deductedCents: null, cutByCapCents: null })
    expect(grant.notes).toEqual(expect.arrayContaining(['deductionNotKnown', 'cashCapNotKnown']))
  })

  test('below the first threshold nothing is asked about a deduction or a cap', () => {
    const { notes } = aGrant({ tierCounts: tierCounts(5, 0) })
    expect(notes).not.toContain('deductionNotKnown')
    expect(notes).not.toContain('cashCapNotKnown')
  })

  test("the school's own deduction and cap change the cash and never the thresholds", () => {
    const values = grantTable('2019/20', enteredValues('2019/20', { firstPostDeduction: 600_000, cashCap: 1_000_000 }))
    const grant = aGrant({ tierCounts: tierCounts(100, 12), values })
    expect(grant).toMatchObject({ totalCents: dollars(2_220_000), posts: 3 })
    expect(grant.cash).toEqual({
      amountCents: dollars(1_000_000),
      deductedCents: dollars(600_000),
      cutByCapCents: dollars(620_000),
    })
  })

  test('a deduction of HK$0 is an answer, and no deduction is taken below the first threshold', () => {
    const none = grantTable('2019/20', enteredValues('2019/20', { firstPostDeduction: 0 }))
    const reached = aGrant({ tierCounts: tierCounts(40, 0), values: none })
    expect(reached.cash.deductedCents).toBe(0)
    expect(reached.notes).not.toContain('deductionNotKnown')
    const some = grantTable('2019/20', enteredValues('2019/20', { firstPostDeduction: 600_000 }))
    expect(aGrant({ tierCounts: tierCounts(39, 0), values: some }).cash.amountCents).toBe(dollars(585_000))
  })

  test('a rate that its source gives as "about" is said to be so, until the school has checked it', () => {
    expect(aGrant().notes).toContain('approximateRate')
    const checkedBySchool = { by: 'a person', on: '2019-12-02' }
    const own = [
      { schoolYear: '2019/20', key: 'tier2Rate' as const, amountCents: dollars(15_000), source: '', checkedBySchool },
    ]
    expect(aGrant({ values: grantTable('2019/20', own) }).notes).not.toContain('approximateRate')
  })

  test('a school outside the public sector is told that the grant is not paid to it in this way', () => {
    expect(aGrant({ financeType: 'dss' }).notes).toContain('notPublicSector')
    expect(aGrant({ financeType: 'caput' }).notes).toContain('caputToCheck')
    expect(aGrant({ financeType: 'aided' }).notes).not.toContain('notPublicSector')
  })

  test('only a primary school is told how academic low achievers count', () => {
    expect(aGrant({ level: 'primary' }).notes).toContain('academicLowAchievers')
    expect(aGrant({ level: 'secondary' }).notes).not.toContain('academicLowAchievers')
  })

  test('a count from a day of another school year is pointed out', () => {
    expect(aGrant({ asAt: '2020-09-01' }).notes).toContain('dateOutsideYear')
    expect(aGrant({ asAt: '2020-08-31' }).notes).not.toContain('dateOutsideYear')
  })
})

describe('what if', () => {
  test('the counts of a list of tiers leave out students without one', () => {
    expect(tierCountsFrom([1, 2, null, 3, 2, null, 1, 1])).toEqual({ tier1: 3, tier2: 2, tier3: 1 })
  })

  test('five students moved from tier 1 to tier 2 show the amount and the threshold gained', () => {
    const before = aGrant({ tierCounts: tierCounts(36, 0, 20) })
    const after = aGrant({ tierCounts: tierCounts(41, 0, 15) })
    const gain = { totalCents: dollars(75_000), cashCents: dollars(75_000), posts: 1 }
    expect(compareGrants(before, after)).toEqual({ ...gain, thresholdsGained: ['threshold1'], thresholdsLost: [] })
  })

  test('leavers show the threshold lost', () => {
    const before = aGrant({ tierCounts: tierCounts(41, 0) })
    const after = aGrant({ tierCounts: tierCounts(39, 0) })
    expect(compareGrants(before, after)).toMatchObject({ posts: -1, thresholdsLost: ['threshold1'] })
  })

  test('a year without rates cannot be compared', () => {
    const unknown = learningSupportGrant(grantFacts({ schoolYear: '2026/27' }))
    expect(compareGrants(unknown, aGrant())).toBeNull()
  })
})

const countsOfAnySize = fc.record({ tier1: fc.nat(500), tier2: fc.nat(300), tier3: fc.nat(60) })
const anyRates = fc.record({
  tier2Rate: fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100),
  tier3Rate: fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100),
})
