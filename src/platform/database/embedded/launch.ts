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
}

/** What a running server's keeper tells: it ended and is being started again ('lost'), it runs again ('back'), nobody watches it any more ('unwatched'). */
export type News = { state: 'lost' | 'back' | 'unwatched'; reason: string }

const keeperFile = fileURLToPath(new URL('./keeper.mjs', import.meta.url))

const unwatched = 'the process that watches over it ended'

type Answer = { state: 'ready' | 'busy' | 'failed' | 'lost' | 'back' | 'kept' | 'stopped'; reason?: string }
export type Launch = { state: 'ready'; share: Share } | { state: 'busy' } | { state: 'failed'; reason: string }

/** Starts a keeper (keeper.mjs), which starts PostgreSQL. 'busy': somebody else is just starting, running or stopping it. */
export async function launch(
  layout: Layout,
  programs: Programs,
  runner: Runner,
  meeting: Meeting,
  settings: Record<string, string> | undefined,
  hear: (news: News) => void,
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
  const answers = createInterface({ input: keeper.stdout })
  const first = await new Promise<Answer>((resolve) => {
    answers.once('line', (line) => resolve(JSON.parse(line)))
    answers.once('close', () => resolve({ state: 'failed', reason: unwatched }))
    keeper.once('error', (error) => resolve({ state: 'failed', reason: error.message }))
    keeper.stdin.write(`${JSON.stringify(order)}\n`)
  })
  if (first.state === 'busy') return { state: 'busy' }
  if (first.state !== 'ready') return { state: 'failed', reason: first.reason ?? first.state }

  let leaving = false
  const over = new Promise<void>((resolve) => {
    answers.on('line', (line) => {
      const { state, reason = '' } = JSON.parse(line) as Answer
      if (state === 'lost' || state === 'back') hear({ state, reason })
      else resolve()
    })
    answers.once('close', () => {
      if (!leaving) hear({ state: 'unwatched', reason: unwatched })
      resolve()
    })
  })
  const parts = [keeper, keeper.stdin as Socket, keeper.stdout as Socket]
  for (const part of parts) part.unref() // a server does not keep this process alive
  const share: Share = {
    meeting,
    async leave() {
      leaving = true
      for (const part of parts) part.ref()
      keeper.stdin.end()
      await over
      for (const part of parts) part.unref()
    },
  }
  return { state: 'ready', share }
}

/** Takes a share of a server that another process of the workbench started; null when there is none, or it is about to stop. */
export async function joinServer(layout: Layout, hear: (news: News) => void): Promise<Share | null> {
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
  socket.once('close', () => {
    if (!leaving) hear({ state: 'unwatched', reason: unwatched })
  })
  return {
    meeting,
    async leave() {
      leaving = true
      socket.destroy()
    },
  }
}
