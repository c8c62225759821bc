export { sendDigests } from './digest/send.ts'
