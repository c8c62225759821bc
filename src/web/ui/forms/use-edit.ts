import { useEffect, useMemo, useRef, useState } from 'react'
import { same } from '#kernel/merging.ts'
import type { Clash } from '#slices/access/operation.ts'
import type { SavedState } from '../marks.tsx'
import { useDraft } from '../use-draft.ts'
import { serverDrafts } from './server-drafts.ts'
import type { Clashing } from './use-work.ts'

/** What is typed, what it was when the person began, the version that they saw, and a clash not yet settled: all kept in the draft. */
interface Edited<Fields> {
  fields: Fields
  base: Fields
  version: number
  clashes: readonly Clash[]
  taken: Taken
}

/** So many saves without an answer are known again as this form's own. */
const MOST_UNANSWERED = 20

export type Side = 'mine' | 'theirs'
/** By field, how its clash was settled. */
export type Taken = Readonly<Record<string, Side | 'edited'>>

export interface Edit<Fields> {
  fields: Fields
  version: number
  change: (changed: Partial<Fields>) => void
  /** The fields that differ from what they were, and what they were. */
  changes: () => { fields: Partial<Fields>; base: Partial<Fields> }
  /** Fields that two people changed, each with both versions, until the edit is saved or given up. */
  clashes: readonly Clash[]
  /** Which version was taken for a field; a field that was edited on is settled as well. */
  taken: Taken
  take: (field: string, side: Side) => void
  /** The draft goes: it was saved, or given up. */
  finish: (saved: Fields, version: number) => void
  /** A draft that came back and says what the record says goes, unless somebody has typed on since it was `seen`. */
  settle: (seen: Fields) => void
  /** What was typed is given up: the record as it was handed in stands here again. */
  discard: () => void
  /** This is being sent: where the answer gets lost, it is known again as this form's own. */
  sending: (sent: Fields) => void
  /** What was sent is saved; whatever was typed meanwhile goes on from there. */
  keep: (sent: Fields, version: number) => void
  restored: boolean
  /** The account is still asked whether it has later words than this device. */
  looking: boolean
  /** What stands here is being typed in another tab of this browser, which also saves it. */
  elsewhere: boolean
  state: SavedState
}

/**
 * An edit of a record that others may edit at the same time. It is kept as a draft while typing, knows what changed since the person
 * began, and after a clash holds both versions until each field is settled. The key names the form and the record.
 */
export function useEdit<Fields extends Record<string, unknown>>(
  key: string,
  saved: Fields,
  version: number,
  clash: Clashing | null,
): Edit<Fields> {
  const initial = useMemo(() => begin(saved, version), [saved, version])
  const unanswered = useRef<Fields[]>([])
  const remember = (sent: Fields) => {
    unanswered.current = [...unanswered.current.slice(1 - MOST_UNANSWERED), sent]
  }
  const draft = useDraft(key, initial, {
    storage: serverDrafts,
    restore: (kept) => meetSaved(kept, saved, version),
    together: true,
    // What another tab of this person sends is nobody else's either.
    heard: (sent) => remember(sent as Fields),
  })
  const { fields, base, clashes, taken } = draft.value

  const { adjust, latest } = draft
  const [met, setMet] = useState<Clashing | null>(null)
  useEffect(() => {
    if (!clash || clash === met) return
    setMet(clash)
    // From now on the other's text is what this edit begins from: saving again is a decision between the two.
    const theirs = Object.fromEntries(clash.clashes.map((one) => [one.field, one.theirs]))
    const before = latest()
    const now = { base: { ...before.base, ...theirs }, version: clash.version }
    // What this form itself sent, and the network lost the answer to, is nobody else's.
    const isOwn = (one: Clash) => unanswered.current.some((sent) => same(sent[one.field], one.theirs))
    adjust({ ...before, ...now, clashes: clash.clashes.filter((one) => !isOwn(one)), taken: {} })
    unanswered.current = []
  }, [clash, met, latest, adjust])

  return {
    fields,
    version: draft.value.version,
    change: (changed) => {
      // A save may have ended between the last drawing and this letter: it goes on from what is so now.
      const now = latest()
      const edited = now.clashes.filter((one) => one.field in changed).map((one) => [one.field, 'edited'] as const)
      const settled = { ...now.taken, ...Object.fromEntries(edited) }
      draft.change({ ...now, fields: { ...now.fields, ...changed }, taken: settled })
    },
    changes: () => {
      const names = Object.keys(fields).filter((name) => !same(fields[name], base[name]))
      const only = (of: Fields) => Object.fromEntries(names.map((name) => [name, of[name]])) as Partial<Fields>
      return { fields: only(fields), base: only(base) }
    },
    clashes,
    taken,
    take: (field, side) => {
      const found = clashes.find((one) => one.field === field)
      if (!found) return
      const now = latest()
      const settled = { ...now.taken, [field]: side }
      draft.change({ ...now, fields: { ...now.fields, [field]: found[side] }, taken: settled })
    },
    finish: (savedNow, versionNow) => draft.clear(begin(savedNow, versionNow)),
    settle: (seen) => {
      const now = latest()
      if (now.fields === seen) draft.clear(begin(seen, now.version))
    },
    discard: draft.discard,
    sending: (sent) => {
      remember(sent)
      draft.tellSent(sent)
      // A draft that is older than what the record gets would come back as if somebody else had written that, should the tab go now.
      draft.keepNow()
    },
    keep: (sent, versionNow) => {
      unanswered.current = unanswered.current.slice(unanswered.current.indexOf(sent) + 1)
      const now = latest()
      // Another tab has gone on from what was saved here, and has saved as well.
      if (now.version > versionNow) return
      // A save that was under way while somebody typed on must not take back their letters.
      if (now.fields === sent) draft.clear(begin(sent, versionNow))
      else draft.adjust({ fields: now.fields, base: sent, version: versionNow, clashes: [], taken: {} })
    },
    restored: draft.restored,
    looking: draft.looking,
    elsewhere: draft.elsewhere,
    state: draft.state,
  }
}

/**
 * A draft that comes back may have been saved already, where the page went before the answer came. A field that says what the record says
 * begins from there; what somebody else wrote in another field stays to be met.
 */
function meetSaved<Fields extends Record<string, unknown>>(
  kept: Edited<Fields>,
  saved: Fields,
  version: number,
): Edited<Fields> {
  const met = Object.keys(saved).filter((name) => same(kept.fields[name], saved[name]))
  const base = { ...kept.base, ...Object.fromEntries(met.map((name) => [name, saved[name]])) }
  return { ...kept, base, version: same(base, saved) ? version : kept.version }
}

function begin<Fields>(saved: Fields, version: number): Edited<Fields> {
  return { fields: saved, base: saved, version, clashes: [], taken: {} }
}
