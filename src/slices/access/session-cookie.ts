/** The name of the session's cookie; with `__Secure-` where the workbench is reached by https. */
export const sessionCookie = 'workbench.session_token'

/**
 * The session token in a request's cookies: the part before the signature. `null` when there is none, or one that was never a
 * token. The token is a long random text; the database says whether it is alive.
 * @param origin where people reach the workbench. By https only the cookie counts that a browser takes from https alone: one set
 * by somebody between, or by another site of the same name without it, cannot put a person into a session that is not theirs.
 */
export function sessionTokenFrom(headers: Headers, origin: string): string | null {
  const wanted = origin.startsWith('https:') ? `__Secure-${sessionCookie}` : sessionCookie
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=', 2)
    if (name !== wanted) continue
    const token = value.split('.')[0] ?? ''
    return /^[\w-]{1,200}$/.test(token) ? token : null
  }
  return null
}
