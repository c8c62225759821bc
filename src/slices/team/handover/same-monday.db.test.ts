import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { DueThing } from '../due/contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const [senco, successor] = [await demo.cookieOf('senco'), await demo.cookieOf('senst')]
const idOf = (code: string) => demo.people.find((one) => one.code === code)?.id ?? ''
await fresh.owner.query(
  `insert into auth."account" ("id", "accountId", "providerId", "userId") values ($1, $1, 'credential', $2)`,
  ['account-successor', `user-${idOf('senst')}`],
)
const ask = async (method: string, path: string, cookie: string, body?: unknown) =>
  (await api.ask(method, path, { cookie, body })).json

/** What somebody has to see to: their open tasks and the deadlines that wait for them, by identifier. */
async function inHand(code: string, cookie: string): Promise<string[]> {
  const { tasks }: { tasks: { id: string; state: string; owner: { id: string } }[] } = await ask(
    'GET',
    '/team/tasks',
    cookie,
  )
  const { deadlines }: { deadlines: { id: string; state: string; mine: boolean }[] } = await ask(
    'GET',
    '/team/deadlines',
    cookie,
  )
  return [
    ...tasks.filter(({ state, owner }) => owner.id === idOf(code) && (state === 'open' || state === 'doing')),
    ...deadlines.filter(({ state, mine }) => mine && state === 'open'),
  ]
    .map(({ id }) => id)
    .sort()
}

/** What is due for somebody: `kind subject`; without what goes by who gives a group, was asked, keeps a plan or called a meeting. */
const personal = ['session', 'input', 'entry_scores', 'exit_scores', 'review', 'target', 'next_plan', 'minutes']
async function due(cookie: string): Promise<string[]> {
  const { things }: { things: DueThing[] } = await ask('GET', '/team/due', cookie)
  return things
    .filter(({ kind, mine }) => mine && !personal.includes(kind))
    .map(({ kind, subjectId }) => `${kind} ${subjectId}`)
}

test('the successor has in hand what the SENCO had, besides their own; the SENCO of before has nothing of it', async () => {
  const before = { senco: await inHand('senco', senco), successor: await inHand('senst', successor) }
  expect(before.senco.length).toBeGreaterThan(3)
  const dueBefore = await due(senco)
  expect(dueBefore.length).toBeGreaterThan(3)
  const plan = { fromId: idOf('senco'), toId: idOf('senst'), onDay: '2026-11-23', words: '', stays: false }
  const { handoverId } = await ask('POST', '/team/handovers', senco, plan)
  const { fingerprint, problems } = await ask('GET', `/team/handovers/${handoverId}/preview`, senco)
  expect(problems).toEqual([])
  await ask('POST', `/team/handovers/${handoverId}/apply`, senco, { fingerprint })

  const all = [...new Set([...before.senco, ...before.successor])].sort()
  expect(await inHand('senst', successor)).toEqual(all)
  expect(await inHand('senco', senco)).toEqual([])
  expect(await due(successor)).toEqual(expect.arrayContaining(dueBefore))
  expect(await due(senco)).toEqual([])
})
