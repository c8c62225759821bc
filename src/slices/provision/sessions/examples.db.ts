import { newId } from '#kernel/ids.ts'
import type { SessionCard, SessionDay } from './contract.ts'

const codes = [
  ...['senco', 'senst', 'principal', 'teacher3b', 'teacher5c', 'assistant', 'assistant2', 'assistant3', 'ep', 'office'],
]

type Answer = { status: number; text: string; json: SessionDay }
type Parts<Given extends Answer> = {
  api: { ask: (method: string, path: string, options: { cookie: string; body: unknown }) => Promise<Given> }
  demo: { people: readonly { id: string; code: string }[]; cookieOf: (code: string) => Promise<string> }
}

/** The demo school’s people, signed in, and ways to see and log sessions as they do. */
export async function signInForSessions<Given extends Answer>({ api, demo }: Parts<Given>) {
  const cookies = new Map<string, string>()
  for (const code of codes) cookies.set(code, await demo.cookieOf(code))
  const ask = (code: string, method: string, path: string, body?: object) =>
    api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
  return {
    ask,
    /** A person’s identifier, by staff code. */
    idOf: (code: string) => demo.people.find((person) => person.code === code)?.id ?? '',
    /** What a person sees of a day; today when `query` names none. */
    day: async (code: string, query = ''): Promise<SessionDay> =>
      (await ask(code, 'GET', `/provision/sessions${query}`)).json,
    log: (code: string, body: object) => ask(code, 'POST', '/provision/sessions', body),
  }
}

/** The session of a group, by its Chinese name, among those of a day. */
export function cardOf(of: SessionDay, name: string): SessionCard {
  return of.sessions.find(({ group }) => group.name.zh === name) as SessionCard
}

/** The log that says that all came. */
export function logOf(card: SessionCard, change: object = {}) {
  return {
    ...{ sessionId: newId(), groupId: card.group.id, timeId: card.timeId, plannedOn: card.plannedOn, heldOn: card.on },
    ...{ period: card.period.key, minutes: card.minutes, version: card.version, minutesHeld: card.minutes },
    ...{ state: 'done', reason: '', charged: false, note: '' },
    attendance: card.members.map(({ id }) => ({ studentId: id, came: true, reason: '' })),
    ...change,
  }
}
