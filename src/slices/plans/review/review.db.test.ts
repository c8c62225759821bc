import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Role } from '#slices/access/index.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { someStrategy, someTarget } from '../plan/examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'REVIEW')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const principal = await school.person('principal')
const teacher = await school.person('teacher')
const stranger = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
await school.teaches(teacher.id)

type Person = { cookie: string; id: string }
const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10)
const next = { startsOn: day(0), endsOn: day(120), reviewOn: day(100) }

/** A student of tier 2 with a plan in force and two targets. */
async function layPlan() {
  const student = await school.student()
  await school.tier(student, 2)
  await school.assign(assistant.id, student, 'assists')
  const under = (person: Person, method: string, path: string, body?: object) =>
    api.ask(method, `/students/${student}${path}`, { cookie: person.cookie, body })
  const period = { startsOn: day(-60), endsOn: day(60), reviewOn: day(-1) }
  const planId = (await under(senco, 'POST', '/plans', { kind: 'support', ...period })).json.planId
  const targets: string[] = []
  for (const position of [1, 2]) {
    const { targetId: _none, ...strategy } = someStrategy()
    const fields = someTarget({ position, startsOn: period.startsOn, dueOn: period.endsOn })
    const body = { fields, strategies: [strategy] }
    targets.push((await under(senco, 'POST', `/plans/${planId}/targets`, body)).json.targetId)
  }
  for (const section of ['student-view', 'parents-view'])
    await under(senco, 'PUT', `/plans/${planId}/texts/${section}`, { version: 0, base: {}, fields: { declined: true } })
  const agreed = { part: 'parent', name: '例太', how: 'meeting', agreedOn: day(-60), words: '' }
  await under(senco, 'POST', `/plans/${planId}/agreements`, agreed)
  for (const to of ['agreed', 'in_force']) {
    const { version } = (await under(senco, 'GET', `/plans/${planId}`)).json
    expect((await under(senco, 'POST', `/plans/${planId}/state`, { version, to, reason: '' })).status).toBe(200)
  }
  return { student, planId, targets: targets as [string, string], under }
}
type Laid = Awaited<ReturnType<typeof layPlan>>

const seen = (change: object = {}) => ({
  triedOn: day(-3),
  hits: 3,
  outOf: 5,
  rating: null,
  tally: null,
  note: '',
  ...change,
})
const log = ({ under, targets }: Laid, person: Person, change: object = {}) =>
  under(person, 'POST', '/tries', { tryId: newId(), targetId: targets[0], ...seen(change) })

test('whoever works with the student logs a try, and all who work with the student see it', async () => {
  const laid = await layPlan()
  for (const person of [teacher, assistant, senco, sst]) expect((await log(laid, person)).status).toBe(200)
  const { json } = await laid.under(assistant, 'GET', `/plans/${laid.planId}/tries`)
  expect(json.map((one: { mine: boolean }) => one.mine)).toEqual([false, true, false, false])
  for (const person of [stranger]) {
    expect((await log(laid, person)).status).toBe(404)
    expect((await laid.under(person, 'GET', `/plans/${laid.planId}/tries`)).status).toBe(404)
  }
})

test('a try sent twice is logged once, and its identifier opens nothing of somebody else’s', async () => {
  const laid = await layPlan()
  const body = { tryId: newId(), targetId: laid.targets[0], ...seen() }
  for (const _time of [1, 2]) expect((await laid.under(teacher, 'POST', '/tries', body)).status).toBe(200)
  expect((await laid.under(teacher, 'GET', `/plans/${laid.planId}/tries`)).json).toHaveLength(1)
  expect((await laid.under(senco, 'POST', '/tries', body)).status).toBe(404)
})

test('a slip is taken back by the one who made it and by nobody else but the SENCO', async () => {
  const laid = await layPlan()
  const { tryId } = (await log(laid, teacher)).json
  for (const person of [assistant, sst, principal, stranger])
    expect((await laid.under(person, 'POST', `/tries/${tryId}/withdraw`)).status).toBe(404)
  expect((await laid.under(teacher, 'POST', `/tries/${tryId}/withdraw`)).status).toBe(200)
  expect((await laid.under(teacher, 'GET', `/plans/${laid.planId}/tries`)).json).toEqual([])
})

