import { guardedRoutes } from '#slices/access/index.ts'
import { receivedContract } from './contract.ts'
import { readProvisionOf } from './work.ts'

const os = guardedRoutes(receivedContract)

export const receivedRoutes = {
  provisionOf: os.provisionOf.handler(({ context, input }) => readProvisionOf(context.tx, context.who, input.id)),
}
