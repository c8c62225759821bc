/** What the address asks of the server. */
export function mapAskedOf(search: URLSearchParams): {
  asAt?: string
  from?: string
  to?: string
  by?: 'staff' | 'week'
} {
  const [asAt, from, to, by] = ['asAt', 'from', 'to', 'by'].map((name) => search.get(name))
  return {
    ...(asAt ? { asAt } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(by === 'staff' || by === 'week' ? { by } : {}),
  }
}
