import { en as day } from './day/words.en.ts'
import { en as digest } from './digest/words.en.ts'

/** What the trail says, subject by subject. */
export const en = {
  audit: { ...day.audit, ...digest.audit } as Readonly<Record<string, string>>,
}
