import { expect, test } from 'vitest'
import { shippedForm } from './model.ts'
import { problemsOfAnswer, problemsOfAsking, problemsOfForm, promptsToKeep } from './rules.ts'

const codes = (problems: { problem: string }[]) => problems.map(({ problem }) => problem)
const { prompts } = shippedForm

test('the workbench’s own prompts are a form that holds, in both languages', () => {
  expect(problemsOfForm({ ...shippedForm, prompts: [...prompts] })).toEqual([])
  for (const { words, options } of prompts)
    for (const one of [words, ...options]) expect([one.zh !== '', one.en !== '']).toEqual([true, true])
})

test('an answer gives what is required, or says why it cannot', () => {
  expect(problemsOfAnswer(prompts, { 'goes-well': '愛發問' }, '')).toEqual([])
  expect(codes(problemsOfAnswer(prompts, {}, ''))).toEqual(['required'])
  expect(problemsOfAnswer(prompts, {}, '只代過一節課')).toEqual([])
})

test('a point lies on the scale, an option is there, and nothing else is answered', () => {
  const given = { 'goes-well': 'x' }
  expect(codes(problemsOfAnswer(prompts, { ...given, 'keeps-up': 6 }, ''))).toEqual(['not-an-answer'])
  expect(codes(problemsOfAnswer(prompts, { ...given, 'keeps-up': 0 }, ''))).toEqual(['not-an-answer'])
  expect(codes(problemsOfAnswer(prompts, { ...given, 'how-often': 4 }, ''))).toEqual(['not-an-answer'])
  expect(problemsOfAnswer(prompts, { ...given, 'how-often': 3, 'keeps-up': 1 }, '')).toEqual([])
  expect(codes(problemsOfAnswer(prompts, { ...given, other: 'x' }, ''))).toEqual(['unknown-prompt'])
})

test('only those who work with the student are asked, nobody twice at once, for a day that has not gone by', () => {
  const asking = { personIds: ['a'], candidates: ['a', 'b'], waiting: [], dueOn: '2026-11-30', toRaiser: null }
  expect(problemsOfAsking(asking, '2026-11-23')).toEqual([])
  expect(codes(problemsOfAsking({ ...asking, personIds: [] }, '2026-11-23'))).toEqual(['nobody-asked'])
  expect(codes(problemsOfAsking({ ...asking, personIds: ['c'] }, '2026-11-23'))).toEqual(['not-with-student'])
  expect(codes(problemsOfAsking({ ...asking, waiting: ['a'] }, '2026-11-23'))).toEqual(['asked-already'])
  expect(codes(problemsOfAsking({ ...asking, dueOn: '2026-11-22' }, '2026-11-23'))).toEqual(['not-ahead'])
})

test('a form of the school’s own says something in each prompt and offers a choice', () => {
  const [first] = prompts
  if (!first) throw new Error('no prompt')
  expect(codes(problemsOfForm({ name: { zh: '', en: '' }, prompts: [] }))).toEqual(['required', 'no-prompt'])
  expect(codes(problemsOfForm({ ...shippedForm, prompts: [first, first] }))).toEqual(['prompt-twice'])
  expect(codes(problemsOfForm({ ...shippedForm, prompts: [{ ...first, kind: 'choice' }] }))).toEqual([
    'too-few-options',
  ])
})

test('an option that says nothing is never offered to a teacher', () => {
  const [first] = prompts
  if (!first) throw new Error('no prompt')
  const options = [
    { zh: '很少', en: '' },
    { zh: ' ', en: '' },
    { zh: '', en: 'often' },
  ]
  const [choice, text] = promptsToKeep([
    { ...first, kind: 'choice', options },
    { ...first, kind: 'text', options },
  ])
  expect(choice?.options).toEqual([options[0], options[2]])
  expect(text?.options).toEqual([])
})
