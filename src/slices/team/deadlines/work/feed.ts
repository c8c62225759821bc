import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { RequestContext, SignedInContext } from '#slices/access/index.ts'
import { addFeed, markRead, openOwned } from '#slices/timetable/index.ts'
import { findYearFeeds, findYearFeedToRead } from '../store/feeds.ts'
import { renewStale } from './renew.ts'
import { readYear } from './year.ts'

/** The addresses of deadlines that this person may know of. */
export async function readYearFeeds({ tx, who }: { tx: Transaction; who: SignedInContext['who'] }) {
  return findYearFeeds(tx, who.personId)
}

/** Makes a secret address for the deadlines of the year. Without those about students nobody is named in it. */
export async function makeYearFeed(
  context: Pick<SignedInContext, 'tx' | 'who' | 'origin'>,
  { what, withNames }: { what: 'school' | 'students'; withNames: boolean },
): Promise<{ id: string; address: string }> {
  const names = withNames && what === 'students'
  return addFeed(context, { kind: 'deadlines', of: what, withNames: names, withLessons: false }, 'deadlines/')
}

/**
 * The deadlines of the running school year as an iCalendar file, seen with the eyes of the one who made the address. That it was read is put on
 * record once a day. @throws NotFound
 */
export async function readYearFeed(context: RequestContext, token: string): Promise<File> {
  const { feedId, actor } = await openOwned(context, token)
  await renewStale(context.database, actor, context.request.id)
  const doing = { word: 'feed.read', request: context.request.id }
  const text = await context.database.as(actor, doing, async (tx) => {
    const feed = await findYearFeedToRead(tx, feedId)
    if (!feed) throw new NotFound()
    await markRead(tx, feedId, actor.today)
    const { deadlines } = await readYear(tx, actor, {})
    const { writeDeadlines } = await import('../calendar.ts')
    const wanted = deadlines.filter(
      ({ student, state }) => state !== 'exempt' && (feed.what === 'students' || !student),
    )
    return writeDeadlines(wanted, { ...feed, stamp: context.now() })
  })
  return new File([text], 'deadlines.ics', { type: 'text/calendar; charset=utf-8' })
}
