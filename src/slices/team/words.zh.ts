import { zh as acting } from './acting/words.zh.ts'
import { zh as annual } from './annual/words.zh.ts'
import { zh as deadlines } from './deadlines/words.zh.ts'
import { zh as due } from './due/words.zh.ts'
import { zh as handover } from './handover/words.zh.ts'
import { zh as meetings } from './meetings/words.zh.ts'
import { zh as people } from './people/words.zh.ts'
import { zh as tasks } from './tasks/words.zh.ts'
import { zh as time } from './time/words.zh.ts'
import type { en } from './words.en.ts'

/** 操作紀錄所用的字句，按各個項目。 */
export const zh: typeof en = {
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
  },
}
