import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { profileParts } from '../../profile/model.ts'
import { en as subjectEn } from '../../profile/words.en.ts'
import { zh as subjectZh } from '../../profile/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of the profile, in the reader's language. */
export function useProfileWords(): typeof both.en {
  return useWords(both)
}

const labels = (parts: typeof subjectEn.parts) =>
  Object.fromEntries(
    profileParts.flatMap((part) => [
      [`${part}Zh`, `${parts[part]} (中)`],
      [`${part}En`, `${parts[part]} (Eng)`],
    ]),
  )

/** What the form of a profile says when it is refused. */
export const profileForms: FormWords = {
  labels: { en: labels(subjectEn.parts), zh: labels(subjectZh.parts) },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}
