import { useEffect, useMemo, useState } from 'react'
import type { Clash } from '#slices/access/operation.ts'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import type { Side, Taken } from '#web/ui/forms/use-edit.ts'
import type { Clashing } from '#web/ui/forms/use-work.ts'
import { useDraft } from '#web/ui/use-draft.ts'
import type { Guardian } from '../../contract.ts'

const nobody: Guardian = { name: '', relationship: '', phone: '', email: '', language: '' }

interface Edited {
  list: readonly Guardian[]
  base: readonly Guardian[]
  clashes: readonly Clash[]
  taken: Taken
}

/** An edit of the list of guardians, kept as a draft; after a clash it holds both versions until each is settled. */
export function useGuardiansEdit(studentId: string, saved: readonly Guardian[], clash: Clashing | null) {
  const initial = useMemo<Edited>(() => ({ list: saved, base: saved, clashes: [], taken: {} }), [saved])
  const draft = useDraft(`student ${studentId} guardians`, initial, { storage: serverDrafts, together: true })
  const { list, base, clashes, taken } = draft.value
  const changeList = (next: readonly Guardian[]) => draft.change({ ...draft.value, list: next })

  const { change, value } = draft
  const [met, setMet] = useState<Clashing | null>(null)
  useEffect(() => {
    if (!clash || clash === met) return
    setMet(clash)
    const theirs = clash.clashes.reduce((now, one) => put(now, one.field, one.theirs), value.base)
    change({ ...value, base: theirs, clashes: clash.clashes, taken: {} })
  }, [clash, met, value, change])

  return {
    list,
    base,
    clashes,
    taken,
    changeOne: (index: number, changed: Partial<Guardian>) => {
      const paths = ['guardians', ...Object.keys(changed).map((name) => `guardians.${index}.${name}`)]
      const edited = clashes.filter(({ field }) => paths.includes(field)).map(({ field }) => [field, 'edited'] as const)
      draft.change({
        ...draft.value,
        list: list.map((guardian, place) => (place === index ? { ...guardian, ...changed } : guardian)),
        taken: { ...taken, ...Object.fromEntries(edited) },
      })
    },
    add: () => changeList([...list, nobody]),
    remove: (index: number) => changeList(list.filter((_, place) => place !== index)),
    take: (field: string, side: Side) => {
      const found = clashes.find((one) => one.field === field)
      if (found)
        draft.change({ ...draft.value, list: put(list, field, found[side]), taken: { ...taken, [field]: side } })
    },
    finish: () => draft.clear(initial),
    discard: draft.discard,
    restored: draft.restored,
    state: draft.state,
  }
}

/** The list with what stands at a path such as `guardians.0.phone`; the path `guardians` is the list itself. */
function put(list: readonly Guardian[], path: string, value: unknown): readonly Guardian[] {
  const [, place, name] = /^guardians\.(\d+)\.(\w+)$/.exec(path) ?? []
  if (!place || !name) return Array.isArray(value) ? (value as Guardian[]) : list
  return list.map((guardian, index) => (index === Number(place) ? { ...guardian, [name]: String(value) } : guardian))
}
