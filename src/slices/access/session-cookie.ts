/** The name of the session's cookie; with `__Secure-` where the workbench is reached by https. */
export const sessionCookie = 'workbench.session_token'

/** The session token in a request's cookies: the part before the signature. `null` when there is none. The token is a long random text; the database says whether it is alive. */
export function sessionTokenFrom(headers: Headers): string | null {
  const cookies = headers.get('cookie')
  if (!cookies) return null
  for (const part of cookies.split(';')) {
    const [name, ...rest] = part.trim().split('=')
    if (name === sessionCookie || name === `__Secure-${sessionCookie}`) {
      const value = decodeURIComponent(rest.join('='))
      return value.split('.')[0] || null
    }
  }
  return null
}
