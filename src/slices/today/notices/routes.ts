import { guardedRoutes } from '#slices/access/index.ts'
import { noticesContract } from './contract.ts'
import { countUnread, findNotices, markNoticeRow, readNoticeRows } from './store.ts'

const os = guardedRoutes(noticesContract)

export const noticesRoutes = {
  notices: os.notices.handler(async ({ context: { tx, who } }) => {
    const notices = await findNotices(tx, who)
    return { notices, unread: notices.filter(({ read }) => !read).length }
  }),
  countNotices: os.countNotices.handler(async ({ context: { tx, who } }) => ({ unread: await countUnread(tx, who) })),
  markNotice: os.markNotice.handler(async ({ context: { tx, who }, input }) => {
    await markNoticeRow(tx, input.id, input.read)
    return { unread: await countUnread(tx, who) }
  }),
  readNotices: os.readNotices.handler(async ({ context: { tx, who }, input }) => {
    await readNoticeRows(tx, input.upTo)
    return { done: true as const, unread: await countUnread(tx, who) }
  }),
}
