import { z } from 'zod'
import { done, id, isoDate, operation, optionalLine, twoLanguages } from '../../access/operation.ts'
import { decisions, directions, measureUnits, moments } from './model.ts'

const name = z.object({ id, nameZh: z.string(), nameEn: z.string() })
const language = z.enum(['zh', 'en']).default('zh')
const version = z.number().int()
const value = z.number().min(-100_000).max(100_000)
const cents = z.number().int()

const measureFields = z.object({
  nameZh: optionalLine,
  nameEn: optionalLine,
  unit: z.enum(measureUnits),
  better: z.enum(directions),
  lowest: value.nullable(),
  highest: value.nullable(),
  /** Students were chosen for the group by a low score in it. */
  selects: z.boolean(),
})
export type MeasureFields = z.infer<typeof measureFields>

const measure = measureFields
  .omit({ nameZh: true, nameEn: true })
  .extend({ id, name: twoLanguages, lowest: z.number().nullable(), highest: z.number().nullable(), version })
export type MeasureOfGroup = z.infer<typeof measure>

const student = name.extend({
  className: z.string().nullable(),
  classNumber: z.string().nullable(),
  /** When they were in the group. */
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
})
export type StudentInRun = z.infer<typeof student>

const group = z.object({
  id,
  name: twoLanguages,
  startsOn: isoDate,
  endsOn: isoDate,
  closedOn: isoDate.nullable(),
})

const moment = z.enum(moments)
const score = z.object({
  id,
  measureId: id,
  studentId: id,
  moment,
  measuredOn: isoDate,
  value: z.number(),
  enteredBy: name.nullable(),
  version,
})
export type ScoreEntered = z.infer<typeof score>

const suggestion = measureFields.extend({
  /** Its provision says so, or an earlier run was measured with it: then the two can be compared. */
  from: z.enum(['provision', 'run']),
})
export type MeasureSuggested = z.infer<typeof suggestion>

const groupScores = z.object({
  group,
  measures: z.array(measure.extend({ hasScores: z.boolean() })),
  /** Those whom the asking person may see, by class and number. */
  students: z.array(student),
  scores: z.array(score),
  suggestions: z.array(suggestion),
  may: z.object({ keepMeasures: z.boolean(), seeOutcome: z.boolean() }),
})
export type GroupScores = z.infer<typeof groupScores>

const interval = z.object({ low: z.number(), high: z.number() })
const change = z.object({ n: z.number(), mean: z.number(), interval: interval.nullable() })
const strength = z.enum(['none', 'each', 'small', 'enough'])
const measured = z.object({ on: isoDate, value: z.number() })
const sayingCodes = [
  ...['none', 'each', 'small', 'gained', 'lost', 'unclear', 'all-alike'],
  ...['missing', 'regression', 'at-best', 'at-worst', 'no-comparison'],
] as const

const measureOutcome = z.object({
  measure,
  students: z.array(
    z.object({
      studentId: id,
      entry: measured.nullable(),
      between: z.array(measured),
      exit: measured.nullable(),
      after: measured.nullable(),
      /** From entry to exit; positive is better, whichever way the measure counts. */
      progress: z.number().nullable(),
      later: z.number().nullable(),
      ratio: z.number().nullable(),
    }),
  ),
  counts: z.object({
    members: z.number(),
    both: z.number(),
    onlyEntry: z.number(),
    onlyExit: z.number(),
    neither: z.number(),
  }),
  strength,
  change: change.nullable(),
  /** By the standard deviation of the entry scores. */
  standardised: interval.extend({ value: z.number() }).nullable(),
  improved: z.number(),
  same: z.number(),
  worse: z.number(),
  ratio: z.number().nullable(),
  later: change.nullable(),
  sayings: z.array(z.object({ code: z.enum(sayingCodes), count: z.number(), of: z.number() })),
  /** The school’s own runs of the same provision that began no later, the newest first. */
  earlier: z.array(
    z.object({
      runId: id,
      change: change.nullable(),
      members: z.number(),
      why: z.enum(['not-measured', 'other-measure', 'no-pairs']).nullable(),
    }),
  ),
  /** `null` without progress, or for those who do not see money. */
  perUnit: z.object({ cents, lowest: cents.nullable(), highest: cents.nullable() }).nullable(),
})
export type MeasureResult = z.infer<typeof measureOutcome>

const decision = z.object({ id, decision: z.enum(decisions), reason: z.string(), by: name, on: isoDate })
export type DecisionMade = z.infer<typeof decision>

