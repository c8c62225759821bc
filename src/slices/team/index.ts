export { renewDeadlines } from './deadlines/work/year.ts'
export { countsOf as dueCountsOf } from './due/rules.ts'
export { daysOfSessions, dueCounts, dueFor } from './due/work.ts'
