import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import type { GiverInput, TimeFields } from '../contract.ts'
import { frameOn } from '../rules/frame.ts'
import { problemsOfEnd } from '../rules/members.ts'
import { overlap } from '../rules/state.ts'
import { howToChange, problemsOfTime } from '../rules/times.ts'
import { findChoices } from '../store/choices.ts'
import type { FoundGroup } from '../store/group.ts'
import {
  addStaffRow,
  addTimeRow,
  changeTimeRow,
  countLogged,
  endStaffRow,
  endTimeRow,
  removeStaffRow,
  removeTimeRow,
} from '../store/parts.ts'
import { findToChange, problemsOfGiver, refuse } from './group.ts'
import type { Who } from './read.ts'
import { framesRound } from './times-of.ts'

type OfStaff = { groupId: string; staffId: string }
type OfTime = { groupId: string; timeId: string }

/** Adds somebody who leads or helps, from a day on. @throws NotFound, Problems */
export async function addGroupStaff(
  tx: Transaction,
  who: Who,
  input: { groupId: string; giver: GiverInput; part: 'leads' | 'helps'; startsOn: IsoDate; endsOn: IsoDate | null },
): Promise<{ staffId: string }> {
  const { giver, part, startsOn, endsOn } = input
  const group = await findToChange(tx, input.groupId, who.today)
  const problems = await problemsOfGiver(tx, giver, 'giver')
  if (startsOn > group.endsOn) problems.push({ field: 'startsOn', problem: 'after-group' })
  if (endsOn !== null) problems.push(...problemsOfEnd(group, input, endsOn))
  const isSame = (one: GiverInput) => one.personId === giver.personId && one.providerId === giver.providerId
  if (group.staff.some((one) => isSame(one) && overlap(one, input)))
    problems.push({ field: 'giver', problem: 'gives-it-already' })
  refuse(problems)
  const of = { schoolId: who.schoolId, groupId: group.id }
  return { staffId: await addStaffRow(tx, of, { ...giver, part, startsOn, endsOn }) }
}

/** Says on which day somebody gave it last. @throws NotFound, Problems */
export async function endGroupStaff(tx: Transaction, who: Who, input: OfStaff & { endsOn: IsoDate }): Promise<void> {
  const group = await findToChange(tx, input.groupId, who.today)
  const found = staffOf(group, input.staffId)
  refuse(problemsOfEnd(group, found, input.endsOn))
  await endStaffRow(tx, found.id, input.endsOn)
}

/** Takes out somebody entered by mistake. @throws NotFound; Problems when sessions of their days were logged */
export async function removeGroupStaff(tx: Transaction, who: Who, input: OfStaff): Promise<void> {
  const group = await findToChange(tx, input.groupId, who.today)
  const found = staffOf(group, input.staffId)
  if ((await countLogged(tx, group.id, found)) > 0) throw new Problems([{ field: '', problem: 'gave-sessions' }])
  await removeStaffRow(tx, found.id)
}

/** Adds a time at which the group meets, from a day on. @throws NotFound, Problems */
export async function addGroupTime(
  tx: Transaction,
  who: Who,
  input: TimeFields & { groupId: string; startsOn: IsoDate },
): Promise<{ timeId: string }> {
  const group = await findToChange(tx, input.groupId, who.today)
  const wanted = { ...timeIn(input), startsOn: input.startsOn, endsOn: null }
  await checkTime(tx, group, wanted, null)
  return { timeId: await addTimeRow(tx, { schoolId: who.schoolId, groupId: group.id }, wanted) }
}

/**
 * Meets otherwise from a day on: the row ends the day before and another begins, so that the days before stay as they were. Gives the identifier of
 * the row that holds from then on. @throws NotFound; Problems, also when somebody else has changed it meanwhile
 */
export async function changeGroupTime(
  tx: Transaction,
  who: Who,
  input: OfTime & TimeFields & { version: number; startsOn: IsoDate },
): Promise<{ timeId: string }> {
  const group = await findToChange(tx, input.groupId, who.today)
  const found = timeOf(group, input.timeId)
  if (found.version !== input.version) throw new Problems([{ field: '', problem: 'time-changed-meanwhile' }])
  const wanted = { ...timeIn(input), startsOn: input.startsOn, endsOn: found.endsOn }
  await checkTime(tx, group, wanted, found.id)
  const how = howToChange(found, input.startsOn)
  if (how === 'in-place') {
    await changeTimeRow(tx, found.id, wanted)
    return { timeId: found.id }
  }
  if (how.endsOn < found.startsOn) throw new Problems([{ field: 'startsOn', problem: 'time-has-sessions' }])
  await endTimeRow(tx, found.id, how.endsOn)
  return { timeId: await addTimeRow(tx, { schoolId: who.schoolId, groupId: group.id }, wanted) }
}

/** Does not meet at a time any more after a day; a time that had not begun by then goes. @throws NotFound, Problems */
export async function endGroupTime(tx: Transaction, who: Who, input: OfTime & { endsOn: IsoDate }): Promise<void> {
  const group = await findToChange(tx, input.groupId, who.today)
  const found = timeOf(group, input.timeId)
  if (input.endsOn >= found.startsOn) return endTimeRow(tx, found.id, input.endsOn)
  if (found.hasSessions) throw new Problems([{ field: 'endsOn', problem: 'time-has-sessions' }])
  await removeTimeRow(tx, found.id)
}

async function checkTime(
  tx: Transaction,
  group: FoundGroup,
  wanted: TimeFields & { startsOn: IsoDate; endsOn: IsoDate | null },
  exceptId: string | null,
): Promise<void> {
  const frame = frameOn(await framesRound(tx, wanted.startsOn), wanted.startsOn)
  const others = group.times.filter(({ id }) => id !== exceptId)
  const { people, rooms } = await findChoices(tx)
  const unknown: ProblemFound[] = []
  if (wanted.personId !== null && !people.some(({ id }) => id === wanted.personId))
    unknown.push({ field: 'personId', problem: 'unknown-giver' })
  if (wanted.roomId !== null && !rooms.some(({ id }) => id === wanted.roomId))
    unknown.push({ field: 'roomId', problem: 'unknown-room' })
  refuse([...problemsOfTime(wanted, { group, frame, others }), ...unknown])
}

function timeIn({ frameDay, period, minutes, personId, roomId }: TimeFields): TimeFields {
  return { frameDay, period, minutes, personId, roomId }
}

function staffOf(group: FoundGroup, staffId: string): FoundGroup['staff'][0] {
  const found = group.staff.find(({ id }) => id === staffId)
  if (!found) throw new NotFound()
  return found
}

function timeOf(group: FoundGroup, timeId: string): FoundGroup['times'][0] {
  const found = group.times.find(({ id }) => id === timeId)
  if (!found) throw new NotFound()
  return found
}
