import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import type { SessionRow } from '../sessions/model.ts'
import { costOf, daysToRead, financialSpanOf, financialYearOf, schoolWeeksOf } from './answer-rules.ts'
import { type CostFacts, type CostMode, costModes, type Fee, slicings } from './model.ts'
import { chargesOf } from './rules.ts'
import { problemsOfSetting, withoutOldCheck } from './setting-rules.ts'
import { costOfMinutes, partOf, rounded, splitByWeight, splitEvenly } from './split-rules.ts'
import { narrowed, rowsBy, sumOf } from './view-rules.ts'

const bells = { 1: ['08:30', '09:05'] as [string, string], 2: ['09:05', '09:40'] as [string, string] }
const frame = {
  ...{ id: 'f', startsOn: '2026-09-01', endsOn: '2027-08-31', kind: 'week' as const, days: 5, daySchedules: {} },
  version: 1,
  periods: [{ key: '1', name: { zh: '', en: '' }, kind: 'lesson' as const }],
  schedules: [{ key: 'usual', name: { zh: '', en: '' }, bells }],
}
const year = { from: '2026-09-01', to: '2027-08-31' }
const november = { from: '2026-11-01', to: '2026-11-30', asAt: '2026-11-20', weeks: 34, year }
const who = (id: string) => ({ id, nameZh: id, nameEn: id })
const name = { zh: '組', en: '' }
const group = (id: string) => ({
  id,
  name,
  provision: name,
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
  closedOn: null,
})
// Tuesdays of November 2026: 3, 10, 17, 24.
const time = (id: string, groupId: string, change: object = {}) => ({
  ...{ id, groupId, frameDay: 2, period: '1', minutes: 35, personId: null, roomId: null },
  ...{ startsOn: '2026-09-01', endsOn: null },
  ...change,
})
const gives = (groupId: string, id: string, change: object = {}) => ({
  ...{ groupId, personId: id as string | null, name: who(id), leads: true, startsOn: '2026-09-01', endsOn: null },
  ...change,
})
const member = (groupId: string, id: string, change: object = {}) => ({
  ...{
    groupId,
    student: who(id),
    classId: null,
    className: null,
    classNumber: null,
    startsOn: '2026-09-01',
    endsOn: null,
  },
  ...change,
})
const row = (on: string, change: Partial<SessionRow> = {}): SessionRow => ({
  ...{ id: `s${on}`, groupId: 'g', timeId: 't', plannedOn: on, heldOn: on, period: '1', minutes: 35, personId: null },
  ...{ roomId: null, state: 'done', minutesHeld: 35, reason: '', charged: false },
  ...change,
})
const fee = (kind: Fee['kind'], cents: number, change: Partial<Fee> = {}): Fee => ({
  ...{
    id: `fee-${kind}`,
    providerId: 'firm',
    groupId: null,
    kind,
    cents,
    startsOn: '2026-09-01',
    endsOn: '2027-08-31',
  },
  ...change,
})
const student = (id: string) => ({
  ...{ ...who(id), className: '3B', classNumber: '1', need: 'SpLD' as const, classes: [] },
  tiers: [
    { tier: 2 as const, startsOn: '2026-09-01' },
    { tier: 3 as const, startsOn: '2026-11-15' },
  ],
})
const facts = (change: Partial<CostFacts> = {}): CostFacts => ({
  ...{ since: null, loggedBefore: {} },
  calendar: { frames: [frame], days: [] },
  groups: [group('g')],
  times: [time('t', 'g')],
  ...{ rows: [], givers: [gives('g', 'ann')], members: [member('g', 'kid'), member('g', 'kim')] },
  ...{ people: [who('ann'), who('bob')], rooms: [], students: [student('kid'), student('kim')] },
  rates: [
    { bandId: 'b', startsOn: '2026-09-01', centsPerHour: 30_000 },
    { bandId: 'b', startsOn: '2026-11-15', centsPerHour: 33_000 },
  ],
  personBands: [{ personId: 'ann', bandId: 'b', startsOn: '2026-09-01' }],
  ...{ fees: [], expenses: [], financialMonth: null, days: { from: '2026-09-01', to: '2027-08-31' } },
  groupSources: [{ groupId: 'g', fundingSourceId: 'grant', startsOn: '2026-11-01', endsOn: '2026-11-30' }],
  ...change,
})
const cents = (mode: CostMode, change: Partial<CostFacts> = {}, question = november) =>
  chargesOf(facts(change), question, mode).map((charge) => (charge.known ? charge.cents : null))

