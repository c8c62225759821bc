/**
 * The keeper: a small process of its own session that starts PostgreSQL, counts who uses it, and stops it when the last user has gone.
 *
 * Each process of the workbench that uses the server holds one connection to the keeper: the one that started it through the keeper's
 * standard input, any other through the socket `control`. The operating system closes a connection when its process ends, even by
 * `kill -9`; so when none is left, nobody uses the server and it is shut down cleanly. Nothing is counted in files, nothing can get stuck.
 * A server that ends without being asked (killed, or stopped by a full disk) is started again, for as long as somebody uses it.
 * While it lives the keeper holds the lock of the data folder's server; whoever gets that lock knows that a PostgreSQL still running there
 * was left behind (its keeper was killed), and stops it before starting anew.
 *
 * Plain JavaScript, so that Node need not load its TypeScript stripper: that would double the memory of this process.
 * It reads one line of JSON (`order`, written by launch.ts) and answers in lines of JSON: {"state":"ready"|"busy"|"failed"|"lost"|"back"|"kept"|"stopped"}.
 */
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

const windows = process.platform === 'win32'
const patience = 10_000 // milliseconds for a dying server to be gone

// It always ends by itself, after its users: a signal to everybody (a service manager's, say) must not make it leave PostgreSQL alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

const users = new Set(['starter'])
const nobodyLeft = Promise.withResolvers()

function leave(user) {
  if (users.delete(user) && users.size === 0) nobodyLeft.resolve('unused')
}

process.stdout.on('error', () => {})
const say = (state, reason) =>
  new Promise((resolve) => process.stdout.write(`${JSON.stringify({ state, reason })}\n`, resolve))

const order = await readOrder()
const pidFile = join(order.cluster, 'postmaster.pid')
let outcome
if (!takeLock()) {
  outcome = ['busy']
} else {
  try {
    outcome = await keep()
  } catch (error) {
    outcome = ['failed', error.message]
  }
  rmSync(order.card, { force: true })
}
if (!windows) rmSync(order.meeting.host, { recursive: true, force: true })
await say(...outcome)
process.exit()

async function keep() {
  writeCard()
  await stopLeftOver()
  let server = await start()
  const door = await openDoor()
  await say('ready')
  while (server) {
    const end = await Promise.race([nobodyLeft.promise, server.ended])
    if (end === 'unused') break
    say('lost', withLastWords(end))
    server = await startAgain()
    if (server) say('back')
  }
  door.close()
  await server?.stop()
  return ['stopped']
}

/** Tries until it works or nobody waits for it any more, ever less often: a full disk, for example, may take a while to be seen to. */
async function startAgain() {
  for (let wait = 100; users.size > 0; wait = Math.min(wait * 2, 5000)) {
    await Promise.race([pause(wait), nobodyLeft.promise])
    try {
      await stopLeftOver()
      return await start()
    } catch {
      // Its reason is in PostgreSQL's log.
    }
  }
}

/** The first line of standard input; after it, standard input says only one thing: that the starter has gone. */
function readOrder() {
  const input = process.stdin.setEncoding('utf8')
  const gone = () => {
    if (users.size > 1) say('kept')
    leave('starter')
  }
  return new Promise((resolve) => {
    let text = ''
    input.on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(JSON.parse(text))
    })
    input.once('end', () => (text.includes('\n') ? gone() : process.exit()))
    input.once('error', gone)
  })
}

/** See lock.ts: an exclusive SQLite transaction is a file lock that ends with the process. */
function takeLock() {
  try {
    const lock = new DatabaseSync(order.lock)
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    globalThis.lock = lock // keeps it from being collected, and so released
    return true
  } catch {
    return false
  }
}

/** Tells where the server is to be found (and, after a crash, what to tidy away), before there is anything to find. */
function writeCard() {
  const beside = `${order.card}.${process.pid}`
  try {
    writeFileSync(beside, `${JSON.stringify({ ...order.meeting, keeper: process.pid })}\n`, { mode: 0o600 })
    renameSync(beside, order.card)
  } finally {
    rmSync(beside, { force: true })
  }
}

