import { addDays } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { mayBeSchoolDay, schoolDaysOf, setUpOn } from '#slices/school/index.ts'
import { type Cards, cardOf, cardsOf } from './cards.ts'
import { changesOf } from './changes.ts'
import type { SessionDay, SessionLog, SessionToLog } from './contract.ts'
import { farthestMove, type GroupSpan, type Session, type SessionChange, type SessionFacts } from './model.ts'
import {
  daysWithoutLog,
  giversOf,
  isOn,
  minutesOf,
  problemsOfLog,
  type Silence,
  saysTheSame,
  sessionsOf,
  silentGroups,
  unloggedOf,
} from './rules.ts'
import {
  addSession,
  changeSession,
  dropLog,
  findLastLogs,
  findLogs,
  findOwnGroups,
  findSessionFacts,
  findTrailOf,
  holdRow,
  keepAttendance,
  keepNote,
  type SessionToKeep,
} from './store.ts'

type Who = SignedInContext['who']

/** A page of a log holds so many, and the rest of the last one’s day. */
const cardsOnPage = 30

/**
 * What the sessions of these weeks are made of, without who is in the groups; which of the school year’s nobody has logged, and which groups
 * have fallen silent.
 */
export async function findMissingLogs(tx: Transaction, { today, schoolId }: Pick<Who, 'today' | 'schoolId'>) {
  const span = { from: addDays(today, -daysWithoutLog - farthestMove), to: addDays(today, farthestMove) }
  const missing = { today, setUpOn: setUpOn(schoolId) }
  const facts = await findSessionFacts(tx, span, { members: false, missing })
  const counted = { since: facts.since, today }
  const all = sessionsOf(facts, sinceYear(facts, span))
  return { facts, unlogged: unloggedOf(all, counted), silent: silentGroups(all, facts.groups, counted) }
}

/** A span that begins no later than logs can be missing. */
function sinceYear({ since }: SessionFacts, { from, to }: { from: string; to: string }) {
  return { from: since !== null && since < from ? since : from, to }
}

/** A day’s sessions of the groups that one gives; for the team of all, or of one colleague. */
export async function readSessionDay(
  tx: Transaction,
  who: Who,
  input: { on?: string | undefined; personId?: string | undefined },
): Promise<SessionDay> {
  const on = input.on ?? who.today
  const seesAll = mayRolesDo(who.roles, 'session.correct')
  const [first = on, last = on] = [on, who.today].sort()
  const span = { from: addDays(first, -daysWithoutLog - farthestMove), to: addDays(last, farthestMove) }
  const facts = await findSessionFacts(tx, span, { missing: { today: who.today, setUpOn: setUpOn(who.schoolId) } })
  const logs = await findLogs(tx, { from: addDays(on, -daysWithoutLog), to: span.to })
  const cards = await openCards(tx, who, span, { facts, logs })
  const all = sessionsOf(facts, sinceYear(facts, span))
  const counted = { since: facts.since, today: who.today }
  const own = all.filter((session) => {
    if (seesAll && !input.personId) return true
    const person = input.personId && seesAll ? input.personId : who.personId
    return giversOf(facts, session).some(({ id }) => id === person)
  })
  const lately = addDays(who.today, -daysWithoutLog)
  const unlogged = unloggedOf(own, counted)
  const silent = seesAll ? silentGroups(all, facts.groups, counted) : []
  return {
    on,
    isSchoolDay: mayBeSchoolDay(facts.calendar, on),
    sessions: cardsOf(
      cards,
      own.filter(({ heldOn }) => heldOn === on),
    ),
    unlogged: cardsOf(
      cards,
      unlogged.filter(({ heldOn }) => heldOn >= lately && heldOn !== on),
    ).reverse(),
    earlier: earlierOf(
      facts,
      unlogged.filter(({ heldOn }) => heldOn < lately),
    ),
    silent: seesAll ? await silenceOf(tx, facts, silent, who.today) : [],
    people: seesAll ? peopleOf(facts) : [],
  }
}

async function silenceOf(
  tx: Transaction,
  facts: SessionFacts,
  silent: readonly Silence[],
  today: string,
): Promise<SessionDay['silent']> {
  const groupIds = silent.map(({ groupId }) => groupId)
  const lastOf = await findLastLogs(tx, groupIds, today)
  return silent.flatMap(({ groupId, missing }) => {
    const group = facts.groups.find(({ id }) => id === groupId)
    const people = facts.givers.filter((one) => one.groupId === groupId && one.leads && isOn(one, today))
    const named = {
      group: { id: groupId, name: group?.name ?? { zh: '', en: '' } },
      people: people.map(({ name }) => name),
    }
    return group ? [{ ...named, lastOn: lastOf.get(groupId) ?? null, missing }] : []
  })
}

