import { guardedRoutes } from '#slices/access/index.ts'
import { bringUpToDate } from '../deadlines/work/renew.ts'
import { handoverContract } from './contract.ts'
import { makePack, makePackFile } from './pack-work.ts'
import {
  applyHandover,
  changeHandover,
  planHandover,
  previewHandover,
  readHandovers,
  withdrawHandover,
} from './work.ts'

const os = guardedRoutes(handoverContract)
const done = { done: true } as const

export const handoverRoutes = {
  handovers: os.handovers.handler(({ context }) => readHandovers(context.tx)),
  planHandover: os.planHandover.handler(({ context, input }) => planHandover(context.tx, context.who, input)),
  changeHandover: os.changeHandover.handler(({ context, input }) => changeHandover(context.tx, context.who, input)),
  withdrawHandover: os.withdrawHandover.handler(async ({ context, input }) => {
    await withdrawHandover(context.tx, context.who, input.handoverId)
    return done
  }),
  previewHandover: os.previewHandover.handler(({ context, input }) =>
    previewHandover(context.tx, context.who, input.handoverId),
  ),
  applyHandover: os.applyHandover.handler(({ context, input }) => applyHandover(context.tx, context.who, input)),
  handoverPaper: os.handoverPaper.handler(async ({ context, input }) => {
    await bringUpToDate(context)
    return makePack(context.tx, context.who, input.language)
  }),
  handoverDocument: os.handoverDocument.handler(async ({ context, input }) => {
    await bringUpToDate(context)
    return makePackFile(context.tx, context.who, input.language)
  }),
}
