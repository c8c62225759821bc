export { countSessionsOf } from './received/work.ts'
export { daysWithoutLog, giversOf, isOn, sessionsOf } from './sessions/rules.ts'
export { findSessionFacts } from './sessions/store.ts'
export { findMissingLogs } from './sessions/work.ts'
