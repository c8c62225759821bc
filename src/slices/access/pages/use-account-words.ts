import { useWords } from '#web/ui/language.tsx'
import { en } from '../words.en/account.ts'
import { zh } from '../words.zh/account.ts'

/** The words of the account page in both languages. */
export const accountWords = { en, zh }

/** The words of the account page in the reader's language. */
export function useAccountWords(): typeof en {
  return useWords(accountWords)
}
