/** The kinds of trouble that a page can meet, as people understand them. */
export type Trouble = 'notFound' | 'notAllowed' | 'signedOut' | 'network' | 'newVersion' | 'server'

/**
 * What a thrown thing means for the reader. Looks at the HTTP status that router responses and API errors carry; an error without
 * one is the network's when the browser says so, else a fault of ours.
 */
export function whatWentWrong(error: unknown): Trouble {
  const status = statusOf(error)
  // What is wrong with a form stands at its fields; refused as a page, it is the address that names nothing: half a link, say.
  if (status === 404 || status === 422) return 'notFound'
  if (status === 401) return 'signedOut'
  if (status === 403) return 'notAllowed'
  if (status === 502 || status === 503 || status === 504) return 'network'
  if (status !== null) return 'server'
  const message = error instanceof Error ? error.message : ''
  // A page's file that is gone: the server has a newer build than this tab.
  if (/dynamically imported module|Importing a module script failed|Unable to preload/i.test(message))
    return 'newVersion'
  if (error instanceof TypeError && /fetch|network|load failed/i.test(message)) return 'network'
  return 'server'
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null
  return typeof error.status === 'number' ? error.status : null
}
