import { z } from 'zod'
import { id, isoDate, operation } from '../../access/operation.ts'
import { referralFields, referralStates, referralStep } from './model.ts'

const personName = z.object({ id, nameEn: z.string(), nameZh: z.string() })

const referral = referralFields.extend({
  id,
  steps: z.array(referralStep),
  referredBy: personName.nullable(),
  version: z.number(),
})
export type Referral = z.infer<typeof referral>

const openReferral = referral.extend({
  student: personName.extend({ className: z.string().nullable(), classNumber: z.string().nullable() }),
})
export type OpenReferral = z.infer<typeof openReferral>

const ofStudent = z.object({ referrals: z.array(referral), may: z.object({ keep: z.boolean() }) })
export type ReferralsOfStudent = z.infer<typeof ofStudent>

/** The operations on referrals. */
export const referralsContract = {
  openReferrals: operation({ permission: 'referral.see', audit: { word: 'referrals.listed' } })
    .route({
      method: 'GET',
      path: '/identification/referrals',
      summary:
        'Every referral that is not closed, of the students whom this person sees; those that wait longest first',
    })
    .input(z.object({}))
    .output(z.object({ referrals: z.array(openReferral) })),

  referrals: operation({ permission: 'referral.see', audit: { word: 'referrals.seen', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/referrals', summary: 'The referrals of one student, newest first' })
    .input(z.object({ id }))
    .output(ofStudent),

  addReferral: operation({ permission: 'referral.keep', audit: { word: 'referral.added' } })
    .route({ method: 'POST', path: '/students/{id}/referrals', summary: 'Begin a referral to a service' })
    .input(
      z.object({
        id,
        fields: referralFields,
        /** The concern from which it came. */
        concernId: id.nullable().default(null),
      }),
    )
    .output(z.object({ referralId: id })),

  changeReferral: operation({ permission: 'referral.keep', audit: { word: 'referral.changed' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/referrals/{referralId}',
      summary: 'Change a referral; fields that somebody else changed meanwhile come back as a clash',
    })
    .input(
      z.object({
        id,
        referralId: id,
        version: z.int().positive(),
        base: referralFields.partial(),
        fields: referralFields.partial(),
      }),
    )
    .output(z.object({ version: z.number() })),

  moveReferral: operation({ permission: 'referral.keep', audit: { word: 'referral.moved' } })
    .route({
      method: 'POST',
      path: '/students/{id}/referrals/{referralId}/steps',
      summary: 'Record that a referral came into a state on a day; an earlier state takes the later steps away',
    })
    .input(z.object({ id, referralId: id, version: z.int().positive(), state: z.enum(referralStates), on: isoDate }))
    .output(z.object({ version: z.number() })),
}
