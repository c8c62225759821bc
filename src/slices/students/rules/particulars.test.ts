import { expect, test } from 'vitest'
import { someParticulars } from '../examples.ts'
import { isOnRoll, problemsOfParticulars, tidyParticulars } from './particulars.ts'

const today = '2026-11-23'
const codes = (change: Parameters<typeof someParticulars>[0]) =>
  problemsOfParticulars(someParticulars(change), today).map(({ field, problem }) => `${field} ${problem}`)

test('believable particulars have no problem', () => {
  expect(codes({})).toEqual([])
  expect(codes({ leftOn: '2026-11-23', enteredOn: '2026-11-23' })).toEqual([])
})

test('everything that cannot be true is told at once', () => {
  expect(codes({ birthDate: '2026-11-24', enteredOn: '2027-11-24', leftOn: '2025-01-01' })).toEqual([
    'birthDate in-future',
    'enteredOn too-far-ahead',
    'leftOn before-entry',
  ])
  expect(codes({ birthDate: '1918-03-14' })).toEqual(['birthDate too-long-ago'])
  expect(codes({ enteredOn: '2018-03-14', leftOn: '2027-12-01' })).toEqual([
    'enteredOn before-birth',
    'leftOn too-far-ahead',
  ])
})

test('numbers are kept in half-width characters with their leading zeros, an empty one is none', () => {
  const { registerNumber, strn, nameEn } = tidyParticulars({
    registerNumber: ' ００１２３ ',
    strn: ' ',
    nameEn: 'EXAMPLE  Siu\tMan ',
  })
  expect({ registerNumber, strn, nameEn }).toEqual({ registerNumber: '00123', strn: null, nameEn: 'EXAMPLE Siu Man' })
  expect(tidyParticulars({ sex: 'F' })).toEqual({ sex: 'F' })
})

test('a student is on the roll from their first day to their last', () => {
  const stay = { enteredOn: '2025-09-01', leftOn: '2026-10-31' }
  expect(['2025-08-31', '2025-09-01', '2026-10-31', '2026-11-01'].map((day) => isOnRoll(stay, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isOnRoll({ enteredOn: null, leftOn: null }, today)).toBe(true)
})
