export { countSessionsOf } from './received/work.ts'
export { daysWithoutLog, giversOf, isOn, sessionsOf, silentGroups } from './sessions/rules.ts'
export { findSessionFacts } from './sessions/store.ts'
export { farthestMove } from './sessions/work.ts'
