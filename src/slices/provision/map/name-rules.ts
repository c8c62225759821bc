import { formatShortDate } from '#kernel/date-text.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { NeedType } from '../../students/model.ts'
import type { Name } from '../sessions/model.ts'
import type { ProvisionMap } from './contract.ts'
import type { Grouping } from './model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/**
 * What the rows of a map are called, by their keys.
 * @param needs what needs are called; by their letters when not said
 */
export function rowNamesOf(
  map: ProvisionMap,
  by: Grouping,
  language: Language,
  needs?: Readonly<Record<NeedType, string>>,
): (key: string) => string {
  const words = { en, zh }[language].rows
  const students = new Map(map.students.map((one) => [one.id, one]))
  const groups = new Map(map.groups.map((one) => [one.id, one.name]))
  const staff = new Map(map.staff.map((one) => [one.id, one]))
  return (key) => {
    switch (by) {
      case 'class':
        return key || words.noClass
      case 'tier':
        return key === 'none' ? words.noTier : key
      case 'need':
        return key === 'none' ? words.noNeed : (needs?.[key as NeedType] ?? key)
      case 'week':
        return words.weekOf(formatShortDate(key, language))
      case 'group':
        return inLanguage(groups.get(key) ?? { zh: '', en: '' }, language)
      case 'staff':
        return personName(staff.get(key), language)
      case 'student': {
        const student = students.get(key)
        return [student?.className, personName(student, language)].filter(Boolean).join(' ')
      }
    }
  }
}

/** A text in a language, or in the other where that one is empty. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language] || text.zh || text.en
}

/** A name in a language, or in the other where that one is empty. */
export function personName(who: Name | undefined, language: Language): string {
  if (!who) return ''
  return language === 'zh' ? who.nameZh || who.nameEn : who.nameEn || who.nameZh
}
