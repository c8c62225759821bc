import { afterAll } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { SessionCard, SessionDay } from './contract.ts'

const codes = [
  ...['senco', 'senst', 'principal', 'teacher3b', 'teacher5c', 'assistant', 'assistant2', 'assistant3', 'ep', 'office'],
]

/** The demo school behind the whole API, with its people signed in, and ways to log sessions as they do. For the top of a test file. */
export async function openDemoSessions() {
  const fresh = await freshDatabase()
  const api = openApi(fresh)
  afterAll(() => api.close())
  const demo = await layDemoRows(fresh)
  const cookies = new Map<string, string>()
  for (const code of codes) cookies.set(code, await demo.cookieOf(code))
  const ask = (code: string, method: string, path: string, body?: object) =>
    api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
  return {
    owner: fresh.owner,
    api,
    ask,
    /** A person’s identifier, by staff code. */
    idOf: (code: string) => demo.people.find((person) => person.code === code)?.id ?? '',
    /** What a person sees of a day; today when `query` names none. */
    day: async (code: string, query = '') => (await ask(code, 'GET', `/provision/sessions${query}`)).json as SessionDay,
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
