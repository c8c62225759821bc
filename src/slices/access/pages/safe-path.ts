/** The way on after signing in: a path of this workbench, or `/` for whatever leads elsewhere. */
export function safePath(to: string | null, origin: string): string {
  if (!to?.startsWith('/')) return '/'
  try {
    const url = new URL(to, origin)
    // A browser reads `//elsewhere` and `/\elsewhere` as another address.
    return url.origin === origin && !/^\/(sign-in|welcome)\b/.test(url.pathname) ? url.pathname + url.search : '/'
  } catch {
    return '/'
  }
}
