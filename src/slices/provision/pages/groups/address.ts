import { isIsoDate } from '#kernel/dates.ts'
import { groupStates } from '../../groups/model.ts'

/** The states that are shown when nobody has chosen any: what is closed is shown to whoever asks for it. */
const open = groupStates.filter((state) => state !== 'closed')

/** What the address says of the list; the filters have the names of the chips. */
export function askedBy(search: URLSearchParams) {
  const list = (name: string) => (search.has(name) ? { [name]: search.getAll(name).join(',') } : {})
  const asOf = search.get('asOf')
  const student = search.get('student')
  return {
    ...(asOf && isIsoDate(asOf) ? { asOf } : {}),
    ...(student ? { student } : {}),
    state: (search.has('state') ? search.getAll('state') : open).join(','),
    ...list('provision'),
    ...list('giver'),
    ...list('class'),
    ...list('need'),
  }
}
