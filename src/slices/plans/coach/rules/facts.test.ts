import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Section, Strategy, Target, Words } from '../../model.ts'
import type { CoachRule } from '../model.ts'
import { coachPlan, coachText, type PlanFacts } from './plan.ts'
import { coachStrategy } from './strategy.ts'
import { coachTarget, type TargetFacts } from './target.ts'

const period = { startsOn: '2026-09-01', endsOn: '2027-06-30', reviewOn: '2027-01-15' }
const both = (zh: string, en = '') => ({ zh, en })
const somebody = [{ personId: null, name: '支援老師' }]

/** A target of which the coach has nothing to say. */
const good: TargetFacts = {
  id: newId(),
  words: both('老師派發工作紙後，兩分鐘內寫上姓名並做完第一題'),
  measureKind: 'of',
  measure: both('每5份工作紙中，兩分鐘內做完第一題的份數'),
  baselineValue: 40,
  baseline: both('9月頭兩星期，5份有2份'),
  aimValue: 80,
  aimDirection: 'up',
  criterion: both('連續2星期，5份有4份（80%）做到'),
  who: somebody,
  startsOn: '2026-10-05',
  dueOn: '2027-01-08',
}
const saidOf = (change: Partial<TargetFacts>) => coachTarget({ ...good, ...change }, period).map(({ rule }) => rule)

type TargetTable = Partial<Record<CoachRule, { flags: Partial<TargetFacts>[]; passes: Partial<TargetFacts>[] }>>
const down = { aimDirection: 'down', measureKind: 'tally', criterion: both('每節不多於2次'), aimValue: 2 } as const

