import { expect, test } from 'vitest'
import { type RuleBody, ruleBody } from '../model.ts'
import { problemsOfRule, problemsOfSettling } from './problems.ts'

const body = (change: object): RuleBody =>
  ruleBody.parse({
    ...{ name: { zh: '甲', en: '' }, audience: 'school', counted: { by: 'day', day: '10-31' }, moves: 'stays' },
    ...{ source: { zh: '', en: '' }, ...change },
  })
const fact = (name: string, more: object = {}) => ({
  ...{ by: 'fact', fact: name, term: null, key: null, count: 1, unit: 'months', ...more },
})

test.each([
  ['has a name in no language', { name: { zh: ' ', en: '' } }, ['name-needed']],
  ['runs backwards', { counted: { by: 'window', from: '01-10', day: '12-01' } }, ['window-backwards']],
  ['counts for the school from something of a student', { counted: fact('left') }, ['of-a-student']],
  ['counts from leaving for those who joined', { audience: 'joined', counted: fact('left') }, ['other-students']],
  ['names no term', { counted: fact('term-end') }, ['which-term']],
  ['names a term of something that has none', { counted: fact('year-end', { term: 1 }) }, ['which-term']],
  ['names no day', { counted: fact('named-day') }, ['which-day']],
  ['goes over the turn of the calendar year', { counted: { by: 'window', from: '12-01', day: '02-29' } }, []],
  ['counts from leaving for those who left', { audience: 'left', counted: fact('left') }, []],
])('a rule that %s', (_, change, problems) => {
  expect(problemsOfRule(body(change)).map(({ problem }) => problem)).toEqual(problems)
})

test('a day that no year has is no day', () => {
  expect(ruleBody.safeParse({ ...body({}), counted: { by: 'day', day: '02-30' } }).success).toBe(false)
})

test('nobody is exempt without a reason, and what is gone is not settled', () => {
  expect(problemsOfSettling(['open'], { state: 'exempt', reason: '' })).toHaveLength(1)
  expect(problemsOfSettling(['gone'], { state: 'done', reason: '' })).toHaveLength(1)
  expect(problemsOfSettling(['open', 'done'], { state: 'exempt', reason: '未派發' })).toEqual([])
})
