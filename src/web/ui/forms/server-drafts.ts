import { api } from '../../api.ts'
import { type DraftStorage, unsentKeys } from '../use-draft.ts'
import { inTurn } from './in-turn.ts'

/** So often at most a draft goes to the server, also while letters keep coming; on this device it is kept at once. */
const EVERY_MILLISECONDS = 600

/** A draft as it lies on this device and in the account: `at` by the clock of the device that wrote it. */
interface Kept {
  text: string
  at: string
  device: string
  /** The account has it. */
  isSent?: boolean
}

interface Waiting {
  kept: Kept
  timer: ReturnType<typeof setTimeout>
  resolve: () => void
  reject: (error: unknown) => void
}

const waiting = new Map<string, Waiting>()

/**
 * Drafts kept with the account, so that they can be gone on with on another device, and on this device in case the network is
 * gone. The later of the two comes back.
 */
export const serverDrafts: DraftStorage = {
  here: (key) => readHere(key)?.text ?? null,
  load: async (key) => {
    const here = readHere(key)
    const there = await api.students.draft({ subject: key }).catch(() => null)
    if (!there?.body.text) return here?.text ?? null
    // Of two drafts of this device its own clock knows the later one, be it wrong; the server's clock decides between two devices.
    const writtenAt = there.body.device === deviceId() ? String(there.body.at) : there.updatedAt
    const text = String(there.body.text)
    if (!here || Date.parse(writtenAt) > Date.parse(here.at)) return text
    // The account did not get the last words: it has them before anything is done with them here.
    if (here.text !== text) sendNow(key, here).catch(() => undefined)
    return here.text
  },
  save: (key, text) => {
    const kept = { text, at: new Date().toISOString(), device: deviceId() }
    localStorage.setItem(key, JSON.stringify(kept))
    return sendSoon(key, kept)
  },
  remove: async (key) => {
    stopWaiting(key)
    localStorage.removeItem(key)
    await inTurn(key, () => api.students.dropDraft({ subject: key }))
  },
  flush: send,
}

/** Settles when the server has this text, or a later one has taken its place. */
function sendSoon(key: string, kept: Kept): Promise<void> {
  return new Promise((resolve, reject) => {
    const before = waiting.get(key)
    before?.resolve()
    const timer = before?.timer ?? setTimeout(() => send(key), EVERY_MILLISECONDS)
    waiting.set(key, { kept, timer, resolve, reject })
  })
}

function send(key: string): void {
  const now = waiting.get(key)
  if (!now) return
  clearTimeout(now.timer)
  waiting.delete(key)
  sendNow(key, now.kept).then(now.resolve, now.reject)
}

async function sendNow(key: string, kept: Kept): Promise<void> {
  const { text, at, device } = kept
  await inTurn(key, () => api.students.keepDraft({ subject: key, body: { text, at, device } }))
  if (readHere(key)?.at === at) localStorage.setItem(key, JSON.stringify({ ...kept, isSent: true }))
}

/** Who leaves waits no longer than this for a network that does not answer. */
const MOST_MILLISECONDS = 5_000

/** Sends on every draft of a person that lies on this device alone. */
export async function sendDraftsOf(personId: string): Promise<void> {
  const sent = unsentKeys(personId).map((key) => {
    stopWaiting(key)
    const kept = readHere(key)
    return kept ? sendNow(key, kept) : undefined
  })
  await Promise.race([Promise.allSettled(sent), new Promise((resolve) => setTimeout(resolve, MOST_MILLISECONDS))])
}

function stopWaiting(key: string): void {
  const before = waiting.get(key)
  if (!before) return
  clearTimeout(before.timer)
  waiting.delete(key)
  before.resolve()
}

function readHere(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept === 'object' && kept !== null && 'text' in kept && 'at' in kept) return kept as Kept
  } catch {
    // Unreadable, or storage is forbidden: then only the server's draft counts.
  }
  return null
}

/** Names this browser to itself; it says nothing of anybody. */
function deviceId(): string {
  const known = localStorage.getItem(deviceKey)
  if (known) return known
  const made = crypto.getRandomValues(new Uint32Array(2)).join('-')
  localStorage.setItem(deviceKey, made)
  return made
}

const deviceKey = 'senco.device'
