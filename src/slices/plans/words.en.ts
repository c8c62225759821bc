import { en as accommodations } from './accommodations/words.en.ts'
import { en as bank } from './bank/words.en.ts'
import { en as cards } from './cards/words.en.ts'
import { en as evidence } from './evidence/words.en.ts'
import { en as milestones } from './milestones/words.en.ts'
import { en as plan } from './plan/words.en.ts'
import { en as profile } from './profile/words.en.ts'
import { en as review } from './review/words.en.ts'

/** What the trail says of this room, subject by subject. */
export const en = {
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
