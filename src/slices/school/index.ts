export { type ClassLevel, levelOfClassName, type SchoolLevel } from './model.ts'
export { findProfile } from './store/profile.ts'
export { findYear, findYearOf, findYears } from './store/years.ts'
export { schoolClass } from './tables.ts'