test('the SENCO takes back the slip of somebody who has left, and the trail says whose it was and who took it back', async () => {
  const laid = await layPlan()
  const leaver = await school.person('teacher')
  await school.teaches(leaver.id)
  const { tryId } = (await log(laid, leaver)).json
  await fresh.owner.query('update person set active = false where id = $1', [leaver.id])
  const offered = async (person: Person) =>
    (await laid.under(person, 'GET', `/plans/${laid.planId}/tries`)).json.map(
      ({ mine, mayTakeBack }: { mine: boolean; mayTakeBack: boolean }) => ({ mine, mayTakeBack }),
    )
  expect(await offered(senco)).toEqual([{ mine: false, mayTakeBack: true }])
  for (const person of [teacher, sst, principal])
    expect(await offered(person)).toEqual([{ mine: false, mayTakeBack: false }])
  expect((await laid.under(senco, 'POST', `/tries/${tryId}/withdraw`)).status).toBe(200)
  expect(await offered(senco)).toEqual([])
  const { rows } = await fresh.owner.query(
    `select person_id, student_id, word from audit.event where table_name = 'target_try' and row_id = $1 order by id`,
    [tryId],
  )
  expect(rows).toEqual([
    { person_id: leaver.id, student_id: laid.student, word: 'try.logged' },
    { person_id: senco.id, student_id: laid.student, word: 'try.withdrawn' },
  ])
})

test('the database itself lets nobody but its writer and the SENCO take a try back, and nobody change what it says', async () => {
  const laid = await layPlan()
  const { tryId } = (await log(laid, teacher)).json
  const change = ({ id: personId }: Person, role: Role, set: string) =>
    fresh.database.as(
      { schoolId: school.schoolId, personId, roles: [role], today: day(0) },
      { word: 'test', request: null },
      (tx) => tx.execute(`update target_try set ${set} where id = '${tryId}'`),
    )
  for (const [person, role] of [
    [sst, 'sst_member'],
    [principal, 'principal'],
  ] as const)
    expect((await change(person, role, 'withdrawn_at = now()')).rowCount).toBe(0)
  await expect(change(senco, 'senco', 'hits = 5')).rejects.toThrow()
  expect((await change(senco, 'senco', 'withdrawn_at = now()')).rowCount).toBe(1)
})

test('what a review saw stays as it was: afterwards nobody takes a try back', async () => {
  const laid = await layPlan()
  const { tryId } = (await log(laid, teacher)).json
  await fresh.owner.query(`update plan set state = 'reviewed' where id = $1`, [laid.planId])
  for (const person of [teacher, senco])
    expect((await laid.under(person, 'POST', `/tries/${tryId}/withdraw`)).status).toBe(404)
  expect((await laid.under(senco, 'GET', `/plans/${laid.planId}/tries`)).json).toHaveLength(1)
})

test('a try that cannot be is refused with the reason', async () => {
  const laid = await layPlan()
  const { status, json } = await log(laid, teacher, { hits: 6 })
  expect([status, json.data.problems[0].problem]).toEqual([422, 'more-than-tries'])
})

test('a teacher finds what to log for their own students only', async () => {
  const laid = await layPlan()
  const mine = (await api.ask('GET', '/tries', { cookie: teacher.cookie })).json
  expect(mine.map((one: { id: string }) => one.id)).toContain(laid.student)
  expect((await api.ask('GET', '/tries', { cookie: stranger.cookie })).json).toEqual([])
})

const outcomes = ({ targets }: Laid) => ({
  [targets[0]]: { state: 'achieved', reason: '', carry: false },
  [targets[1]]: { state: 'partly', reason: '代課時仍需提示', carry: true },
})

