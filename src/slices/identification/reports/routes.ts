import { guardedRoutes } from '#slices/access/index.ts'
import { reportsContract } from './contract.ts'
import { correctReport, fileReport, listReports, withdrawReport } from './work.ts'

const os = guardedRoutes(reportsContract)

export const reportsRoutes = {
  reports: os.reports.handler(({ context, input }) => listReports(context.tx, context.who, input.id)),
  fileReport: os.fileReport.handler(({ context, input }) => fileReport(context.tx, context.who, input)),
  correctReport: os.correctReport.handler(({ context, input }) => correctReport(context.tx, context.who, input)),
  withdrawReport: os.withdrawReport.handler(async ({ context, input }) => {
    await withdrawReport(context.tx, context.who, input)
    return { done: true } as const
  }),
}
