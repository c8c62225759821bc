import { describe, expect, test } from 'vitest'
import { type Answers, type DecisionFields, itemKeys, itemsByArea, observedAreas } from './model.ts'
import {
  answersIn,
  countsOf,
  degreesOf,
  fieldsOf,
  type PupilFacts,
  problemsOfDecision,
  problemsOfFinishing,
  progressOf,
  stepsOf,
} from './rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const today = '2027-02-15'
const everything = Object.fromEntries(itemKeys.map((key) => [key, 'mostly'])) as Answers

const pupil = (change: Partial<PupilFacts>): PupilFacts => ({ observation: null, decision: null, ...change })
const decided = (change: Partial<NonNullable<PupilFacts['decision']>> = {}) =>
  pupil({
    observation: { answered: 24, finishedOn: '2027-01-10' },
    decision: { degree: 'mild', parentsToldOn: null, reviewOn: null, reviewedOn: null, ...change },
  })

describe('the checklist', () => {
  test('it has 24 items over six areas, each worded in both languages', () => {
    expect(itemKeys).toHaveLength(24)
    expect(new Set(itemKeys).size).toBe(24)
    for (const key of itemKeys) expect([en.items[key].length > 10, zh.items[key].length > 3]).toEqual([true, true])
    expect(Object.keys(en.items)).toEqual([...itemKeys])
  })

  test('its result is counts by area, never a sum with a cut-off', () => {
    const counts = countsOf({ remembers: 'mostly', characters: 'not_yet', counts: 'not_seen', follows: 'sometimes' })
    expect(counts[0]).toEqual({ area: 'learning', not_yet: 1, sometimes: 0, mostly: 1, not_seen: 1, open: 2 })
    expect(counts[1]).toMatchObject({ area: 'language', sometimes: 1, open: 3 })
    for (const { area, ...of } of counts)
      expect(Object.values(of).reduce((sum, one) => sum + one, 0)).toBe(itemsByArea[area].length)
    expect(counts.map(({ area }) => area)).toEqual(observedAreas)
  })

  test('it can be finished when every item has an answer, and “could not observe” is one', () => {
    expect(problemsOfFinishing(everything)).toEqual([])
    expect(problemsOfFinishing({ ...everything, moves: 'not_seen' })).toEqual([])
    expect(problemsOfFinishing({ ...everything, moves: undefined })).toEqual([
      { field: 'finished', problem: 'items-open', params: { count: 1 } },
    ])
  })

  test('what is written as fields is read back as the same answers', () => {
    expect(answersIn(fieldsOf({ plays: 'sometimes' }, ''))).toEqual({ plays: 'sometimes' })
    expect(answersIn(fieldsOf(everything, 'x'))).toEqual(everything)
  })
})

describe('how far the programme has come', () => {
  test('a checklist that is begun is neither open nor done', () => {
    expect(stepsOf(pupil({}), today).observed).toBe('open')
    expect(stepsOf(pupil({ observation: { answered: 3, finishedOn: null } }), today).observed).toBe('begun')
    expect(stepsOf(decided(), today).observed).toBe('done')
  })

  test('where the team found no marked difficulty nothing is reviewed, and parents are still told', () => {
    expect(stepsOf(decided({ degree: 'none' }), today)).toMatchObject({ told: 'open', reviewed: 'not_needed' })
  })

  test('a review is late the day after its day, until it has been done', () => {
    expect(stepsOf(decided({ reviewOn: today }), today).reviewed).toBe('open')
    expect(stepsOf(decided({ reviewOn: '2027-02-14' }), today).reviewed).toBe('late')
    expect(stepsOf(decided({ reviewOn: '2027-02-14', reviewedOn: '2027-02-15' }), today).reviewed).toBe('done')
  })

  test('a class is counted step by step, and by what was decided', () => {
    const pupils = [
      pupil({}),
      decided({ degree: 'none', parentsToldOn: '2027-02-10' }),
      decided({ degree: 'marked' }),
      decided(),
    ]
    expect(progressOf(pupils, today)).toEqual({ observed: 3, decided: 3, told: 1, reviewed: 1 })
    expect(degreesOf(pupils)).toEqual({ marked: 1, mild: 1, none: 1 })
  })
})

describe('a decision', () => {
  const decision: DecisionFields = {
    ...{ degree: 'mild', followUp: '', metOn: '2027-02-01', parentsToldOn: '2027-02-10', parentsToldHow: '' },
    ...{ reviewOn: '2027-06-20', reviewedOn: null, reviewWords: '' },
  }
  const problems = (change: Partial<DecisionFields>, year = '2026/27') =>
    problemsOfDecision({ ...decision, ...change }, year, today).map(({ field, problem }) => `${field} ${problem}`)

  test('its days follow each other: meeting, notice, review', () => {
    expect(problems({})).toEqual([])
    expect(problems({ parentsToldOn: '2027-01-31' })).toEqual(['parentsToldOn before-meeting'])
    expect(problems({ reviewOn: '2027-01-31' })).toEqual(['reviewOn before-meeting'])
  })

  test('nothing is said to have happened on a day to come', () => {
    expect(problems({ metOn: '2027-02-16', parentsToldOn: null })).toEqual(['metOn in-future'])
    expect(problems({ parentsToldOn: '2027-02-16' })).toEqual(['parentsToldOn in-future'])
    expect(problems({ reviewedOn: '2027-06-20' })).toEqual(['reviewedOn in-future'])
  })

  test('the meeting lies in the school year of the programme', () => {
    expect(problems({}, '2025/26')).toEqual(['metOn outside-year'])
  })
})
