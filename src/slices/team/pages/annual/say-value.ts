import type { Language } from '#kernel/language.ts'
import { formatShortDate, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { dimensions, howFars, linkKinds } from '../../annual/model.ts'
import { useChoices } from './choices.ts'
import { useAnnualWords } from './use-annual-words.ts'

/** Says a value of a form as people read it, for choosing between two. */
export function useSayValue(): (field: string, value: unknown) => string {
  const language = useLanguage()
  const words = useAnnualWords()
  const { provisions, groups } = useChoices()
  const nameOfLink = (id: string) => {
    const found = [...provisions, ...groups].find((one) => one.id === id)
    return found ? pick(found.name, language) : ''
  }
  return (field, value) => {
    if (typeof value === 'string') {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatShortDate(value, language)
      const dimension = dimensions.find((one) => one === value)
      if (field === 'dimension' && dimension) return words.dimensions[dimension]
      const howFar = howFars.find((one) => one === value)
      if (field === 'howFar' && howFar) return words.howFars[howFar]
      if (field === 'carry' && (value === 'yes' || value === 'no' || value === 'changed')) return words.carries[value]
      return value
    }
    if (Array.isArray(value))
      return value.map((one: unknown) => sayPart(one, nameOfLink)).join(language === 'zh' ? '、' : ', ')
    return sayText(value)
  }
}

function sayText(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('zh' in value)) return ''
  const { zh, en } = value as Record<Language, string>
  return [zh, en].filter(Boolean).join('\n')
}

function sayPart(one: unknown, nameOfLink: (id: string) => string): string {
  if (typeof one !== 'object' || one === null) return ''
  if ('name' in one && typeof one.name === 'string') return one.name
  return 'kind' in one && linkKinds.some((kind) => kind === one.kind) && 'id' in one ? nameOfLink(String(one.id)) : ''
}
