import { describe, expect, test } from 'vitest'
import { numbersThatDiffer } from '#slices/plans/coach/rules/numbers.ts'
import { type NeedType, needTypes } from '#slices/students/model.ts'
import { type BroughtText, foundIn, wordingProblems } from '../../../../tests/harness/wording.ts'
import type { ShippedProvision } from './model.ts'
import { entryOfShipped, fieldsOf, problemsOfProvision } from './rules.ts'
import { shippedProvisions } from './shipped/index.ts'

const nine = needTypes.filter((type) => type !== 'ALA')
const serving = (need: NeedType) => shippedProvisions.filter(({ needs }) => needs.includes(need))
const textsOf = (one: ShippedProvision): BroughtText[] => [
  { where: `${one.id} name`, ...one.name },
  ...sentencesOf(one),
  { where: `${one.id} materials`, ...one.materials },
]
const measuresOf = (one: ShippedProvision): BroughtText[] => [
  { where: `${one.id} entry`, ...one.entryMeasure },
  { where: `${one.id} exit`, ...one.exitMeasure },
]
const sentencesOf = (one: ShippedProvision): BroughtText[] => [
  { where: `${one.id} aim`, ...one.aim },
  ...one.how.map((step, index) => ({ where: `${one.id} step ${index + 1}`, ...step })),
  ...measuresOf(one),
]
const texts = shippedProvisions.flatMap(textsOf)
const repeated = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index)

describe('there is enough to begin with', () => {
  test('at least 63 provisions, and of each of the nine needs at least 7 of its own', () => {
    expect(shippedProvisions.length).toBeGreaterThanOrEqual(63)
    const few = nine.filter((need) => shippedProvisions.filter(({ needs }) => needs[0] === need).length < 7)
    expect(few).toEqual([])
  })

  test('every need is served in every tier, low achievement in the first two', () => {
    const missing = nine.flatMap((need) =>
      [1, 2, 3].flatMap((tier) => (serving(need).some((one) => one.tier === tier) ? [] : [`${need} ${tier}`])),
    )
    expect(missing).toEqual([])
    for (const tier of [1, 2]) expect(serving('ALA').some((one) => one.tier === tier)).toBe(true)
  })

  test('every need is served in class and out of it', () => {
    for (const need of nine)
      expect([need, new Set(serving(need).map(({ setting }) => setting)).size >= 2]).toEqual([need, true])
  })
})

describe('a school can rely on an entry', () => {
  test('ids and names are each one’s own; an id says its need, or that it serves several', () => {
    expect(repeated(shippedProvisions.map(({ id }) => id))).toEqual([])
    for (const language of ['zh', 'en'] as const)
      expect(repeated(shippedProvisions.map(({ name }) => name[language]))).toEqual([])
    for (const { id, needs } of shippedProvisions) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/)
      const [first] = id.split('-')
      if (first === 'several') expect([id, needs.length >= 3]).toEqual([id, true])
      else expect([id, first]).toEqual([id, needs[0]?.toLowerCase()])
      expect([id, repeated([...needs])]).toEqual([id, []])
    }
  })

  test('an entry may be saved as it is', () => {
    for (const one of shippedProvisions)
      expect([one.id, problemsOfProvision(fieldsOf(entryOfShipped(one)))]).toEqual([one.id, []])
  })

  test('sizes, time and givers make sense', () => {
    for (const { id, size, setting, tier, minutes, perWeek, weeks, givenBy } of shippedProvisions) {
      const [from, to] = size
      const most = { in_class: 40, small_group: 12, one_to_one: 1 }[setting]
      expect([id, from >= 1 && from <= to && to <= most]).toEqual([id, true])
      expect([id, setting === 'small_group' ? to > 1 : true]).toEqual([id, true])
      expect([id, minutes * perWeek >= 20 && minutes * perWeek <= 180]).toEqual([id, true])
      expect([id, weeks >= 4 && weeks <= 20]).toEqual([id, true])
      expect([id, givenBy.length > 0 && repeated([...givenBy]).length === 0]).toEqual([id, true])
      // The first tier is for the class, the third for one or a few.
      if (tier === 1) expect([id, setting]).toEqual([id, 'in_class'])
      if (tier === 3) expect([id, to <= 4]).toEqual([id, true])
    }
  })

  test('a session has 3 to 5 short steps', () => {
    for (const { id, how } of shippedProvisions) {
      expect([id, how.length >= 3 && how.length <= 5]).toEqual([id, true])
      for (const { zh, en } of how) {
        expect([id, zh, zh.length <= 50]).toEqual([id, zh, true])
        expect([id, en, en.split(' ').length <= 32]).toEqual([id, en, true])
      }
    }
  })
})

describe('both languages say the same, as a Hong Kong teacher writes it', () => {
  test('everything is said in both, and no number differs', () => {
    for (const { where, zh, en } of texts) {
      expect([where, zh]).toEqual([where, expect.stringMatching(/[一-鿿]/)])
      expect([where, en]).toEqual([where, expect.stringMatching(/^[A-Z0-9].{2,}/)])
      expect([where, numbersThatDiffer({ zh, en })]).toEqual([where, null])
    }
  })

  test('what is more than a name ends as a sentence does; a name does not', () => {
    const sentences = shippedProvisions.flatMap(sentencesOf)
    expect(foundIn(sentences, 'zh', /[^。」？]$/)).toEqual([])
    expect(foundIn(sentences, 'en', /[^."?]$/)).toEqual([])
    const names = shippedProvisions.map(({ id, name }) => ({ where: id, ...name }))
    expect(foundIn(names, 'zh', /。$/)).toEqual([])
    expect(foundIn(names, 'en', /\.$/)).toEqual([])
  })

  test('the words are ours', () => {
    expect(wordingProblems(texts)).toEqual([])
  })

  test('what is measured has a number at exit, and hides behind no empty word', () => {
    const exits = shippedProvisions.map(({ id, exitMeasure }) => ({ where: id, ...exitMeasure }))
    expect(exits.filter(({ zh, en }) => !/\d/.test(zh) || !/\d/.test(en)).map(({ where }) => where)).toEqual([])
    const measures = shippedProvisions.flatMap(measuresOf)
    expect(foundIn(measures, 'zh', /適當|適時|盡量|明顯|較好|良好/)).toEqual([])
    expect(foundIn(measures, 'en', /\b(appropriate(ly)?|regular(ly)?|better|clearly|as needed)\b/i)).toEqual([])
  })
})
