import { zh as accommodations } from './accommodations/words.zh.ts'
import { zh as bank } from './bank/words.zh.ts'
import { zh as cards } from './cards/words.zh.ts'
import { zh as evidence } from './evidence/words.zh.ts'
import { zh as milestones } from './milestones/words.zh.ts'
import { zh as plan } from './plan/words.zh.ts'
import { zh as profile } from './profile/words.zh.ts'
import { zh as review } from './review/words.zh.ts'
import type { en } from './words.en.ts'

/** What the trail says of this room, subject by subject. */
export const zh: typeof en = {
  audit: {
    ...profile.audit,
    ...plan.audit,
    ...bank.audit,
    ...evidence.audit,
    ...review.audit,
    ...accommodations.audit,
    ...cards.audit,
    ...milestones.audit,
  } as Readonly<Record<string, string>>,
}
