import { useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FrameContext } from './frame.ts'
import type { SavedState } from './marks.tsx'

/** Where drafts of a person lie on the device, by form. */
export const draftKey = (personId: string, form: string) => `${keyBegins}${personId}.${form}`
const keyBegins = 'senco.draft.'

/** What of a person lies on this device alone: drafts that the account does not have, and what waits to be sent. */
export function unsentKeys(personId: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(draftKey(personId, '')) && !isSent(key))
}

/**
 * Takes a person's drafts off this device, since whoever sits down here next is somebody else; of others, whose session ended without
 * them, only what the account has as well.
 */
export function forgetDeviceDrafts(personId: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(draftKey(personId, '')) || (key.startsWith(keyBegins) && isSent(key)))
      localStorage.removeItem(key)
}

function isSent(key: string): boolean {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'isSent' in kept && kept.isSent === true
  } catch {
    return false
  }
}

/** Where drafts lie until they are saved. The server's storage, when it comes, answers with promises. */
export interface DraftStorage {
  /** What this device has of it, at once: nobody can type or send before it stands there. */
  here?: (key: string) => string | null
  load: (key: string) => string | null | Promise<string | null>
  /** Rejects (or throws) when the text could not be kept. */
  save: (key: string, text: string) => void | Promise<void>
  remove: (key: string) => void | Promise<void>
  /** Sends on at once what still waits to be sent. */
  flush?: (key: string) => void
}

/** Drafts on this device only. */
export const deviceDrafts: DraftStorage = {
  here: (key) => localStorage.getItem(key),
  load: (key) => localStorage.getItem(key),
  save: (key, text) => localStorage.setItem(key, text),
  remove: (key) => localStorage.removeItem(key),
}

/** What was typed is kept so soon, also while letters keep coming: a tab that crashes asks nobody first. */
const WAIT_MILLISECONDS = 400

export interface Draft<Value> {
  value: Value
  /** The value as it stands at this moment, also where the page has not been drawn with it yet. */
  latest: () => Value
  change: (value: Value) => void
  /** As `change`, where nobody typed: it gives way to what is typed in another tab meanwhile. */
  adjust: (value: Value) => void
  /** Tells the other tabs that this is being sent to the server (`heard` there). */
  tellSent: (sent: unknown) => void
  /** The value has been saved for good (or given up): the draft goes, and `value` is what is handed in. */
  clear: (saved: Value) => void
  /** Given up: what the server has stands here again. */
  discard: () => void
  /** Keeps now, wherever drafts lie, what would be kept in a moment. */
  keepNow: () => void
  /** Words from an earlier visit have come back. */
  restored: boolean
  /** The account is still asked whether it has later words than this device. */
  looking: boolean
  /** What stands here is being typed in another tab of this browser, which also saves it. */
  elsewhere: boolean
  /** For `SavedMark`; null while nothing has been typed. */
  state: SavedState
}

/**
 * Keeps what is being typed, so that nothing is lost to a closed tab, a timeout or the network. The key names the form and the
 * thing it is about, such as `concern new` or `student 0192…`; it is kept apart by person. `saved` is what the server has.
 * `restore` makes of a draft that comes back what one goes on from. Where the key names one record (`together`), all tabs of this browser
 * show the same draft while it is typed: apart, the tab that kept its words last would take away the other's.
 */