/** By group, those of the most first: a card for each would bury those of these weeks. */
function earlierOf({ groups }: SessionFacts, unlogged: readonly Session[]): SessionDay['earlier'] {
  return [...Map.groupBy(unlogged, ({ groupId }) => groupId)]
    .map(([groupId, { length }]) => {
      const group = groups.find(({ id }) => id === groupId)
      return { group: { id: groupId, name: group?.name ?? { zh: '', en: '' } }, missing: length }
    })
    .sort((one, other) => other.missing - one.missing)
}

function peopleOf({ givers }: SessionFacts) {
  const known = new Map(givers.filter(({ personId }) => personId !== null).map(({ name }) => [name.id, name]))
  return [...known.values()].sort((a, b) => a.nameEn.localeCompare(b.nameEn))
}

async function openCards(
  tx: Transaction,
  who: Who,
  span: { from: string; to: string },
  { facts, logs }: Pick<Cards, 'facts' | 'logs'>,
): Promise<Cards> {
  return {
    facts,
    logs,
    days: new Map(schoolDaysOf(facts.calendar, span.from, span.to).map((day) => [day.on, day])),
    personId: who.personId,
    corrects: mayRolesDo(who.roles, 'session.correct'),
    logsAt: mayRolesDo(who.roles, 'session.log'),
    ownGroups: await findOwnGroups(tx),
  }
}

/** What a group’s sessions were, the newest first, as many as a page holds. @throws NotFound */
export async function readSessionLog(
  tx: Transaction,
  who: Who,
  input: { id: string; before?: string | undefined },
): Promise<SessionLog> {
  const facts = await findSessionFacts(tx, { from: '1900-01-01', to: '2999-12-31' }, { groupId: input.id })
  const group = facts.groups.find(({ id }) => id === input.id)
  if (!group) throw new NotFound()
  const span = spanOf(facts, group)
  const all = sessionsOf(facts, span)
  const past = all.filter(({ heldOn, state }) => heldOn <= who.today || state !== 'expected').reverse()
  const wanted = past.filter(({ heldOn }) => !input.before || heldOn < input.before)
  // A page ends with a day: the next one begins before it.
  const lastDay = wanted[cardsOnPage - 1]?.heldOn ?? ''
  const page = wanted.filter(({ heldOn }) => heldOn >= lastDay)
  const logs = await findLogs(tx, span, { groupId: group.id })
  const cards = await openCards(tx, who, span, { facts, logs })
  const frame = facts.calendar.frames.findLast(({ startsOn }) => startsOn <= who.today) ?? facts.calendar.frames[0]
  return {
    group: { id: group.id, name: group.name, startsOn: group.startsOn, endsOn: group.endsOn },
    minutes: minutesOf(all),
    counts: {
      held: all.filter(({ state }) => state === 'done' || state === 'partly').length,
      cancelled: all.filter(({ state }) => state === 'cancelled').length,
      unlogged: all.filter(({ state, heldOn }) => state === 'expected' && heldOn < who.today).length,
    },
    sessions: page.map((session) => cardOf(cards, session)),
    before: wanted.length > page.length ? lastDay : null,
    periods: (frame?.periods ?? []).map(({ key, name }) => ({ key, name })),
    mayAdd: cards.corrects || (cards.logsAt && cards.ownGroups.has(group.id)),
  }
}

/** From a group’s first day to its last, and to what was logged before or after when its dates were changed later. */
function spanOf({ rows }: SessionFacts, { startsOn, endsOn }: GroupSpan) {
  const days = [startsOn, endsOn, ...rows.flatMap(({ plannedOn, heldOn }) => [plannedOn ?? heldOn, heldOn])].sort()
  return { from: days[0] ?? startsOn, to: days.at(-1) ?? endsOn }
}

/** Who is in a group on a day. @throws NotFound */
export async function readMembersOn(tx: Transaction, input: { id: string; on: string }) {
  const facts = await findSessionFacts(tx, { from: input.on, to: input.on }, { groupId: input.id })
  if (!facts.groups.some(({ id }) => id === input.id)) throw new NotFound()
  return facts.members
    .filter((one) => isOn(one, input.on))
    .map(({ student, className, classNumber }) => ({ ...student, className, classNumber }))
}

