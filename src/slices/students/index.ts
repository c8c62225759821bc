export { sayProblem } from './import/say.ts'
export { applyImport, startImport } from './import/work.ts'
export type { ImportPreview } from './import-contract.ts'
export type { Certainty, ImportKind, NeedType, Sex, Tier } from './model.ts'
