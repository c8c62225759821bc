import { createHash, randomBytes } from 'node:crypto'
import { addDays, dateInHongKong, mondayOf } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { mayRolesDo, type RequestContext, type SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import { weekOf } from '../week/rules.ts'
import { findWeekFacts, isThere } from '../week/store.ts'
import { type FeedKind, weeksInFeed } from './model.ts'
import { addFeedRow, findFeedToRead, markRead, openFeed, revokeFeedRow } from './store.ts'

type Context = Pick<SignedInContext, 'tx' | 'who' | 'origin'>
type Wishes = { withNames: boolean; withLessons: boolean }

/** Makes a secret address for the week of a class, a colleague or a room. @throws NotFound */
export async function makeFeed(
  context: Context,
  input: { kind: 'class' | 'person' | 'room'; of: string } & Wishes,
): Promise<{ id: string; address: string }> {
  if (!(await isThere(context.tx, input.kind, input.of))) throw new NotFound()
  return addFeed(context, input)
}

/** The same for a student whom this person may see. @throws NotFound */
export async function makeStudentFeed(
  context: Context,
  { id, ...wishes }: { id: string } & Wishes,
): Promise<{ id: string; address: string }> {
  await findDates(context.tx, id)
  return addFeed(context, { kind: 'student', of: id, ...wishes })
}

/**
 * Makes a secret address and keeps it by its hash. `deadlines` is for the room that gives those: it reads them under an address of its own,
 * which `path` names.
 */
export async function addFeed(
  { tx, who, origin }: Context,
  feed: { kind: FeedKind | 'deadlines'; of: string } & Wishes,
  path = '',
): Promise<{ id: string; address: string }> {
  const token = randomBytes(32).toString('base64url')
  const of = { schoolId: who.schoolId, ownerId: who.personId, madeOn: who.today, hash: hashOf(token) }
  const id = await addFeedRow(tx, { ...feed, ...of })
  return { id, address: `${origin}/api/calendar/${path}${token}.ics` }
}

/** @throws NotFound */
export async function revokeFeed(tx: Transaction, who: SignedInContext['who'], id: string): Promise<void> {
  await revokeFeedRow(tx, id, who.today)
}

/** With whose eyes, and on which day, the feed of a secret is read. @throws NotFound when there is none that stands */
export async function openOwned(
  context: RequestContext,
  token: string,
): Promise<{ feedId: string; actor: { schoolId: string; personId: string; roles: string[]; today: string } }> {
  const opened = await openFeed(context.database, hashOf(token.replace(/\.ics$/, '')))
  if (!opened || !mayRolesDo(opened.roles, 'feed.keep')) throw new NotFound()
  const { feedId, schoolId, personId, roles } = opened
  return { feedId, actor: { schoolId, personId, roles, today: opened.demoToday ?? dateInHongKong(context.now()) } }
}

/**
 * A feed as an iCalendar file, seen with the eyes of the one who made it: what they may not see today, or any more, is not in it. That it was
 * read is put on record once a day. @throws NotFound
 */
export async function readFeed(context: RequestContext, token: string): Promise<File> {
  const { feedId, actor } = await openOwned(context, token)
  const { today } = actor
  const text = await context.database.as(actor, { word: 'feed.read', request: context.request.id }, async (tx) => {
    const feed = await findFeedToRead(tx, feedId)
    if (!feed) throw new NotFound()
    await markRead(tx, feedId, today)
    const monday = mondayOf(today)
    const mondays = Array.from({ length: weeksInFeed.back + weeksInFeed.ahead }, (_, index) =>
      addDays(monday, 7 * (index - weeksInFeed.back)),
    )
    const of = { kind: feed.kind, id: feed.ofId }
    const span = { from: mondays[0] ?? monday, to: addDays(mondays.at(-1) ?? monday, 6) }
    const facts = await findWeekFacts(tx, { ...span, on: today, of })
    const entries = mondays
      .flatMap((one) => weekOf(facts, of, one).entries)
      .filter(({ kind }) => feed.withLessons || kind === 'session')
    const provisions = new Map(facts.groups.map(({ id, provision }) => [id, provision]))
    const { writeCalendar } = await import('./calendar.ts')
    const { language, withNames } = feed
    const nameOf = language === 'zh' ? feed.of.nameZh || feed.of.nameEn : feed.of.nameEn || feed.of.nameZh
    // A calendar's name stands on every device that shows it.
    const name = feed.kind === 'student' && !withNames ? 'SENCO Workbench' : `SENCO Workbench ${nameOf}`
    return writeCalendar(entries, provisions, { name, language, withNames, stamp: context.now() })
  })
  return new File([text], 'timetable.ics', { type: 'text/calendar; charset=utf-8' })
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
