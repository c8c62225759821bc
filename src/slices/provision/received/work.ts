import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { frameOn, meetingAt } from '../groups/rules/frame.ts'
import { inOrder } from '../groups/rules/list.ts'
import { earliest, endWithin, holdsOn, latest, nearestDay } from '../groups/rules/state.ts'
import { findSessionsOf, framesRound } from '../groups/work/times-of.ts'
import type { Session } from '../sessions/model.ts'
import type { Received } from './contract.ts'
import type { Membership } from './model.ts'
import { tallyOf, whenOf } from './rules.ts'
import { findMemberships } from './store.ts'

type Who = SignedInContext['who']

/** What a student receives now, is to and did, as far as this person may see it. @throws NotFound */
export async function readProvisionOf(
  tx: Transaction,
  who: Who,
  studentId: string,
): Promise<{ received: Received[]; may: { keep: boolean; seeMoney: boolean } }> {
  const memberships = await findMemberships(tx, studentId)
  if (!memberships) throw new NotFound()
  const frames = await framesRound(tx, who.today)
  const sessions = await sessionsByGroup(tx, memberships, who.today)
  const received = memberships.map((one): Received => {
    const { memberId, groupId, name, endedReason, target } = one
    const startsOn = one.memberStartsOn
    const endsOn = lastDayIn(one)
    const shownOn = nearestDay({ startsOn, endsOn }, who.today)
    const frame = frameOn(frames, shownOn)
    const { name: provisionName, aim, tier, setting } = one.provision
    return {
      ...{ memberId, groupId, name, endedReason, target, startsOn, endsOn },
      provision: { name: provisionName, aim, tier, setting },
      when: whenOf({ startsOn, endsOn }, who.today),
      givers: one.staff
        .filter((giver) => holdsOn(giver, shownOn))
        .map(({ nameEn, nameZh, part }) => ({ nameEn, nameZh, part })),
      meets: inOrder(one.times.filter((time) => holdsOn(time, shownOn))).map((time) => meetingAt(frame, time)),
      sessions: tallyOf(sessions.get(groupId) ?? [], one.attendance, { from: startsOn, to: endsOn, today: who.today }),
    }
  })
  return { received, may: { keep: mayRolesDo(who.roles, 'group.keep'), seeMoney: mayRolesDo(who.roles, 'money.see') } }
}

/**
 * Sessions of a student in a span, both ends counted in: `offered` were held while the student was in the group, `attended` those they came to. What was
 * cancelled, or not logged yet, was not offered. Row-level security decides which groups the asking person knows of. @throws NotFound
 */
export async function countSessionsOf(
  tx: Transaction,
  of: { studentId: string; from: IsoDate; to: IsoDate; today: IsoDate },
): Promise<{ offered: number; attended: number }> {
  const memberships = await findMemberships(tx, of.studentId)
  if (!memberships) throw new NotFound()
  const sessions = await sessionsByGroup(tx, memberships, of.today)
  const counted = { offered: 0, attended: 0 }
  for (const one of memberships) {
    const from = latest(one.memberStartsOn, of.from)
    const to = earliest(lastDayIn(one), of.to)
    const tally = tallyOf(sessions.get(one.groupId) ?? [], one.attendance, { from, to, today: of.today })
    counted.offered += tally.attended + tally.missed
    counted.attended += tally.attended
  }
  return counted
}

/** A student's last day in a group: their own, or the group's where that comes first. */
function lastDayIn(one: Membership): IsoDate {
  return endWithin(one, { endsOn: one.memberEndsOn })
}

async function sessionsByGroup(
  tx: Transaction,
  memberships: readonly Membership[],
  today: IsoDate,
): Promise<ReadonlyMap<string, Session[]>> {
  const groups = [...new Map(memberships.map((one) => [one.groupId, { ...one, id: one.groupId }])).values()]
  const first = earliest(today, ...groups.map(({ startsOn }) => startsOn))
  // A month earlier: an extra session may have been held before the group began.
  const sessions = await findSessionsOf(tx, groups, { from: addDays(first, -31), to: today })
  return Map.groupBy(sessions, ({ groupId }) => groupId)
}
