// `npm start` and `npm run workbench -- <command> …`: prepares what is missing, then runs `src/main.ts` with a Node that is new enough.
//
// The program must not live on when this one is killed. So it is started with an IPC channel, on which nothing is ever said:
// src/main.ts ends cleanly when the channel closes (`process.once('disconnect', …)`, then `process.channel?.unref()`, so that
// the listener does not keep a finished command alive).
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseNode, ensureInstalled, ensureWebBuilt, nodeEnvironment, nodeOptions } from './setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const words = process.argv.slice(2)
const line = lineToNpm()

try {
  await ensureInstalled(root)
  const node = await chooseNode(root)
  if (words[0] === 'serve' && !words.includes('--help')) await ensureWebBuilt(root, node)
  run(node)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** @param {string} node */
function run(node) {
  const child = spawn(node, [...nodeOptions, join(root, 'src', 'main.ts'), ...words], {
    env: nodeEnvironment(root),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    let forwarded = false
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the program by itself; a second word for the same wish might read as impatience.
      if (forwarded || (signal === 'SIGINT' && process.stdin.isTTY)) return
      forwarded = true
      child.kill(signal)
    })
  }
  // npm waits for us, whatever happens: when it is no more, it was killed, and nobody wants us any more.
  const watch = setInterval(() => {
    if (line.every(([pid, parent]) => parentOf(pid) === parent)) return
    clearInterval(watch)
    process.emit('SIGTERM', 'SIGTERM')
  }, 500).unref()
  child.once('error', (error) => {
    console.error(`The workbench could not be started with ${node} (${error.message}).`)
    process.exitCode = 1
  })
  child.once('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1)
    if (child.connected) child.disconnect()
  })
}

/**
 * The processes from us up to the npm that runs us (often with a shell between), each with its parent; empty when no npm does.
 * @returns {[number, number][]}
 */
function lineToNpm() {
  if (!process.env.npm_lifecycle_event) return []
  /** @type {[number, number][]} */
  const found = [[process.pid, process.ppid]]
  for (let pid = process.ppid; pid > 1 && found.length < 4; pid = parentOf(pid)) {
    if (!isShell(pid)) return found
    found.push([pid, parentOf(pid)])
  }
  return found.slice(0, 1)
}

/** @param {number} pid */
function parentOf(pid) {
  if (pid === process.pid) return process.ppid
  return Number(/^PPid:\s*(\d+)/m.exec(readStatus(pid))?.[1] ?? 0)
}

/** @param {number} pid */
function isShell(pid) {
  return /^Name:\s*(sh|dash|bash|ash|busybox|zsh)$/m.test(readStatus(pid))
}

/**
 * What Linux tells of a process; nothing elsewhere, where npm's shell gives its place to the command.
 * @param {number} pid
 */
function readStatus(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
