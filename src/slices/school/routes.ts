import { implement } from '@orpc/server'
import { guarded, type RequestContext } from '#slices/access/index.ts'
import { schoolContract } from './contract.ts'
import { findProfile } from './store.ts'

const os = implement(schoolContract).$context<RequestContext>().use(guarded)

export const schoolRoutes = {
  profile: os.profile.handler(({ context }) => findProfile(context.tx)),
}
