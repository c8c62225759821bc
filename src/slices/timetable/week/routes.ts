import { guardedRoutes } from '#slices/access/index.ts'
import { weekContract } from './contract.ts'
import { findSubjects } from './store.ts'
import { readStudentWeek, readWeek } from './work.ts'

const os = guardedRoutes(weekContract)

export const weekRoutes = {
  weekSubjects: os.weekSubjects.handler(({ context: { tx, who } }) => findSubjects(tx, who.today)),
  week: os.week.handler(({ context, input }) => readWeek(context.tx, context.who, input)),
  studentWeek: os.studentWeek.handler(({ context, input }) => readStudentWeek(context.tx, context.who, input)),
}
