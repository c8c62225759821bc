import { describe, expect, test } from 'vitest'
import type { Target } from '../../model.ts'
import { shippedSections } from '../model.ts'
import { missingToAgree, problemsOfCard, problemsOfMove, problemsOfPeriod, problemsOfTarget, waysFrom } from './plan.ts'

const zh = (text: string) => ({ zh: text, en: '' })
const target = (change: Partial<Target> = {}): Target => ({
  id: 't',
  position: 1,
  need: 'ADHD',
  area: 'attention',
  words: zh('完成一個步驟才離座'),
  measureKind: 'of',
  measure: zh('每5次工作的次數'),
  baselineValue: 20,
  baseline: zh(''),
  aimValue: 80,
  aimDirection: 'up',
  criterion: zh('5次有4次'),
  who: [{ personId: null, name: '班主任' }],
  startsOn: '2026-09-01',
  dueOn: '2027-01-31',
  state: 'open',
  stateReason: '',
  carriedFrom: null,
  bankId: null,
  version: 1,
  ...change,
})
const sections = [...shippedSections.iep]
const voices = [
  { section: 'student-view', words: zh('想坐定'), declined: false, version: 1 },
  { section: 'parents-view', words: zh(''), declined: true, version: 1 },
]
const whole = { sections, texts: voices, targets: [target()], agreements: [{}] }
const codes = (problems: { problem: string }[]) => problems.map(({ problem }) => problem)

describe('what a plan lacks before it can be agreed to', () => {
  test('nothing, when every target can be worked with, views were given or declined, and somebody agreed', () => {
    expect(missingToAgree(whole)).toEqual([])
  })
  const lacking: [string, Parameters<typeof missingToAgree>[0], string[]][] = [
    ['a target', { ...whole, targets: [] }, ['no-target']],
    ['the words of a target', { ...whole, targets: [target({ words: zh(' ') })] }, ['target-without-words']],
    ['how a target is measured', { ...whole, targets: [target({ measure: zh('') })] }, ['target-without-measure']],
    ['the aim of a target', { ...whole, targets: [target({ aimValue: null })] }, ['target-without-aim']],
    ['somebody for a target', { ...whole, targets: [target({ who: [] })] }, ['target-without-anyone']],
    ['the student’s view', { ...whole, texts: voices.slice(1) }, ['voice-missing']],
    ['a record of who agreed', { ...whole, agreements: [] }, ['no-agreement']],
  ]
  test.each(lacking)('%s', (_what, facts, expected) => {
    expect(codes(missingToAgree(facts))).toEqual(expected)
  })
  test('a target that is told by notes needs no number', () => {
    expect(missingToAgree({ ...whole, targets: [target({ measureKind: 'note', aimValue: null })] })).toEqual([])
  })
})

describe('a plan goes from draft to agreed, in force, reviewed and away', () => {
  const move = { reason: '', startsOn: '2026-09-01', missing: [], otherInForce: false }
  const today = '2026-11-23'
  test.each([
    ['draft', 'agreed', []],
    ['draft', 'in_force', ['no-such-way']],
    ['draft', 'archived', ['no-such-way']],
    ['agreed', 'in_force', []],
    ['agreed', 'draft', ['required']],
    ['agreed', 'archived', ['required']],
    ['in_force', 'draft', ['no-such-way']],
    ['in_force', 'archived', ['required']],
    ['in_force', 'reviewed', ['no-such-way']],
    ['reviewed', 'archived', []],
    ['archived', 'draft', ['no-such-way']],
  ] as const)('from %s to %s', (from, to, expected) => {
    expect(codes(problemsOfMove({ ...move, from, to }, today))).toEqual(expected)
  })
  test('with a reason it is taken back to a draft', () => {
    expect(problemsOfMove({ ...move, from: 'agreed', to: 'draft', reason: '家長想加一個目標' }, today)).toEqual([])
  })
  test('it is not in force before its first day, nor beside another of its kind', () => {
    expect(codes(problemsOfMove({ ...move, from: 'agreed', to: 'in_force', startsOn: '2026-11-24' }, today))).toEqual([
      'not-begun',
    ])
    expect(codes(problemsOfMove({ ...move, from: 'agreed', to: 'in_force', otherInForce: true }, today))).toEqual([
      'other-in-force',
    ])
    expect(problemsOfMove({ ...move, from: 'agreed', to: 'in_force', startsOn: today }, today)).toEqual([])
  })
  test('what is missing is said when somebody wants it agreed', () => {
    const missing = [{ field: 'targets', problem: 'no-target' }]
    expect(problemsOfMove({ ...move, from: 'draft', to: 'agreed', missing }, today)).toEqual(missing)
  })
  test('nothing leads out of the archive', () => {
    expect(waysFrom('archived')).toEqual([])
  })
})

test('a period ends on or after its first day and is reviewed after it began', () => {
  const period = { startsOn: '2026-09-01', endsOn: '2027-01-31', reviewOn: '2027-01-15' }
  expect(problemsOfPeriod(period)).toEqual([])
  expect(problemsOfPeriod({ ...period, endsOn: '2026-09-01' })).toEqual([])
  expect(codes(problemsOfPeriod({ ...period, endsOn: '2026-08-31', reviewOn: '2026-08-31' }))).toEqual([
    'ends-before-start',
    'review-before-start',
  ])
})

test('an aim is no more than all, a rating lies between 1 and 5, and nothing is due before it begins', () => {
  expect(problemsOfTarget(target())).toEqual([])
  expect(codes(problemsOfTarget(target({ aimValue: 101 })))).toEqual(['over-hundred'])
  expect(codes(problemsOfTarget(target({ measureKind: 'rating', baselineValue: 0, aimValue: 6 })))).toEqual([
    'not-a-rating',
    'not-a-rating',
  ])
  expect(problemsOfTarget(target({ measureKind: 'tally', aimValue: 300 }))).toEqual([])
  expect(codes(problemsOfTarget(target({ dueOn: '2026-08-31' })))).toEqual(['due-before-start'])
})

test('two strategies cannot have the same place on the card', () => {
  const on = (id: string, onCard: number | null) => ({ id, onCard })
  expect(problemsOfCard([on('a', 1), on('b', 2), on('c', null), on('d', null)])).toEqual([])
  expect(codes(problemsOfCard([on('a', 1), on('b', 1)]))).toEqual(['card-place-taken'])
})
