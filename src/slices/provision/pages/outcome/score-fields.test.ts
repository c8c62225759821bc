import { describe, expect, test } from 'vitest'
import type { GroupScores } from '../../outcome/contract.ts'
import { cellKey } from '../../outcome/rules/problems.ts'
import { cellsIn, dayKey, dayOf, fieldsOf, numberIn, roundKey, roundsOf, typedIn } from './score-fields.ts'

const score = (
  studentId: string,
  moment: 'entry' | 'between' | 'exit' | 'after',
  measuredOn: string,
  value: number,
) => ({
  ...{
    id: `${studentId} ${moment}`,
    measureId: 'm',
    studentId,
    moment,
    measuredOn,
    value,
    enteredBy: null,
    version: 1,
  },
})
const grid = {
  scores: [
    score('a', 'entry', '2026-09-14', 10),
    score('b', 'entry', '2026-09-14', 12),
    score('c', 'entry', '2026-10-05', 8),
    score('a', 'after', '2026-11-02', 15),
  ],
} as unknown as GroupScores
const today = '2026-11-23'
const saved = fieldsOf(grid)
const at = (studentId: string, moment: 'entry' | 'between' | 'exit' | 'after', measuredOn = today) =>
  cellKey({ measureId: 'm', studentId, moment, measuredOn })
/** What is sent when the draft is this; a clash has moved the base of some places. */
const send = (typed: Record<string, string>, base: Record<string, unknown> = {}) =>
  cellsIn(grid, { changed: typed, base: base as Record<string, string>, fields: { ...saved, ...typed }, today })

test.each([
  ['', null],
  [' 12 ', 12],
  ['１２．５', 12.5],
  ['-3', -3],
  ['.5', 0.5],
  ['twelve', undefined],
  ['1,5', undefined],
  ['1 2', undefined],
])('%j is read as %s', (text, number) => {
  expect(numberIn(text)).toBe(number)
})

describe('columns', () => {
  test('are entry, what was between, exit and re-measures by their days, also those added or typed', () => {
    const added = {
      [roundKey('m', { moment: 'between', on: '2026-10-20' })]: '+',
      [at('b', 'between', '2026-10-01')]: '9',
    }
    expect(roundsOf(grid, 'm', { ...saved, ...added })).toEqual([
      { moment: 'entry', on: null },
      { moment: 'between', on: '2026-10-01' },
      { moment: 'between', on: '2026-10-20' },
      { moment: 'exit', on: null },
      { moment: 'after', on: '2026-11-02' },
    ])
    expect(roundsOf(grid, 'other', { ...saved, ...added })).toHaveLength(2)
  })

  test('have the day that was chosen, else the most frequent one, else today', () => {
    const of = (moment: 'entry' | 'exit', fields = {}) =>
      dayOf(grid, { measureId: 'm', round: { moment, on: null }, fields, today })
    expect([of('entry'), of('exit')]).toEqual(['2026-09-14', today])
    expect(of('exit', { [dayKey('m', 'exit')]: '2026-11-20' })).toBe('2026-11-20')
  })
})

describe('what is sent', () => {
  test('begins from what stood there when somebody began to type, also after more letters', () => {
    const cell = at('a', 'entry')
    const first = typedIn({}, saved, cell, '1')
    const typed = { ...first, ...typedIn(first, { ...saved, [cell]: '99' }, cell, '11') }
    expect(send(typed).cells).toEqual([
      { measureId: 'm', studentId: 'a', moment: 'entry', measuredOn: '2026-09-14', value: 11, base: 10 },
    ])
  })
  test('begins after a clash from what somebody else wrote, or took away', () => {
    const cell = at('a', 'entry')
    const typed = typedIn({}, saved, cell, '11')
    expect(send(typed, { [cell]: 14 }).cells[0]).toMatchObject({ value: 11, base: 14 })
    expect(send(typed, { [cell]: null }).cells[0]).toMatchObject({ value: 11, base: null })
  })
  test('an empty place takes the score away; what is no number is named', () => {
    const typed = { ...typedIn({}, saved, at('a', 'entry'), ''), ...typedIn({}, saved, at('b', 'exit'), 'x') }
    const { cells, noNumber } = send(typed)
    expect(cells).toMatchObject([{ studentId: 'a', value: null, base: 10 }])
    expect(noNumber).toEqual([at('b', 'exit')])
  })
  test('days and added columns alone send nothing', () => {
    expect(send({ [dayKey('m', 'exit')]: '2026-11-20', [roundKey('m', { moment: 'after', on: today })]: '+' })).toEqual(
      {
        cells: [],
        noNumber: [],
      },
    )
  })
})
