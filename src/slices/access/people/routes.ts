import { accessContract } from '../contract.ts'
import { guardedRoutes } from '../guarded-routes.ts'
import { findTrail } from '../trail/store.ts'
import { invite } from './invite.ts'
import { findPeople } from './store.ts'
import { addPerson, changePerson } from './work.ts'

const os = guardedRoutes(accessContract)

/** The school's people, and the trail of what everybody did. */
export const peopleRoutes = {
  people: os.people.handler(({ context }) => findPeople(context.tx)),
  addPerson: os.addPerson.handler(({ context, input }) => addPerson(context.tx, context.who, input)),
  changePerson: os.changePerson.handler(({ context, input }) =>
    changePerson(context.tx, context.who, input, context.now()),
  ),
  invite: os.invite.handler(({ context, input }) =>
    invite(context.tx, context.who, input.id, {
      now: context.now(),
      origin: context.origin,
      mail: context.mail,
      log: context.log,
      request: context.request.id,
    }),
  ),
  trail: os.trail.handler(({ context, input }) => findTrail(context.tx, input)),
}
