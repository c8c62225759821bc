import { zh as cost } from './cost/words.zh.ts'
import { zh as groups } from './groups/words.zh.ts'
import { zh as library } from './library/words.zh.ts'
import { zh as map } from './map/words.zh.ts'
import { zh as outcome } from './outcome/words.zh.ts'
import { zh as providers } from './providers/words.zh.ts'
import { zh as received } from './received/words.zh.ts'
import { zh as sessions } from './sessions/words.zh.ts'
import type { en } from './words.en.ts'

/** What every subject of the room says, and what the trail says, subject by subject. */
export const zh: typeof en = {
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
