import { guardedRoutes } from '#slices/access/index.ts'
import { schoolContract } from './contract.ts'
import { findProfile } from './store.ts'

const os = guardedRoutes(schoolContract)

export const schoolRoutes = {
  profile: os.profile.handler(({ context }) => findProfile(context.tx)),
}