const ofTargets: TargetTable = {
  'no-measure': {
    flags: [
      { measure: both('') },
      { measure: both('  ', '\n') },
      { measure: both(''), measureKind: 'note' },
      { measure: both('', ' '), measureKind: 'rating', aimValue: 4, criterion: both('取得4分') },
    ],
    passes: [
      {},
      { measure: both('份數') },
      { measure: both('', 'Worksheets') },
      { words: both(''), measure: both('') },
    ],
  },
  'no-number': {
    flags: [
      { aimValue: null },
      { criterion: both('大部分做到') },
      { criterion: both('') },
      { measureKind: 'note', aimValue: null, criterion: both('老師覺得做到') },
    ],
    passes: [
      {},
      { measureKind: 'note', aimValue: null, criterion: both('有3個要點由學生提出') },
      { criterion: both('', '4 out of 5') },
      { criterion: both('八成（80%）') },
    ],
  },
  'number-apart': {
    flags: [
      { aimValue: 90 },
      { criterion: both('10次有7次') },
      { criterion: both('', '3 out of 5') },
      { ...down, aimValue: 3, baselineValue: 5 },
    ],
    passes: [
      {},
      { criterion: both('10次有8次做到') },
      { criterion: both('', 'four out of five') },
      { ...down, baselineValue: 5 },
      { measureKind: 'note', aimValue: 2, criterion: both('連續3次') },
    ],
  },
  'numbers-differ': {
    flags: [
      { criterion: both('5份有4份（80%）', '7 worksheets out of 10 (70%), 80') },
      { criterion: both('連續2星期80%', '80% over 3 weeks') },
      { measure: both('每5份', 'Out of 10') },
      { baseline: both('5份有2份', '3 out of 6') },
    ],
    passes: [
      {},
      { criterion: both('5份有4份（80%）', '4 out of 5 (80%)') },
      { criterion: both('5份有4份（80%）', '') },
      { measure: both('每五份', 'Out of 5') },
    ],
  },
  'no-baseline': {
    flags: [
      { baselineValue: null, baseline: both('') },
      { baselineValue: null, baseline: both(' ') },
      { baselineValue: null, baseline: both('', '\t') },
      { ...down, baselineValue: null, baseline: both('') },
    ],
    passes: [{}, { baseline: both('') }, { baselineValue: null }, { baselineValue: 0, baseline: both('') }],
  },
  'aim-not-beyond': {
    flags: [{ baselineValue: 80 }, { baselineValue: 90 }, { ...down, baselineValue: 2 }, { ...down, baselineValue: 1 }],
    passes: [{}, { ...down, baselineValue: 6 }, { baselineValue: null }, { measureKind: 'note', baselineValue: 90 }],
  },
  'all-of-everything': {
    flags: [
      { aimValue: 100, criterion: both('100%'), baselineValue: 60 },
      { aimValue: 100, criterion: both('5份有5份'), baselineValue: 60 },
      { criterion: both('80%，每次都做到') },
      { criterion: both('', 'Always, 80% of the time') },
      { ...down, aimValue: 0, criterion: both('0次'), baselineValue: 3 },
    ],
    passes: [
      {},
      { ...down, baselineValue: 6 },
      { measureKind: 'tally', aimValue: 100, criterion: both('一分鐘讀對100個字'), baselineValue: 60 },
      { measureKind: 'rating', aimValue: 5, criterion: both('取得5分'), baselineValue: 3 },
      { aimDirection: 'down', aimValue: 100, criterion: both('100'), baselineValue: null, measureKind: 'tally' },
    ],
  },
  'too-far': {
    flags: [
      { baselineValue: 20 },
      { measureKind: 'rating', baselineValue: 1, aimValue: 4, criterion: both('取得4分') },
      { measureKind: 'tally', baselineValue: 5, aimValue: 30, criterion: both('30個字') },
      { ...down, baselineValue: 20 },
    ],
    passes: [
      {},
      { baselineValue: 30 },
      { measureKind: 'rating', baselineValue: 2, aimValue: 4, criterion: both('取得4分') },
      { measureKind: 'tally', baselineValue: 0, aimValue: 3, criterion: both('3次') },
      { ...down, baselineValue: 8 },
    ],
  },
  nobody: {
    flags: [
      { who: [] },
      { who: [], words: both('', 'Writes the name within 2 minutes') },
      { who: [], ...down },
      { who: [], aimValue: null },
    ],
    passes: [
      {},
      { who: [{ personId: newId(), name: '陳老師' }] },
      { who: [{ personId: null, name: 'Mother' }] },
      { who: [], words: both('') },
    ],
  },
  'starts-outside': {
    flags: [
      { startsOn: '2026-08-31' },
      { startsOn: '2025-10-05' },
      { startsOn: '2027-07-01', dueOn: '2027-07-02' },
      { startsOn: '2028-01-01' },
    ],
    passes: [{}, { startsOn: '2026-09-01' }, { startsOn: '2027-06-30' }, { startsOn: '2026-12-31' }],
  },
  'due-before-start': {
    flags: [{ dueOn: '2026-10-05' }, { dueOn: '2026-10-04' }, { dueOn: '2026-01-08' }, { startsOn: '2027-02-01' }],
    passes: [{}, { dueOn: '2026-10-06' }, { dueOn: '2027-06-30' }, { startsOn: '2027-01-07' }],
  },
  'due-outside': {
    flags: [
      { dueOn: '2027-07-01' },
      { dueOn: '2028-01-08' },
      { dueOn: '2027-12-31' },
      { startsOn: '2026-05-01', dueOn: '2026-08-31' },
    ],
    passes: [{}, { dueOn: '2027-06-30' }, { dueOn: '2027-01-15' }, { dueOn: '2026-10-06' }],
  },
  'due-after-review': {
    flags: [{ dueOn: '2027-02-16' }, { dueOn: '2027-03-01' }, { dueOn: '2027-05-31' }, { dueOn: '2027-06-30' }],
    passes: [{}, { dueOn: '2027-01-15' }, { dueOn: '2027-02-15' }, { dueOn: '2026-12-01' }, { dueOn: '2027-07-01' }],
  },
}

test('a target that is specific, measured, dated and somebody’s has nothing said of it, nor one of which no word is written', () => {
  expect(saidOf({})).toEqual([])
  expect(saidOf({ words: both(' '), who: [], measure: both(''), aimValue: null })).toEqual([])
})

describe.each(Object.entries(ofTargets))('%s', (rule, { flags, passes }) => {
  test('has at least four examples of either kind', () => {
    expect([flags.length >= 4, passes.length >= 4]).toEqual([true, true])
  })
  test.each(flags)('is said of %j', (change) => {
    expect(saidOf(change)).toContain(rule)
  })
  test.each(passes)('is not said of %j', (change) => {
    expect(saidOf(change)).not.toContain(rule)
  })
})

test('of a strategy that nobody does it is said so, and an empty one is let alone', () => {
  const said = (words: string, who = somebody) =>
    coachStrategy({ id: newId(), words: both(words), who }).map((one) => one.rule)
  expect(said('提問後等五秒', [])).toEqual(['nobody'])
  expect(said('提問後等五秒')).toEqual([])
  expect(said('使用視覺提示', [])).toEqual(['too-short', 'nobody'])
  expect(said('', [])).toEqual([])
})

