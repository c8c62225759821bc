import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findYears } from '#slices/school/index.ts'
import type { MeetingChoices, MeetingDetail, MeetingOfStudent } from './contract.ts'
import type { MeetingFields, MeetingKind } from './model.ts'
import {
  problemsOfDay,
  problemsOfGuest,
  problemsOfOutsider,
  problemsOfPlace,
  problemsOfSubject,
  problemsOfTimes,
} from './rules.ts'
import {
  addAttendeeRow,
  addMeetingRow,
  carryInto,
  changeMeetingRow,
  findGuest,
  findNamesOf,
  type HeldMeeting,
  holdMeeting,
  knowsStudent,
  removeAttendeeRow,
  setMeetingState,
} from './store.ts'
import { findTellings } from './store-invitations.ts'
import { findChoices, findMeeting, findMeetings, findMeetingsOf } from './store-read.ts'

export type Who = SignedInContext['who']

/** The meetings that a person knows, the latest first. */
export async function readMeetings(tx: Transaction, who: Who) {
  const meetings = await findMeetings(tx, who.personId, who.today)
  return { meetings, may: { keep: mayRolesDo(who.roles, 'meeting.keep') } }
}

/** The meetings about a student whom this person knows, with what they say of them. @throws NotFound */
export async function readMeetingsOf(
  tx: Transaction,
  who: Who,
  studentId: string,
): Promise<{ meetings: MeetingOfStudent[] }> {
  if (!(await knowsStudent(tx, who.personId, studentId))) throw new NotFound()
  return { meetings: await findMeetingsOf(tx, { personId: who.personId, studentId, today: who.today }) }
}

/** One meeting, as far as this person may read it. `mails`: whether a mail server is set. @throws NotFound */
export async function readMeeting(
  tx: Transaction,
  who: Who,
  meetingId: string,
  { mails }: { mails: boolean },
): Promise<MeetingDetail> {
  const found = await findMeeting(tx, meetingId, who.today)
  const { madeBy, sequence: _, attendees, ...meeting } = found
  const keep = keeps(who, madeBy)
  const tellings = keep ? await findTellings(tx, found, who.today) : []
  return {
    ...meeting,
    attendees: attendees.map(({ address, active: _active, language: _language, ...one }) => ({
      ...one,
      noAddress: keep && address === '',
    })),
    telling: tellings.map(({ recipient, people, what, state, problem, address }) => ({
      ...{ recipient, people, what, state, problem, byMail: mails && address !== '' },
    })),
    may: { keep, mail: mails },
  }
}

/** Keeps for the file of each student of whom somebody read in a meeting that they did. */
export function recordLooks(tx: Transaction, word: string, { id, student, items, before }: MeetingDetail): void {
  const read = [{ student }, ...items, ...(before?.items ?? [])].flatMap((one) => one.student?.id ?? [])
  for (const studentId of new Set(read)) tx.record(word, studentId, { meetingId: id })
}

/** Who can be asked, and who is proposed. @throws NotFound when the student is not for this person to know */
export async function readChoices(
  tx: Transaction,
  who: Who,
  of: { kind: MeetingKind; studentId?: string | undefined; classId?: string | undefined },
): Promise<MeetingChoices> {
  const studentId = of.studentId ?? null
  if (!(await knowsStudent(tx, who.personId, studentId))) throw new NotFound()
  const ofTeam = of.kind === 'team' || of.kind === 'psychologist' || of.kind === 'case'
  return findChoices(tx, { ofTeam, studentId, classId: of.classId ?? null, today: who.today })
}

type NewMeeting = MeetingFields & {
  kind: MeetingKind
  studentId: string | null
  classId: string | null
  personIds: readonly string[]
}

/**
 * Plans a meeting; what stayed open in the one before of the same kind and about the same comes along, if this person knows that one.
 * @throws NotFound, Problems
 */
