import { guardedRoutes } from '#slices/access/index.ts'
import { outcomeContract } from './contract.ts'
import { decideOutcome, stateNoOutcome } from './work/decide.ts'
import { exportGroupOutcome, exportOutcomes } from './work/export.ts'
import { addMeasure, changeMeasure, dropMeasure } from './work/measures.ts'
import { readGroupOutcome, readOutcomes } from './work/read.ts'
import { correctScore, enterScores, readGroupScores } from './work/scores.ts'

const os = guardedRoutes(outcomeContract)

export const outcomeRoutes = {
  groupScores: os.groupScores.handler(({ context, input }) => readGroupScores(context.tx, context.who, input.id)),
  enterScores: os.enterScores.handler(({ context, input }) => enterScores(context.tx, context.who, input)),
  correctScore: os.correctScore.handler(({ context, input }) => correctScore(context.tx, context.who, input)),
  addMeasure: os.addMeasure.handler(({ context, input }) => addMeasure(context.tx, context.who, input)),
  changeMeasure: os.changeMeasure.handler(({ context, input }) => changeMeasure(context.tx, input)),
  dropMeasure: os.dropMeasure.handler(async ({ context, input }) => {
    await dropMeasure(context.tx, input)
    return { done: true } as const
  }),
  groupOutcome: os.groupOutcome.handler(({ context, input }) => readGroupOutcome(context.tx, context.who, input.id)),
  groupOutcomeTable: os.groupOutcomeTable.handler(({ context, input }) =>
    exportGroupOutcome(context.tx, context.who, input),
  ),
  outcomes: os.outcomes.handler(({ context }) => readOutcomes(context.tx, context.who)),
  outcomesTable: os.outcomesTable.handler(({ context, input }) => exportOutcomes(context.tx, context.who, input)),
  decideOutcome: os.decideOutcome.handler(({ context, input }) => decideOutcome(context.tx, context.who, input)),
  stateNoOutcome: os.stateNoOutcome.handler(({ context, input }) => stateNoOutcome(context.tx, context.who, input)),
}
