// `npm run bench -- [options]`: prepares what is missing, then measures the workbench (docs/guides/benchmark.md).
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseNode, ensureInstalled, ensureWebBuilt } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)

try {
  await ensureInstalled(root)
  const node = await chooseNode(root)
  if (!words.includes('--help')) await ensureWebBuilt(root, node)
  const child = spawn(node, [join(root, 'bench', 'main.ts'), ...words], { stdio: 'inherit' })
  // It ends what it started and removes its folders: it is asked, and waited for.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1)
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
