import { z } from 'zod'
import { done, id, isoDate, line, operation, optionalLine } from '../../access/operation.ts'
import { needTypes } from '../../students/model.ts'
import {
  agreement,
  areas,
  doer,
  measureKinds,
  places,
  planFile,
  planKinds,
  planStates,
  section,
  teamMember,
  words,
} from '../model.ts'
import { versionReasons } from './model.ts'

const planDates = { startsOn: isoDate, endsOn: isoDate, reviewOn: isoDate }

const planShown = planFile.extend({
  /** The colleagues who are named in it, also those who have left. */
  people: z.array(z.object({ id, nameEn: z.string(), nameZh: z.string() })),
  /** What this person may do with this plan. */
  may: z.object({
    keep: z.boolean(),
    agree: z.boolean(),
    compare: z.boolean(),
    logTry: z.boolean(),
    review: z.boolean(),
  }),
})
export type PlanShown = z.infer<typeof planShown>

const planLine = z.object({
  id,
  kind: z.enum(planKinds),
  ...planDates,
  state: z.enum(planStates),
  targets: z.number(),
  achieved: z.number(),
})
export type PlanLine = z.infer<typeof planLine>

const versionLine = z.object({
  id,
  number: z.number(),
  why: z.enum(versionReasons),
  madeAt: z.iso.datetime(),
  madeBy: z.object({ id, nameEn: z.string(), nameZh: z.string() }).nullable(),
})
export type VersionLine = z.infer<typeof versionLine>

/** A target as it is written; what a review makes of it is the review's. */
const targetFields = z.object({
  position: z.number().int().min(1).max(99),
  need: z.enum(needTypes).nullable(),
  area: z.enum(areas),
  words,
  measureKind: z.enum(measureKinds),
  measure: words,
  baselineValue: z.number().min(0).max(100_000).nullable(),
  baseline: words,
  aimValue: z.number().min(0).max(100_000).nullable(),
  aimDirection: z.enum(['up', 'down']),
  criterion: words,
  who: z.array(doer).max(8),
  startsOn: isoDate,
  dueOn: isoDate,
  bankId: z.string().max(80).nullable(),
})
export type TargetFields = z.infer<typeof targetFields>

const strategyFields = z.object({
  targetId: id.nullable(),
  position: z.number().int().min(1).max(99),
  place: z.enum(places),
  words,
  who: z.array(doer).max(8),
  onCard: z.number().int().min(1).max(3).nullable(),
  bankId: z.string().max(80).nullable(),
})
export type StrategyFields = z.infer<typeof strategyFields>

const planFields = z.object({ ...planDates, team: z.array(teamMember).max(20) })
export type PlanFields = z.infer<typeof planFields>

const template = z.object({
  kind: z.enum(planKinds),
  /** 0: the workbench's own, which no school has changed yet. */
  number: z.number(),
  sections: z.array(section),
  madeOn: isoDate.nullable(),
})
export type Template = z.infer<typeof template>

const ofPlan = { id, planId: id }
const version = z.number().int()
const seen = { audit: { word: 'plan.seen', student: 'id' } } as const
const changing = { permission: 'plan.keep', audit: { word: 'plan.changed' } } as const

