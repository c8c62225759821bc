import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { bankKinds, pageSize } from '../../bank/model.ts'

/** Says in the address which entry is open, or `new`. */
export const panelParameter = 'item'

/** What the address says of the bank; the filters have the names of the chips. */
export function askedBy(search: URLSearchParams) {
  const list = (name: string) => (search.has(name) ? { [name]: search.getAll(name).join(',') } : {})
  const kind = bankKinds.find((one) => one === search.get('kind'))
  return {
    ...(search.get('q') ? { search: search.get('q') ?? '' } : {}),
    ...(kind && { kind }),
    ...list('needs'),
    ...list('levels'),
    ...list('areas'),
    ...list('whose'),
    archived: search.get('archived') === 'yes' ? ('yes' as const) : ('no' as const),
    from: pageOf(search) * pageSize,
  }
}

/** Which page of fifty the address names, from 0. */
export function pageOf(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? 1)
  return Number.isInteger(page) && page > 0 && page < 1000 ? page - 1 : 0
}

/** Opening or closing an entry asks the server nothing. */
export function withoutPanel({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const rest = (url: URL) => {
    const search = new URLSearchParams(url.search)
    search.delete(panelParameter)
    return `${url.pathname}?${search}`
  }
  const moved = currentUrl.href !== nextUrl.href
  return moved && rest(currentUrl) === rest(nextUrl) ? false : defaultShouldRevalidate
}
