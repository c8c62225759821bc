import { describe, expect, test } from 'vitest'
import type { LibraryQuery, ProvisionFields } from './contract.ts'
import {
  emptyFields,
  entryOfShipped,
  fieldsOf,
  problemsOfProvision,
  sameWords,
  searchLibrary,
  stepsIn,
} from './rules.ts'
import { shippedProvisions } from './shipped/index.ts'

const some = (change: Partial<ProvisionFields> = {}): ProvisionFields => ({
  ...emptyFields,
  nameZh: '閱讀小組',
  ...change,
})

describe('what may be saved', () => {
  test.each<[string, Partial<ProvisionFields>, { field: string; problem: string }[]]>([
    ['a name in one language is enough', {}, []],
    ['no name', { nameZh: ' ' }, [{ field: 'nameZh', problem: 'name-needed' }]],
    [
      'fewer at most than at least',
      { groupSizeFrom: 4, groupSizeTo: 3 },
      [{ field: 'groupSizeTo', problem: 'fewer-than-fewest' }],
    ],
    ['as many at most as at least', { groupSizeFrom: 4, groupSizeTo: 4 }, []],
    [
      'one to one with two',
      { setting: 'one_to_one', groupSizeFrom: 1, groupSizeTo: 2 },
      [{ field: 'groupSizeTo', problem: 'one-student' }],
    ],
    ['one to one with one', { setting: 'one_to_one', groupSizeFrom: 1, groupSizeTo: 1 }, []],
    ['in class with one', { setting: 'in_class', groupSizeFrom: 1, groupSizeTo: 1 }, []],
    [
      'all that is wrong at once',
      { nameZh: '', groupSizeFrom: 9, groupSizeTo: 1, setting: 'one_to_one' },
      [
        { field: 'nameZh', problem: 'name-needed' },
        { field: 'groupSizeTo', problem: 'fewer-than-fewest' },
      ],
    ],
  ])('%s', (_what, change, problems) => {
    expect(problemsOfProvision(some(change))).toEqual(problems)
  })
})

describe('what is found', () => {
  const base = entryOfShipped(shippedProvisions[0] ?? neverThere())
  const text = (zh: string, en: string) => ({ zh, en })
  const entry = (id: string, change: Partial<typeof base> = {}) => ({
    ...{ ...base, id, name: text(id, id), aim: text('', ''), how: text('', ''), entryMeasure: text('', '') },
    ...{
      exitMeasure: text('', ''),
      materials: text('', ''),
      tier: 2 as const,
      needs: [],
      setting: 'small_group' as const,
    },
    ...change,
  })
  const entries = [
    entry('third', { tier: 3, needs: ['ASD'], setting: 'one_to_one' }),
    entry('brought', { needs: ['SpLD', 'ALA'], how: text('用ＡＢＣ字卡', 'With ABC cards') }),
    entry('reworded', { origin: 'changed', needs: ['VI'] }),
    entry('own', { origin: 'own' }),
    entry('away', { origin: 'own', archivedOn: '2026-09-01' }),
  ]
  const find = (asked: Partial<LibraryQuery>) =>
    searchLibrary(entries, { archived: 'no', ...asked }).map(({ id }) => id)

  test('by tier, within it the school’s own before the workbench’s; what is put away only when asked for', () => {
    expect(find({})).toEqual(['own', 'reworded', 'brought', 'third'])
    expect(find({ archived: 'yes' })).toEqual(['away'])
  })

  test('what names no need serves any', () => {
    expect(find({ need: ['ASD'] })).toEqual(['own', 'third'])
    expect(find({ need: ['VI', 'ALA'] })).toEqual(['own', 'reworded', 'brought'])
  })

  test('by tier, setting and whose words', () => {
    expect(find({ tier: ['3'] })).toEqual(['third'])
    expect(find({ setting: ['one_to_one', 'in_class'] })).toEqual(['third'])
    expect(find({ origin: ['own', 'changed'] })).toEqual(['own', 'reworded'])
  })

  test('by all words of a search, in any text, whatever their width and case', () => {
    expect(find({ search: 'abc 字卡' })).toEqual(['brought'])
    expect(find({ search: 'spld' })).toEqual(['brought'])
    expect(find({ search: 'ＣＡＲＤＳ　brought' })).toEqual(['brought'])
    expect(find({ search: 'abc own' })).toEqual([])
    expect(find({ search: '  ' })).toHaveLength(4)
  })
})

test('steps are the lines that say something', () => {
  expect(stepsIn('一\n\n 二 \r\n')).toEqual([
    { number: 1, text: '一' },
    { number: 2, text: '二' },
  ])
  expect(stepsIn(' \n')).toEqual([])
})

test('an entry has the same words until one of them is changed', () => {
  const [first, second] = shippedProvisions.map(entryOfShipped)
  if (!first || !second) throw new Error('the library is empty')
  const later = { ...first, id: 'other', version: 7, groups: 3, archivedOn: '2026-09-01' }
  expect(sameWords(first, later)).toBe(true)
  expect(sameWords(first, second)).toBe(false)
  for (const change of [{ minutes: 99 }, { needs: [] }, { how: { ...first.how, en: 'Otherwise.' } }])
    expect(sameWords(first, { ...first, ...change })).toBe(false)
})

test('a form holds every text of an entry, each language on its own', () => {
  const entry = entryOfShipped(shippedProvisions[0] ?? neverThere())
  const fields = fieldsOf(entry)
  expect(fields.howZh.split('\n').length).toBe(shippedProvisions[0]?.how.length)
  expect([fields.entryMeasureEn, fields.exitMeasureZh]).toEqual([entry.entryMeasure.en, entry.exitMeasure.zh])
  expect(Object.keys(fields).toSorted()).toEqual(Object.keys(emptyFields).toSorted())
})

function neverThere(): never {
  throw new Error('the library is empty')
}
