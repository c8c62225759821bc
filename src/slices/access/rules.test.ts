import { expect, test } from 'vitest'
import { mergeSave } from './rules.ts'

const record = { nameEn: 'Harbour School', nameZh: '海港學校', level: 'primary' }

test('a save from the newest version writes what is different', () => {
  const merged = mergeSave(record, { nameEn: 'Hillside School', nameZh: '海港學校' }, {})
  expect(merged).toEqual({ changes: { nameEn: 'Hillside School' }, clashes: [] })
})

test('two people who change different fields both keep their words', () => {
  const merged = mergeSave(record, { nameZh: '山邊學校' }, { nameEn: 'Old School' })
  expect(merged).toEqual({ changes: { nameZh: '山邊學校' }, clashes: [] })
})

test('a field that the sender left as it was keeps what somebody else wrote meanwhile', () => {
  const merged = mergeSave(record, { nameEn: 'Old School', nameZh: '山邊學校' }, { nameEn: 'Old School' })
  expect(merged).toEqual({ changes: { nameZh: '山邊學校' }, clashes: [] })
})

test('two people who change the same field get both texts and the one before', () => {
  const merged = mergeSave(record, { nameEn: 'Hillside School' }, { nameEn: 'Old School' })
  expect(merged.clashes).toEqual([
    { field: 'nameEn', base: 'Old School', mine: 'Hillside School', theirs: 'Harbour School' },
  ])
})

test('two people who write the same into the same field do not clash', () => {
  expect(mergeSave(record, { nameEn: 'Harbour School' }, { nameEn: 'Old School' })).toEqual({
    changes: {},
    clashes: [],
  })
})
