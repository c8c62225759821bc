export type { DateKey } from './dates/model.ts'
export { findDatedRule } from './dates/work.ts'
