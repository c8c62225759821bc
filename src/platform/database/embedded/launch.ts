import { spawn } from 'node:child_process'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { dataArgument, type Layout } from './cluster.ts'
import type { Runner } from './identity.ts'
import { type Programs, plainEnvironment } from './programs.ts'
import { serverArguments } from './settings.ts'
import { type Meeting, readMeeting } from './socket.ts'

/** Our share of a running server: as long as it is held (at most as long as this process lives), the server runs. */
export type Share = {
  meeting: Meeting
  /** Gives the share back; resolves when the server has stopped, or goes on for others. */
  leave(): Promise<void>
  /** Resolves, with the reason, when the server or its keeper ended without being asked. */
  lost: Promise<string>
}

const keeperFile = fileURLToPath(new URL('./keeper.mjs', import.meta.url))

type Answer = { state: 'ready' | 'busy' | 'failed' | 'kept' | 'stopped' | 'lost'; reason?: string }
export type Launch = { state: 'ready'; share: Share } | { state: 'busy' } | { state: 'failed'; reason: string }

/** Starts a keeper (keeper.mjs), which starts PostgreSQL. 'busy': somebody else is just starting, running or stopping it. */
export async function launch(
  layout: Layout,
  programs: Programs,
  runner: Runner,
  meeting: Meeting,
  settings: Record<string, string> | undefined,
): Promise<Launch> {
  const socketFolder = meeting.host.startsWith('/') ? meeting.host : null
  const place = { socketFolder, port: meeting.port, clusterName: layout.clusterName }
  const order = {
    programs: programs.folder,
    postgres: join(programs.folder, 'postgres'),
    arguments: ['-D', dataArgument(layout.cluster, runner), ...serverArguments(place, settings)],
    environment: plainEnvironment(),
    runner: runner ?? {},
    uid: runner?.uid ?? process.getuid?.(),
    meeting,
    cluster: layout.cluster,
    clusterName: layout.clusterName,
    lock: layout.lock,
    card: layout.card,
  }
  const keeper = spawn(process.execPath, [keeperFile, layout.base], {
    detached: true, // its own session: what kills our whole process group leaves it alive to shut PostgreSQL down
    cwd: layout.base,
    env: plainEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  keeper.stdin.on('error', () => {})
  const answers = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<Answer> => {
    const line = await answers.next().catch(() => ({ done: true as const, value: undefined }))
    return line.done ? { state: 'lost', reason: 'the process that watches over it ended' } : JSON.parse(line.value)
  }
  const failure = new Promise<Answer>((resolve) => {
    keeper.once('error', (error) => resolve({ state: 'failed', reason: error.message }))
  })
  keeper.stdin.write(`${JSON.stringify(order)}\n`)
  const first = await Promise.race([answer(), failure])
  if (first.state === 'busy') return { state: 'busy' }
  if (first.state !== 'ready') return { state: 'failed', reason: first.reason ?? first.state }

  const next = answer()
  for (const part of [keeper, keeper.stdin as Socket, keeper.stdout as Socket]) part.unref() // does not keep this process alive
  const share: Share = {
    meeting,
    async leave() {
      for (const part of [keeper, keeper.stdout as Socket]) part.ref()
      keeper.stdin.end()
      await next
    },
    lost: new Promise((resolve) => {
      next.then((last) => last.state === 'lost' && resolve(last.reason ?? 'it ended'))
    }),
  }
  return { state: 'ready', share }
}

/** Takes a share of a server that another process of the workbench started; null when there is none, or it is about to stop. */
export async function joinServer(layout: Layout): Promise<Share | null> {
  const meeting = await readMeeting(layout.card)
  if (!meeting) return null
  const socket = connect(meeting.control)
  const welcomed = await new Promise<boolean>((resolve) => {
    socket.once('data', () => resolve(true)) // the keeper's word that it counts us
    socket.on('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
  if (!welcomed) {
    socket.destroy()
    return null
  }
  socket.unref()
  let leaving = false
  return {
    meeting,
    async leave() {
      leaving = true
      socket.destroy()
    },
    lost: new Promise((resolve) => {
      socket.once('close', () => !leaving && resolve('the process that watches over it ended'))
    }),
  }
}
