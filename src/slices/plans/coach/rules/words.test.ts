import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '#kernel/language.ts'
import { shippedBank } from '../../bank/bank.ts'
import { emptyWordsIn } from './empty-words.ts'
import type { WordsRule } from './findings.ts'
import { labelsIn } from './labels.ts'
import { beyondLength } from './length.ts'
import { negativesIn } from './negative.ts'
import { numbersIn, numbersThatDiffer } from './numbers.ts'
import { hasNoSituation, isNotObservable } from './specific.ts'
import { saysTooLittle, studentDoesIt } from './strategy.ts'
import { secondTargetsIn } from './two-in-one.ts'
import { type Examples, examples, numberExamples } from './words-examples.ts'

const inWhole =
  (holds: (text: string, language: Language) => boolean): WordsRule =>
  (text, language) =>
    text.trim() !== '' && holds(text, language) ? [{ start: 0, end: text.length }] : []

const rules: Readonly<Record<keyof typeof examples, WordsRule>> = {
  'empty-word': emptyWordsIn,
  label: labelsIn,
  negative: negativesIn,
  'two-in-one': secondTargetsIn,
  'not-observable': inWhole(isNotObservable),
  'no-situation': inWhole(hasNoSituation),
  'too-short': inWhole(saysTooLittle),
  'student-does-it': studentDoesIt,
  'too-long': beyondLength,
}
const each = (Object.entries(examples) as [keyof typeof rules, Record<Language, Examples>][]).flatMap(([rule, of]) =>
  languages.map((language) => ({ rule, language, ...of[language] })),
)
const foundBy = (rule: keyof typeof rules, text: string, language: Language) =>
  rules[rule](text, language).map(({ start, end }) => text.slice(start, end))

describe.each(each)('$rule in $language', ({ rule, language, flags, passes }) => {
  test('has at least four examples that it must flag and four that it must not', () => {
    expect([flags.length >= 4, passes.length >= 4]).toEqual([true, true])
  })

  test.each(flags)('flags %s', (text, ...found) => {
    const marked = foundBy(rule, text, language)
    expect(marked.length).toBeGreaterThan(0)
    if (found.length > 0) expect(marked).toEqual(found)
  })

  test.each(passes)('lets %s alone', (text) => {
    expect(foundBy(rule, text, language)).toEqual([])
  })
})

describe('numbers of the two languages', () => {
  test('there are at least four examples of either kind', () => {
    expect([numberExamples.flags.length >= 4, numberExamples.passes.length >= 4]).toEqual([true, true])
  })
  test.each(numberExamples.flags)('differ: %s / %s', (zh, en) => {
    expect(numbersThatDiffer({ zh, en })).not.toBeNull()
  })
  test.each(numberExamples.passes)('agree, or are not told twice: %s / %s', (zh, en) => {
    expect(numbersThatDiffer({ zh, en })).toBeNull()
  })
  test.each([
    ['二十', 'zh', [20]],
    ['十二次', 'zh', [12]],
    ['二百零五個字', 'zh', [205]],
    ['星期三第二節，小三學生', 'zh', []],
    ['８０％', 'zh', [80]],
    ['twenty-five words on the 2nd day', 'en', [25]],
    ['4 out of 5 (80%)', 'en', [4, 5, 80]],
  ] as const)('of %s in %s are %j', (text, language, values) => {
    expect(numbersIn(text, language).map(({ value }) => value)).toEqual(values)
  })
})

describe('the bank that the workbench brings', () => {
  const targets = shippedBank.flatMap((part) => part.targets)
  const strategies = shippedBank.flatMap((part) => part.strategies)
  const flaggedIn = (texts: { id: string; text: string; language: Language }[], names: (keyof typeof rules)[]) =>
    texts.flatMap(({ id, text, language }) =>
      names.flatMap((rule) => foundBy(rule, text, language).map((found) => `${id} ${rule}: ${found}`)),
    )

  test('holds no target, measure, criterion or strategy with an empty word or a label', () => {
    const texts = languages.flatMap((language) => [
      ...targets.flatMap(({ id, measure, criterion, ...of }) =>
        [of[language], measure[language], criterion[language]].map((text) => ({ id, text, language })),
      ),
      ...strategies.map(({ id, ...of }) => ({ id, text: of[language], language })),
    ])
    expect(flaggedIn(texts, ['empty-word', 'label'])).toEqual([])
  })

  test('holds no target that any other rule about words flags either', () => {
    const texts = languages.flatMap((language) =>
      targets.map(({ id, ...of }) => ({ id, text: of[language], language })),
    )
    expect(flaggedIn(texts, ['negative', 'two-in-one', 'not-observable', 'no-situation', 'too-long'])).toEqual([])
  })

  test('holds no strategy that any other rule about words flags either', () => {
    const texts = languages.flatMap((language) =>
      strategies.map(({ id, ...of }) => ({ id, text: of[language], language })),
    )
    expect(flaggedIn(texts, ['too-short', 'student-does-it', 'too-long'])).toEqual([])
  })

  test('says the same numbers in both languages', () => {
    const pairs = [...targets.flatMap((one) => [one, one.measure, one.criterion]), ...strategies]
    expect(pairs.filter((pair) => numbersThatDiffer(pair) !== null)).toEqual([])
  })
})

describe('whatever is typed', () => {
  const scraps = [
    ...'學生定期改善「」《》，。；能不會時80％一二三',
    'AD/HD',
    ' ',
    'improve ',
    'regularly ',
    "isn't ",
    '"',
    '\n',
    '😀',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...scraps)).map((all) => all.join('')),
  )

  test('no rule fails, and every stretch found lies in the text, in order and without overlap where words are marked', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (typed, language) => {
        for (const rule of Object.values(rules)) {
          let before = 0
          for (const { start, end } of rule(typed, language)) {
            expect(start).toBeGreaterThanOrEqual(before)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(typed.length)
            before = end
          }
        }
        expect(() => numbersThatDiffer({ zh: typed, en: typed })).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
