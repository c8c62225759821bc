import { z } from 'zod'
import { done, id, isoDate, line, operation } from '../../access/operation.ts'
import { coachRules } from './model.ts'

/** What a hint is about: the id of a target or strategy, of a section, the letters of a need, or `plan`. */
const about = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)

const dismissal = z.object({
  id,
  /** A rule of today, or one that the coach no longer knows. */
  rule: z.string(),
  about: z.string(),
  reason: z.string(),
  by: z.object({ nameEn: z.string(), nameZh: z.string() }),
  on: isoDate,
})
export type Dismissal = z.infer<typeof dismissal>

/** The operations on hints of the quality coach; what it says is computed in the browser, what was dismissed is kept. */
export const coachContract = {
  planHints: operation({ permission: 'plan.keep', audit: { word: 'hints.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/plans/{planId}/hints',
      summary: 'The hints to a plan that people decided not to follow, why and who',
    })
    .input(z.object({ id, planId: id }))
    .output(z.array(dismissal)),

  dismissHint: operation({ permission: 'plan.keep', audit: { word: 'hint.dismissed' } })
    .route({
      method: 'POST',
      path: '/students/{id}/plans/{planId}/hints',
      summary:
        'Decide not to follow a hint, with the reason; it holds for its rule and what it is about until it is taken back',
    })
    .input(z.object({ id, planId: id, rule: z.enum(coachRules), about, reason: line }))
    .output(z.object({ dismissalId: id })),

  takeBackDismissal: operation({ permission: 'plan.keep', audit: { word: 'hint.taken-back' } })
    .route({
      method: 'DELETE',
      path: '/students/{id}/plans/{planId}/hints/{dismissalId}',
      summary: 'Have a dismissed hint shown again',
    })
    .input(z.object({ id, planId: id, dismissalId: id }))
    .output(done),
}
