export { renewDeadlines } from './deadlines/work/year.ts'
