import { guardedRoutes } from '#slices/access/index.ts'
import { accommodationsContract } from './contract.ts'
import { makeApplicationDocument, makeExaminationDocument } from './documents.ts'
import { dropExaminationRow } from './examination-store.ts'
import {
  addExamination,
  changeExamination,
  readApplication,
  readExaminationList,
  readRoom,
} from './examination-work.ts'
import {
  changeAccommodation,
  decideAccommodations,
  dropAccommodation,
  endAccommodation,
  proposeAccommodations,
  readAccommodations,
} from './work.ts'

const os = guardedRoutes(accommodationsContract)
const done = { done: true } as const

export const accommodationsRoutes = {
  accommodationsOf: os.accommodationsOf.handler(({ context, input }) =>
    readAccommodations(context.tx, context.who, input.id),
  ),
  proposeAccommodations: os.proposeAccommodations.handler(({ context, input }) =>
    proposeAccommodations(context.tx, context.who, input),
  ),
  changeAccommodation: os.changeAccommodation.handler(({ context, input }) =>
    changeAccommodation(context.tx, context.who, input),
  ),
  endAccommodation: os.endAccommodation.handler(async ({ context, input }) => {
    await endAccommodation(context.tx, input)
    return done
  }),
  dropAccommodation: os.dropAccommodation.handler(async ({ context, input }) => {
    await dropAccommodation(context.tx, input)
    return done
  }),
  decideAccommodations: os.decideAccommodations.handler(({ context, input }) =>
    decideAccommodations(context.tx, context.who, input),
  ),
  accommodationsRoom: os.accommodationsRoom.handler(({ context }) => readRoom(context.tx, context.who)),
  addExamination: os.addExamination.handler(({ context, input }) => addExamination(context.tx, context.who, input)),
  changeExamination: os.changeExamination.handler(({ context, input }) => changeExamination(context.tx, input)),
  dropExamination: os.dropExamination.handler(async ({ context, input }) => {
    await dropExaminationRow(context.tx, input.examinationId)
    return done
  }),
  examinationList: os.examinationList.handler(({ context, input }) =>
    readExaminationList(context.tx, context.who, input.examinationId),
  ),
  examinationDocument: os.examinationDocument.handler(({ context, input }) =>
    makeExaminationDocument(context.tx, context.who, input),
  ),
  application: os.application.handler(({ context }) => readApplication(context.tx, context.who)),
  applicationDocument: os.applicationDocument.handler(({ context, input }) =>
    makeApplicationDocument(context.tx, context.who, input),
  ),
}
