import { guardedRoutes } from '#slices/access/index.ts'
import { fundingContract } from './contract.ts'
import { findGrant, keepGrantValue } from './work.ts'

const os = guardedRoutes(fundingContract)

export const fundingRoutes = {
  grant: os.grant.handler(({ input, context }) => findGrant(context.tx, context.who, input)),
  keepGrantValue: os.keepGrantValue.handler(({ input, context }) => keepGrantValue(context.tx, context.who, input)),
}
