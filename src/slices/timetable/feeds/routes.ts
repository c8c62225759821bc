import { guardedRoutes, openRoutes } from '#slices/access/index.ts'
import { feedsContract } from './contract.ts'
import { findFeeds } from './store.ts'
import { makeFeed, makeStudentFeed, readFeed, revokeFeed } from './work.ts'

const os = guardedRoutes(feedsContract)
const anyone = openRoutes({ readFeed: feedsContract.readFeed })

export const feedsRoutes = {
  feeds: os.feeds.handler(({ context: { tx, who } }) => findFeeds(tx, who.personId)),
  makeFeed: os.makeFeed.handler(({ context, input }) => makeFeed(context, input)),
  makeStudentFeed: os.makeStudentFeed.handler(({ context, input }) => makeStudentFeed(context, input)),
  revokeFeed: os.revokeFeed.handler(async ({ context, input }) => {
    await revokeFeed(context.tx, context.who, input.id)
    return { done: true } as const
  }),
  readFeed: anyone.readFeed.handler(({ context, input }) => readFeed(context, input.token)),
}
