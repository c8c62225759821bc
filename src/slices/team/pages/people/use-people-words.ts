import { useCallback } from 'react'
import { nameOf } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { TeamPerson } from '../../people/contract.ts'
import { en as subjectEn } from '../../people/words.en.ts'
import { zh as subjectZh } from '../../people/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of the team's people, of the subject and of its pages, in the reader's language. */
export function usePeopleWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of the team's people say when they are refused. */
export const peopleForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}

/** A person by name; of somebody who has left, that they have. */
export function useSayPerson(): (person: TeamPerson | null) => string {
  const words = usePeopleWords()
  const language = useLanguage()
  return useCallback(
    (person) => {
      if (!person) return words.nobody
      const { main } = nameOf(person, language)
      return person.active ? main : words.hasLeft(main)
    },
    [words, language],
  )
}

/** Colleagues for a choice; somebody who was chosen and has left stays in it, so that nothing changes unasked. */
export function usePersonChoice(
  colleagues: readonly TeamPerson[],
  now: TeamPerson | null = null,
): { value: string; label: string }[] {
  const say = useSayPerson()
  const all = now && !colleagues.some(({ id }) => id === now.id) ? [now, ...colleagues] : colleagues
  return all.map((one) => ({ value: one.id, label: say(one) }))
}
