import { guardedRoutes } from '#slices/access/index.ts'
import { lessonsContract } from './contract.ts'
import { importLessons } from './import-work.ts'
import { copyLessons, keepLessons, readLessonsOf, readTeachingOffers, takeTeaching } from './work.ts'

const os = guardedRoutes(lessonsContract)

export const lessonsRoutes = {
  lessons: os.lessons.handler(({ context, input }) => readLessonsOf(context.tx, context.who, input)),
  keepLessons: os.keepLessons.handler(({ context, input }) => keepLessons(context.tx, context.who, input)),
  importLessons: os.importLessons.handler(({ context, input }) => importLessons(context.tx, context.who, input)),
  copyLessons: os.copyLessons.handler(({ context, input }) => copyLessons(context.tx, context.who, input)),
  teachingOffers: os.teachingOffers.handler(({ context, input }) =>
    readTeachingOffers(context.tx, context.who, input.frameId),
  ),
  takeTeaching: os.takeTeaching.handler(({ context, input }) => takeTeaching(context.tx, context.who, input)),
}
