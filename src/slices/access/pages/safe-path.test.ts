import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

const origin = 'https://senco.school.example'

test('after signing in one goes on to where one was going', () => {
  expect(safePath('/students?tier=2&q=陳', origin)).toBe('/students?tier=2&q=%E9%99%B3')
})

test.each([
  null,
  '',
  'students',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  'javascript:alert(1)',
  '/sign-in?to=/',
  '/welcome',
])('a link cannot lead a person who signs in to %s', (to) => {
  expect(safePath(to, origin)).toBe('/')
})
