import { expect, test } from 'vitest'
import { checkOperations } from '#slices/access/index.ts'
import { describeApi } from '../src/api.ts'
import { contract } from '../src/contract.ts'
import { operations, whoMayDoWhat } from '../src/documents.ts'

test('the document of who may do what is the table that the server obeys', async () => {
  await expect(whoMayDoWhat()).toMatchFileSnapshot('../docs/who-may-do-what.md')
})

test('the description of the API is made of the contracts', async () => {
  await expect(`${JSON.stringify(await describeApi(), null, 2)}\n`).toMatchFileSnapshot('../docs/openapi.json')
})

test('every operation names a permission that somebody has, and its word in the trail or why there is none', () => {
  expect(() => checkOperations(contract)).not.toThrow()
  expect(operations().length).toBeGreaterThan(50)
})

test('a server with an operation that names no permission, or nobody’s, does not start', () => {
  const operation = contract.students.student
  const withMeta = (meta: object) => ({
    students: { student: { ...operation, '~orpc': { ...operation['~orpc'], meta } } },
  })
  expect(() => checkOperations(withMeta({ audit: { word: 'x' } }))).toThrow('students.student names no permission')
  expect(() => checkOperations(withMeta({ permission: 'nobody.knows', audit: { word: 'x' } }))).toThrow(
    'names no permission',
  )
})

test('a server with an operation that has no word for the trail and gives no reason does not start', () => {
  const operation = contract.students.student
  const withMeta = (meta: object) => ({ student: { ...operation, '~orpc': { ...operation['~orpc'], meta } } })
  expect(() => checkOperations(withMeta({ permission: 'roll.see' }))).toThrow('no word for the trail')
  expect(() => checkOperations(withMeta({ permission: 'roll.see', audit: { notRecorded: '' } }))).toThrow(
    'no word for the trail',
  )
})

test('a server with a change that says that it asks once does not start', () => {
  const operation = contract.students.addStudent
  const meta = { ...operation['~orpc'].meta, asksOnce: true }
  expect(() => checkOperations({ add: { ...operation, '~orpc': { ...operation['~orpc'], meta } } })).toThrow(
    'add asks once, which only a read may',
  )
})

test('no two operations share an address', () => {
  const addresses = operations().map(({ method, path }) => `${method} ${path}`)
  expect(new Set(addresses).size).toBe(addresses.length)
})
