export { renewDeadlines } from './deadlines/work/year.ts'
export { dueCounts } from './due/work.ts'
