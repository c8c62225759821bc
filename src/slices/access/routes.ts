import { implement } from '@orpc/server'
import { Forbidden, Problems } from '#platform/http/refusals.ts'
import { acceptInvitation, openInvitation } from './accept-invitation.ts'
import type { Accounts } from './accounts.ts'
import { accessContract } from './contract.ts'
import { findDoors, foundSchool, mayLayDemo } from './found-school.ts'
import { open, owesCode, type RequestContext } from './guard.ts'
import { guardedRoutes } from './guarded-routes.ts'
import { findMe, keepMe } from './me.ts'
import { peopleRoutes } from './people/routes.ts'
import type { SetupDoor } from './setup-door.ts'

/** The invented people of the demo school, whom a visitor may become. */
export type DemoDoor = () => Promise<{
  accounts: { identifier: string; role: string; nameEn: string; nameZh: string }[]
  password: string
}>

export type AccessDoors = { accounts: Accounts; setup: SetupDoor; demo: DemoDoor; version: string }

const done = { done: true } as const

/** Signing in, one's own account, the first visit, and the school's people. */
export function accessRoutes({ accounts, setup, demo, version }: AccessDoors) {
  const anyone = implement(accessContract).$context<RequestContext>().use(open)
  const os = guardedRoutes(accessContract)
  return {
    ...peopleRoutes,

    doors: anyone.doors.handler(async ({ context }) => {
      const doors = await findDoors(context.database)
      return { ...doors, demoAllowed: context.request.isLoopback && mayLayDemo(doors), version }
    }),

    foundSchool: anyone.foundSchool.handler(async ({ context, input }) => {
      if (!setup.opens(input.code)) throw new Problems([{ field: 'code', problem: 'wrong-code' }])
      const personId = await foundSchool(context.database, accounts, input, context.now())
      await accounts.signInPerson(context.request, personId, input.password)
      return done
    }),

    openDemo: anyone.openDemo.handler(async ({ context }) => {
      if (!context.request.isLoopback) throw new Forbidden('only-on-this-machine')
      if (!mayLayDemo(await findDoors(context.database))) throw new Forbidden('not-beside-a-school')
      return demo()
    }),

    signIn: anyone.signIn.handler(async ({ context, input }) => ({
      next: await accounts.signIn(context.request, input.identifier, input.password),
    })),

    signInWithCode: anyone.signInWithCode.handler(async ({ context, input }) => {
      await accounts.signInWithCode(context.request, input.code, input.kind)
      return done
    }),

    signOut: anyone.signOut.handler(async ({ context }) => {
      await accounts.signOut(context.request)
      return done
    }),

    openInvitation: anyone.openInvitation.handler(({ context, input }) =>
      openInvitation(context.database, input.token),
    ),

    acceptInvitation: anyone.acceptInvitation.handler(async ({ context, input }) => {
      const personId = await acceptInvitation(context.database, accounts, input.token, input.password, context.now())
      await accounts.signInPerson(context.request, personId, input.password)
      return done
    }),

    me: os.me.handler(({ context }) => findMe(context.tx, context.who)),

    keepMe: os.keepMe.handler(async ({ context, input }) => {
      await keepMe(context.tx, context.who, input)
      return done
    }),

    changePassword: os.changePassword.handler(async ({ context, input }) => {
      await accounts.changePassword(context.request, context.who.userId, input.current, input.next)
      return done
    }),

    sessions: os.sessions.handler(({ context }) => accounts.sessions(context.who.userId, context.who.sessionId)),

    endSession: os.endSession.handler(async ({ context, input }) => {
      await accounts.endSession(context.who.userId, input.id, context.who.sessionId)
      return done
    }),

    startTotp: os.startTotp.handler(({ context, input }) =>
      accounts.startTotp(context.request, context.who.userId, input.password),
    ),

    confirmTotp: os.confirmTotp.handler(async ({ context, input }) => {
      await accounts.confirmTotp(context.request, context.who.userId, input.code)
      return done
    }),

    stopTotp: os.stopTotp.handler(async ({ context, input }) => {
      const required = owesCode({ ...context.who, twoFactor: false })
      await accounts.stopTotp(context.request, context.who.userId, required, input.password)
      return done
    }),
  }
}
