import { useMemo } from 'react'
import { type NeedType, needTypes } from '#slices/students/model.ts'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import { formatList } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { ProvisionFields } from '../../library/contract.ts'
import { en as subjectEn } from '../../library/words.en.ts'
import { zh as subjectZh } from '../../library/words.zh.ts'
import { type GiverKind, giverKinds, settings } from '../../model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = {
  en: { ...subjectEn, ...en, needTypes: studentsEn.needTypes },
  zh: { ...subjectZh, ...zh, needTypes: studentsZh.needTypes },
}

/** The words of the library, of the subject and of its pages, in the reader's language. */
export function useLibraryWords(): typeof both.en {
  return useWords(both)
}

/** What the form of an entry says when it is refused. */
export const libraryForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}

/** The letters by which the field knows a type of need. */
export function lettersOf(type: NeedType): string {
  return type === 'ADHD' ? 'AD/HD' : type
}

/** Says lists and values of an entry in the reader's language. */
export function useSayEntry(): {
  givers: (kinds: readonly GiverKind[]) => string
  value: (field: string, value: unknown) => string
} {
  const words = useLibraryWords()
  const ui = useUiWords()
  const language = useLanguage()
  return useMemo(() => {
    const givers = (kinds: readonly GiverKind[]) =>
      words.oneOf(kinds.map((kind) => words.givers[kind])) || words.anybody
    const among = <Value extends string>(values: readonly Value[], held: unknown) =>
      Array.isArray(held) ? values.filter((value) => held.includes(value)) : []
    const value = (field: string, held: unknown): string => {
      const name = field as keyof ProvisionFields
      if (name === 'needs') return formatList(among(needTypes, held).map(lettersOf), language) || words.anyNeed
      if (name === 'givenBy') return givers(among(giverKinds, held))
      const setting = name === 'setting' && settings.find((one) => one === held)
      if (setting) return words.settings[setting]
      if (name === 'tier' && (held === 1 || held === 2 || held === 3)) return ui.tier(held)
      return String(held ?? '')
    }
    return { givers, value }
  }, [words, ui, language])
}
