import { en as accommodations } from './accommodations/words.en.ts'
import { en as bank } from './bank/words.en.ts'
import { en as cards } from './cards/words.en.ts'
import { en as coach } from './coach/words.en.ts'
import { en as documents } from './documents/words.en.ts'
import { en as evidence } from './evidence/words.en.ts'
import { en as milestones } from './milestones/words.en.ts'
import { en as plan } from './plan/words.en.ts'
import { en as profile } from './profile/words.en.ts'
import { en as review } from './review/words.en.ts'

/** What every subject of the room says: areas, places, measures; and what the trail says, subject by subject. */
export const en = {
  areas: {
    reading: 'Reading',
    writing: 'Writing',
    mathematics: 'Mathematics',
    language: 'Speech and language',
    attention: 'Attention',
    'self-management': 'Managing oneself',
    social: 'With others',
    emotion: 'Feelings',
    behaviour: 'Behaviour',
    motor: 'Movement',
    senses: 'Seeing and hearing',
    independence: 'Independence',
    'study-skills': 'Study skills',
  },
  places: {
    class: 'in class',
    'pull-out': 'in a small group',
    assessment: 'in assessments',
    home: 'at home',
    everywhere: 'everywhere',
  },
  measureKinds: { of: 'Out of so many tries', rating: 'Rating 1 to 5', tally: 'Count', note: 'Notes' },
  bankLevels: { 'P1-P3': 'P1–P3', 'P4-P6': 'P4–P6', 'S1-S3': 'S1–S3', 'S4-S6': 'S4–S6' },
  audit: {
    ...profile.audit,
    ...plan.audit,
    ...bank.audit,
    ...coach.audit,
    ...evidence.audit,
    ...review.audit,
    ...accommodations.audit,
    ...cards.audit,
    ...documents.audit,
    ...milestones.audit,
  } as Readonly<Record<string, string>>,
}
