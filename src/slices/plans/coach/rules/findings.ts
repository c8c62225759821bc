import { type Bilingual, type Language, languages } from '#kernel/language.ts'
import type { CoachField, CoachRule, Finding, Mark } from '../model.ts'
import { numbersThatDiffer } from './numbers.ts'

/** A rule about words: where in a text of a language it finds something. */
export type WordsRule = (text: string, language: Language) => readonly Mark[]

/** Where a finding stands. */
type Place = { about: string; field: CoachField | null }

/** True when nothing is written in either language. */
export function isBlank({ zh, en }: Bilingual): boolean {
  return zh.trim() === '' && en.trim() === ''
}

/** What a rule about words finds in both languages of a text. */
export function find(rule: CoachRule, marks: WordsRule, place: Place, text: Bilingual): Finding[] {
  return languages.flatMap((language) =>
    marks(text[language], language).map(({ start, end, instead }): Finding => {
      const found = text[language].slice(start, end)
      return {
        rule,
        ...place,
        found: { language, text: found, span: { start, end }, whole: text[language], instead: instead ?? null },
        details: {},
      }
    }),
  )
}

/** What a rule about a text as a whole says of it: once, when it holds of each language that is written. */
export function whole(
  rule: CoachRule,
  holds: (text: string, language: Language) => boolean,
  place: Place,
  text: Bilingual,
): Finding[] {
  const written = languages.filter((language) => text[language].trim() !== '')
  const all = written.length > 0 && written.every((language) => holds(text[language], language))
  return all ? [{ rule, ...place, found: null, details: {} }] : []
}

/** Fields whose two languages say different numbers. */
export function differingNumbers(about: string, fields: Partial<Record<CoachField, Bilingual>>): Finding[] {
  return (Object.entries(fields) as [CoachField, Bilingual][]).flatMap(([field, text]) => {
    const details = numbersThatDiffer(text)
    return details ? [{ rule: 'numbers-differ', about, field, found: null, details }] : []
  })
}
