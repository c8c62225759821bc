/** What the address says of the library; the filters have the names of the chips. */
export function askedBy(search: URLSearchParams) {
  const list = (name: string) => (search.has(name) ? { [name]: search.getAll(name).join(',') } : {})
  const text = search.get('q')
  return {
    ...(text ? { search: text } : {}),
    ...list('tier'),
    ...list('need'),
    ...list('setting'),
    ...list('origin'),
    archived: search.get('archived') === 'yes' ? ('yes' as const) : ('no' as const),
  }
}

/** An entry's address, with what the list was narrowed to: the way back leads to the same list. */
export function addressOf(provisionId: string, search: string): string {
  return `/provision/library/${provisionId}${search}`
}
