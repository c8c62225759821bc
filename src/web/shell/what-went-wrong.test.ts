import { expect, test } from 'vitest'
import { whatWentWrong } from './what-went-wrong.ts'

test('an answer of the server is told by its status', () => {
  expect(whatWentWrong({ status: 404 })).toBe('notFound')
  expect(whatWentWrong({ status: 401 })).toBe('signedOut')
  expect(whatWentWrong({ status: 403 })).toBe('notAllowed')
  expect(whatWentWrong({ status: 503 })).toBe('network')
  expect(whatWentWrong({ status: 500 })).toBe('server')
})

test('an address that was cut off in the middle leads to nothing there, as one that names nothing does', () => {
  expect(whatWentWrong({ status: 422, code: 'PROBLEMS' })).toBe('notFound')
})

test('a network that is gone is not blamed on the workbench', () => {
  expect(whatWentWrong(new TypeError('Failed to fetch'))).toBe('network')
  expect(whatWentWrong(new TypeError('NetworkError when attempting to fetch resource.'))).toBe('network')
  expect(whatWentWrong(new TypeError('Load failed'))).toBe('network')
})

test('a page whose file is gone after an update asks to be loaded again', () => {
  expect(whatWentWrong(new TypeError('Failed to fetch dynamically imported module: /assets/a.js'))).toBe('newVersion')
  expect(whatWentWrong(new Error('Importing a module script failed.'))).toBe('newVersion')
})

test('a fault of our own is called one', () => {
  expect(whatWentWrong(new TypeError('x is undefined'))).toBe('server')
  expect(whatWentWrong(null)).toBe('server')
})
