import { expect, test } from 'vitest'
import { newPasswordProblems } from './form-text.ts'
import { setupProblems } from './setup-problems.ts'

const complete = {
  code: 'ABCD-2345',
  'school.nameZh': '例子小學',
  'school.nameEn': 'Example Primary School',
  'school.code': 'EPS',
  schoolYear: '2026/27',
  'person.nameEn': 'Chan Siu Ming',
  'person.staffCode': 'CSM',
  'person.email': 'chan@school.example',
}

test('a complete form has nothing to put right; a Chinese name of the person may be missing', () => {
  expect(setupProblems(complete)).toEqual([])
})

test('all that is missing is said at once', () => {
  expect(setupProblems({ schoolYear: '2026/27' }).map((problem) => problem.field)).toEqual([
    'code',
    'school.nameZh',
    'school.nameEn',
    'school.code',
    'person.nameEn',
    'person.staffCode',
    'person.email',
  ])
})

test('a school code with a space, a school year that is none and a wrong e-mail address are named', () => {
  const typed = { ...complete, 'school.code': 'E P S', schoolYear: '2026/28', 'person.email': 'chan@school' }
  expect(setupProblems(typed).map(({ problem }) => problem)).toEqual([
    'not-a-school-code',
    'not-a-school-year',
    'not-email',
  ])
})

test('a new password is long enough and typed twice alike', () => {
  expect(newPasswordProblems('a good long one', 'a good long one')).toEqual([])
  expect(newPasswordProblems('', '')).toEqual([{ field: 'password', problem: 'required' }])
  expect(newPasswordProblems('short', 'other').map(({ problem }) => problem)).toEqual(['too-short', 'passwords-differ'])
})
