export { paperHead, wordFile } from './documents/files.ts'