describe('what a session costs', () => {
  test('minutes times the rate of the day, and a full year of them', () => {
    expect(cents('planned')).toEqual([17_500, 17_500, 19_250, 19_250])
    expect(cents('toDate')).toEqual([])
    expect(cents('fullYear')).toEqual([34 * 19_250])
    const cycle = { ...frame, kind: 'cycle' as const, days: 6 }
    expect(cents('fullYear', { calendar: { frames: [cycle], days: [] } })).toEqual([rounded(35 * 33_000 * 170, 360)])
  })

  test('to date is what was held: partly by its minutes, cancelled nothing unless charged, not logged nothing', () => {
    const rows = [
      row('2026-11-03'),
      row('2026-11-10', { state: 'partly', minutesHeld: 20 }),
      row('2026-11-17', { state: 'cancelled', minutesHeld: 0 }),
    ]
    expect(cents('toDate', { rows })).toEqual([17_500, 10_000])
    const charged = [...rows.slice(0, 2), row('2026-11-17', { state: 'cancelled', minutesHeld: 0, charged: true })]
    expect(cents('toDate', { rows: charged })).toEqual([17_500, 10_000, 19_250])
    expect(cents('toDate', { rows }, { ...november, asAt: '2026-11-09' })).toEqual([17_500])
  })

  test('a session that was moved over the end of a month counts once, at the rate of the day it was held', () => {
    const rows = [row('2026-11-10', { heldOn: '2026-12-02' })]
    const december = { ...november, from: '2026-12-01', to: '2026-12-31', asAt: '2026-12-31' }
    expect(cents('toDate', { rows }, { ...november, asAt: '2026-12-31' })).toEqual([19_250])
    expect(cents('toDate', { rows }, december)).toEqual([])
  })

  test('who stands in is paid instead; helpers come along; who is in two groups at once is paid once', () => {
    const bob = [...facts().personBands, { personId: 'bob', bandId: 'b', startsOn: '2026-09-01' }]
    const standIn = {
      rows: [row('2026-11-03', { personId: 'bob' })],
      personBands: [{ ...bob[1], bandId: 'c' } as never],
    }
    expect(
      cents('toDate', { ...standIn, rates: [{ bandId: 'c', startsOn: '2026-09-01', centsPerHour: 60_000 }] }),
    ).toEqual([35_000])
    const helped = [gives('g', 'ann'), gives('g', 'bob', { leads: false })]
    expect(cents('planned', { personBands: bob, givers: helped })[0]).toBe(35_000)
    const two = {
      groups: [group('g'), group('h')],
      times: [time('t', 'g'), time('u', 'h')],
      givers: [gives('g', 'ann'), gives('h', 'ann')],
      rates: [{ bandId: 'b', startsOn: '2026-09-01', centsPerHour: 30_001 }],
    }
    const [first = 0, second = 0] = cents('planned', two)
    expect([first, second]).toEqual([8751, 8750])
    expect((first ?? 0) + (second ?? 0)).toBe(costOfMinutes(35, 30_001, { count: 1, of: 1 }))
  })

  test('a provider is paid by session, by hour, or by a contract that is spread exactly', () => {
    const firm = { givers: [gives('g', 'firm', { personId: null })] }
    const rows = [row('2026-11-03', { state: 'partly', minutesHeld: 20 })]
    expect(cents('toDate', { ...firm, rows, fees: [fee('session', 65_000)] })).toEqual([65_000])
    expect(cents('toDate', { ...firm, rows, fees: [fee('hour', 60_000)] })).toEqual([20_000])
    const contract = cents('planned', { ...firm, fees: [fee('contract', 1001)] })
    expect(contract.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBe(1001)
    expect(new Set(contract)).toEqual(new Set([250, 251]))
    const own = [fee('session', 65_000), fee('session', 50_000, { id: 'own', groupId: 'g', startsOn: '2026-08-01' })]
    expect(cents('planned', { ...firm, fees: own })).toEqual([50_000, 50_000, 50_000, 50_000])
  })

  test('what is not known is counted and listed, never nothing', () => {
    const firm = gives('g', 'firm', { personId: null })
    const { parts, missing } = costOf(facts({ personBands: [], givers: [gives('g', 'ann'), firm] }), november)
    expect(sumOf(parts).planned).toEqual({ cents: 0, complete: false })
    expect(missing).toMatchObject([
      { reason: 'no_band', whoId: 'ann', sessions: { planned: 4, toDate: 0, fullYear: 1 } },
      { reason: 'no_fee', whoId: 'firm', sessions: { planned: 4 } },
    ])
    expect(costOf(facts({ rates: [] }), november).missing).toMatchObject([{ reason: 'no_rate' }])
    expect(costOf(facts({ givers: [] }), november).missing).toMatchObject([{ reason: 'nobody', whoId: null }])
    const idle = costOf(facts({ fees: [fee('contract', 1000)] }), november).missing
    expect(idle).toMatchObject([{ reason: 'no_sessions', whoId: 'firm', groupId: null }])
  })

  test('what was bought is borne by the members of the day, before the first by the first, from its own source', () => {
    const bought = (spentOn: string, fundingSourceId: string | null = null) => ({
      ...{ id: spentOn, groupId: 'g', spentOn, what: 'books', cents: 101, fundingSourceId },
    })
    const members = [member('g', 'kid', { startsOn: '2026-11-05' }), member('g', 'kim', { startsOn: '2026-11-20' })]
    const expenses = [bought('2026-11-01', 'own'), bought('2026-11-25')]
    const charges = chargesOf(facts({ expenses, members, times: [] }), november, 'planned')
    expect(charges.map(({ fundingSourceId }) => fundingSourceId)).toEqual(['own', 'grant'])
    expect(charges[0]?.shares).toEqual([{ studentId: 'kid', cents: 101 }])
    expect(charges[1]?.shares.map((one) => one.cents).sort()).toEqual([50, 51])
  })
})

test('tiers are those of the day, and a row narrowed is sliced again', () => {
  const { parts } = costOf(facts(), november)
  const cost = { parts, students: [{ ...student('kid') }, { ...student('kim') }], groups: [{ id: 'g', name }] }
  expect(rowsBy(cost, 'tier').map(({ key, planned }) => [key, planned.cents])).toEqual([
    ['2', 35_000],
    ['3', 38_500],
  ])
  const third = narrowed(cost as never, 'tier', '3')
  expect(rowsBy(third, 'student').map(({ key, planned }) => [key, planned.cents])).toEqual([
    ['kid', 19_250],
    ['kim', 19_250],
  ])
})

describe('for whatever joins, leaves, is paid and is held', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-10-15', days))
  const dated = fc.record({ startsOn: day, endsOn: fc.option(day) })
  const groupId = fc.constantFrom('g', 'h')
  const anything = fc.record({
    members: fc.array(
      fc.tuple(groupId, fc.constantFrom('kid', 'kim', 'lee'), dated).map(([of, id, days]) => member(of, id, days)),
      { maxLength: 8 },
    ),
    givers: fc.array(
      fc
        .tuple(groupId, fc.constantFrom('ann', 'bob', 'firm'), fc.boolean(), dated)
        .map(([of, id, leads, days]) => gives(of, id, { ...days, leads, personId: id === 'firm' ? null : id })),
      { maxLength: 6 },
    ),
    times: fc
      .array(fc.tuple(groupId, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 60 })), { maxLength: 5 })
      .map((all) => all.map(([of, frameDay, minutes], index) => time(`t${index}`, of, { frameDay, minutes }))),
    rows: fc
      .uniqueArray(fc.tuple(day, groupId, fc.constantFrom('done', 'partly', 'cancelled' as const), fc.boolean()), {
        selector: ([on]) => on,
        maxLength: 12,
      })
      .map((all) =>
        all.map(([on, of, state, charged]) =>
          row(on, {
            groupId: of,
            timeId: null,
            plannedOn: null,
            state: state as 'done',
            charged,
            minutesHeld: state === 'cancelled' ? 0 : 17,
          }),
        ),
      ),
    rates: fc.array(
      fc.record({
        bandId: fc.constantFrom('b', 'c'),
        startsOn: day,
        centsPerHour: fc.integer({ min: 0, max: 99_999 }),
      }),
    ),
    personBands: fc.array(
      fc.record({ personId: fc.constantFrom('ann', 'bob'), bandId: fc.constantFrom('b', 'c'), startsOn: day }),
    ),
    fees: fc
      .array(
        fc.tuple(fc.constantFrom('session', 'hour', 'contract' as const), fc.nat(999_999), day, fc.option(groupId)),
      )
      .map((all) =>
        all.map(([kind, sum, startsOn, of], index) =>
          fee(kind as Fee['kind'], sum, { id: `f${index}`, startsOn, groupId: of }),
        ),
      ),
    expenses: fc.array(fc.tuple(groupId, day, fc.nat(99_999), fc.option(fc.constant('own')))).map((all) =>
      all.map(([of, spentOn, sum, source], index) => ({
        ...{ id: `e${index}`, groupId: of, spentOn, what: 'x', cents: sum, fundingSourceId: source },
      })),
    ),
    financialMonth: fc.option(fc.integer({ min: 1, max: 12 })),
  })
  const everything = (change: Partial<CostFacts>) =>
    facts({ ...change, groups: [group('g'), group('h')], people: [who('ann'), who('bob')] })
  const sum = (all: readonly { cents: number }[]) => all.reduce((total, one) => total + one.cents, 0)

  test('students add up to each session and each group, groups to the whole, and every slicing to the same', () => {
    fc.assert(
      fc.property(anything, (change) => {
        const all = everything(change)
        const { parts } = costOf(all, november)
        const cost = { parts, students: all.students.map((one) => ({ ...one })), groups: [...all.groups] }
        const whole = sumOf(parts)
        for (const mode of costModes) {
          const charges = chargesOf(all, november, mode)
          for (const charge of charges) expect(sum(charge.shares)).toBe(charge.cents)
          expect(whole[mode].cents).toBe(sum(charges))
          for (const id of ['g', 'h'])
            expect(sumOf(parts.filter(({ groupId: of }) => of === id))[mode].cents).toBe(
              sum(charges.filter(({ groupId: of }) => of === id)),
            )
        }
        for (const by of slicings) expect(sumOf(rowsBy(cost, by))).toEqual(whole)
      }),
      { numRuns: 150 },
    )
  })

  test('two halves of the days are the whole', () => {
    fc.assert(
      fc.property(anything, day, (change, cut) => {
        const all = everything(change)
        const whole = { ...november, from: '2026-10-15', to: '2026-12-14' }
        for (const mode of ['planned', 'toDate'] as const) {
          const first = chargesOf(all, { ...whole, to: cut }, mode)
          const second = chargesOf(all, { ...whole, from: addDays(cut, 1) }, mode)
          expect(sum([...first, ...second])).toBe(sum(chargesOf(all, whole, mode)))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('parts of a sum are the sum, and differ by a cent at most', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 1, max: 40 }), day, (amount, count, on) => {
        const even = splitEvenly(amount, count, on)
        const parts = Array.from({ length: count }, (_, index) => partOf(amount, index, count))
        const weighed = splitByWeight(
          amount,
          Array.from({ length: count }, (_, index) => index),
        )
        for (const split of [even, parts, weighed]) expect(split.reduce((all, one) => all + one, 0)).toBe(amount)
        for (const split of [even, parts]) expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1)
      }),
    )
    // The odd cent goes round: over as many weeks as there are students, each bears it once.
    const borne = [0, 7, 14].map((days) => splitEvenly(100, 3, addDays('2026-11-03', days)).indexOf(34))
    expect(new Set(borne).size).toBeGreaterThan(1)
  })
})

