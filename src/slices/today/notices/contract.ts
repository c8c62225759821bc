import { z } from 'zod'
import { done, id, isoDate, operation } from '../../access/operation.ts'
import { noticeKinds } from './model.ts'

const name = z.object({ nameZh: z.string(), nameEn: z.string() })

const notice = z.object({
  id,
  kind: z.enum(noticeKinds),
  /** What became of it, in a word of its kind: a plan's state, a concern's step, `moved`, `cancelled` … */
  what: z.string(),
  /** What it is about: a plan, a concern, a task …, by kind. */
  subjectId: id,
  /** How often it changed since it was read. */
  times: z.number(),
  at: z.iso.datetime(),
  read: z.boolean(),
  student: name.extend({ id }).nullable(),
  group: z.object({ id, name: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
  /** Whom the office added, invited or gave a class. */
  person: name.nullable(),
  /** Who did it last; null when it was nobody’s doing. */
  by: name.nullable(),
  /** The title of a task or a meeting, a duty, a class, the word with which something was handed on; empty for the rest. */
  title: z.string(),
  /** The day of a session or a meeting, or the day by which a task or an answer is due. */
  on: isoDate.nullable(),
})
export type Notice = z.infer<typeof notice>

const own = { notRecorded: 'one’s own notices: what they tell of stands in the trail' } as const

export const noticesContract = {
  notices: operation({ permission: 'notice.see', audit: own })
    .route({
      method: 'GET',
      path: '/notices',
      summary: 'What changed for oneself in the last sixty days, the newest first, as far as one may see it today',
    })
    .output(z.object({ notices: z.array(notice), unread: z.number() })),

  countNotices: operation({ permission: 'notice.see', audit: own })
    .route({ method: 'GET', path: '/notices/count', summary: 'How many of one’s own notices are not read yet' })
    .output(z.object({ unread: z.number() })),

  markNotice: operation({ permission: 'notice.see', audit: own })
    .route({ method: 'PUT', path: '/notices/{id}', summary: 'Mark one of one’s own notices as read, or as not read' })
    .input(z.object({ id, read: z.boolean() }))
    .output(z.object({ unread: z.number() })),

  readNotices: operation({ permission: 'notice.see', audit: own })
    .route({
      method: 'POST',
      path: '/notices/read',
      summary: 'Mark all of one’s own notices up to a moment as read; what came since stays new',
    })
    .input(z.object({ upTo: z.iso.datetime() }))
    .output(done.extend({ unread: z.number() })),
}