const section = (id: string, asks: Section['asks'] = 'words'): Section => ({
  id,
  name: both(id),
  help: both(''),
  asks,
  closed: false,
})
const target = (change: Partial<Target> = {}): Target => ({
  ...good,
  id: newId(),
  position: 0,
  need: 'ADHD',
  area: 'attention',
  state: 'open',
  stateReason: '',
  carriedFrom: null,
  bankId: null,
  version: 1,
  ...change,
})
const strategyFor = (targetId: string | null, onCard: number | null = 1): Strategy => ({
  id: newId(),
  targetId,
  position: 0,
  place: 'class',
  words: both('提問後等五秒'),
  who: somebody,
  onCard,
  bankId: null,
  version: 1,
})
const one = target()
const plan: PlanFacts['plan'] = {
  ...period,
  sections: [section('strengths'), section('student-view', 'voice'), section('parents-view', 'voice')],
  texts: [
    { section: 'strengths', words: both('修理東西'), declined: false, version: 1 },
    { section: 'student-view', words: both('我想快些做完'), declined: false, version: 1 },
    { section: 'parents-view', words: both(''), declined: true, version: 1 },
  ],
  targets: [one],
  strategies: [strategyFor(one.id)],
}
const saidOfPlan = (change: Partial<PlanFacts['plan']>, of: Partial<PlanFacts> = {}) =>
  coachPlan({ plan: { ...plan, ...change }, needs: ['ADHD'], hasStrengths: false, ...of }).map(
    ({ rule, about }) => `${rule} ${rule === 'target-without-strategy' ? 'target' : about}`,
  )
const without = (section: string) => ({ texts: plan.texts.filter((text) => text.section !== section) })
const manyTargets = (count: number, change: Partial<Target> = {}) => {
  const targets = Array.from({ length: count }, () => target(change))
  return { targets, strategies: targets.map(({ id }) => strategyFor(id)) }
}

test('a whole plan has nothing said of it', () => {
  expect(saidOfPlan({})).toEqual([])
})

test.each<[string, Partial<PlanFacts['plan']>, Partial<PlanFacts>]>([
  ['need-without-target ASD', {}, { needs: ['ADHD', 'ASD'] }],
  ['need-without-target ADHD', manyTargets(1, { need: 'ASD' }), {}],
  ['need-without-target ADHD', manyTargets(1, { need: null }), {}],
  ['need-without-target SLI', manyTargets(2), { needs: ['SLI'] }],
  ['no-target plan', { targets: [], strategies: [] }, {}],
  ['no-target plan', { targets: [], strategies: [] }, { needs: [] }],
  ['no-target plan', manyTargets(2, { state: 'achieved' }), {}],
  ['no-target plan', manyTargets(1, { state: 'changed' }), {}],
  ['target-without-strategy target', { strategies: [] }, {}],
  ['target-without-strategy target', { strategies: [strategyFor(null)] }, {}],
  ['target-without-strategy target', { strategies: [strategyFor(newId())] }, {}],
  ['target-without-strategy target', { targets: [one, target()] }, {}],
  ['too-many-targets plan', manyTargets(6), {}],
  ['too-many-targets plan', manyTargets(7), {}],
  ['too-many-targets plan', manyTargets(10), {}],
  ['too-many-targets plan', manyTargets(6, { need: null }), {}],
  ['no-strengths plan', without('strengths'), {}],
  ['no-strengths plan', { texts: [] }, {}],
  ['no-strengths plan', { sections: [] }, {}],
  ['no-strengths plan', { sections: plan.sections.slice(1) }, {}],
  ['no-view student-view', without('student-view'), {}],
  ['no-view parents-view', without('parents-view'), {}],
  ['no-view student-view', { texts: [] }, {}],
  ['no-view family', { sections: [section('family', 'voice')] }, {}],
  ['review-outside plan', { reviewOn: '2027-07-01' }, {}],
  ['review-outside plan', { reviewOn: '2028-01-15' }, {}],
  ['review-outside plan', { reviewOn: '2026-08-31' }, {}],
  ['review-outside plan', { endsOn: '2027-01-14' }, {}],
  ['nothing-on-card plan', { strategies: [strategyFor(one.id, null)] }, {}],
  ['nothing-on-card plan', { strategies: [strategyFor(one.id, null), strategyFor(null, null)] }, {}],
  ['nothing-on-card plan', { strategies: [strategyFor(null, null)] }, {}],
  ['nothing-on-card plan', { targets: [], strategies: [strategyFor(null, null)] }, {}],
])('a plan is told: %s', (said, change, of) => {
  expect(saidOfPlan(change, of)).toContain(said)
})

