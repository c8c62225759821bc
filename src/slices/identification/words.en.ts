import { en as attachments } from './attachments/words.en.ts'
import { en as concerns } from './concerns/words.en.ts'
import { en as dates } from './dates/words.en.ts'
import { en as firstYear } from './first-year/words.en.ts'
import { en as inputs } from './inputs/words.en.ts'
import { en as measurements } from './measurements/words.en.ts'
import { en as notes } from './notes/words.en.ts'
import { en as referrals } from './referrals/words.en.ts'
import { en as reports } from './reports/words.en.ts'

/** What the trail says of this room, subject by subject. */
export const en = {
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
