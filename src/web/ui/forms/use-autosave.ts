import { useEffect, useMemo, useRef, useState } from 'react'
import type { SavedState } from '../marks.tsx'
import type { FormWords } from './refused.ts'
import { type Edit, useEdit } from './use-edit.ts'
import { useWork } from './use-work.ts'

/** So long after the last letter what was written is saved; the draft is kept at once. */
const PAUSE_MILLISECONDS = 900
/** Where nobody answered, it is tried again after so long, and when the network says that it is back. */
const RETRY_MILLISECONDS = 5_000

interface Autosave<Fields> {
  edit: Edit<Fields>
  work: ReturnType<typeof useWork>
  state: SavedState
  /** Saves now what is not saved yet, also what is typed while a save is under way; true when all of it is saved. */
  flush: () => Promise<boolean>
}

/**
 * A record that saves itself while it is written. The draft stands on the device at once and on the server a moment later; the record
 * follows when the person pauses or leaves the field. A clash stops the saving until somebody chose; a lost network tries again
 * with the next letter and when it is back. Of several tabs that show one draft only the one that is typed in saves by itself. Nothing typed
 * is ever taken away.
 */
export function useAutosave<Fields extends Record<string, unknown>>(of: {
  /** Names the form and the record, for the draft. */
  key: string
  saved: Fields
  version: number
  words: FormWords
  send: (changes: { fields: Partial<Fields>; base: Partial<Fields> }, version: number) => Promise<{ version: number }>
}): Autosave<Fields> {
  const work = useWork(of.words)
  const edit = useEdit(of.key, of.saved, of.version, work.clash)
  const [kept, setKept] = useState(false)
  const [asked, setAsked] = useState(0)
  const { fields, version } = edit
  const { unreachable } = work
  const open = edit.clashes.some(({ field }) => !edit.taken[field])
  const dirty = Object.keys(edit.changes().fields).length > 0

  const tried = useRef<Fields | null>(null)
  async function save(isWanted = false): Promise<void> {
    if (!dirty || open || work.busy || (edit.elsewhere && !isWanted)) return
    const sent = fields
    tried.current = sent
    edit.sending(sent)
    await work
      .run(
        () => of.send(edit.changes(), version),
        (answer) => {
          // Where somebody else saved meanwhile, what they wrote is not what stands here: the version that this person saw is still the one
          // before, so that a later change of the same field meets theirs instead of writing over it.
          edit.keep(sent, answer.version === version + 1 ? answer.version : version)
          setKept(true)
        },
      )
      // Not reached: the draft is kept, and it is tried again.
      .catch(() => undefined)
  }

  // A draft that came back and says what the record says has been saved already, only nobody was there to be told.
  const settled = edit.restored && !edit.looking && !dirty && !open && !work.busy
  const { settle } = edit
  useEffect(() => {
    if (settled) settle(fields)
  }, [settled, settle, fields])

  const latest = useRef(save)
  latest.current = save
  const waiting = useRef<((isSaved: boolean) => void)[]>([])
  function flush(): Promise<boolean> {
    const saved = new Promise<boolean>((resolve) => waiting.current.push(resolve))
    if (!work.busy) tried.current = null
    setAsked((times) => times + 1)
    return saved
  }
  useEffect(() => {
    // Whoever closes a form waits for the save that is under way, and for one more when letters came meanwhile.
    if (asked === 0 || work.busy || waiting.current.length === 0) return
    if (dirty && !open && tried.current !== fields) void latest.current(true)
    else for (const settle of waiting.current.splice(0)) settle(!dirty)
  }, [asked, work.busy, dirty, open, fields])
  // Nor is a draft of this device saved before it is known whether another device has later words.
  const waits = open || edit.looking
  const moment = useMemo(() => ({ fields, version, waits }), [fields, version, waits])
  useEffect(() => {
    // Every letter, and a save during which somebody typed on, begins the pause anew.
    if (moment.waits) return
    const timer = setTimeout(() => latest.current(), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [moment])
  useEffect(() => {
    if (!unreachable) return
    const again = () => void latest.current()
    const timer = setInterval(again, RETRY_MILLISECONDS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [unreachable])

  const refused = work.listed.length > 0
  return { edit, work, state: stateOf({ failed: unreachable, refused, dirty, busy: work.busy, kept }), flush }
}

function stateOf(now: { failed: boolean; refused: boolean; dirty: boolean; busy: boolean; kept: boolean }): SavedState {
  if (now.failed && now.dirty) return 'offline'
  // The draft has it; the record takes it once what is said beside the field has been put right.
  if (now.refused && now.dirty && !now.busy) return 'unsaved'
  if (now.busy || now.dirty) return 'saving'
  return now.kept ? 'saved' : null
}
