import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BankItem } from './contract.ts'
import { bankLevelOf } from './model.ts'
import {
  emptyFields,
  fieldsOf,
  fullNamesIn,
  namesFound,
  namesOf,
  problemsOfItem,
  searchBank,
  strategyFrom,
  targetFrom,
  withoutNames,
} from './rules.ts'
import { shippedItems } from './shipped.ts'

const own: BankItem = {
  id: 'own',
  whose: 'mine',
  kind: 'strategy',
  needs: [],
  levels: [],
  area: 'attention',
  words: { zh: '每節派他擦一次白板', en: '' },
  aim: null,
  place: 'class',
  archivedOn: null,
  version: 1,
  mayChange: true,
}
const ids = (items: readonly BankItem[]) => items.map(({ id }) => id)

describe('what is asked for is found', () => {
  const asked = { archived: 'no' } as const

  test('by words in either language, all of which must be there, whatever their width and capitals', () => {
    for (const search of ['擦一次 白板', '白板', '專注 白板'])
      expect(ids(searchBank([own], { ...asked, search }))).toEqual(['own'])
    expect(searchBank([own], { ...asked, search: '黑板' })).toEqual([])
    const english = searchBank(shippedItems, { ...asked, search: 'ＦＩＲＳＴ question WORKSHEET' })
    expect(ids(english)).toContain('adhd-t-start-in-two-minutes')
  })

  test('by need, level, area, kind and owner; an entry for any need or level belongs to each', () => {
    const found = searchBank([own, ...shippedItems], {
      ...asked,
      kind: 'strategy',
      needs: ['ASD'],
      levels: ['P1-P3'],
      areas: ['attention', 'social'],
    })
    expect(ids(found)).toContain('own')
    for (const item of found.filter(({ whose }) => whose === 'shipped')) {
      expect([item.kind, item.needs, item.levels.includes('P1-P3')]).toEqual(['strategy', ['ASD'], true])
      expect(['attention', 'social']).toContain(item.area)
    }
    expect(ids(searchBank([own, ...shippedItems], { ...asked, whose: ['mine', 'school'] }))).toEqual(['own'])
  })

  test('the student’s needs and level come first, then one’s own before the workbench’s', () => {
    const found = searchBank([own, ...shippedItems], {
      ...asked,
      kind: 'strategy',
      forNeeds: ['HI'],
      forLevel: 'P4-P6',
    })
    const forHim = shippedItems.filter(
      ({ kind, needs, levels }) => kind === 'strategy' && needs.includes('HI') && levels.includes('P4-P6'),
    )
    expect(ids(found.slice(0, forHim.length)).sort()).toEqual(ids(forHim).sort())
    expect(ids(searchBank([...shippedItems, own], asked))[0]).toBe('own')
  })

  test('what was put away is found only when asked for', () => {
    const away = { ...own, archivedOn: '2026-11-01' }
    expect(searchBank([away], asked)).toEqual([])
    expect(ids(searchBank([away, own], { archived: 'yes' }))).toEqual(['own'])
  })

  test('whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (search) => void searchBank(shippedItems, { ...asked, search })))
  })
})

test('a class level belongs to one group of levels', () => {
  expect((['P1', 'P3', 'P4', 'P6', 'S1', 'S3', 'S4', 'S6'] as const).map(bankLevelOf)).toEqual([
    'P1-P3',
    'P1-P3',
    'P4-P6',
    'P4-P6',
    'S1-S3',
    'S1-S3',
    'S4-S6',
    'S4-S6',
  ])
})

test('an entry says something, and its number fits its measure', () => {
  const problem = (kind: 'target' | 'strategy', change: object) =>
    problemsOfItem(kind, { ...emptyFields, wordsZh: '舉手', ...change }).map((one) => one.problem)
  expect(problem('strategy', {})).toEqual([])
  expect(problem('strategy', { wordsZh: ' ' })).toEqual(['required'])
  expect(problem('strategy', { wordsZh: '', wordsEn: 'Wait' })).toEqual([])
  expect(problem('target', { measureKind: 'rating', aimValue: 6 })).toEqual(['rating-one-to-five'])
  expect(problem('target', { measureKind: 'of', aimValue: 120 })).toEqual(['at-most-all'])
  expect(problem('target', { measureKind: 'tally', aimValue: 120 })).toEqual([])
})

describe('names of persons', () => {
  const student = { nameZh: '陳海嵐', nameEn: 'Chan Hoi Laam' }

  test.each([
    ['海嵐舉手後才開口', ['海嵐']],
    ['請陳海嵐派簿', ['陳海嵐', '海嵐']],
    ['Hoi Laam waits for his turn', ['Hoi Laam', 'Laam', 'Hoi']],
    ['Ask Laam to read', ['Laam']],
  ])('are found: %s', (text, names) => {
    expect(namesFound([text], namesOf(student))).toEqual(names)
  })

  test.each(['學生望向大海，山嵐升起', 'Chandelier', 'The hoist is ready', 'hoi polloi'])(
    'are no names: %s',
    (text) => {
      expect(namesFound([text], namesOf(student))).toEqual([])
    },
  )

  test('of the whole roll only full names count', () => {
    expect(fullNamesIn(['陳海嵐和海嵐'], [student])).toEqual(['陳海嵐'])
    expect(fullNamesIn(['海嵐'], [student, { nameZh: '', nameEn: '' }])).toEqual([])
  })

  test('are taken out, the longest first', () => {
    const names = namesFound(['陳海嵐把海嵐的簿交上'], namesOf(student))
    expect(withoutNames('陳海嵐把海嵐的簿交上', names, '學生')).toBe('學生把學生的簿交上')
    expect(withoutNames('Hoi Laam reads', ['Hoi Laam', 'Laam', 'Hoi'], 'the student')).toBe('the student reads')
  })
})

test('a plan takes words, measure, criterion and number of an entry, and remembers which it was', () => {
  const item = shippedItems.find(({ id }) => id === 'adhd-t-start-in-two-minutes')
  const strategy = shippedItems.find(({ id }) => id === 'adhd-s-hand-signal')
  if (!item || !strategy) throw new Error('the bank changed')
  expect(targetFrom(item, ['ASD', 'ADHD'])).toMatchObject({
    need: 'ADHD',
    area: 'attention',
    measureKind: 'of',
    aimValue: 80,
    aimDirection: 'up',
    bankId: item.id,
    criterion: { en: '4 worksheets out of 5 (80%) over two weeks' },
  })
  expect(targetFrom(item, ['ASD']).need).toBeNull()
  expect(targetFrom({ ...item, needs: [] }, ['ASD']).need).toBe('ASD')
  expect(targetFrom({ ...item, needs: [] }, ['ASD', 'HI']).need).toBeNull()
  expect(strategyFrom(strategy)).toMatchObject({ place: 'class', bankId: strategy.id })
  expect(fieldsOf(strategy).measureZh).toBe('')
})

test('every entry that the workbench brings may be kept as it is: nothing is wrong with it, and it is nobody’s to change', () => {
  expect(shippedItems.length).toBeGreaterThan(400)
  for (const item of shippedItems) {
    expect(problemsOfItem(item.kind, fieldsOf(item))).toEqual([])
    expect([item.whose, item.mayChange]).toEqual(['shipped', false])
  }
})
