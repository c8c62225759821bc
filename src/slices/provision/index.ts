export { sessionsOf } from './sessions/rules.ts'