export function useDraft<Value>(
  key: string,
  saved: Value,
  options: {
    storage?: DraftStorage
    restore?: (kept: Value) => Value
    together?: boolean
    heard?: (sent: unknown) => void
  } = {},
): Draft<Value> {
  const storage = options.storage ?? deviceDrafts
  const person = useContext(FrameContext)?.person.id ?? 'nobody'
  const fullKey = draftKey(person, key)
  const [value, draw] = useState(saved)
  const current = useRef(saved)
  const setValue = useCallback((next: Value) => {
    current.current = next
    draw(next)
  }, [])
  const latest = useCallback(() => current.current, [])
  const restore = useRef(options.restore)
  restore.current = options.restore
  const [restored, setRestored] = useState(false)
  const [looking, setLooking] = useState(true)
  const [state, setState] = useState<SavedState>(null)
  const [elsewhere, setElsewhere] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const unwritten = useRef<Value | null>(null)
  const attempted = useRef<Value | null>(null)
  const touched = useRef(false)
  const otherTabs = useRef<BroadcastChannel | null>(null)
  const heard = useRef(options.heard)
  heard.current = options.heard
  /** When what stands here was typed, in whichever tab: of two texts that cross on their way the later one stays. */
  const typedAt = useRef(0)
  const tell = useCallback(
    (value: Value, isSaved: boolean) =>
      otherTabs.current?.postMessage({ value, isSaved, typedAt: typedAt.current } satisfies Told<Value>),
    [],
  )
  const tellSent = useCallback((sent: unknown) => otherTabs.current?.postMessage({ sent } satisfies Told<Value>), [])

  useLayoutEffect(() => {
    let gone = false
    let shown: string | null = null
    touched.current = false
    setLooking(true)
    const show = (text: string | null) => {
      // Somebody who types at once is ahead of an old draft that comes from elsewhere.
      if (gone || text === null || text === shown || touched.current) return
      const kept = JSON.parse(text) as Value
      shown = text
      setValue(restore.current?.(kept) ?? kept)
      setRestored(true)
      setState('unsaved')
    }
    new Promise<string | null>((resolve) => {
      show(storage.here?.(fullKey) ?? null)
      resolve(storage.load(fullKey))
    })
      .then(show)
      .catch(() => undefined)
      .finally(() => !gone && setLooking(false))
    return () => {
      gone = true
    }
  }, [fullKey, storage, setValue])

  const write = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (unwritten.current === null) return
    const written = unwritten.current
    attempted.current = written
    unwritten.current = null
    tell(written, false)
    try {
      await storage.save(fullKey, JSON.stringify(written))
      // Letters that came meanwhile are not saved with it.
      if (attempted.current === written && unwritten.current === null) setState('saved')
    } catch {
      // Tried again with the next letter, and when the network is back.
      if (attempted.current === written) unwritten.current ??= written
      setState('offline')
    }
  }, [fullKey, storage, tell])

  // A tab that is hidden or closed writes at once.
  useEffect(() => {
    const leave = () => void write()
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', leave)
      leave()
    }
  }, [write])

  const { together = false } = options
  useEffect(() => {
    if (!together) return
    const channel = new BroadcastChannel(fullKey)
    otherTabs.current = channel
    channel.onmessage = ({ data }: MessageEvent<Told<Value>>) => {
      if ('sent' in data) return heard.current?.(data.sent)
      if (data.typedAt < typedAt.current) return
      typedAt.current = data.typedAt
      clearTimeout(timer.current)
      timer.current = undefined
      touched.current = true
      unwritten.current = null
      attempted.current = null
      setValue(data.value)
      setRestored(false)
      setElsewhere(!data.isSaved)
      setState(data.isSaved ? null : 'unsaved')
    }
    return () => {
      otherTabs.current = null
      channel.close()
    }
  }, [fullKey, together, setValue])

  const adjust = useCallback(
    (next: Value) => {
      touched.current = true
      unwritten.current = next
      setValue(next)
      setState('saving')
      timer.current ??= setTimeout(write, WAIT_MILLISECONDS)
    },
    [write, setValue],
  )

  const change = useCallback(
    (next: Value) => {
      typedAt.current = Date.now()
      setElsewhere(false)
      adjust(next)
    },
    [adjust],
  )

  const clear = useCallback(
    (next: Value) => {
      clearTimeout(timer.current)
      timer.current = undefined
      unwritten.current = null
      attempted.current = null
      setValue(next)
      setRestored(false)
      setElsewhere(false)
      setState(null)
      tell(next, true)
      new Promise((resolve) => resolve(storage.remove(fullKey))).catch(() => undefined)
    },
    [fullKey, storage, setValue, tell],
  )

  const keepNow = useCallback(() => {
    void write()
    storage.flush?.(fullKey)
  }, [fullKey, storage, write])

  return {
    value,
    latest,
    change,
    adjust,
    tellSent,
    clear,
    discard: () => clear(saved),
    keepNow,
    restored,
    looking,
    elsewhere,
    state,
  }
}

/** What one tab tells the others of a draft that they hold together. */
type Told<Value> = { value: Value; isSaved: boolean; typedAt: number } | { sent: unknown }
