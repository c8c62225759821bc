import { guardedRoutes } from '#slices/access/index.ts'
import { libraryContract } from './contract.ts'
import { addProvision, archiveProvision, changeProvision, readLibrary, readProvision, resetProvision } from './work.ts'

const os = guardedRoutes(libraryContract)

export const libraryRoutes = {
  provisions: os.provisions.handler(({ context, input }) => readLibrary(context.tx, context.who, input)),
  provision: os.provision.handler(({ context, input }) => readProvision(context.tx, context.who, input.provisionId)),
  addProvision: os.addProvision.handler(({ context, input }) => addProvision(context.tx, context.who, input)),
  changeProvision: os.changeProvision.handler(({ context, input }) => changeProvision(context.tx, context.who, input)),
  archiveProvision: os.archiveProvision.handler(async ({ context, input }) => {
    await archiveProvision(context.tx, context.who, input)
    return { done: true } as const
  }),
  resetProvision: os.resetProvision.handler(({ context, input }) => resetProvision(context.tx, context.who, input)),
}