/**
 * Logs a session, or changes what was logged. Two people who log the same one at once lose nothing: the second is told, and sees what the first
 * wrote. @throws NotFound, Problems
 */
export async function logSession(
  tx: Transaction,
  who: Who,
  input: SessionToLog,
): Promise<{ sessionId: string; version: number }> {
  const facts = await findSessionFacts(
    tx,
    { from: addDays(input.heldOn, -farthestMove), to: addDays(input.heldOn, farthestMove) },
    { groupId: input.groupId },
  )
  const group = facts.groups.find(({ id }) => id === input.groupId)
  const corrects = mayRolesDo(who.roles, 'session.correct')
  if (!group || !(corrects || (await findOwnGroups(tx)).has(input.groupId))) throw new NotFound()
  const planned = plannedOf(facts, input)
  const members = facts.members.filter((one) => one.groupId === group.id && isOn(one, planned.heldOn))
  const log = { ...input, heldOn: planned.heldOn, minutes: planned.minutes }
  const problems = problemsOfLog(log, [...new Set(members.map(({ student }) => student.id))], group, who.today)
  if (problems.length > 0) throw new Problems(problems)

  const session: SessionToKeep = {
    ...{ id: input.sessionId, groupId: input.groupId, timeId: input.timeId, plannedOn: input.plannedOn },
    ...{ heldOn: planned.heldOn, period: planned.period, minutes: planned.minutes },
    ...{ personId: planned.personId, roomId: planned.roomId, state: input.state, minutesHeld: input.minutesHeld },
    ...{ reason: input.state === 'done' ? '' : input.reason, charged: input.state === 'cancelled' && input.charged },
  }
  const isNew = await addSession(tx, who, session)
  const kept = isNew
    ? { sessionId: session.id, version: 1, isThere: false }
    : await writeOver(tx, who, session, { ...input, reason: session.reason })
  const { sessionId, version } = kept
  if (!kept.isThere) {
    const of = { schoolId: who.schoolId, sessionId, groupId: session.groupId }
    await keepAttendance(tx, { ...of, minutesHeld: session.minutesHeld }, input.attendance)
    await keepNote(tx, of, input.note)
  }
  return { sessionId, version }
}

/** Writes a session of which something is known already; `isThere` when it says what was sent. @throws NotFound, Problems */
async function writeOver(tx: Transaction, who: Who, session: SessionToKeep, input: SessionToLog) {
  const known = await holdRow(tx, session)
  if (!known) throw new NotFound()
  const there = { sessionId: known.id, version: known.version, isThere: true }
  if (known.state !== 'expected') {
    // Sent a second time because the answer was lost.
    if (known.id === input.sessionId && input.version === 0) return there
    if (known.version !== input.version) {
      const day = { from: known.heldOn, to: known.heldOn }
      const log = (await findLogs(tx, day, { groupId: session.groupId })).get(known.id)
      if (log && saysTheSame({ ...known, ...log }, input)) return there
      throw new Problems([{ field: '', problem: 'logged-meanwhile' }])
    }
    if (known.loggedBy !== who.personId && !mayRolesDo(who.roles, 'session.correct')) throw new NotFound()
  }
  await changeSession(tx, who.personId, session, known.id)
  return { sessionId: known.id, version: known.version + 1, isThere: false }
}

/** Where and when the session is: by the timetable, or as it was moved; an extra one as it is said. @throws NotFound */
function plannedOf(facts: SessionFacts, input: SessionToLog) {
  if (input.timeId === null || input.plannedOn === null) {
    if (input.timeId !== input.plannedOn) throw new NotFound()
    const { heldOn, period, minutes } = input
    return { heldOn, period, minutes, personId: null, roomId: null }
  }
  const day = { from: input.plannedOn, to: input.plannedOn }
  const found = sessionsOf(facts, day).find(
    ({ timeId, plannedOn }) => timeId === input.timeId && plannedOn === input.plannedOn,
  )
  if (!found) throw new NotFound()
  return found
}

/** Takes back what was logged. @throws NotFound */
export async function undoSession(tx: Transaction, who: Who, id: string): Promise<void> {
  await dropLog(tx, { id, personId: who.personId, anybodys: mayRolesDo(who.roles, 'session.correct') })
}

/** How a session was logged and corrected, the latest first. @throws NotFound */
export async function readSessionChanges(tx: Transaction, id: string): Promise<SessionChange[]> {
  return changesOf(await findTrailOf(tx, id))
}
