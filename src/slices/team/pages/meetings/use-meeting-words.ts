import { useCallback } from 'react'
import { nameOf } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { MeetingStudent } from '../../meetings/contract.ts'
import { en as subjectEn } from '../../meetings/words.en.ts'
import { zh as subjectZh } from '../../meetings/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = {
  en: {
    ...en,
    kinds: subjectEn.kinds,
    states: subjectEn.states,
    itemStates: subjectEn.itemStates,
    taskStates: subjectEn.taskStates,
    because: subjectEn.because,
    othersNote: subjectEn.others,
  },
  zh: {
    ...zh,
    kinds: subjectZh.kinds,
    states: subjectZh.states,
    itemStates: subjectZh.itemStates,
    taskStates: subjectZh.taskStates,
    because: subjectZh.because,
    othersNote: subjectZh.others,
  },
}

/** The words of meetings, of the subject and of its pages, in the reader's language. */
export function useMeetingWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of meetings say when they are refused. */
export const meetingForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}

/** A student by class and name. */
export function useSayStudent(): (student: MeetingStudent) => string {
  const language = useLanguage()
  return useCallback(
    (student) => [student.className, nameOf(student, language).main].filter(Boolean).join(' '),
    [language],
  )
}
