import type { Language } from '#kernel/language.ts'
import type { Strategy } from '../../model.ts'
import type { Finding } from '../model.ts'
import { emptyWordsIn } from './empty-words.ts'
import { differingNumbers, find, isBlank, type WordsRule, whole } from './findings.ts'
import { labelsIn } from './labels.ts'
import { beyondLength, lengthOf } from './length.ts'
import { marksOf, withoutQuotes } from './marks.ts'

/** A strategy as it stands in the form. Its place always has a value, so there is nothing to say of it. */
export type StrategyFacts = Pick<Strategy, 'id' | 'words' | 'who'>

/** Everything that the coach has to say of one strategy; nothing while no word of it is written. */
export function coachStrategy({ id, words, who }: StrategyFacts): Finding[] {
  if (isBlank(words)) return []
  const place = { about: id, field: 'words' } as const
  return [
    ...find('label', labelsIn, place, words),
    ...find('empty-word', emptyWordsIn, place, words),
    ...whole('too-short', saysTooLittle, place, words),
    ...find('student-does-it', studentDoesIt, place, words),
    ...find('too-long', beyondLength, place, words),
    ...differingNumbers(id, { words }),
    ...(who.length === 0 ? [{ rule: 'nobody', about: id, field: 'who', found: null, details: {} } as const] : []),
  ]
}

const moment: Readonly<Record<Language, RegExp>> = {
  zh: /時(?!間)|[前後]|每|當|先|遇到|分鐘|(?<![功家])課(?!室)|小息|天|星期|月|開始|到達|提問/,
  en: /\b(?:when|whenever|before|after|during|each|every|while|until|once|first|at the|at a|in (?:class|lessons|the)|on (?:arrival|monday))\b|\b\w+ minutes?\b/i,
}
const shortest: Readonly<Record<Language, number>> = { zh: 12, en: 8 }

/** True when a strategy is so short that nobody could follow it, and names no moment: 使用視覺提示, "Use visual cues". */
export function saysTooLittle(text: string, language: Language): boolean {
  return lengthOf(text, language) < shortest[language] && !moment[language].test(withoutQuotes(text))
}

/** Where a strategy says what the student shall do in place of what an adult does. */
export const studentDoesIt: WordsRule = (text, language) =>
  marksOf(
    text,
    language === 'zh'
      ? /^(?:學生|該生|同學|他|她)(?:自行|自己)?(?:要|應該?|須|需要?|必須|能夠?|可以|會)(?!不)/g
      : /^(?:the |all )?(?:students?|pupils?|child(?:ren)?|he|she|they) (?:will|should|must|needs? to|has to|have to|can|is able to)\b/gi,
  )
