import { guardedRoutes } from '#slices/access/index.ts'
import { lessonsContract } from './contract.ts'
import { importLessons, keepLessons, readLessonsOf } from './work.ts'

const os = guardedRoutes(lessonsContract)

export const lessonsRoutes = {
  lessons: os.lessons.handler(({ context, input }) => readLessonsOf(context.tx, context.who, input)),
  keepLessons: os.keepLessons.handler(({ context, input }) => keepLessons(context.tx, context.who, input)),
  importLessons: os.importLessons.handler(({ context, input }) => importLessons(context.tx, context.who, input)),
}
