import { guardedRoutes } from '#slices/access/index.ts'
import { renewalFor } from '#slices/team/index.ts'
import { dayContract } from './contract.ts'
import { readToday } from './work.ts'

const os = guardedRoutes(dayContract)

/** The page after sign-in, bound. */
export const dayRoutes = {
  today: os.today.handler(({ context }) => readToday(context.tx, context.who, renewalFor(context))),
}
