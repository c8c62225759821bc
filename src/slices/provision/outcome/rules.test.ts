import { describe, expect, test } from 'vitest'
import { ids, measure, measured, score } from './examples.ts'
import type { Measure, Run, Score } from './model.ts'
import { costPerStudent, costPerUnit } from './rules/cost.ts'
import { cellKey, cellOf, problemsOfMeasure, problemsOfMeasureChange, problemsOfScore } from './rules/problems.ts'
import { outcomeOf, sayingsOf } from './rules/progress.ts'
import { dueAtExit, earlierRuns, hasOutcome, isSameMeasure, lacksOutcome } from './rules/runs.ts'

const outcome = (pairs: readonly (readonly [number, number])[], of: Partial<Measure> = {}) =>
  outcomeOf(measure(of), ids(pairs.length), measured(pairs))
const codes = (pairs: readonly (readonly [number, number])[], of: Partial<Measure> = {}) =>
  sayingsOf(measure(of), outcome(pairs, of)).map(({ code }) => code)

describe('the outcome of a group', () => {
  test('counts everybody who was ever in it', () => {
    const scores = [...measured([[1, 3]]), score('s1', 'entry', 5), score('s2', 'exit', 6)]
    const found = outcomeOf(measure(), ids(4), scores)
    expect(found.counts).toEqual({ members: 4, both: 1, onlyEntry: 1, onlyExit: 1, neither: 1 })
    expect(found.students.map(({ progress }) => progress)).toEqual([2, null, null, null])
    expect(sayingsOf(measure(), found)).toContainEqual({ code: 'missing', count: 3, of: 4 })
  })

  test('what should become less is better when it does', () => {
    const found = outcome(
      [
        [9, 4],
        [7, 7],
        [3, 5],
      ],
      { better: 'down' },
    )
    expect(found.students.map(({ progress }) => progress)).toEqual([5, 0, -2])
    expect([found.improved, found.same, found.worse]).toEqual([1, 1, 1])
  })

  test('the ratio gain is months gained by months passed, of all together', () => {
    const scores = [
      score('s0', 'entry', 80, '2026-01-01'),
      score('s0', 'exit', 92, '2026-07-02'),
      score('s1', 'entry', 84, '2026-04-01'),
      score('s1', 'exit', 85, '2026-07-02'),
    ]
    const found = outcomeOf(measure({ unit: 'age_months' }), ids(2), scores)
    expect(found.students.map(({ ratio }) => ratio?.toFixed(2))).toEqual(['2.01', '0.33'])
    // 13 months in 182 + 92 days.
    expect(found.ratio).toBeCloseTo((13 * 30.4375) / 274, 9)
    expect(outcomeOf(measure(), ids(2), scores).ratio).toBeNull()
  })

  test('both on one day leave no months to divide by', () => {
    const same = [score('s0', 'entry', 80, '2026-01-01'), score('s0', 'exit', 92, '2026-01-01')]
    const found = outcomeOf(measure({ unit: 'age_months' }), ids(1), same)
    expect([found.ratio, found.students[0]?.ratio]).toEqual([null, null])
  })

  test('students at the ends of the scale are counted, by the direction', () => {
    const pairs = [
      [0, 20],
      [20, 20],
      [5, 0],
    ] as const
    const up = outcome(pairs, { lowest: 0, highest: 20 })
    expect([up.atBest, up.atWorst]).toEqual([{ entry: 1, exit: 2 }, 1])
    const down = outcome(pairs, { lowest: 0, highest: 20, better: 'down' })
    expect([down.atBest, down.atWorst]).toEqual([{ entry: 1, exit: 1 }, 1])
    expect(outcome(pairs).atBest).toEqual({ entry: 0, exit: 0 })
  })

  test('a re-measure after the group is compared with entry', () => {
    const found = outcomeOf(measure(), ids(1), [...measured([[10, 20]]), score('s0', 'after', 17)])
    expect([found.students[0]?.later, found.later?.mean]).toEqual([7, 7])
  })
})

describe('what is said', () => {
  const many = (change: (index: number) => number) =>
    ids(12).map((_, index): [number, number] => [20 + index, 20 + index + change(index)])
  test('a verdict only of ten or more', () => {
    expect(codes([])).toEqual(['none'])
    expect(
      codes([
        [1, 9],
        [2, 9],
      ]),
    ).toEqual(['each', 'no-comparison'])
    expect(
      codes([
        [1, 9],
        [2, 9],
        [3, 9],
        [1, 9],
      ]),
    ).toEqual(['small', 'no-comparison'])
    expect(codes(many((index) => 4 + (index % 3)))).toEqual(['gained', 'no-comparison'])
    expect(codes(many((index) => -4 - (index % 3)))).toEqual(['lost', 'no-comparison'])
    expect(codes(many((index) => (index % 2 ? 5 : -4)))).toEqual(['unclear', 'no-comparison'])
    expect(codes(many(() => 3))).toEqual(['all-alike', 'no-comparison'])
  })
  test('who was chosen by a low score would have risen somewhat anyway', () => {
    expect(
      codes(
        many((index) => 4 + (index % 3)),
        { selects: true },
      ),
    ).toContain('regression')
    expect(
      codes(
        many((index) => -4 - (index % 3)),
        { selects: true },
      ),
    ).not.toContain('regression')
  })
})

