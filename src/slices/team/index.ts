export { renewDeadlines } from './deadlines/work/year.ts'
export { countsOf as dueCountsOf } from './due/rules.ts'
export { daysOfSessions, dueCounts, dueFor, seesAllDue } from './due/work.ts'
