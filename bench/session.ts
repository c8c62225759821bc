/** A person who is signed in, by a real session. */
export type Session = {
  address: string
  cookie: string
}

/** Signs in over HTTP, as a browser does. @throws when it does not work. */
export async function signIn(address: string, identifier: string, password: string): Promise<Session> {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, password }),
  })
  if (!answer.ok) throw new Error(`${identifier} could not sign in: ${answer.status} ${await answer.text()}`)
  return { address, cookie: cookieOf(answer) }
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Asks the API as this person. @throws when the answer is no success. */
export async function ask<Answer>(session: Session, method: string, path: string, body?: unknown): Promise<Answer> {
  const form = body instanceof FormData
  const answer = await fetch(`${session.address}/api${path}`, {
    method,
    headers: { cookie: session.cookie, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
  return (await answer.json()) as Answer
}
