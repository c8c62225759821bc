import { describe, expect, test } from 'vitest'
import type { NeedType } from '#slices/students/index.ts'
import { type BroughtText, foundIn, wordingProblems } from '../../../../tests/harness/wording.ts'
import { areas, measureKinds, places } from '../model.ts'
import { shippedBank } from './bank.ts'
import { bankLevels } from './model.ts'

const targets = shippedBank.flatMap((part) => part.targets)
const strategies = shippedBank.flatMap((part) => part.strategies)

const targetTexts: BroughtText[] = targets.flatMap((one) => [
  { where: one.id, zh: one.zh, en: one.en },
  { where: `${one.id} measure`, zh: one.measure.zh, en: one.measure.en },
  { where: `${one.id} criterion`, zh: one.criterion.zh, en: one.criterion.en },
])
const strategyTexts: BroughtText[] = strategies.map((one) => ({ where: one.id, zh: one.zh, en: one.en }))
const texts = [...targetTexts, ...strategyTexts]

const repeated = (all: string[]) => all.filter((one, index) => all.indexOf(one) !== index)

describe('there is enough to choose from', () => {
  test('at least 150 targets and 200 strategies, and of every need at least 16 and 22', () => {
    expect(targets.length).toBeGreaterThanOrEqual(150)
    expect(strategies.length).toBeGreaterThanOrEqual(200)
    const few = shippedBank.filter((part) => part.targets.length < 16 || part.strategies.length < 22)
    expect(few.map(({ need }) => need)).toEqual([])
  })

  test('every type of need is served once', () => {
    const every: Record<NeedType, true> = {
      SpLD: true,
      ID: true,
      ASD: true,
      ADHD: true,
      PD: true,
      VI: true,
      HI: true,
      SLI: true,
      MI: true,
      ALA: true,
    }
    expect(shippedBank.map(({ need }) => need).toSorted()).toEqual(Object.keys(every).toSorted())
  })

  test('every type of need has targets and strategies at every level; low achievers at the primary levels only', () => {
    for (const { need, targets, strategies } of shippedBank)
      for (const level of bankLevels) {
        const served = [targets, strategies].map((list) => list.filter((one) => one.levels.includes(level)).length)
        if (need === 'ALA' && level.startsWith('S')) expect([need, level, ...served]).toEqual([need, level, 0, 0])
        else for (const count of served) expect([need, level, count >= 5]).toEqual([need, level, true])
      }
  })

  test('of every need there are targets in at least six areas, and all areas are served', () => {
    const narrow = shippedBank.filter((part) => new Set(part.targets.map(({ area }) => area)).size < 6)
    expect(narrow.map(({ need }) => need)).toEqual([])
    for (const list of [targets, strategies])
      expect(new Set(list.map(({ area }) => area as string))).toEqual(new Set<string>(areas))
  })

  test('of every need there is something for the class, the pull-out group, assessment, home and everywhere', () => {
    for (const { need, strategies } of shippedBank)
      expect([need, ...new Set(strategies.map(({ place }) => place))].toSorted()).toEqual([need, ...places].toSorted())
  })
})

describe('a plan can rely on an entry', () => {
  test('no two entries have the same id, and an id says its need and what it is', () => {
    expect(repeated([...targets, ...strategies].map(({ id }) => id))).toEqual([])
    for (const { need, targets, strategies } of shippedBank) {
      const prefix = need.toLowerCase()
      for (const { id } of targets) expect(id).toMatch(new RegExp(`^${prefix}-t-[a-z]+(-[a-z]+)*$`))
      for (const { id } of strategies) expect(id).toMatch(new RegExp(`^${prefix}-s-[a-z]+(-[a-z]+)*$`))
    }
  })

  test('levels stand in order, without gaps or repeats', () => {
    for (const { id, levels } of [...targets, ...strategies]) {
      const first = bankLevels.indexOf(levels[0] ?? 'S4-S6')
      expect([id, levels]).toEqual([id, bankLevels.slice(first, first + Math.max(1, levels.length))])
    }
  })

  test('everything is said in both languages, and nothing is said twice', () => {
    for (const { where, zh, en } of texts) {
      expect([where, zh]).toEqual([where, expect.stringMatching(/[一-鿿]/)])
      expect([where, en]).toEqual([where, expect.stringMatching(/^["A-Z0-9].{5,}/)])
    }
    const said = [...targets, ...strategies]
    expect(repeated(said.map(({ zh }) => zh))).toEqual([])
    expect(repeated(said.map(({ en }) => en))).toEqual([])
  })

  test('strategies are sentences; targets stand in a table and end without a full stop', () => {
    expect(foundIn(strategyTexts, 'zh', /[^。」]$/)).toEqual([])
    expect(foundIn(strategyTexts, 'en', /[^."]$/)).toEqual([])
    expect(foundIn(targetTexts, 'zh', /。$/)).toEqual([])
    expect(foundIn(targetTexts, 'en', /\.$/)).toEqual([])
  })
})

describe('anybody could tell whether a target is met', () => {
  test('what is aimed at stands in the words of the criterion, in both languages', () => {
    for (const { id, measure, criterion } of targets) {
      const number = measure.kind === 'of' ? `${criterion.value}%` : `${criterion.value}`
      const pattern = new RegExp(`(?<![\\d.])${number}(?![\\d%])`)
      expect([id, criterion.zh]).toEqual([id, expect.stringMatching(pattern)])
      expect([id, criterion.en]).toEqual([id, expect.stringMatching(pattern)])
    }
  })

  test('tries and per cent agree', () => {
    for (const { id, criterion } of targets.filter((one) => one.measure.kind === 'of')) {
      const [, done, of] = /(\d+) (?:\S+ ){0,3}?out of (\d+)/.exec(criterion.en) ?? []
      expect([id, (Number(done) / Number(of)) * 100]).toEqual([id, criterion.value])
      for (const count of [done, of]) expect([id, criterion.zh]).toEqual([id, expect.stringMatching(`${count}[^\\d%]`)])
    }
  })

  test('per cents, ratings and counts are within their bounds, and all four ways of measuring are used', () => {
    for (const { id, measure, criterion } of targets) {
      const most = { of: 100, rating: 5, tally: 100, note: 10 }[measure.kind]
      expect([id, Number.isInteger(criterion.value) && criterion.value >= 1 && criterion.value <= most]).toEqual([
        id,
        true,
      ])
    }
    expect(new Set(targets.map(({ measure }) => measure.kind as string))).toEqual(new Set<string>(measureKinds))
  })

  test('at most is said where less is aimed at, and nowhere else', () => {
    for (const { id, criterion } of targets) {
      const down = criterion.direction === 'down'
      expect([id, criterion.zh.includes('不多於')]).toEqual([id, down])
      expect([id, /\bno more than\b/i.test(criterion.en)]).toEqual([id, down])
    }
  })

  test('no target hides behind an empty word', () => {
    expect(foundIn(targetTexts, 'zh', /適當|適時|盡量|改善|提升|加強|多加|定期|經常/)).toEqual([])
    const empty = /\b(appropriate(ly)?|regular(ly)?|improve[sd]?|better|as needed|try to|tries to)\b/i
    expect(foundIn(targetTexts, 'en', empty)).toEqual([])
  })
})

test('it reads as a Hong Kong teacher writes', () => {
  expect(wordingProblems(texts)).toEqual([])
})
