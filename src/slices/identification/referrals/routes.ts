import { guardedRoutes } from '#slices/access/index.ts'
import { referralsContract } from './contract.ts'
import { addReferral, changeReferral, listOpenReferrals, moveReferral, readReferrals } from './work.ts'

const os = guardedRoutes(referralsContract)

export const referralsRoutes = {
  openReferrals: os.openReferrals.handler(({ context }) => listOpenReferrals(context.tx, context.who)),
  referrals: os.referrals.handler(({ context, input }) => readReferrals(context.tx, context.who, input.id)),
  addReferral: os.addReferral.handler(({ context, input }) => addReferral(context.tx, context.who, input)),
  changeReferral: os.changeReferral.handler(({ context, input }) => changeReferral(context.tx, context.who, input)),
  moveReferral: os.moveReferral.handler(({ context, input }) => moveReferral(context.tx, context.who, input)),
}
