import { type YearKind, yearKinds } from '../../cost/model.ts'

/** What of an address says of which days a cost is. */
export const spanNames = ['asAt', 'year', 'from', 'to'] as const

/** The days that an address names; what is not named is left to the server. */
export function spanOf(search: URLSearchParams): { asAt?: string; year?: YearKind; from?: string; to?: string } {
  const [asAt, from, to] = ['asAt', 'from', 'to'].map((name) => search.get(name))
  const year = yearKinds.find((kind) => kind === search.get('year'))
  return { ...(asAt ? { asAt } : {}), ...(year ? { year } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
}
