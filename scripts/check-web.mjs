// Builds the web when it is missing or older than its sources, in a process of its own.
import { fileURLToPath } from 'node:url'
import { ensureWebBuilt } from './setup.mjs'

await ensureWebBuilt(fileURLToPath(new URL('..', import.meta.url)), process.execPath)
