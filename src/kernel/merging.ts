/** The fields of something that people edit. */
type Fields = Record<string, unknown>

/** A field that two people changed: what it was, what each wants. */
type ClashFound = { field: string; base: unknown; mine: unknown; theirs: unknown }

/** What becomes of an edit: the fields to write, or the fields on which two people disagree. */
export type Merged<Of extends Fields> = { changes: Partial<Of>; clashes: ClashFound[] }

/**
 * Brings an edit together with what others wrote since the person began. A field that only one of them changed takes that change; one
 * that both changed to the same value needs nothing; one that both changed differently is a clash. A field without a base is
 * taken to have been as it is now when the version is still the one they saw, and unknown otherwise.
 */
export function mergeEdit<Of extends Fields>(
  edit: { base: Partial<Of>; mine: Partial<Of> },
  theirs: Of,
  { sameVersion }: { sameVersion: boolean },
): Merged<Of> {
  const merged: Merged<Of> = { changes: {}, clashes: [] }
  for (const field of Object.keys(edit.mine) as (keyof Of & string)[]) {
    const mine = edit.mine[field]
    const knowsBase = field in edit.base
    if (mine === undefined || same(mine, theirs[field]) || (knowsBase && same(mine, edit.base[field]))) continue
    const untouched = sameVersion || (knowsBase && same(edit.base[field], theirs[field]))
    if (untouched) merged.changes[field] = mine
    else merged.clashes.push({ field, base: edit.base[field] ?? null, mine, theirs: theirs[field] })
  }
  return merged
}

/**
 * Brings together an edited list of small records, such as guardians. While all three lists are of one length, record stands
 * against record and field against field; otherwise the list is one thing, and two different edits of it are a clash.
 */
export function mergeList<Of extends Fields>(
  field: string,
  edit: { base: readonly Of[]; mine: readonly Of[] },
  theirs: readonly Of[],
): { list: readonly Of[]; clashes: ClashFound[] } {
  if (same(edit.base, theirs) || same(edit.mine, theirs)) return { list: edit.mine, clashes: [] }
  if (same(edit.mine, edit.base)) return { list: theirs, clashes: [] }
  if (edit.base.length !== theirs.length || edit.mine.length !== theirs.length)
    return { list: theirs, clashes: [{ field, base: edit.base, mine: edit.mine, theirs }] }
  const merged = theirs.map((their, index) => {
    const [base, mine] = [edit.base[index] as Of, edit.mine[index] as Of]
    return mergeEdit({ base, mine }, their, { sameVersion: false })
  })
  return {
    list: theirs.map((their, index) => ({ ...their, ...merged[index]?.changes })),
    clashes: merged.flatMap(({ clashes }, index) =>
      clashes.map((clash) => ({ ...clash, field: `${field}.${index}.${clash.field}` })),
    ),
  }
}

/** True when two plain values say the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Fields, b as Fields]
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]))
}
