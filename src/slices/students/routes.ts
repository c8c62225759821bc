import { guardedRoutes } from '#slices/access/index.ts'
import { studentsContract } from './contract.ts'
import { dropDraftRow, findDraft } from './store/drafts.ts'
import { assign, endAssignment } from './work/assignments.ts'
import { keepDraft } from './work/drafts.ts'
import { exportRegister } from './work/export.ts'
import { readFile } from './work/file.ts'
import { addNeed, changeNeed } from './work/needs.ts'
import { sayHere } from './work/presence.ts'
import { listRegister } from './work/register.ts'
import { addStudent, changeStudent, keepGuardians, placeStudent } from './work/roll.ts'
import { addStrength, changeStrength } from './work/strengths.ts'
import { decideTier, withdrawTier } from './work/tiers.ts'
import { readLooks, readTimeline } from './work/timeline.ts'

const os = guardedRoutes(studentsContract)
const done = { done: true } as const

/** The roll, the register and the students' files; what imports has routes of its own (import/). */
export const studentsRoutes = {
  register: os.register.handler(({ context, input }) => listRegister(context.tx, context.who, input)),
  exportRegister: os.exportRegister.handler(({ context, input }) => exportRegister(context.tx, context.who, input)),

  student: os.student.handler(({ context, input }) => readFile(context.tx, context.who, input.id)),
  addStudent: os.addStudent.handler(({ context, input }) => addStudent(context.tx, context.who, input)),
  changeStudent: os.changeStudent.handler(({ context, input }) => changeStudent(context.tx, context.who, input)),
  placeStudent: os.placeStudent.handler(async ({ context, input }) => {
    await placeStudent(context.tx, context.who, input)
    return done
  }),
  keepGuardians: os.keepGuardians.handler(async ({ context, input }) => {
    await keepGuardians(context.tx, context.who, input)
    return done
  }),

  addNeed: os.addNeed.handler(({ context, input }) => addNeed(context.tx, context.who, input)),
  changeNeed: os.changeNeed.handler(({ context, input }) => changeNeed(context.tx, context.who, input)),
  addStrength: os.addStrength.handler(({ context, input }) => addStrength(context.tx, context.who, input)),
  changeStrength: os.changeStrength.handler(({ context, input }) => changeStrength(context.tx, context.who, input)),

  decideTier: os.decideTier.handler(({ context, input }) => decideTier(context.tx, context.who, input)),
  withdrawTier: os.withdrawTier.handler(async ({ context, input }) => {
    await withdrawTier(context.tx, input)
    return done
  }),

  assign: os.assign.handler(({ context, input }) => assign(context.tx, context.who, input)),
  endAssignment: os.endAssignment.handler(async ({ context, input }) => {
    await endAssignment(context.tx, context.who, input)
    return done
  }),

  timeline: os.timeline.handler(({ context, input }) => readTimeline(context.tx, context.who, input.id)),
  looks: os.looks.handler(({ context, input }) => readLooks(context.tx, input.id)),

  here: os.here.handler(({ context, input }) => sayHere(context.tx, context.who, input)),

  draft: os.draft.handler(({ context, input }) => findDraft(context.tx, input.subject)),
  keepDraft: os.keepDraft.handler(async ({ context, input }) => {
    await keepDraft(context.tx, context.who, input)
    return done
  }),
  dropDraft: os.dropDraft.handler(async ({ context, input }) => {
    await dropDraftRow(context.tx, input.subject)
    return done
  }),
}
