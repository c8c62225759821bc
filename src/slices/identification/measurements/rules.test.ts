import { describe, expect, test } from 'vitest'
import type { InstrumentFields, Measurement, Scale } from './model.ts'
import { changesOf, pointsOf, problemsOfInstrument, problemsOfMeasurement, standingOf, weightOf } from './rules.ts'

const scale = (change: Partial<Scale> = {}): Scale => ({
  ...{ key: 'words', name: { zh: '識字量', en: 'Words read' }, min: 0, max: 100, direction: 'up' },
  ...{ normMean: null, normSd: null, normNote: '' },
  ...change,
})
const normed = scale({ normMean: 60, normSd: 10 })

const measured = (on: string, value: number, change: Partial<Measurement> = {}): Measurement => ({
  ...{ id: on, instrumentId: 'reading', measuredOn: on, measuredBy: '', scores: { words: value }, words: '' },
  ...{ withdrawnOn: null, withdrawnReason: '', version: 1 },
  ...change,
})

describe('an instrument', () => {
  const fields: InstrumentFields = { nameZh: '校本識字量', nameEn: '', about: '', scales: [scale()], archived: false }
  const problems = (change: Partial<InstrumentFields>, measuredKeys: string[] = []) =>
    problemsOfInstrument({ ...fields, ...change }, measuredKeys).map(({ field, problem }) => `${field} ${problem}`)

  test('it has a name in one language and a scale with a range, and may have a norm', () => {
    expect(problems({})).toEqual([])
    expect(problems({ scales: [normed] })).toEqual([])
    expect(problems({ nameZh: '', scales: [] })).toEqual(['nameZh name-needed', 'scales scale-needed'])
    expect(problems({ scales: [scale({ min: 5, max: 5 })] })).toEqual(['scales.0.max empty-range'])
  })

  test('half a norm is none, and a norm lies within the scale', () => {
    expect(problems({ scales: [scale({ normMean: 60 })] })).toEqual(['scales.0.normSd half-norm'])
    expect(problems({ scales: [scale({ normMean: 120, normSd: 0 })] })).toEqual([
      'scales.0.normMean outside-range',
      'scales.0.normSd above-zero',
    ])
  })

  test('a scale that has results is never taken away', () => {
    expect(problems({ scales: [scale({ key: 'speed' })] }, ['words'])).toEqual(['scales scale-has-results'])
    expect(problems({ scales: [scale(), scale({ key: 'speed' })] }, ['words'])).toEqual([])
  })
})

describe('a result', () => {
  const instrument = { scales: [scale()], archivedOn: null }
  const facts = { birthDate: '2018-03-14', today: '2026-11-23' }
  const problems = (change: object, of = instrument as Parameters<typeof problemsOfMeasurement>[1]) =>
    problemsOfMeasurement({ measuredOn: '2026-11-20', scores: { words: 40 }, ...change }, of, facts)

  test('a score outside its scale is refused with the scale’s range', () => {
    expect(problems({})).toEqual([])
    expect(problems({ scores: { words: 101 } })).toEqual([
      { field: 'scores.words', problem: 'outside-scale', params: { min: 0, max: 100 } },
    ])
    expect(problems({ scores: { speed: 3 } })[0]?.problem).toBe('unknown-scale')
    expect(problems({ scores: {} })[0]?.problem).toBe('no-score')
  })

  test('nothing is measured on a day to come, before birth, or with what has been put away', () => {
    expect(problems({ measuredOn: '2026-11-24' })[0]?.problem).toBe('in-future')
    expect(problems({ measuredOn: '2018-03-13' })[0]?.problem).toBe('before-birth')
    expect(problems({}, { ...instrument, archivedOn: '2026-10-01' })[0]?.problem).toBe('instrument-archived')
  })
})

describe('results over time', () => {
  const results = [measured('2026-11-02', 52), measured('2025-11-03', 31), measured('2026-05-04', 44)]

  test('they stand in the order of their days, without those withdrawn and those of other instruments', () => {
    const all = [
      ...results,
      measured('2026-06-01', 99, { withdrawnOn: '2026-06-02' }),
      measured('2026-06-01', 9, { instrumentId: 'other' }),
    ]
    expect(pointsOf(all, 'reading', 'words').map(({ value }) => value)).toEqual([31, 44, 52])
  })

  test('the change since the first and since the last but one says which way is the better one', () => {
    const points = pointsOf(results, 'reading', 'words')
    expect(changesOf(points, 'up')).toMatchObject({
      sinceFirst: { difference: 21, days: 364, way: 'better' },
      sinceLast: { difference: 8, way: 'better' },
    })
    expect(changesOf(points, 'down').sinceFirst?.way).toBe('worse')
  })

  test('with two results there is one change, with one there is none', () => {
    const two = pointsOf(results.slice(0, 2), 'reading', 'words')
    expect(changesOf(two, 'up')).toMatchObject({ sinceFirst: { difference: 21 }, sinceLast: null })
    expect(changesOf(two.slice(0, 1), 'up')).toEqual({ sinceFirst: null, sinceLast: null })
  })

  test('a change of tenths is said without the dust of fractions', () => {
    const points = [
      { on: '2026-09-01', value: 3 },
      { on: '2026-11-01', value: 3.2 },
    ]
    expect(changesOf(points, 'up').sinceFirst?.difference).toBe(0.2)
  })

  test('one, two and three results are said to be few', () => {
    const points = [1, 2, 3, 4].map((value) => ({ on: `2026-0${value}-01`, value }))
    expect([1, 2, 3, 4].map((count) => weightOf(points.slice(0, count)))).toEqual(['one', 'few', 'few', 'several'])
  })
})

describe('where a score stands in a norm', () => {
  test('within one standard deviation of the mean is within, its ends included', () => {
    expect(standingOf(60, normed)).toEqual({ z: 0, band: 'within' })
    expect([50, 70].map((value) => standingOf(value, normed)?.band)).toEqual(['within', 'within'])
    expect([49, 71].map((value) => standingOf(value, normed)?.band)).toEqual(['below', 'above'])
  })

  test('without a norm nothing is said', () => {
    expect(standingOf(60, scale())).toBeNull()
  })
})
