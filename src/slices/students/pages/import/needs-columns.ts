import type { ImportPreview } from '../../contract.ts'

/** True when a person should look at the columns first: a needed one is missing, or none was recognised. */
export function needsColumns({ columns, fields, kind }: ImportPreview): boolean {
  if (kind === 'oneroster') return false
  const taken = columns.flatMap(({ field }) => field ?? [])
  return taken.length === 0 || fields.some(({ key, required }) => required && !taken.includes(key))
}
