import { guardedRoutes } from '#slices/access/index.ts'
import { documentsContract } from './contract.ts'
import { makeDocument, makePaper, makeTeachersSheet } from './work.ts'

const os = guardedRoutes(documentsContract)

export const documentsRoutes = {
  paper: os.paper.handler(({ context, input }) => makePaper(context.tx, context.who, input)),
  document: os.document.handler(({ context, input }) => makeDocument(context, input)),
  teachersSheet: os.teachersSheet.handler(({ context, input }) => makeTeachersSheet(context.tx, context.who, input)),
}
