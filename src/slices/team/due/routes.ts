import { guardedRoutes, mayRolesDo } from '#slices/access/index.ts'
import { renewalFor } from '../deadlines/work/renew.ts'
import { dueContract } from './contract.ts'
import { dueFor, handOn, putOff, readReceivers, seesAllDue, takeBack } from './work.ts'

const os = guardedRoutes(dueContract)

export const dueRoutes = {
  due: os.due.handler(async ({ context }) => ({
    things: await dueFor(context.tx, context.who, { renew: renewalFor(context) }),
    may: { mark: mayRolesDo(context.who.roles, 'due.mark'), seesAll: seesAllDue(context.who) },
  })),
  dueReceivers: os.dueReceivers.handler(({ context, input }) => readReceivers(context.tx, context.who, input)),
  putOff: os.putOff.handler(({ context, input }) => putOff(context.tx, context.who, input)),
  handOn: os.handOn.handler(({ context, input }) => handOn(context.tx, context.who, input)),
  takeBack: os.takeBack.handler(({ context, input }) => takeBack(context.tx, context.who, input)),
}
