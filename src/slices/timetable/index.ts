export { markRead } from './feeds/store.ts'
export { addFeed, openOwned } from './feeds/work.ts'
