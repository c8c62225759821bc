export { renewalFor, renewDeadlines, renewStale } from './deadlines/work/renew.ts'
export { countsOf as dueCountsOf } from './due/rules.ts'
export { dueCounts, dueFor, seesAllDue } from './due/work.ts'