test('a review settles each target, and the next plan opens with what carries over', async () => {
  const laid = await layPlan()
  const { under, planId, targets } = laid
  const sessions = { sessionsOffered: 12, sessionsAttended: 11, sessionsTo: day(-1), attendanceNote: '病假一節' }
  const fields = { heldOn: day(0), present: '家長', outcomes: outcomes(laid), wordsZh: '有進步', ...sessions }
  const { version } = (await under(sst, 'PATCH', `/plans/${planId}/review`, { version: 0, base: {}, fields })).json
  const finished = await under(sst, 'POST', `/plans/${planId}/review/finish`, { version, next, tier: 'left_open' })
  expect(finished.status).toBe(200)
  const plan = (await under(senco, 'GET', `/plans/${planId}`)).json
  expect([plan.state, plan.targets.map((one: { state: string }) => one.state)]).toEqual([
    'reviewed',
    ['achieved', 'partly'],
  ])
  const kept = (await under(senco, 'GET', `/plans/${planId}/review`)).json.fields
  expect(kept).toMatchObject({ ...sessions, sessionsFrom: null })
  const nextPlan = (await under(senco, 'GET', `/plans/${finished.json.nextPlanId}`)).json
  expect([nextPlan.state, nextPlan.previousId]).toEqual(['draft', planId])
  expect(nextPlan.targets.map((one: { carriedFrom: string }) => one.carriedFrom)).toEqual([targets[1]])
  expect(nextPlan.strategies).toHaveLength(1)
  const again = await under(sst, 'POST', `/plans/${planId}/review/finish`, {
    version: version + 1,
    next,
    tier: 'left_open',
  })
  expect(again.json.data.problems[0].problem).toBe('nothing-to-review')
})

test('all that a review lacks is said at once', async () => {
  const { under, planId } = await layPlan()
  const fields = { present: '家長' }
  const { version } = (await under(sst, 'PATCH', `/plans/${planId}/review`, { version: 0, base: {}, fields })).json
  const { json } = await under(sst, 'POST', `/plans/${planId}/review/finish`, { version, next, tier: 'left_open' })
  expect(json.data.problems.map((one: { problem: string }) => one.problem)).toEqual([
    'outcome-missing',
    'outcome-missing',
    'required',
  ])
})

test('two who settle different targets both keep what they wrote; of the same one both versions come back', async () => {
  const laid = await layPlan()
  const { under, planId, targets } = laid
  const settle = (person: Person, target: string, state: string) =>
    under(person, 'PATCH', `/plans/${planId}/review`, {
      version: 0,
      base: { outcomes: {} },
      fields: { outcomes: { [target]: { state, reason: 'x', carry: true } } },
    })
  expect((await settle(senco, targets[0], 'partly')).status).toBe(200)
  const other = await settle(sst, targets[1], 'not_yet')
  expect(other.status, other.text).toBe(200)
  expect((await settle(sst, targets[0], 'achieved')).status).toBe(409)
  const { json } = await under(senco, 'GET', `/plans/${planId}/review`)
  expect(Object.keys(json.fields.outcomes).sort()).toEqual([...targets].sort())
})

test('the tier changes only when somebody who may decide it accepts the proposal', async () => {
  const laid = await layPlan()
  const { under, planId, student } = laid
  const fields = { heldOn: day(0), outcomes: outcomes(laid), tierProposed: 1, tierReason: '目標大致達成' }
  const { version } = (await under(sst, 'PATCH', `/plans/${planId}/review`, { version: 0, base: {}, fields })).json
  const finish = (person: Person) =>
    under(person, 'POST', `/plans/${planId}/review/finish`, { version, next: null, tier: 'accepted' })
  expect((await finish(sst)).status).toBe(404)
  expect((await finish(senco)).status).toBe(200)
  const file = (await api.ask('GET', `/students/${student}`, { cookie: senco.cookie })).json
  expect([file.tier, file.tiers[0].reason]).toEqual([1, '目標大致達成'])
})

test('a teacher and an assistant do not see a review', async () => {
  const { under, planId } = await layPlan()
  for (const person of [teacher, assistant])
    expect((await under(person, 'GET', `/plans/${planId}/review`)).status).toBe(404)
})

test('the list tells what is overdue, to each person of the plans that they may see', async () => {
  const laid = await layPlan()
  await log(laid, teacher)
  const { json } = await api.ask('GET', '/plans', { cookie: teacher.cookie })
  const line = json.find((one: { planId: string }) => one.planId === laid.planId)
  expect([line.standing, line.targets, line.recentTries, line.lastTryOn]).toEqual(['overdue', 2, 1, day(-3)])
  expect((await api.ask('GET', '/plans', { cookie: stranger.cookie })).json).toEqual([])
})