test('financial years begin in the month that the school said', () => {
  expect(financialYearOf('2026-03-31', 4)).toBe('2025/26')
  expect(financialYearOf('2026-04-01', 4)).toBe('2026/27')
  expect(financialYearOf('2026-04-01', 1)).toBe('2026')
  expect(financialYearOf('2026-04-01', null)).toBe('')
  expect(financialSpanOf('2026-03-31', 4)).toEqual({ from: '2025-04-01', to: '2026-03-31' })
})

test('weeks are counted from the calendar, and days are read as far as contracts and purchases reach', () => {
  const holiday = {
    id: 'h',
    startsOn: '2026-11-09',
    endsOn: '2026-11-13',
    kind: 'holiday' as const,
    schedule: null,
    frameDay: null,
  }
  expect(schoolWeeksOf({ frames: [frame], days: [holiday] }, { from: '2026-11-02', to: '2026-11-29' })).toBe(3)
  const days = daysToRead(
    {
      fees: [
        fee('contract', 1, { startsOn: '2026-08-01' }),
        fee('contract', 1, { startsOn: '2024-08-01', endsOn: '2025-01-01' }),
      ],
      expenses: [{ id: 'e', groupId: 'g', spentOn: '2026-11-01', what: '', cents: 1, fundingSourceId: null }],
      groupSources: [{ groupId: 'g', fundingSourceId: null, startsOn: '2027-09-01', endsOn: '2027-10-01' }],
    },
    november,
  )
  expect(days).toEqual({ from: '2026-08-01', to: '2027-10-01' })
})

test('a setting that cannot be', () => {
  const nameless = { name: { zh: '', en: '' } }
  expect(problemsOfSetting('band', nameless)).toEqual([{ field: 'name', problem: 'name-needed' }])
  expect(problemsOfSetting('fee', { kind: 'hour', startsOn: '2026-02-01', endsOn: '2026-01-01' })).toEqual([
    { field: 'endsOn', problem: 'ends-before' },
  ])
  expect(withoutOldCheck('rate', { centsPerHour: 1 })).toEqual({ centsPerHour: 1, checked: false })
  expect(withoutOldCheck('rate', { centsPerHour: 1, checked: true })).toEqual({ centsPerHour: 1, checked: true })
})