export async function addMeeting(tx: Transaction, who: Who, meeting: NewMeeting): Promise<{ meetingId: string }> {
  if (!(await knowsStudent(tx, who.personId, meeting.studentId))) throw new NotFound()
  const names = await findNamesOf(tx, { studentId: meeting.studentId, meetingId: null })
  const problems = [
    ...problemsOfDay(meeting, { years: await findYears(tx), today: who.today }),
    ...problemsOfTimes(meeting),
    ...problemsOfSubject(meeting),
    ...problemsOfPlace(meeting, names),
  ]
  for (const personId of new Set(meeting.personIds))
    problems.push(...problemsOfGuest(await findGuest(tx, personId, meeting.studentId)))
  refuse(problems)
  const meetingId = await addMeetingRow(tx, { schoolId: who.schoolId, madeBy: who.personId }, meeting)
  for (const personId of new Set([who.personId, ...meeting.personIds]))
    await addAttendeeRow(tx, who.schoolId, { meetingId, personId, name: '', email: '' })
  await carryInto(tx, meetingId)
  return { meetingId }
}

/** Puts on the agenda what stayed open in the meeting before, as far as this person knows that one. @returns how many items @throws NotFound */
export async function carryItems(tx: Transaction, who: Who, meetingId: string): Promise<{ carried: number }> {
  await holdKept(tx, who, meetingId)
  return { carried: await carryInto(tx, meetingId) }
}

/** Changes what, when or where a meeting is, together with what others wrote meanwhile. @throws NotFound, Problems, Clashes */
export async function changeMeeting(
  tx: Transaction,
  who: Who,
  edit: { meetingId: string; version: number; base: Partial<MeetingFields>; fields: Partial<MeetingFields> },
): Promise<{ version: number }> {
  const held = await holdKept(tx, who, edit.meetingId)
  const { changes, clashes } = mergeEdit({ base: edit.base, mine: edit.fields }, held.fields, {
    sameVersion: edit.version === held.version,
  })
  if (clashes.length > 0) throw new Clashes(clashes, held.version)
  const fields = { ...held.fields, ...changes }
  const names = await findNamesOf(tx, { studentId: held.studentId, meetingId: held.id })
  const day =
    changes.heldOn === undefined ? [] : problemsOfDay(fields, { years: await findYears(tx), today: who.today })
  refuse([...day, ...problemsOfTimes(fields), ...problemsOfPlace(fields, names)])
  const moved = (['heldOn', 'startsAt', 'endsAt', 'place'] as const).some((key) => fields[key] !== held.fields[key])
  return { version: await changeMeetingRow(tx, held.id, fields, { moved }) }
}

/** Cancels a meeting or has it after all. One that was held stays held. @throws NotFound, Problems */
export async function cancelMeeting(
  tx: Transaction,
  who: Who,
  { meetingId, cancelled }: { meetingId: string; cancelled: boolean },
): Promise<void> {
  const held = await holdKept(tx, who, meetingId)
  if (held.state === 'held') throw new Problems([{ field: 'meetingId', problem: 'was-held' }])
  const state = cancelled ? 'cancelled' : 'planned'
  if (held.state !== state) await setMeetingState(tx, meetingId, state, { told: true })
}

/** Asks somebody to come: a colleague who knows whom it is about, or somebody else by name. @throws NotFound, Problems */
export async function addAttendee(
  tx: Transaction,
  who: Who,
  asked: { meetingId: string; personId: string | null; name: string; email: string },
): Promise<{ attendeeId: string }> {
  const held = await holdKept(tx, who, asked.meetingId)
  const guest = asked.personId === null ? [] : problemsOfGuest(await findGuest(tx, asked.personId, held.studentId))
  refuse([...problemsOfOutsider(asked), ...guest])
  return { attendeeId: await addAttendeeRow(tx, who.schoolId, asked) }
}

/** No longer asks somebody. @throws NotFound */
export async function removeAttendee(
  tx: Transaction,
  who: Who,
  { meetingId, attendeeId }: { meetingId: string; attendeeId: string },
): Promise<void> {
  await holdKept(tx, who, meetingId)
  await removeAttendeeRow(tx, meetingId, attendeeId)
}

/** A meeting that this person keeps: the SENCO and the principal each, a member of the team their own. @throws NotFound */
export async function holdKept(tx: Transaction, who: Who, meetingId: string): Promise<HeldMeeting> {
  const held = await holdMeeting(tx, meetingId)
  if (!keeps(who, held.madeBy)) throw new NotFound()
  return held
}

function keeps(who: Who, madeBy: string): boolean {
  return mayRolesDo(who.roles, 'meeting.correct') || (mayRolesDo(who.roles, 'meeting.keep') && madeBy === who.personId)
}

export function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
