import { guardedRoutes } from '#slices/access/index.ts'
import { awayContract } from './contract.ts'
import { noteAway, readAwayDay, removeAway, repairSessions, undoRepair } from './work.ts'

const os = guardedRoutes(awayContract)
const done = { done: true } as const

export const awayRoutes = {
  awayDay: os.awayDay.handler(({ context, input }) => readAwayDay(context.tx, context.who, input)),
  noteAway: os.noteAway.handler(({ context, input }) => noteAway(context.tx, context.who, input)),
  removeAway: os.removeAway.handler(async ({ context, input }) => {
    await removeAway(context.tx, input.id)
    return done
  }),
  repair: os.repair.handler(({ context, input }) => repairSessions(context.tx, context.who, input)),
  undoRepair: os.undoRepair.handler(async ({ context, input }) => {
    await undoRepair(context.tx, input)
    return done
  }),
}
