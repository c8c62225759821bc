import { guardedRoutes } from '#slices/access/index.ts'
import { bankContract } from './contract.ts'
import { addToBank, archiveInBank, changeInBank, keepInBank, readBank } from './work.ts'

const os = guardedRoutes(bankContract)

export const bankRoutes = {
  bank: os.bank.handler(({ context, input }) => readBank(context.tx, context.who, input)),
  addToBank: os.addToBank.handler(({ context, input }) => addToBank(context.tx, context.who, input)),
  changeInBank: os.changeInBank.handler(({ context, input }) => changeInBank(context.tx, context.who, input)),
  archiveInBank: os.archiveInBank.handler(({ context, input }) => archiveInBank(context.tx, context.who, input)),
  keepInBank: os.keepInBank.handler(({ context, input }) => keepInBank(context.tx, context.who, input)),
}
