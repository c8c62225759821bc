import { useEffect, useMemo, useState } from 'react'
import type { Clash } from '#slices/access/operation.ts'
import type { SavedState } from '#web/ui/marks.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import { serverDrafts } from './server-drafts.ts'
import type { Clashing } from './use-work.ts'

/** What is typed, what it was when the person began, and the version that they saw. All three are kept in the draft. */
interface Edited<Fields> {
  fields: Fields
  base: Fields
  version: number
}

export type Side = 'mine' | 'theirs'

interface Edit<Fields> {
  fields: Fields
  version: number
  change: (changed: Partial<Fields>) => void
  /** The fields that differ from what they were, and what they were. */
  changes: () => { fields: Partial<Fields>; base: Partial<Fields> }
  /** Fields that two people changed, each with both versions, until the edit is saved or given up. */
  clashes: readonly Clash[]
  /** Which version was taken for a field; a field that was edited on is settled as well. */
  taken: Readonly<Record<string, Side | 'edited'>>
  take: (field: string, side: Side) => void
  /** The draft goes: it was saved, or given up. */
  finish: (saved: Fields, version: number) => void
  restored: boolean
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
  const initial = useMemo<Edited<Fields>>(() => ({ fields: saved, base: saved, version }), [saved, version])
  const draft = useDraft(key, initial, { storage: serverDrafts })
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [taken, setTaken] = useState<Readonly<Record<string, Side | 'edited'>>>({})
  const { fields, base } = draft.value

  const { change: changeDraft, value: latest } = draft
  const [met, setMet] = useState<Clashing | null>(null)
  useEffect(() => {
    if (!clash || clash === met) return
    setMet(clash)
    // From now on the other's text is what this edit begins from: saving again is a decision between the two.
    const theirs = Object.fromEntries(clash.clashes.map((one) => [one.field, one.theirs]))
    changeDraft({ ...latest, base: { ...latest.base, ...theirs }, version: clash.version })
    setClashes(clash.clashes)
    setTaken({})
  }, [clash, met, latest, changeDraft])

  return {
    fields,
    version: draft.value.version,
    change: (changed) => {
      draft.change({ ...draft.value, fields: { ...fields, ...changed } })
      const edited = clashes.filter((one) => one.field in changed)
      if (edited.length) setTaken({ ...taken, ...Object.fromEntries(edited.map((one) => [one.field, 'edited'])) })
    },
    changes: () => {
      const names = Object.keys(fields).filter((name) => fields[name] !== base[name])
      const only = (of: Fields) => Object.fromEntries(names.map((name) => [name, of[name]])) as Partial<Fields>
      return { fields: only(fields), base: only(base) }
    },
    clashes,
    taken,
    take: (field, side) => {
      const found = clashes.find((one) => one.field === field)
      if (!found) return
      draft.change({ ...draft.value, fields: { ...fields, [field]: found[side] } })
      setTaken({ ...taken, [field]: side })
    },
    finish: (savedNow, versionNow) => {
      draft.clear({ fields: savedNow, base: savedNow, version: versionNow })
      setClashes([])
      setTaken({})
    },
    restored: draft.restored,
    state: draft.state,
  }
}