const run = (change: Partial<Run> = {}): Run => ({
  ...{ id: 'r', name: { zh: '甲組', en: 'A' }, version: 1, noOutcomeReason: '' },
  ...{ startsOn: '2026-02-02', endsOn: '2026-06-26', closedOn: null },
  provision: {
    ...{ id: 'p', name: { zh: '識字', en: 'Reading' }, tier: 2 },
    ...{ entryMeasure: { zh: '', en: '' }, exitMeasure: { zh: '', en: '' } },
  },
  members: ids(2).map((studentId) => ({ studentId, startsOn: '2026-02-02', endsOn: null })),
  ...{ measures: [{ ...measure(), version: 1 }], scores: [], decisions: [] },
  ...change,
})

describe('runs', () => {
  test('an outcome is an entry and an exit score of one student by one measure', () => {
    expect(hasOutcome(run({ scores: measured([[1, 2]]) }))).toBe(true)
    expect(hasOutcome(run({ scores: [score('s0', 'entry', 1), score('s1', 'exit', 2)] }))).toBe(false)
    expect(
      hasOutcome(run({ scores: [score('s0', 'entry', 1), { ...score('s0', 'exit', 2), measureId: 'other' }] })),
    ).toBe(false)
  })

  test('one that is over lacks an outcome until it is measured or somebody says why not', () => {
    expect(lacksOutcome(run(), '2026-06-26')).toBe(false)
    expect(lacksOutcome(run(), '2026-06-27')).toBe(true)
    expect(lacksOutcome(run({ closedOn: '2026-05-01' }), '2026-05-02')).toBe(true)
    expect(lacksOutcome(run({ noOutcomeReason: '導師離職' }), '2026-06-27')).toBe(false)
    expect(lacksOutcome(run({ scores: measured([[1, 2]]) }), '2026-06-27')).toBe(false)
  })

  test('exit measures are due two weeks before the end, of those who stay until then', () => {
    const members = [
      { studentId: 's0', startsOn: '2026-02-02', endsOn: null },
      { studentId: 's1', startsOn: '2026-02-02', endsOn: '2026-04-30' },
      { studentId: 's2', startsOn: '2026-02-02', endsOn: '2026-06-26' },
    ]
    expect(dueAtExit(run({ members }), '2026-06-11')).toEqual([])
    expect(dueAtExit(run({ members }), '2026-06-12')).toEqual(['s0', 's2'])
    expect(dueAtExit(run({ members, scores: [score('s0', 'exit', 3)] }), '2026-09-01')).toEqual(['s2'])
    expect(dueAtExit(run({ members, closedOn: '2026-06-26' }), '2026-06-27')).toEqual([])
  })

  test('numbers of two runs stand side by side only by the same measure', () => {
    const same = measure({ name: { zh: ' 識字 測驗', en: '' } })
    expect(isSameMeasure(measure(), same)).toBe(true)
    for (const other of [
      { unit: 'percent' },
      { better: 'down' },
      { highest: 50 },
      { name: { zh: '閱讀', en: 'Read' } },
    ] as const)
      expect(isSameMeasure(measure(), measure(other))).toBe(false)
    expect(isSameMeasure(measure({ name: { zh: '', en: 'a' } }), measure({ name: { zh: '', en: 'b' } }))).toBe(false)
  })

  test('earlier runs are the school’s own of the same provision, newest first, or why they say nothing', () => {
    const of = (id: string, startsOn: string, change: Partial<Run> = {}) => run({ id, startsOn, ...change })
    const others = [
      of('old', '2024-09-02', {
        scores: measured([
          [1, 4],
          [2, 6],
        ]),
      }),
      of('other measure', '2025-02-03', { measures: [{ ...measure({ unit: 'percent' }), version: 1 }] }),
      of('none', '2025-09-01', { measures: [] }),
      of('no pairs', '2025-10-01', { scores: [score('s0', 'entry', 1)] }),
      of('later', '2026-09-01'),
      of('other provision', '2025-09-01', { provision: { ...run().provision, id: 'q' } }),
    ]
    expect(
      earlierRuns(run(), measure(), [run(), ...others]).map(({ runId, change, why }) => [runId, change?.mean, why]),
    ).toEqual([
      ['no pairs', undefined, 'no-pairs'],
      ['none', undefined, 'not-measured'],
      ['other measure', undefined, 'other-measure'],
      ['old', 3.5, null],
    ])
  })
})

