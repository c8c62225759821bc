import { en as cost } from './cost/words.en.ts'
import { en as groups } from './groups/words.en.ts'
import { en as library } from './library/words.en.ts'
import { en as map } from './map/words.en.ts'
import { en as outcome } from './outcome/words.en.ts'
import { en as providers } from './providers/words.en.ts'
import { en as received } from './received/words.en.ts'
import { en as sessions } from './sessions/words.en.ts'

/** What every subject of the room says, and what the trail says, subject by subject. */
export const en = {
  audit: {
    ...sessions.audit,
    ...map.audit,
    ...groups.audit,
    ...providers.audit,
    ...received.audit,
    ...cost.audit,
    ...outcome.audit,
    ...library.audit,
  } as Readonly<Record<string, string>>,
}
