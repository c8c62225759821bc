import { en as people } from './people/words.en.ts'
/** What the trail says, subject by subject. */
export const en = {
  audit: { ...people.audit } as Readonly<Record<string, string>>,
}
