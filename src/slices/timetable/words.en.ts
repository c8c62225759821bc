import { en as away } from './away/words.en.ts'
import { en as feeds } from './feeds/words.en.ts'
import { en as lessons } from './lessons/words.en.ts'
import { en as limits } from './limits/words.en.ts'
import { en as plan } from './plan/words.en.ts'
import { en as week } from './week/words.en.ts'
/** What every subject of the room says, and what the trail says, subject by subject. */
export const en = {
  audit: {
    ...week.audit,
    ...feeds.audit,
    ...away.audit,
    ...lessons.audit,
    ...limits.audit,
    ...plan.audit,
  } as Readonly<Record<string, string>>,
}