const groupOutcome = z.object({
  group: group.extend({ isOver: z.boolean() }),
  provision: z.object({ id, name: twoLanguages, tier: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  students: z.array(student),
  measures: z.array(measureOutcome),
  runs: z.array(group.extend({ decision: z.enum(decisions).nullable() })),
  hasOutcome: z.boolean(),
  noOutcomeReason: z.string(),
  /** `null` for those who do not see money. `whole`: nothing of it is unknown. */
  cost: z.object({ cents, each: cents, whole: z.boolean() }).nullable(),
  /** The newest first. */
  decisions: z.array(decision),
  may: z.object({ enter: z.boolean(), keep: z.boolean(), decide: z.boolean() }),
})
export type GroupOutcome = z.infer<typeof groupOutcome>

const outcomeLine = group.extend({
  isOver: z.boolean(),
  schoolYear: z.string(),
  provision: groupOutcome.shape.provision,
  members: z.number(),
  measures: z.array(
    measureOutcome
      .pick({ counts: true, strength: true, change: true, standardised: true, improved: true, ratio: true })
      .extend({ measure }),
  ),
  hasOutcome: z.boolean(),
  noOutcomeReason: z.string(),
  decision: decision.nullable(),
  /** For each of its students; `null` for those who do not see money. */
  costEach: cents.nullable(),
})
export type OutcomeLine = z.infer<typeof outcomeLine>

const outcomeList = z.object({
  /** By provision, the newest run first. */
  runs: z.array(outcomeLine),
  /** Over, with neither an outcome nor a reason. */
  lacking: z.array(id),
  /** To be measured at exit, with how many students. */
  due: z.array(z.object({ runId: id, students: z.number(), lastDay: isoDate })),
  seesMoney: z.boolean(),
})
export type OutcomeList = z.infer<typeof outcomeList>

const cell = z.object({
  measureId: id,
  studentId: id,
  moment,
  measuredOn: isoDate,
  /** `null`: the score is taken away. */
  value: value.nullable(),
  /** What it was when the person began; `null`: there was none. */
  base: z.number().nullable(),
})
export type CellEntered = z.infer<typeof cell>

const scoreFields = z.object({ value, measuredOn: isoDate })
const ofGroup = '/provision/groups/{id}'

/** The operations on measures, scores and outcomes. */
export const outcomeContract = {
  groupScores: operation({ permission: 'score.enter', audit: { word: 'scores.seen' } })
    .route({
      method: 'GET',
      path: `${ofGroup}/scores`,
      summary: 'What a group is measured with, its students and scores',
    })
    .input(z.object({ id }))
    .output(groupScores),

  enterScores: operation({ permission: 'score.enter', audit: { word: 'scores.entered' } })
    .route({
      method: 'POST',
      path: `${ofGroup}/scores`,
      summary: 'Enter, correct or take away scores, each with what it was; all of them or none',
    })
    .input(z.object({ id, cells: z.array(cell).min(1).max(600) }))
    .output(z.object({ changed: z.number() })),

  correctScore: operation({ permission: 'score.enter', audit: { word: 'score.corrected' } })
    .route({
      method: 'PATCH',
      path: `${ofGroup}/scores/{scoreId}`,
      summary: 'Correct one score or the day on which it was measured: only the fields sent, each with what it was',
    })
    .input(z.object({ id, scoreId: id, version, base: scoreFields.partial(), fields: scoreFields.partial() }))
    .output(z.object({ version })),

  addMeasure: operation({ permission: 'outcome.keep', audit: { word: 'measure.added' } })
    .route({ method: 'POST', path: `${ofGroup}/measures`, summary: 'Say what a group is measured with' })
    .input(z.object({ id, fields: measureFields }))
    .output(z.object({ measureId: id })),

  changeMeasure: operation({ permission: 'outcome.keep', audit: { word: 'measure.changed' } })
    .route({
      method: 'PATCH',
      path: `${ofGroup}/measures/{measureId}`,
      summary: 'Change a measure; one that has scores keeps its unit and direction',
    })
    .input(z.object({ id, measureId: id, version, base: measureFields.partial(), fields: measureFields.partial() }))
    .output(z.object({ version })),

  dropMeasure: operation({ permission: 'outcome.keep', audit: { word: 'measure.dropped' } })
    .route({
      method: 'DELETE',
      path: `${ofGroup}/measures/{measureId}`,
      summary: 'Remove a measure that has no scores',
    })
    .input(z.object({ id, measureId: id }))
    .output(done),

  groupOutcome: operation({ permission: 'outcome.see', audit: { word: 'outcome.seen' } })
    .route({
      method: 'GET',
      path: `${ofGroup}/outcome`,
      summary:
        'What became of a group: each student’s change, the mean with its interval, what cannot be said, earlier runs, decisions; cost for those who see money',
    })
    .input(z.object({ id }))
    .output(groupOutcome),

  groupOutcomeTable: operation({ permission: 'outcome.see', audit: { word: 'outcome.exported' } })
    .route({
      method: 'GET',
      path: `${ofGroup}/outcome/table`,
      summary: 'The scores of a group as an Excel workbook: a row for each student and measure',
    })
    .input(z.object({ id, language }))
    .output(z.file()),

  outcomes: operation({ permission: 'outcome.see', audit: { word: 'outcomes.seen' } })
    .route({
      method: 'GET',
      path: '/provision/outcomes',
      summary: 'Every run of every provision with its change, and which runs lack an outcome or are due to be measured',
    })
    .output(outcomeList),

  outcomesTable: operation({ permission: 'outcome.see', audit: { word: 'outcomes.exported' } })
    .route({
      method: 'GET',
      path: '/provision/outcomes/table',
      summary: 'The same as an Excel workbook: a row for each run and measure',
    })
    .input(z.object({ language }))
    .output(z.file()),

  decideOutcome: operation({ permission: 'outcome.decide', audit: { word: 'outcome.decided' } })
    .route({
      method: 'POST',
      path: `${ofGroup}/decisions`,
      summary: 'Decide to keep, change or stop a provision after a run; earlier decisions stay',
    })
    .input(z.object({ id, decision: z.enum(decisions), reason: z.string().trim().max(2000) }))
    .output(z.object({ decisionId: id })),

  stateNoOutcome: operation({ permission: 'outcome.keep', audit: { word: 'outcome.reason-stated' } })
    .route({
      method: 'PUT',
      path: `${ofGroup}/no-outcome-reason`,
      summary: 'State why a group that is over has no outcome, with what was stated before',
    })
    .input(z.object({ id, reason: z.string().trim().max(1000), base: z.string() }))
    .output(z.object({ version })),
}
