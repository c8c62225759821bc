import { guardedRoutes } from '#slices/access/index.ts'
import { nameResponsible, readAnswers, readResponsible } from './answers-work.ts'
import { peopleContract } from './contract.ts'
import { addDuty, addMember, archiveDuty, changeDuty, changeMember, moveDuty, readTeam } from './work.ts'

const os = guardedRoutes(peopleContract)
const done = { done: true } as const

export const peopleRoutes = {
  team: os.team.handler(({ context }) => readTeam(context.tx, context.who)),
  addMember: os.addMember.handler(({ context, input }) => addMember(context.tx, context.who, input)),
  changeMember: os.changeMember.handler(({ context, input }) => changeMember(context.tx, context.who, input)),
  addDuty: os.addDuty.handler(({ context, input }) => addDuty(context.tx, context.who, input)),
  changeDuty: os.changeDuty.handler(({ context, input }) => changeDuty(context.tx, context.who, input)),
  archiveDuty: os.archiveDuty.handler(async ({ context, input }) => {
    await archiveDuty(context.tx, context.who, input)
    return done
  }),
  moveDuty: os.moveDuty.handler(async ({ context, input }) => {
    await moveDuty(context.tx, context.who, input)
    return done
  }),
  answers: os.answers.handler(({ context }) => readAnswers(context.tx, context.who)),
  nameResponsible: os.nameResponsible.handler(({ context, input }) => nameResponsible(context.tx, context.who, input)),
  responsible: os.responsible.handler(({ context, input }) => readResponsible(context.tx, context.who, input.id)),
}
