import { useWords } from '#web/ui/language.tsx'
import { en as enPeople } from '../words.en/people.ts'
import { en as enRoles } from '../words.en/roles.ts'
import { zh as zhPeople } from '../words.zh/people.ts'
import { zh as zhRoles } from '../words.zh/roles.ts'

/** The words of the page of people in both languages. */
export const peopleWords = { en: enPeople, zh: zhPeople }
const roleWords = { en: enRoles, zh: zhRoles }

/** The words of the page of people in the reader's language. */
export function usePeopleWords(): typeof enPeople {
  return useWords(peopleWords)
}

/** What the roles are called, in the reader's language. */
export function useRoleWords(): typeof enRoles {
  return useWords(roleWords)
}
