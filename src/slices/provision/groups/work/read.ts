import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findOffered } from '../../library/work.ts'
import type { Candidate, Group, GroupList, NewGroup } from '../contract.ts'
import { frameOn, meetingAt, showFrame } from '../rules/frame.ts'
import {
  choicesOf,
  classesOf,
  countedMembers,
  freeAt,
  type GroupFilter,
  giversOn,
  matches,
  timesOn,
} from '../rules/list.ts'
import { freePlaces } from '../rules/members.ts'
import { nearestDay, stateOn } from '../rules/state.ts'
import { findBusy, findCandidates, findChoices, findClassNames } from '../store/choices.ts'
import { type FoundGroup, findGroup } from '../store/group.ts'
import { findGroups } from '../store/list.ts'
import { findNext, findSessionsOf, framesRound, sayNext } from './times-of.ts'

export type Who = SignedInContext['who']

/** The groups that this person knows of as at a date, and what the list can be narrowed to. */
export async function readGroups(
  tx: Transaction,
  who: Who,
  { asOf = who.today, ...filter }: GroupFilter & { asOf?: IsoDate | undefined },
): Promise<GroupList> {
  const all = await findGroups(tx, asOf)
  const shown = all.filter((group) => matches(group, filter, asOf))
  const frames = await framesRound(tx, asOf)
  const next = await findNext(tx, shown, asOf)
  return {
    asOf,
    groups: shown.map((group) => {
      const frame = frameOn(frames, nearestDay(group, asOf))
      const { id, name, startsOn, endsOn, closedOn } = group
      const members = countedMembers(group, asOf)
      const { tier, setting, needs, ...provision } = group.provision
      return {
        ...{ id, name, startsOn, endsOn, closedOn },
        provision: { id: provision.id, name: provision.name, tier, setting, needs },
        state: stateOn(group, asOf),
        givers: giversOn(group, asOf).map(({ nameEn, nameZh, part }) => ({ nameEn, nameZh, part })),
        members: members.length,
        free: freeAt(group, asOf),
        classes: classesOf(members),
        meets: timesOn(group, asOf).map((time) => meetingAt(frame, time)),
        next: sayNext(frames, next.get(group.id)),
      }
    }),
    choices: choicesOf(all, asOf),
    may: { keep: mayRolesDo(who.roles, 'group.keep') },
  }
}

/** One group as far as this person sees it. @throws NotFound */
export async function readGroup(tx: Transaction, who: Who, groupId: string): Promise<Group> {
  const found = await findGroup(tx, groupId, who.today)
  const keep = mayRolesDo(who.roles, 'group.keep')
  const state = stateOn(found, who.today)
  const frames = await framesRound(tx, who.today)
  const frame = frameOn(frames, nearestDay(found, who.today))
  const next = await findNext(tx, [found], who.today)
  return {
    ...found,
    hasOutcome: mayRolesDo(who.roles, 'outcome.see') ? found.hasOutcome : null,
    state,
    free:
      found.isWhole && (state === 'planned' || state === 'running')
        ? freePlaces(found, found.members, who.today)
        : null,
    times: found.times.map((time) => ({ ...time, meets: meetingAt(frame, time) })),
    next: sayNext(frames, next.get(groupId)),
    sessions: await countSessions(tx, found, who.today),
    frame: frame && showFrame(frame),
    choices: keep ? await findChoices(tx) : null,
    busy: keep ? await findBusy(tx, groupId, who.today) : [],
    may: { keep },
  }
}

/** What became of the sessions up to yesterday, and of those of today that are logged. */
async function countSessions(tx: Transaction, group: FoundGroup, today: IsoDate): Promise<Group['sessions']> {
  const all = await findSessionsOf(tx, [group], { from: addDays(group.startsOn, -31), to: today })
  const past = all.filter(({ state, heldOn }) => state !== 'expected' || heldOn < today)
  const count = (...states: readonly string[]) => past.filter(({ state }) => states.includes(state)).length
  return {
    planned: past.length,
    held: count('done', 'partly'),
    cancelled: count('cancelled'),
    unlogged: count('expected'),
  }
}

/** What a new group may be made of. */
export async function readNewGroup(tx: Transaction, who: Who): Promise<NewGroup> {
  const { people, providers } = await findChoices(tx)
  return { provisions: await findOffered(tx, who), people, providers }
}

/** Students who could join a group. @throws NotFound */
export async function readCandidates(
  tx: Transaction,
  who: Who,
  input: { groupId: string; class?: string | undefined },
): Promise<{ students: Candidate[]; classes: string[] }> {
  await findGroup(tx, input.groupId, who.today)
  const of = { groupId: input.groupId, today: who.today, className: input.class ?? null }
  return { students: await findCandidates(tx, of), classes: await findClassNames(tx, who.today) }
}
