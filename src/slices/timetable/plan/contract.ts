import { z } from 'zod'
import { done, id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { period } from '../../school/calendar/model.ts'
import { costs, placement, question, verdict } from '../solver/question-contract.ts'
import { obstacles, relaxationKinds } from '../solver/rules/why-not.ts'
import { proposalKinds, proposalStates, unfits } from './model.ts'

const version = z.number().int()
const count = z.number().int().min(0)
const personName = z.object({ id, nameEn: z.string(), nameZh: z.string() })
const state = z.enum(proposalStates)
const kind = z.enum(proposalKinds)

const line = z.object({
  id,
  kind,
  madeBy: personName,
  madeAt: z.string(),
  state,
  startsOn: isoDate,
  placed: count.nullable(),
  wanted: count,
  appliedOn: isoDate.nullable(),
  version,
})
export type ProposalLine = z.infer<typeof line>

const scopeGroup = z.object({
  id,
  name: twoLanguages,
  students: count,
  /** Sessions that it has and that it should have. */
  sessions: count,
  wanted: count,
  pinned: count,
  /** Nobody gives it, and nobody who gives the like could. */
  nobody: z.boolean(),
})
export type ScopeGroup = z.infer<typeof scopeGroup>

const unfitGroup = z.object({
  id,
  name: twoLanguages,
  why: z.array(z.enum(unfits)),
  /** Which of its times are meant, by the day of the frame and the period; and how many sessions have no time. */
  times: z.array(z.object({ frameDay: z.number(), period: z.string() })),
  missing: count,
})
export type UnfitGroup = z.infer<typeof unfitGroup>

const planning = z.object({
  proposals: z.array(line),
  /** The first day from which a plan may hold; and what there is to plan then. Null: no periods stand on that day. */
  startsOn: isoDate,
  scope: z
    .object({
      groups: z.array(scopeGroup),
      /** Groups whose present times do not fit any more. */
      unfit: z.array(unfitGroup),
      frame: z.object({
        kind: z.enum(['week', 'cycle']),
        periods: z.array(z.object({ key: z.string(), name: twoLanguages })),
      }),
      periods: count,
      rooms: count,
      lessons: count,
    })
    .nullable(),
})
export type Planning = z.infer<typeof planning>

const progress = z.object({
  state,
  seconds: z.number(),
  placed: count.nullable(),
  wanted: count,
  costs: costs.nullable(),
  bound: z.number().nullable(),
})
export type PlanProgress = z.infer<typeof progress>

const proposal = z.object({
  id,
  kind,
  madeBy: personName,
  madeAt: z.string(),
  state,
  startsOn: isoDate,
  appliedOn: isoDate.nullable(),
  version,
  frame: z.object({ kind: z.enum(['week', 'cycle']), days: z.number(), periods: z.array(period) }),
  question,
  /** Whose times were to be worked out; null: of all. */
  groupIds: z.array(id).nullable(),
  /** Null while it is running, or failed. */
  answer: verdict.extend({ placements: z.array(placement) }).nullable(),
  names: z.object({
    groups: z.array(z.object({ id, name: twoLanguages })),
    people: z.array(personName),
    students: z.array(personName.extend({ className: z.string(), classNumber: z.string() })),
    classes: z.array(z.object({ id, name: z.string() })),
    rooms: z.array(z.object({ id, name: z.string() })),
    protections: z.array(z.object({ id, reason: z.string() })),
  }),
})
export type Proposal = z.infer<typeof proposal>

const ids = z.array(z.string())
const whyNot = z.object({
  groupId: z.string(),
  periods: count,
  steps: z.array(
    z.object({
      obstacle: z.enum(obstacles),
      left: count,
      ruledOut: count,
      staffIds: ids,
      studentIds: ids,
      protectionIds: ids,
      groupIds: ids,
    }),
  ),
  relaxations: z.array(
    z.object({
      kind: z.enum(relaxationKinds),
      staffId: z.string().nullable(),
      protectionId: z.string().nullable(),
      groupId: z.string().nullable(),
      at: z.number().nullable(),
      opens: z.array(z.number()),
    }),
  ),
})

const of = { proposalId: id }

/** The operations of working out a timetable. */
export const planContract = {
  planning: operation({ permission: 'timetable.plan', audit: { word: 'planning.seen' } })
    .route({
      method: 'GET',
      path: '/timetable/proposals',
      summary: 'The newest proposals, and what there is to plan from a day on (today’s next, when none is named)',
    })
    .input(z.object({ startsOn: isoDate.optional() }))
    .output(planning),

  startPlan: operation({ permission: 'timetable.plan', audit: { word: 'proposal.asked', always: true } })
    .route({
      method: 'POST',
      path: '/timetable/proposals',
      summary:
        'Work out a timetable, or the least change of the present one, that holds from a day on, for some groups or for all; it goes on by itself',
    })
    .input(
      z.object({
        kind,
        startsOn: isoDate,
        groupIds: z.array(id).min(1).max(500).nullable(),
        /** An earlier proposal whose pinned sessions are to stay where it put them. */
        from: id.nullable(),
      }),
    )
    .output(z.object({ proposalId: id })),

  planProgress: operation({
    permission: 'timetable.plan',
    audit: {
      notRecorded: 'asked every second while somebody waits; that it was started, and its answer, are recorded',
    },
  })
    .route({
      method: 'GET',
      path: '/timetable/proposals/{proposalId}/progress',
      summary: 'How far the search is: seconds, the best plan so far, and what is proven',
    })
    .input(z.object(of))
    .output(progress),

  stopPlan: operation({ permission: 'timetable.plan', audit: { word: 'proposal.stopped', always: true } })
    .route({
      method: 'POST',
      path: '/timetable/proposals/{proposalId}/stop',
      summary: 'End the search; the best plan so far is the proposal',
    })
    .input(z.object(of))
    .output(done),

  proposal: operation({ permission: 'timetable.plan', audit: { word: 'proposal.seen' } })
    .route({
      method: 'GET',
      path: '/timetable/proposals/{proposalId}',
      summary: 'A proposal: what was asked, where every session is put, and how good that is',
    })
    .input(z.object(of))
    .output(proposal),

  placeSession: operation({ permission: 'timetable.plan', audit: { word: 'proposal.changed', always: true } })
    .route({
      method: 'POST',
      path: '/timetable/proposals/{proposalId}/placements',
      summary: 'Move, take out or put back one session of a proposal, or pin it; refused when that breaks a hard rule',
    })
    .input(
      z.object({
        ...of,
        version,
        groupId: id,
        /** The period in which it is, and is to be, as numbers of the question; null: without a place. */
        from: count.nullable(),
        to: count.nullable(),
        pinned: z.boolean(),
      }),
    )
    .output(z.object({ version })),

  whyNot: operation({ permission: 'timetable.plan', audit: { word: 'proposal.explained' } })
    .route({
      method: 'GET',
      path: '/timetable/proposals/{proposalId}/why-not/{groupId}',
      summary: 'Why a session of a group has no place, and which single rule, let go, would give it one',
    })
    .input(z.object({ ...of, groupId: id }))
    .output(whyNot),

  applyPlan: operation({ permission: 'timetable.plan', audit: { word: 'proposal.applied', always: true } })
    .route({
      method: 'POST',
      path: '/timetable/proposals/{proposalId}/apply',
      summary: 'Let groups meet as the proposal says, from its day on; refused when groups were changed meanwhile',
    })
    .input(z.object({ ...of, version }))
    .output(z.object({ begun: count, ended: count })),

  dropPlan: operation({ permission: 'timetable.plan', audit: { word: 'proposal.dropped', always: true } })
    .route({ method: 'DELETE', path: '/timetable/proposals/{proposalId}', summary: 'Throw a proposal away' })
    .input(z.object(of))
    .output(done),
}
