import type { Clash } from './operation.ts'

/**
 * What of a save is written, and what clashes. `current` is the record now, `mine` the fields that were sent, `before` what the
 * fields that others changed since the sender's version held at that version (empty when the sender's version is the newest).
 * A field that nobody else touched is written; one that the sender left as it was keeps the others' words; one that both
 * changed, differently, clashes: then nothing of the save may be written.
 */
export function mergeSave<Fields extends Record<string, unknown>>(
  current: Fields,
  mine: Partial<Fields>,
  before: Readonly<Record<string, unknown>>,
): { changes: Partial<Fields>; clashes: Clash[] } {
  const changes: Partial<Fields> = {}
  const clashes: Clash[] = []
  for (const field of Object.keys(mine) as (keyof Fields & string)[]) {
    const [wanted, theirs] = [mine[field], current[field]]
    if (wanted === undefined || same(wanted, theirs)) continue
    if (!(field in before)) changes[field] = wanted
    else if (!same(wanted, before[field])) clashes.push({ field, base: before[field], mine: wanted, theirs })
  }
  return { changes, clashes }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
