import { guardedRoutes } from '#slices/access/index.ts'
import { providersContract } from './contract.ts'
import { addProvider, archiveProvider, changeProvider, readProviders } from './work.ts'

const os = guardedRoutes(providersContract)

export const providersRoutes = {
  providers: os.providers.handler(({ context }) => readProviders(context.tx, context.who)),
  addProvider: os.addProvider.handler(({ context, input }) => addProvider(context.tx, context.who, input)),
  changeProvider: os.changeProvider.handler(({ context, input }) => changeProvider(context.tx, context.who, input)),
  archiveProvider: os.archiveProvider.handler(async ({ context, input }) => {
    await archiveProvider(context.tx, context.who, input)
    return { done: true } as const
  }),
}
