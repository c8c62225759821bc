import { z } from 'zod'
import { done, id, isoDate, operation } from '../../access/operation.ts'
import { feedKinds } from './model.ts'

const name = z.object({ nameZh: z.string(), nameEn: z.string() })

const feed = z.object({
  id,
  kind: z.enum(feedKinds),
  /** Of whom or what; a class and a room have one name for both languages. */
  of: name,
  owner: name,
  mine: z.boolean(),
  withNames: z.boolean(),
  withLessons: z.boolean(),
  madeOn: isoDate,
  /** The last day on which a calendar asked for it. */
  readOn: isoDate.nullable(),
})
export type Feed = z.infer<typeof feed>

const wishes = { withNames: z.boolean(), withLessons: z.boolean() }
/** The secret address, shown this once. */
const made = z.object({ id, address: z.string() })

export const feedsContract = {
  feeds: operation({ permission: 'feed.keep', audit: { notRecorded: 'one’s own list of addresses' } })
    .route({
      method: 'GET',
      path: '/timetable/feeds',
      summary: 'The calendar feeds that stand: one’s own; for those who answer for the files everybody’s',
    })
    .output(z.array(feed)),

  makeFeed: operation({ permission: 'feed.keep', audit: { word: 'feed.made' } })
    .route({
      method: 'POST',
      path: '/timetable/feeds',
      summary: 'Make a secret address from which a calendar reads the week of a class, a colleague or a room',
    })
    .input(z.object({ kind: z.enum(['class', 'person', 'room']), of: id, ...wishes }))
    .output(made),

  makeStudentFeed: operation({ permission: 'feed.keep', audit: { word: 'feed.made' } })
    .route({
      method: 'POST',
      path: '/students/{id}/feeds',
      summary: 'Make a secret address from which a calendar reads a student’s week',
    })
    .input(z.object({ id, ...wishes }))
    .output(made),

  revokeFeed: operation({ permission: 'feed.keep', audit: { word: 'feed.revoked' } })
    .route({ method: 'DELETE', path: '/timetable/feeds/{id}', summary: 'The address gives nothing any more' })
    .input(z.object({ id }))
    .output(done),

  readFeed: operation({ permission: 'anyone', audit: { word: 'feed.read' } })
    .route({
      method: 'GET',
      path: '/calendar/{token}',
      summary: 'The weeks around today as iCalendar, as far as the one who made the address may see them today',
    })
    .input(z.object({ token: z.string().regex(/^[\w-]{20,100}(\.ics)?$/) }))
    .output(z.file()),
}
