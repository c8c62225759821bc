import { useMemo } from 'react'
import type { NeedType } from '#slices/students/model.ts'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import { formatShortDate, pick } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Group, Meeting } from '../../groups/contract.ts'
import { en as subjectEn } from '../../groups/words.en.ts'
import { zh as subjectZh } from '../../groups/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = {
  en: { ...subjectEn, ...en, needTypes: studentsEn.needTypes },
  zh: { ...subjectZh, ...zh, needTypes: studentsZh.needTypes },
}

/** The words of groups, of the subject and of its pages, in the reader's language. */
export function useGroupWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of groups say when they are refused. `members.0.startsOn` belongs to the date that all of them have. */
export const groupForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) =>
    path
      .replace(/^fields\./, '')
      .replace(/^members\.\d+\./, '')
      .replace(/^giver\..*/, 'giver')
      .replace(/^ledBy\..*/, 'ledBy'),
}

/** The letters by which the field knows a type of need. */
export function lettersOf(type: NeedType): string {
  return type === 'ADHD' ? 'AD/HD' : type
}

/** Says a time of the week or cycle, and a session to come, in the reader's language. */
export function useSayTimes(): { meeting: (of: Meeting) => string; next: (of: Group['next']) => string } {
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  return useMemo(() => {
    const at = (from: string | null) => (from ? words.at(from) : '')
    return {
      meeting: ({ frameKind, frameDay, period, from }) =>
        `${words.shortDay(frameKind, frameDay)} ${pick(period, language)}${at(from)}`,
      next: (next) => (next ? `${formatShortDate(next.on, language, today)}${at(next.from)}` : '–'),
    }
  }, [words, language, today])
}
