import { guardedRoutes } from '#slices/access/index.ts'
import { firstYearContract } from './contract.ts'
import { decideSeveral, keepDecision, keepObservation, readFirstYear, readProgramme, tellParents } from './work.ts'

const os = guardedRoutes(firstYearContract)

export const firstYearRoutes = {
  firstYearProgramme: os.firstYearProgramme.handler(({ context, input }) =>
    readProgramme(context.tx, context.who, input),
  ),
  firstYearOfStudent: os.firstYearOfStudent.handler(({ context, input }) =>
    readFirstYear(context.tx, context.who, input),
  ),
  keepObservation: os.keepObservation.handler(({ context, input }) => keepObservation(context.tx, context.who, input)),
  keepFirstYearDecision: os.keepFirstYearDecision.handler(({ context, input }) =>
    keepDecision(context.tx, context.who, input),
  ),
  decideFirstYear: os.decideFirstYear.handler(({ context, input }) => decideSeveral(context.tx, context.who, input)),
  tellFirstYearParents: os.tellFirstYearParents.handler(({ context, input }) =>
    tellParents(context.tx, context.who, input),
  ),
}
