import { expect, test } from 'vitest'
import { sortRows } from './table-sort.ts'

type Row = { name: string; place: string; tier: number | null }
const columns = [
  { id: 'name', sortValue: (row: Row) => row.name },
  { id: 'place', sortValue: (row: Row) => row.place },
  { id: 'tier', sortValue: (row: Row) => row.tier },
  { id: 'plain' },
]
const rows: readonly Row[] = [
  { name: '黃', place: '3A 10', tier: null },
  { name: '丁', place: '3A 2', tier: 3 },
  { name: '何', place: '1B 1', tier: 1 },
]
const order = (column: string, descending: boolean) =>
  sortRows(rows, columns, { column, descending }).map((row) => row.name)

test('number 2 of a class stands before number 10', () => {
  expect(order('place', false)).toEqual(['何', '丁', '黃'])
})

test('Chinese names stand in the order of their strokes', () => {
  expect(order('name', false)).toEqual(['丁', '何', '黃'])
})

test('a student without a tier stands last, whichever way the tiers are sorted', () => {
  expect(order('tier', false)).toEqual(['何', '丁', '黃'])
  expect(order('tier', true)).toEqual(['丁', '何', '黃'])
})

test('a column that does not sort, and no sort at all, leave the rows as they came', () => {
  expect(order('plain', true)).toEqual(['黃', '丁', '何'])
  expect(sortRows(rows, columns, null)).toBe(rows)
})
