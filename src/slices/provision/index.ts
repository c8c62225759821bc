export { countSessionsOf } from './received/work.ts'
export { sessionsOf } from './sessions/rules.ts'
export { findSessionFacts } from './sessions/store.ts'
