import { zh as attachments } from './attachments/words.zh.ts'
import { zh as concerns } from './concerns/words.zh.ts'
import { zh as dates } from './dates/words.zh.ts'
import { zh as firstYear } from './first-year/words.zh.ts'
import { zh as inputs } from './inputs/words.zh.ts'
import { zh as measurements } from './measurements/words.zh.ts'
import { zh as notes } from './notes/words.zh.ts'
import { zh as referrals } from './referrals/words.zh.ts'
import { zh as reports } from './reports/words.zh.ts'
import type { en } from './words.en.ts'

/** What the trail says of this room, subject by subject. */
export const zh: typeof en = {
  audit: {
    ...concerns.audit,
    ...inputs.audit,
    ...firstYear.audit,
    ...measurements.audit,
    ...attachments.audit,
    ...reports.audit,
    ...referrals.audit,
    ...notes.audit,
    ...dates.audit,
  } as Readonly<Record<string, string>>,
}
