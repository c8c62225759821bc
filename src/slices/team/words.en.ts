import { en as acting } from './acting/words.en.ts'
import { en as annual } from './annual/words.en.ts'
import { en as deadlines } from './deadlines/words.en.ts'
import { en as due } from './due/words.en.ts'
import { en as handover } from './handover/words.en.ts'
import { en as meetings } from './meetings/words.en.ts'
import { en as people } from './people/words.en.ts'
import { en as tasks } from './tasks/words.en.ts'
import { en as time } from './time/words.en.ts'
/** What the trail says, subject by subject. */
export const en = {
  audit: {
    ...deadlines.audit,
    ...annual.audit,
    ...due.audit,
    ...people.audit,
    ...acting.audit,
    ...handover.audit,
    ...tasks.audit,
    ...time.audit,
    ...meetings.audit,
  } as Readonly<Record<string, string>>,
}