test.each<[string, Partial<PlanFacts['plan']>, Partial<PlanFacts>]>([
  ['need-without-target', {}, { needs: [] }],
  ['need-without-target', manyTargets(2), {}],
  ['need-without-target', { targets: [] }, { needs: ['ASD'] }],
  ['need-without-target', { targets: [one, target({ need: 'ASD' })] }, { needs: ['ASD', 'ADHD'] }],
  ['no-target', {}, {}],
  ['no-target', manyTargets(5), {}],
  ['no-target', { targets: [target({ state: 'achieved' }), one] }, {}],
  ['no-target', manyTargets(1, { need: null }), {}],
  ['target-without-strategy', {}, {}],
  ['target-without-strategy', { targets: [] }, {}],
  ['target-without-strategy', manyTargets(4), {}],
  ['target-without-strategy', { targets: [one, target({ state: 'achieved' })] }, {}],
  ['too-many-targets', manyTargets(5), {}],
  ['too-many-targets', manyTargets(1), {}],
  ['too-many-targets', manyTargets(8, { state: 'not_yet' }), {}],
  ['too-many-targets', { targets: [] }, {}],
  ['no-strengths', {}, {}],
  ['no-strengths', without('strengths'), { hasStrengths: true }],
  ['no-strengths', { sections: [] }, { hasStrengths: true }],
  [
    'no-strengths',
    {
      sections: [section('my-strengths')],
      texts: [{ section: 'my-strengths', words: both('', 'Draws'), declined: false, version: 1 }],
    },
    {},
  ],
  ['no-view', {}, {}],
  ['no-view', { sections: [], texts: [] }, {}],
  ['no-view', { sections: [section('needs')], texts: [] }, {}],
  ['no-view', { sections: [section('student-view', 'voice')] }, {}],
  ['review-outside', {}, {}],
  ['review-outside', { reviewOn: '2027-06-30' }, {}],
  ['review-outside', { reviewOn: '2026-09-01' }, {}],
  ['review-outside', { reviewOn: '2026-12-01' }, {}],
  ['nothing-on-card', {}, {}],
  ['nothing-on-card', { strategies: [] }, {}],
  ['nothing-on-card', { strategies: [strategyFor(one.id, null), strategyFor(one.id, 2)] }, {}],
  ['nothing-on-card', { strategies: [strategyFor(null, 3)] }, {}],
])('a plan is not told: %s', (rule, change, of) => {
  expect(saidOfPlan(change, of).map((said) => said.split(' ')[0])).not.toContain(rule)
})

test('a section’s words are asked only whether persons stand before labels', () => {
  expect(coachText('needs', both('他是自閉仔，經常大叫')).map(({ rule, found }) => [rule, found?.text])).toEqual([
    ['label', '自閉仔'],
  ])
  expect(coachText('needs', both('有自閉症的學生，經常大叫'))).toEqual([])
})

test('whatever a form holds, the coach answers', () => {
  const words = fc.record({ zh: fc.string(), en: fc.string() })
  const number = fc.option(fc.double({ noNaN: true }), { nil: null })
  const day = fc.constantFrom('2026-08-01', '2026-10-05', '2027-01-15', '2027-09-01')
  const change = fc.record({
    words,
    measure: words,
    baseline: words,
    criterion: words,
    baselineValue: number,
    aimValue: number,
    measureKind: fc.constantFrom('of', 'rating', 'tally', 'note'),
    aimDirection: fc.constantFrom('up', 'down'),
    startsOn: day,
    dueOn: day,
  })
  fc.assert(
    fc.property(change, (typed) => {
      for (const { found, field } of coachTarget({ ...good, ...typed }, period)) {
        const { measure, baseline, criterion } = typed
        const texts: Record<string, Words> = { words: typed.words, measure, baseline, criterion }
        if (found) expect(texts[field ?? '']?.[found.language].slice(found.span.start, found.span.end)).toBe(found.text)
      }
    }),
  )
})
