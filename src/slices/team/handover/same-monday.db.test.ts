import { expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { DueThing } from '../due/contract.ts'
import type { Preview } from './contract.ts'

/** The demo school, its SENCO and a successor who can sign in; `before` is laid beforehand. */
async function openDemo() {
  const fresh = await freshDatabase()
  const api = openApi(fresh)
  const demo = await layDemoRows(fresh)
  const idOf = (code: string) => demo.people.find((one) => one.code === code)?.id ?? ''
  const cookies = { senco: await demo.cookieOf('senco'), senst: await demo.cookieOf('senst') }
  await fresh.owner.query(
    `insert into auth."account" ("id", "accountId", "providerId", "userId") values ($1, $1, 'credential', $2)`,
    ['account-successor', `user-${idOf('senst')}`],
  )
  type Code = keyof typeof cookies
  const ask = async (method: string, path: string, code: Code, body?: unknown) =>
    (await api.ask(method, path, { cookie: cookies[code], body })).json

  /** What somebody has to see to: their open tasks and the deadlines that wait for them, by identifier. */
  async function inHand(code: Code): Promise<string[]> {
    const { tasks }: { tasks: { id: string; state: string; owner: { id: string } }[] } = await ask(
      'GET',
      '/team/tasks',
      code,
    )
    const { deadlines }: { deadlines: { id: string; state: string; mine: boolean }[] } = await ask(
      'GET',
      '/team/deadlines',
      code,
    )
    return [
      ...tasks.filter(({ state, owner }) => owner.id === idOf(code) && (state === 'open' || state === 'doing')),
      ...deadlines.filter(({ state, mine }) => mine && state === 'open'),
    ]
      .map(({ id }) => id)
      .sort()
  }

  /** What is due for somebody: `kind subject`; without what goes by who gives a group or was asked; handed on, it is theirs no more. */
  async function due(code: Code): Promise<string[]> {
    const personal = ['session', 'input', 'entry_scores', 'exit_scores']
    const { things }: { things: DueThing[] } = await ask('GET', '/team/due', code)
    return things
      .filter(({ kind, mine, part }) => mine && part === 'open' && !personal.includes(kind))
      .map(({ kind, subjectId }) => `${kind} ${subjectId}`)
  }

  async function handOver(stays: boolean): Promise<Preview> {
    const plan = { fromId: idOf('senco'), toId: idOf('senst'), onDay: '2026-11-23', words: '', stays }
    const { handoverId } = await ask('POST', '/team/handovers', 'senco', plan)
    const preview: Preview = await ask('GET', `/team/handovers/${handoverId}/preview`, 'senco')
    expect(preview.problems).toEqual([])
    const { moved } = await ask('POST', `/team/handovers/${handoverId}/apply`, 'senco', {
      fingerprint: preview.fingerprint,
    })
    expect(moved.plans).toBe(preview.plans.length)
    return preview
  }
  return { fresh, api, idOf, ask, inHand, due, handOver }
}

for (const stays of [false, true])
  test(`the successor has in hand what the SENCO had, besides their own; the SENCO of before ${stays ? 'stays a colleague and ' : ''}has nothing of it`, async () => {
    const { api, inHand, due, handOver } = await openDemo()
    const before = { senco: await inHand('senco'), successor: await inHand('senst') }
    expect(before.senco.length).toBeGreaterThan(3)
    const dueBefore = await due('senco')
    for (const kind of ['review', 'minutes']) expect(dueBefore.some((one) => one.startsWith(kind))).toBe(true)
    await handOver(stays)

    const all = [...new Set([...before.senco, ...before.successor])].sort()
    expect(await inHand('senst')).toEqual(all)
    expect(await inHand('senco')).toEqual([])
    expect(await due('senst')).toEqual(expect.arrayContaining(dueBefore))
    expect(await due('senco')).toEqual([])
    await api.close()
  })

test('plans go to the successor, who stands in each once; a class teacher who stays keeps those of the own class, as the preview says', async () => {
  const { fresh, api, idOf, handOver } = await openDemo()
  const keeper = JSON.stringify([{ personId: idOf('senco'), part: 'keeps' }])
  const plans = await fresh.owner.query<{ id: string; state: string; class_id: string }>(
    `select p.id, p.state, e.class_id from plan p join enrolment e on e.student_id = p.student_id
       join school_year y on y.id = e.school_year_id and date '2026-11-23' between y.starts_on and y.ends_on
     where p.team @> $1::jsonb order by p.id`,
    [keeper],
  )
  const open = plans.rows.filter(({ state }) => ['draft', 'agreed', 'in_force'].includes(state))
  const [own] = open
  const others = open.filter(({ class_id }) => class_id !== own?.class_id)
  expect(others.length).toBeGreaterThan(1)
  await fresh.owner.query(
    `insert into teaching (id, school_id, class_id, person_id, subject, is_class_teacher)
     select gen_random_uuid(), school_id, id, $2, 'x', true from class where id = $1`,
    [own?.class_id, idOf('senco')],
  )
  const helps = { personId: idOf('senst'), name: '羅', part: 'assists' }
  const family = { personId: null, name: '母親', part: 'family' }
  await fresh.owner.query('update plan set team = $1::jsonb || team || $2::jsonb where id = $3', [
    ...[JSON.stringify([family]), JSON.stringify([helps]), others[0]?.id],
  ])
  const { plans: gone, remains } = await handOver(true)
  expect(gone.map(({ id }) => id).sort()).toEqual(others.map(({ id }) => id).sort())
  expect(remains.plans.map(({ id }) => id)).toContain(own?.id)

  const teams = await fresh.owner.query<{ id: string; team: { name: string }[] }>(
    'select id, team from plan where team @> $1::jsonb',
    [JSON.stringify([{ personId: idOf('senst'), part: 'keeps' }])],
  )
  const team = teams.rows.find(({ id }) => id === others[0]?.id)?.team
  expect(team).toEqual([family, { personId: idOf('senst'), name: '羅思晴', part: 'keeps' }])
  // What was reviewed or put away stays as it was; of what people work with the whole is kept.
  const left = await fresh.owner.query<{ id: string }>('select id from plan where team @> $1::jsonb', [keeper])
  expect(left.rows.map(({ id }) => id).sort()).toEqual(
    plans.rows.map(({ id }) => id).filter((id) => !others.some((one) => one.id === id)),
  )
  const agreed = others.filter(({ state }) => state !== 'draft').length
  const kept = await fresh.owner.query(
    `select v.plan_id from plan_version v where v.why = 'corrected' and v.made_by = $1 and v.body -> 'team' @> $2::jsonb`,
    [idOf('senco'), JSON.stringify([{ personId: idOf('senst'), part: 'keeps' }])],
  )
  expect(kept.rows).toHaveLength(agreed)
  await api.close()
})