/** The operations on support plans and IEPs: each names the student, so that who may not see the student meets nothing. */
export const planContract = {
  plansOf: operation({ permission: 'plan.see', ...seen })
    .route({ method: 'GET', path: '/students/{id}/plans', summary: 'A student’s plans, newest first' })
    .input(z.object({ id }))
    .output(z.object({ plans: z.array(planLine), may: z.object({ start: z.boolean() }) })),

  startPlan: operation({ permission: 'plan.keep', audit: { word: 'plan.started' } })
    .route({
      method: 'POST',
      path: '/students/{id}/plans',
      summary: 'Begin a plan from the school’s template; sent twice with the same identifier it is begun once',
    })
    .input(z.object({ id, planId: id.optional(), kind: z.enum(planKinds), ...planDates }))
    .output(z.object({ planId: id })),

  plan: operation({ permission: 'plan.see', ...seen })
    .route({
      method: 'GET',
      path: '/students/{id}/plans/{planId}',
      summary: 'A plan, as far as this person may see it',
    })
    .input(z.object(ofPlan))
    .output(planShown),

  changePlan: operation(changing)
    .route({
      method: 'PATCH',
      path: '/students/{id}/plans/{planId}',
      summary: 'Change period, review day or team: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ ...ofPlan, version, base: planFields.partial(), fields: planFields.partial() }))
    .output(z.object({ version })),

  dropPlan: operation({ permission: 'plan.keep', audit: { word: 'plan.dropped' } })
    .route({
      method: 'DELETE',
      path: '/students/{id}/plans/{planId}',
      summary: 'Throw away a draft that was begun by mistake; what it held stays in the trail',
    })
    .input(z.object({ ...ofPlan, reason: line }))
    .output(done),

  keepText: operation(changing)
    .route({
      method: 'PUT',
      path: '/students/{id}/plans/{planId}/texts/{section}',
      summary: 'Write a section’s words; a section that somebody else wrote meanwhile comes back as a clash',
    })
    .input(
      z.object({
        ...ofPlan,
        section: z.string().max(60),
        /** 0 when the section had not been written. */
        version,
        base: z.object({ zh: z.string(), en: z.string(), declined: z.boolean() }).partial(),
        fields: z
          .object({ zh: z.string().trim().max(8000), en: z.string().trim().max(8000), declined: z.boolean() })
          .partial(),
      }),
    )
    .output(z.object({ version })),

  addTarget: operation(changing)
    .route({ method: 'POST', path: '/students/{id}/plans/{planId}/targets', summary: 'Add a target' })
    .input(
      z.object({
        ...ofPlan,
        fields: targetFields,
        /** Strategies that come with it, from the bank say. */
        strategies: z.array(strategyFields.omit({ targetId: true })).max(12),
      }),
    )
    .output(z.object({ targetId: id })),

  changeTarget: operation(changing)
    .route({
      method: 'PATCH',
      path: '/students/{id}/plans/{planId}/targets/{targetId}',
      summary: 'Change a target: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ ...ofPlan, targetId: id, version, base: targetFields.partial(), fields: targetFields.partial() }))
    .output(z.object({ version })),

  removeTarget: operation(changing)
    .route({
      method: 'DELETE',
      path: '/students/{id}/plans/{planId}/targets/{targetId}',
      summary: 'Remove a target of a draft, with its strategies; one that has tries stays',
    })
    .input(z.object({ ...ofPlan, targetId: id }))
    .output(done),

  addStrategies: operation(changing)
    .route({ method: 'POST', path: '/students/{id}/plans/{planId}/strategies', summary: 'Add one strategy or several' })
    .input(z.object({ ...ofPlan, strategies: z.array(strategyFields).min(1).max(12) }))
    .output(z.object({ strategyIds: z.array(id) })),

  changeStrategy: operation(changing)
    .route({
      method: 'PATCH',
      path: '/students/{id}/plans/{planId}/strategies/{strategyId}',
      summary: 'Change a strategy: only the fields sent, each with what it was when the person began',
    })
    .input(
      z.object({
        ...ofPlan,
        strategyId: id,
        version,
        base: strategyFields.partial(),
        fields: strategyFields.partial(),
      }),
    )
    .output(z.object({ version })),

  removeStrategy: operation(changing)
    .route({
      method: 'DELETE',
      path: '/students/{id}/plans/{planId}/strategies/{strategyId}',
      summary: 'Remove a strategy',
    })
    .input(z.object({ ...ofPlan, strategyId: id }))
    .output(done),

  addAgreement: operation({ permission: 'plan.keep', audit: { word: 'plan.agreement-recorded' } })
    .route({
      method: 'POST',
      path: '/students/{id}/plans/{planId}/agreements',
      summary: 'Record that somebody agreed to the plan, how and when, or declined',
    })
    .input(
      z.object({
        ...ofPlan,
        part: agreement.shape.part,
        name: line,
        how: agreement.shape.how,
        agreedOn: isoDate,
        words: optionalLine,
      }),
    )
    .output(z.object({ agreementId: id })),

  removeAgreement: operation({ permission: 'plan.keep', audit: { word: 'plan.agreement-removed' } })
    .route({
      method: 'DELETE',
      path: '/students/{id}/plans/{planId}/agreements/{agreementId}',
      summary: 'Take back an agreement that was recorded by mistake',
    })
    .input(z.object({ ...ofPlan, agreementId: id }))
    .output(done),

  movePlan: operation({ permission: 'plan.agree', audit: { word: 'plan.moved' } })
    .route({
      method: 'POST',
      path: '/students/{id}/plans/{planId}/state',
      summary: 'Agree to a plan, put it in force, put it away, or take it back to a draft with a reason',
    })
    .input(
      z.object({ ...ofPlan, version, to: z.enum(['draft', 'agreed', 'in_force', 'archived']), reason: optionalLine }),
    )
    .output(z.object({ version })),

  versions: operation({ permission: 'plan.compare', ...seen })
    .route({
      method: 'GET',
      path: '/students/{id}/plans/{planId}/versions',
      summary: 'The moments at which a plan was kept whole, newest first',
    })
    .input(z.object(ofPlan))
    .output(z.array(versionLine)),

  planVersion: operation({ permission: 'plan.compare', ...seen })
    .route({
      method: 'GET',
      path: '/students/{id}/plans/{planId}/versions/{versionId}',
      summary: 'A plan as it was',
    })
    .input(z.object({ ...ofPlan, versionId: id }))
    .output(versionLine.extend({ plan: planFile })),

  templates: operation({ permission: 'plan.keep', audit: { notRecorded: 'the school’s own headings, no student' } })
    .route({ method: 'GET', path: '/plan-templates', summary: 'Which sections a plan of each kind has' })
    .output(z.array(template)),

  keepTemplate: operation({ permission: 'template.keep', audit: { word: 'template.changed' } })
    .route({
      method: 'POST',
      path: '/plan-templates',
      summary: 'Change a template: a new number; plans keep the sections that they were begun with',
    })
    .input(
      z.object({
        kind: z.enum(planKinds),
        /** The number that the change began from. */
        number: z.number().int(),
        sections: z.array(section).min(1).max(30),
      }),
    )
    .output(z.object({ number: z.number() })),
}
