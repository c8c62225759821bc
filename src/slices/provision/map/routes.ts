import { guardedRoutes } from '#slices/access/index.ts'
import { mapContract } from './contract.ts'
import { exportMap, readMap } from './work.ts'

const os = guardedRoutes(mapContract)

export const mapRoutes = {
  provisionMap: os.provisionMap.handler(({ context, input }) => readMap(context.tx, context.who, input)),
  provisionMapTable: os.provisionMapTable.handler(({ context, input }) => exportMap(context.tx, context.who, input)),
}
