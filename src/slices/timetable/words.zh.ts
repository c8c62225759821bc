import { zh as away } from './away/words.zh.ts'
import { zh as feeds } from './feeds/words.zh.ts'
import { zh as lessons } from './lessons/words.zh.ts'
import { zh as limits } from './limits/words.zh.ts'
import { zh as plan } from './plan/words.zh.ts'
import { zh as week } from './week/words.zh.ts'
import type { en } from './words.en.ts'

/** What every subject of the room says, and what the trail says, subject by subject. */
export const zh: typeof en = {
  audit: {
    ...week.audit,
    ...feeds.audit,
    ...away.audit,
    ...lessons.audit,
    ...limits.audit,
    ...plan.audit,
  } as Readonly<Record<string, string>>,
}
