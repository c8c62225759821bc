import { formatDays } from '#kernel/date-text.ts'
import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { type Action, mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { sayArrangement } from '#slices/plans/index.ts'
import { daysWithoutLog, findMissingLogs, giversOf, isOn } from '#slices/provision/index.ts'
import { setUpOn } from '#slices/school/index.ts'
import { knownRules } from '../deadlines/known-rules.ts'
import type { DueThing, WhichDue } from './contract.ts'
import { settledWith } from './model.ts'
import { actionOf, type Counts, countsOf, hrefOf, inOrder, partOf, problemsOfPuttingOff, standingOf } from './rules.ts'
import {
  dropMarks,
  type FoundDue,
  type FoundThing,
  findDue,
  findReceivers,
  holdMarks,
  keepMarks,
  type MarkToKeep,
} from './store.ts'

type Who = SignedInContext['who']
/** Whose list it is. */
type Reader = Pick<Who, 'schoolId' | 'personId' | 'roles' | 'today'>
type MissingLogs = Awaited<ReturnType<typeof findMissingLogs>>
type Given = {
  /** Where the caller has them. */
  missingLogs?: MissingLogs | undefined
  /** Has the deadlines computed anew, called where a fact has changed since; without it the list has them as they were. */
  renew?: (() => Promise<void>) | undefined
}

/** Whose list is everybody’s: the team’s, and a specialist’s of the students they come for. */
export function seesAllDue(who: Pick<Reader, 'roles'>): boolean {
  return mayRolesDo(who.roles, 'report.see')
}

/**
 * What is due, overdue and coming, the earliest first, as far as the asking person may see it: for the team everybody’s, for others what they
 * have to act on. What was put off or handed on is in it and says so (`part`).
 */
export async function dueFor(tx: Transaction, who: Reader, { missingLogs, renew }: Given = {}): Promise<DueThing[]> {
  const { today, personId, schoolId } = who
  const whose = { everybodys: seesAllDue(who), counts: mayRolesDo(who.roles, 'team.keep') }
  const of = { today, personId, ...whose, setUpOn: setUpOn(schoolId) }
  let found = await findDue(tx, of)
  if (found.stale && renew) {
    await renew()
    found = await findDue(tx, of)
  }
  const others = await otherThings(tx, who, found, missingLogs)
  return inOrder([...found.things, ...others]).map((one) => thingOf(one, who.today))
}

/** How many things the asking person has to act on, by how near they are; nothing of students. */
export async function dueCounts(tx: Transaction, who: Reader): Promise<Counts> {
  return countsOf(await dueFor(tx, who))
}

function thingOf(
  { own, within, schoolYear, mark, title, ruleName, arrangement, days, ...found }: FoundThing,
  today: IsoDate,
): DueThing {
  const { kind, subjectId, student, group } = found
  const place = { kind, subjectId, studentId: student?.id ?? null, groupId: group?.id ?? null, within, schoolYear }
  const maySettle = mayRolesDo(mark?.receiverRoles ?? [], settledWith[kind])
  const handed = mark?.handedTo ? { reaches: mark.reaches === true && maySettle } : null
  return {
    ...found,
    title: titleOf({ kind, title, ruleName, arrangement, days }),
    standing: standingOf(found.dueOn, today),
    mine: own || found.from !== null,
    action: actionOf(kind, own),
    href: hrefOf(place, own),
    part: partOf(mark && { putOffUntil: mark.putOffUntil, handed }, today),
    mark: mark && { putOffUntil: mark.putOffUntil, handedTo: mark.handedTo, words: mark.words },
  }
}

/** Which one it is, in both languages: what was written in one of them stands for the other. */
function titleOf(of: Pick<FoundThing, 'kind' | 'title' | 'ruleName' | 'arrangement' | 'days'>): Bilingual {
  if (of.days) return { zh: formatDays(of.days, 'zh'), en: formatDays(of.days, 'en') }
  if (of.arrangement) {
    // What exactly is for the page on which it is decided, but where the kind alone says nothing.
    const { kind, amount, words } = of.arrangement
    return sayArrangement({ kind, amount, words: kind === 'other' ? words : { zh: '', en: '' } })
  }
  if (of.kind !== 'deadline') return { zh: of.title, en: of.title }
  const { zh, en } = of.ruleName ?? knownRules.find(({ key }) => key === of.title)?.body.name ?? { zh: '', en: '' }
  return { zh: zh || en || of.title, en: en || zh || of.title }
}

/** What no row says is due: sessions that nobody logged, by group, and students for whom nobody is named. */
async function otherThings(
  tx: Transaction,
  who: Reader,
  { schoolId, unanswered, otherMarks: marks }: FoundDue,
  given?: MissingLogs,
): Promise<FoundThing[]> {
  const things: FoundThing[] = []
  if (mayRolesDo(who.roles, 'group.see')) things.push(...sessionsToLog(given ?? (await findMissingLogs(tx, who)), who))
  if (unanswered) things.push(plain({ kind: 'nobody_answers', subjectId: schoolId, count: unanswered, own: true }))
  return things.flatMap((thing) => {
    const own = marks.find((one) => one.isOwn && sameThing(one, thing))
    const got = marks.findLast((one) => !one.isOwn && sameThing(one, thing))
    if (!seesAllDue(who) && !thing.own && !got) return []
    return {
      ...thing,
      mark: own ? { ...own } : null,
      version: own?.version ?? 0,
      from: got ? { person: got.giver, words: got.words } : null,
    }
  })
}

const sameThing = (one: { kind: string; subjectId: string }, other: { kind: string; subjectId: string }) =>
  one.kind === other.kind && one.subjectId === other.subjectId

function plain(thing: Pick<FoundThing, 'kind' | 'subjectId' | 'count' | 'own'>): FoundThing {
  const nothing = {
    student: null,
    group: null,
    responsible: null,
    within: null,
    mark: null,
    from: null,
    dueOn: null,
    schoolYear: null,
  }
  return { title: '', version: 0, ...nothing, ...thing }
}

/**
 * By group: what its giver has not logged yet; for others only groups that have fallen silent, as the list of sessions says it, and those of
 * which a log is missing for longer than that takes.
 */
function sessionsToLog({ facts, unlogged, silent }: MissingLogs, who: Reader): FoundThing[] {
  const silentIds = new Set(silent.map(({ groupId }) => groupId))
  const lately = addDays(who.today, -daysWithoutLog)
  return [...Map.groupBy(unlogged, ({ groupId }) => groupId)].flatMap(([groupId, sessions]) => {
    const mine = sessions.filter((session) => giversOf(facts, session).some(({ id }) => id === who.personId))
    const isLate = silentIds.has(groupId) || sessions.some(({ heldOn }) => heldOn < lately)
    const counted = mine.length > 0 ? mine : isLate ? sessions : []
    const [first] = counted
    const group = facts.groups.find(({ id }) => id === groupId)
    if (!first || !group) return []
    const leads = facts.givers.find(
      (one) => one.groupId === groupId && one.leads && one.personId && isOn(one, who.today),
    )
    return {
      ...plain({ kind: 'session', subjectId: groupId, count: counted.length, own: mine.length > 0 }),
      group: { id: groupId, name: group.name },
      days: counted.map(({ heldOn }) => heldOn),
      dueOn: first.heldOn,
      responsible: leads?.name ?? null,
    }
  })
}

/** Colleagues to whom a thing can be handed. @throws NotFound when it is not due, or not for this person to know */
export async function readReceivers(tx: Transaction, who: Who, which: Pick<WhichDue, 'kind' | 'subjectId'>) {
  const thing = (await dueFor(tx, who)).find((one) => sameThing(one, which))
  if (!thing) throw new NotFound()
  const colleagues = await findReceivers(tx, thing.student?.id ?? null)
  return colleagues
    .filter(({ id, roles }) => id !== who.personId && mayRolesDo(roles, settledWith[thing.kind]))
    .map(({ id, nameEn, nameZh }) => ({ id, nameEn, nameZh }))
}

type Marked = { marked: number; gone: number }

/** Puts things off until a day. @throws NotFound when none of them is due any more; Problems; Clashes when marked otherwise meanwhile */
export async function putOff(
  tx: Transaction,
  who: Who,
  { things, until, words }: { things: readonly WhichDue[]; until: IsoDate; words: string },
): Promise<Marked> {
  const problems = problemsOfPuttingOff(until, who.today)
  if (problems.length > 0) throw new Problems(problems)
  return mark(tx, who, things, { putOffUntil: until, handedTo: null, words })
}

/** Hands things to a colleague. @throws NotFound, Clashes; Problems `cannot-settle`, `does-not-know`, `not-to-oneself` */
export async function handOn(
  tx: Transaction,
  who: Who,
  { things, personId, words }: { things: readonly WhichDue[]; personId: string; words: string },
): Promise<Marked> {
  if (personId === who.personId) throw new Problems([{ field: 'personId', problem: 'not-to-oneself' }])
  return mark(tx, who, things, { putOffUntil: null, handedTo: personId, words })
}

/** Takes marks back; of a thing that is not marked there is nothing to do. @throws NotFound when none of them is due any more */
export async function takeBack(
  tx: Transaction,
  who: Who,
  { things }: { things: readonly WhichDue[] },
): Promise<Marked> {
  const found = await holdThings(tx, who, things)
  await dropMarks(
    tx,
    who.personId,
    found.map(({ kind, subjectId }) => ({ kind, subjectId })),
  )
  return { marked: found.length, gone: things.length - found.length }
}

async function mark(
  tx: Transaction,
  who: Who,
  things: readonly WhichDue[],
  said: Pick<MarkToKeep, 'putOffUntil' | 'handedTo' | 'words'>,
): Promise<Marked> {
  const found = await holdThings(tx, who, things, said.handedTo)
  const versions = new Map(things.map((one) => [keyOf(one), one.version]))
  const clashes = found
    .filter((one) => one.version !== versions.get(keyOf(one)) && !saysThat(one, said))
    .map((one) => ({ field: keyOf(one), base: null, mine: said, theirs: one.mark }))
  if (clashes.length > 0) throw new Clashes(clashes, 0)
  if (said.handedTo) await refuseStrangers(tx, said.handedTo, found)
  const marks = found.map(({ kind, subjectId, student }) => ({
    kind,
    subjectId,
    studentId: student?.id ?? null,
    ...said,
  }))
  await keepMarks(tx, who, marks)
  return { marked: found.length, gone: things.length - found.length }
}

const keyOf = ({ kind, subjectId }: Pick<WhichDue, 'kind' | 'subjectId'>) => `${kind} ${subjectId}`

/** Those of these things that are still due for the asking person. @throws NotFound when none is: settled meanwhile, or never theirs to know */
async function holdThings(
  tx: Transaction,
  who: Who,
  things: readonly WhichDue[],
  receiver: string | null = null,
): Promise<DueThing[]> {
  await holdMarks(tx, receiver ? [who.personId, receiver] : [who.personId])
  const wanted = new Set(things.map(keyOf))
  const found = (await dueFor(tx, who)).filter((one) => wanted.has(keyOf(one)))
  if (found.length === 0) throw new NotFound()
  return found
}

function saysThat({ mark }: DueThing, said: Pick<MarkToKeep, 'putOffUntil' | 'handedTo' | 'words'>): boolean {
  return (
    mark !== null &&
    mark.putOffUntil === said.putOffUntil &&
    (mark.handedTo?.id ?? null) === said.handedTo &&
    mark.words === said.words
  )
}

/** Nothing is handed to somebody who could not settle it, or does not know the student. */
async function refuseStrangers(tx: Transaction, personId: string, things: readonly DueThing[]): Promise<void> {
  const [receiver] = (await findReceivers(tx, null)).filter(({ id }) => id === personId)
  if (!receiver) throw new Problems([{ field: 'personId', problem: 'no-such-person' }])
  const actions = new Set<Action>(things.map(({ kind }) => settledWith[kind]))
  if (![...actions].every((action) => mayRolesDo(receiver.roles, action)))
    throw new Problems([{ field: 'personId', problem: 'cannot-settle' }])
  const students = new Set(things.flatMap(({ student }) => student?.id ?? []))
  for (const student of students)
    if (!(await findReceivers(tx, student)).some(({ id }) => id === personId))
      throw new Problems([{ field: 'personId', problem: 'does-not-know' }])
}
