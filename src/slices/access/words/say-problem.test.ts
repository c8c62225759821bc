import { expect, test } from 'vitest'
import { attempt, refusalIn } from './refusal.ts'
import { sayProblem, sayRefusal } from './say-problem.ts'

const refusedWith = (status: number, data: unknown = {}) => Object.assign(new Error('refused'), { status, data })

test('a problem is said in the reader’s language, with its details', () => {
  const problem = { field: 'password', problem: 'too-short', params: { minimum: 10 } }
  expect(sayProblem(problem, 'en')).toBe('At least 10 characters, please.')
  expect(sayProblem(problem, 'zh')).toBe('請輸入最少10個字元。')
})

test('a slice’s own sentence goes before the common one', () => {
  const own = { en: { required: 'Say whose it is.' }, zh: { required: '請註明屬於誰。' } }
  expect(sayProblem({ field: 'name', problem: 'required' }, 'en', own)).toBe('Say whose it is.')
})

test('a problem that nobody has a sentence for is still told', () => {
  expect(sayProblem({ field: 'name', problem: 'quite-new' }, 'en')).toContain('quite-new')
})

test('the list above a form names each field; what belongs to no field stands alone', () => {
  const refusal = {
    code: 'PROBLEMS',
    problems: [
      { field: 'name', problem: 'required' },
      { field: 'id', problem: 'not-valid' },
    ],
  } as const
  const { problems, listed } = sayRefusal(refusal, 'en', { labels: { name: 'Name' } })
  expect(problems[0]).toEqual({ field: 'name', message: 'Please fill this in.' })
  expect(listed).toEqual([
    { field: 'name', message: 'Name: Please fill this in.' },
    { message: 'Please choose one of the given possibilities.' },
  ])
})

test('who changed the same field reads what the other one wrote', () => {
  const refusal = refusalIn(
    refusedWith(409, { clashes: [{ field: 'nameEn', base: 'A', mine: 'B', theirs: 'C' }], version: 4 }),
  )
  expect(refusal).toMatchObject({ code: 'CLASH', version: 4 })
  expect(sayRefusal(refusal, 'en').problems[0]?.message).toContain('“C”')
})

test('a locked account is told for how long', () => {
  expect(sayRefusal(refusalIn(refusedWith(429, { seconds: 30 })), 'en').listed[0]?.message).toContain('30 seconds')
})

test.each([
  [refusedWith(401), 'UNAUTHORIZED'],
  [refusedWith(404), 'NOT_FOUND'],
  [refusedWith(413), 'TOO_LARGE'],
  [refusedWith(500), 'FAULT'],
  [refusedWith(503), 'NETWORK'],
  [new TypeError('Failed to fetch'), 'NETWORK'],
])('no refusal loses what was typed: %s', async (error, code) => {
  const { refused } = await attempt(() => Promise.reject(error))
  expect(refused?.code).toBe(code)
  expect(sayRefusal(refused, 'zh').listed).toHaveLength(1)
})

test('what did not get through is told apart from what is to be put right', () => {
  const listed = (error: Error) => sayRefusal(refusalIn(error), 'en').listed
  for (const error of [new TypeError('Failed to fetch'), refusedWith(500), refusedWith(503), refusedWith(401)])
    expect(listed(error)).toEqual([{ message: expect.stringMatching(/what you typed is still here/i), notSent: true }])
  expect(listed(refusedWith(404))[0]).not.toHaveProperty('notSent')
})

test('a fault of the page itself is not hidden', async () => {
  await expect(attempt(() => Promise.reject(new RangeError('ours')))).rejects.toThrow('ours')
})
