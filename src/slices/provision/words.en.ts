import { en as map } from './map/words.en.ts'
import { en as sessions } from './sessions/words.en.ts'
/** What every subject of the room says, and what the trail says, subject by subject. */
export const en = {
  audit: { ...sessions.audit, ...map.audit } as Readonly<Record<string, string>>,
}
