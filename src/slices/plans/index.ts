export { readCards } from './cards/work.ts'
export { paperHead, wordFile } from './documents/files.ts'
export { sayArrangement } from './papers/common.ts'
export { handPlansOn } from './plan/work/hand-on.ts'
