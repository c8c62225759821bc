import { z } from 'zod'
import { isoDate } from '../../access/operation.ts'

/** Where a student may be referred to. */
export const services = [
  'educational_psychologist',
  'speech_therapist',
  'child_assessment',
  'psychiatry',
  'social_work',
  'occupational_therapist',
  'physiotherapist',
  'audiology',
  'eye_clinic',
  'other',
] as const
export type Service = (typeof services)[number]

/** The way of a referral, in its order. */
export const referralStates = ['preparing', 'sent', 'waiting', 'seen', 'reported', 'closed'] as const
export type ReferralState = (typeof referralStates)[number]

/** A state that a referral came into, and on which day. It begins as preparing, on the day it was decided. */
export const referralStep = z.object({ state: z.enum(referralStates).exclude(['preparing']), on: isoDate })
export type ReferralStep = z.infer<typeof referralStep>

export const referralFields = z.object({
  service: z.enum(services),
  /** Which one, where the service does not say it: the clinic, the organisation. */
  serviceWords: z.string().trim().max(200),
  why: z.string().trim().max(4000),
  /** The day it was decided to refer. */
  referredOn: isoDate,
  /** When the parents agreed; `null` while no consent is on record. */
  consentOn: isoDate.nullable(),
  /** When the student is expected to be seen. */
  expectedOn: isoDate.nullable(),
  words: z.string().trim().max(4000),
})
export type ReferralFields = z.infer<typeof referralFields>
