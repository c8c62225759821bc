import { api } from '../../api.ts'
import type { DraftStorage } from '../use-draft.ts'

/** After so long without a letter the draft goes to the server; on this device it is kept at once. */
const PAUSE_MILLISECONDS = 600

interface Kept {
  text: string
  at: string
}

const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; supersede: () => void }>()

/**
 * Drafts kept with the account, so that they can be gone on with on another device, and on this device in case the network is
 * gone. The later of the two comes back.
 */
export const serverDrafts: DraftStorage = {
  load: async (key) => {
    const here = readHere(key)
    const there = await api.students.draft({ subject: key }).catch(() => null)
    const kept = there && { text: String(there.body.text ?? ''), at: there.updatedAt }
    if (kept?.text && (!here || Date.parse(kept.at) > Date.parse(here.at))) return kept.text
    return here?.text ?? null
  },
  save: (key, text) => {
    localStorage.setItem(key, JSON.stringify({ text, at: new Date().toISOString() } satisfies Kept))
    return sendSoon(key, text)
  },
  remove: async (key) => {
    stopWaiting(key)
    localStorage.removeItem(key)
    await api.students.dropDraft({ subject: key })
  },
}

/** Settles when the server has this text, or a later one has taken its place. */
function sendSoon(key: string, text: string): Promise<void> {
  stopWaiting(key)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(key)
      api.students.keepDraft({ subject: key, body: { text } }).then(() => resolve(), reject)
    }, PAUSE_MILLISECONDS)
    waiting.set(key, { timer, supersede: resolve })
  })
}

function stopWaiting(key: string): void {
  const before = waiting.get(key)
  if (!before) return
  clearTimeout(before.timer)
  waiting.delete(key)
  before.supersede()
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