test('cost per student is of everybody; cost per unit of those with both measures, with the range of the interval', () => {
  const byStudent = new Map(ids(6).map((id) => [id, 60_000]))
  const cost = { byStudent, whole: true }
  expect(costPerStudent(cost, 6)).toEqual({ cents: 360_000, each: 60_000 })
  expect(costPerStudent(cost, 0)).toBeNull()
  const gained = outcomeOf(
    measure(),
    ids(6),
    measured([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [0, 5],
    ]),
  )
  expect(costPerUnit(cost, gained)).toEqual({ cents: 20_000, lowest: 12_089, highest: 57_873 })
  expect(
    costPerUnit(
      cost,
      outcome([
        [0, 1],
        [0, 9],
        [0, -3],
      ]),
    ),
  ).toMatchObject({ highest: null })
  expect(
    costPerUnit(
      cost,
      outcome([
        [0, 4],
        [0, 2],
      ]),
    ),
  ).toEqual({ cents: 20_000, lowest: null, highest: null })
  expect(
    costPerUnit(
      cost,
      outcome([
        [4, 0],
        [2, 0],
      ]),
    ),
  ).toBeNull()
})

describe('what forbids', () => {
  const found = (problems: readonly { field: string; problem: string }[]) =>
    problems.map((one) => `${one.field} ${one.problem}`)
  const wanted = { nameZh: '識字', nameEn: '', unit: 'score', better: 'up', lowest: 0, highest: 50 } as const
  test('a measure', () => {
    expect(problemsOfMeasure(wanted)).toEqual([])
    expect(found(problemsOfMeasure({ ...wanted, nameZh: '', lowest: 50 }))).toEqual([
      'nameZh required',
      'highest not-above-lowest',
    ])
    expect(found(problemsOfMeasure({ ...wanted, unit: 'rating', lowest: null, highest: null }))).toEqual([
      'lowest rating-has-ends',
      'highest rating-has-ends',
    ])
  })
  test('a change of one that has scores', () => {
    const change = (after: object, values = [3, 40]) =>
      found(problemsOfMeasureChange(wanted, { ...wanted, ...after }, values))
    expect(change({ nameEn: 'Word reading', highest: 40 })).toEqual([])
    expect(change({ unit: 'percent', better: 'down', lowest: 4, highest: 39 })).toEqual([
      'unit has-scores',
      'better has-scores',
      'lowest score-below',
      'highest score-above',
    ])
    expect(change({ unit: 'percent', better: 'down', lowest: 4 }, [])).toEqual([])
  })
  test('a score', () => {
    const of = { measure: measure({ lowest: 0, highest: 50 }), others: measured([[3, 9]]), today: '2026-11-23' }
    const check = (one: Score, change: Partial<typeof of> = {}) =>
      problemsOfScore(one, { ...of, ...change }).map(({ problem }) => problem)
    expect(check(score('s0', 'between', 50))).toEqual([])
    expect(check(score('s0', 'between', 51))).toEqual(['between'])
    expect(check(score('s0', 'after', -1), { measure: measure({ lowest: 0 }) })).toEqual(['at-least'])
    expect(check(score('s0', 'after', 60), { measure: measure({ highest: 50 }) })).toEqual(['at-most'])
    expect(check(score('s0', 'after', 3, '2026-11-24'))).toEqual(['still-to-come'])
    expect(check(score('s0', 'exit', 3, '2026-02-01'))).toEqual(['out-of-order'])
    expect(check(score('s0', 'after', 3, '2026-05-01'))).toEqual(['out-of-order'])
    expect(check(score('s0', 'entry', 3, '2026-07-01'))).toEqual(['out-of-order'])
    expect(check(score('s1', 'exit', 3, '2026-02-01'))).toEqual([])
  })
  test('places in the grid have a day where a student may be measured several times', () => {
    for (const moment of ['entry', 'between', 'exit', 'after'] as const) {
      const cell = score('s0', moment, 1)
      const found = cellOf(cellKey(cell))
      expect(found).toMatchObject({ measureId: 'm', studentId: 's0', moment })
      expect(found?.measuredOn).toBe(moment === 'between' || moment === 'after' ? cell.measuredOn : null)
    }
    expect(cellOf('date')).toBeNull()
  })
})
