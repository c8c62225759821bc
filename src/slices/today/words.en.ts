import { en as digest } from './digest/words.en.ts'

/** What the trail says, subject by subject. */
export const en = {
  audit: { ...digest.audit } as Readonly<Record<string, string>>,
}
