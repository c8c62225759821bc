import { guardedRoutes } from '#slices/access/index.ts'
import { profileContract } from './contract.ts'
import { keepProfile, readProfile } from './work.ts'

const os = guardedRoutes(profileContract)

export const profileRoutes = {
  profile: os.profile.handler(({ context, input }) => readProfile(context.tx, context.who, input.id)),
  keepProfile: os.keepProfile.handler(({ context, input }) => keepProfile(context.tx, context.who, input)),
}
