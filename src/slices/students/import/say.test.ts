import { expect, test } from 'vitest'
import { sayProblem } from './say.ts'

test.each([
  ['formulas-without-value', { cell: 'B2', count: '1' }, /^One formula was never worked out, in cell B2\./],
  ['formulas-without-value', { cell: 'B2', count: '3' }, /^3 formulas were never worked out, the first in cell B2\./],
  ['not-in-file', { count: '1' }, /^One student on the roll is not in this file/],
  ['not-in-file', { count: '2' }, /^2 students on the roll are not in this file/],
  ['kind-unknown', {}, /SEN list\.$/],
  ['kind-unknown', { encoding: 'utf-8' }, /SEN list\.$/],
  ['kind-unknown', { encoding: 'big5-hkscs' }, /read as Big5\. If it is in another encoding, such as GB 18030,/],
  ['other-kind', { kind: 'students', asked: 'staff' }, /looks like a class list of students, not like a staff list/],
] as const)('%s %j', (problem, params: Record<string, string>, sentence) => {
  expect(sayProblem({ problem, params }, 'en')).toMatch(sentence)
  expect(sayProblem({ problem, params }, 'zh')).not.toMatch(/undefined|students|staff|^[a-z-]+$/)
})
