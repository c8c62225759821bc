export type { DateKey } from './dates/model.ts'
export { findDatedRule, findDatedRules } from './dates/work.ts'
export { kindsThatConfirmNothing, reportAgeRule } from './reports/model.ts'