async function start() {
  if (windows) return startOnWindows()
  const until = Date.now() + patience
  for (;;) {
    const server = spawn(order.postgres, order.arguments, {
      ...order.runner,
      cwd: order.cluster,
      env: order.environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let words = ''
    let end
    server.stderr.on('data', (chunk) => {
      words = (words + chunk).slice(-2000)
    })
    const ended = new Promise((resolve) => {
      server.once('error', (error) => resolve(error.message))
      server.once('close', (code, signal) => resolve(`PostgreSQL ended (${signal ?? `exit code ${code}`})`))
    })
    ended.then((reason) => {
      end = reason
    })
    while (!end && !isReady(server.pid)) await pause(10)
    if (!end) return { ended, stop: () => shutDown(server, ended) }
    const dying = /postmaster\.pid" already exists|shared memory block/.test(words)
    if (!dying || Date.now() > until || users.size === 0) throw new Error(withLastWords(words.trim() || end))
    await pause(200)
  }
}

/** Adds what PostgreSQL last said in its log when it gave up (such a line says nothing about the data). */
function withLastWords(reason) {
  try {
    const folder = join(order.cluster, 'log')
    const files = readdirSync(folder).map((name) => join(folder, name))
    const newest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
    const last = readFileSync(newest, 'utf8').trimEnd().split('\n').slice(-12)
    const words = last.map((line) => /(?:FATAL|PANIC):\s+(.*)/.exec(line)?.[1]).findLast(Boolean)
    return words ? `${words} (${reason.split('\n').at(-1)})` : reason
  } catch {
    return reason
  }
}

/** Fast shutdown (clean, with a checkpoint); if that hangs, immediate (the next start recovers); PostgreSQL loses nothing either way. */
async function shutDown(server, ended) {
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ]) {
    server.kill(signal)
    if ((await Promise.race([ended, pause(patience, 'late')])) !== 'late') return
  }
}

/** PostgreSQL writes its state into the eighth line of its pid file. */
function isReady(pid) {
  try {
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    return (!pid || Number(lines[0]) === pid) && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

/** Lets in the other processes that use this server. */
async function openDoor() {
  const door = createServer((user) => {
    users.add(user)
    user.on('error', () => {})
    user.once('close', () => leave(user))
    user.resume()
    user.write('ready\n')
  })
  await new Promise((resolve, reject) => door.once('error', reject).listen(order.meeting.control, resolve))
  return door
}

/**
 * Stops a server whose keeper was killed, and waits for what remains of one that was killed itself. A pid file that no process of this
 * cluster stands behind is removed: its number may meanwhile belong to somebody else, and PostgreSQL would wait for that process.
 */
async function stopLeftOver() {
  if (windows) return runQuietly('stop', '-m', 'fast')
  const begin = Date.now()
  for (let signalled = 0; ; await pause(50)) {
    const found = processesOfCluster()
    if (found.length === 0) return rmSync(pidFile, { force: true })
    const waited = Date.now() - begin
    const due = waited > patience / 2 ? 2 : 1
    const postmaster = found.find((one) => one.isPostmaster)
    if (postmaster && signalled < due) {
      signalled = due
      process.kill(postmaster.pid, due === 1 ? 'SIGINT' : 'SIGQUIT')
    }
    if (waited > patience) throw new Error(`an earlier PostgreSQL (process ${found[0].pid}) does not stop`)
  }
}

/** By the cluster's name, which the postmaster has in its arguments and its children in their titles; run by the right user only. */
function processesOfCluster() {
  const name = order.clusterName
  return listProcesses()
    .filter((one) => one.uid === order.uid)
    .map((one) => ({ pid: one.pid, isPostmaster: one.command.includes(`cluster_name=${name}`), command: one.command }))
    .filter((one) => one.isPostmaster || one.command.startsWith(`postgres: ${name}: `))
}

function listProcesses() {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axww', '-o', 'pid=,uid=,command='], { encoding: 'utf8' }).split('\n')
    return lines
      .map((line) => /^\s*(\d+)\s+(-?\d+)\s+(.*)$/.exec(line))
      .filter((line) => line !== null)
      .map(([, pid, uid, command]) => ({ pid: Number(pid), uid: Number(uid), command }))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(pid), uid: statSync(`/proc/${pid}`).uid, command }]
      } catch {
        return [] // it ended meanwhile
      }
    })
}

/** Windows: pg_ctl gives up an administrator's rights, with which PostgreSQL would not start. */
async function startOnWindows() {
  const options = order.arguments.map((one) => (/[\s=]/.test(one) ? `"${one}"` : one)).join(' ')
  await runQuietly('start', '-w', '-t', '120', '-o', options)
  if (!isReady()) throw new Error('pg_ctl could not start it')
  const ended = watchOnWindows(Number(readFileSync(pidFile, 'utf8').split('\n')[0]))
  return { ended, stop: () => runQuietly('stop', '-w', '-m', 'fast') }
}

async function watchOnWindows(pid) {
  for (;;) {
    await pause(1000)
    try {
      process.kill(pid, 0)
    } catch {
      return 'PostgreSQL ended'
    }
  }
}

/** Runs pg_ctl on the cluster and waits; whether it worked is seen by its effect. */
function runQuietly(...words) {
  const program = join(order.programs, 'pg_ctl')
  return new Promise((resolve) => {
    const child = spawn(program, [...words, '-D', order.cluster], { env: order.environment, stdio: 'ignore' })
    child.once('error', resolve)
    child.once('exit', resolve)
  })
}
