import { guardedRoutes } from '#slices/access/index.ts'
import { sessionsContract } from './contract.ts'
import { logSession, readMembersOn, readSessionChanges, readSessionDay, readSessionLog, undoSession } from './work.ts'

const os = guardedRoutes(sessionsContract)

export const sessionsRoutes = {
  sessionDay: os.sessionDay.handler(({ context, input }) => readSessionDay(context.tx, context.who, input)),
  sessionLog: os.sessionLog.handler(({ context, input }) => readSessionLog(context.tx, context.who, input)),
  membersOn: os.membersOn.handler(({ context, input }) => readMembersOn(context.tx, input)),
  logSession: os.logSession.handler(({ context, input }) => logSession(context.tx, context.who, input)),
  sessionChanges: os.sessionChanges.handler(({ context, input }) => readSessionChanges(context.tx, input.id)),
  undoSession: os.undoSession.handler(async ({ context, input }) => {
    await undoSession(context.tx, context.who, input.id)
    return { done: true } as const
  }),
}
