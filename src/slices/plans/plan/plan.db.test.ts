import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { someStrategy, someTarget } from './examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'PLANS')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const principal = await school.person('principal')
const teacher = await school.person('teacher')
const stranger = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const specialist = await school.person('specialist')
const office = await school.person('office')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

type Person = { cookie: string }
const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10)
const period = { startsOn: day(-10), endsOn: day(100), reviewOn: day(90) }
const under = (person: Person, method: string, path: string, body?: object) =>
  api.ask(method, `/students/${student}/plans${path}`, { cookie: person.cookie, body })
const { targetId: _none, ...strategy } = someStrategy({ onCard: 1 })

async function begin(kind: 'iep' | 'support' = 'iep'): Promise<string> {
  const { status, json } = await under(senco, 'POST', '', { kind, ...period })
  expect(status).toBe(200)
  return json.planId
}
const read = async (person: Person, planId: string) => (await under(person, 'GET', `/${planId}`)).json

/** A plan with all that it takes to agree to it. */
async function fill(planId: string): Promise<string> {
  const fields = someTarget({ startsOn: period.startsOn, dueOn: period.endsOn })
  const { json } = await under(senco, 'POST', `/${planId}/targets`, { fields, strategies: [strategy] })
  for (const [section, words] of [
    ['strengths', '記得每位同學的名字'],
    ['student-view', '想坐近老師'],
    ['parents-view', '在家不肯做功課'],
    ['background', '去年轉校'],
  ])
    expect(
      (await under(senco, 'PUT', `/${planId}/texts/${section}`, { version: 0, base: {}, fields: { zh: words } }))
        .status,
    ).toBe(200)
  const agreed = { part: 'parent', name: '例太', how: 'meeting', agreedOn: day(-1), words: '' }
  expect((await under(senco, 'POST', `/${planId}/agreements`, agreed)).status).toBe(200)
  return json.targetId
}
const move = async (person: Person, planId: string, to: string, reason = '') =>
  under(person, 'POST', `/${planId}/state`, { version: (await read(senco, planId)).version, to, reason })

test('what a plan still lacks is said all at once when somebody wants it agreed', async () => {
  const planId = await begin()
  const { status, json } = await move(senco, planId, 'agreed')
  expect(status).toBe(422)
  expect(json.data.problems.map((one: { problem: string }) => one.problem)).toEqual([
    'no-target',
    'voice-missing',
    'voice-missing',
    'no-agreement',
  ])
})

test('a draft is its makers’: neither teacher nor assistant meets it', async () => {
  const planId = await begin()
  for (const person of [teacher, assistant]) {
    expect((await under(person, 'GET', `/${planId}`)).status).toBe(404)
    expect((await under(person, 'GET', '')).json.plans).toEqual([])
  }
  for (const person of [senco, sst, principal, specialist]) expect((await read(person, planId)).state).toBe('draft')
})

test('a plan does not tell an assistant what the student’s needs are called, not even by an entry of the bank', async () => {
  const planId = await begin()
  const fields = { ...someTarget({ startsOn: period.startsOn, dueOn: period.endsOn }), bankId: 'adhd-t-raise-hand' }
  const strategies = [{ ...strategy, bankId: 'adhd-s-hand-signal' }]
  expect((await under(senco, 'POST', `/${planId}/targets`, { fields, strategies })).status).toBe(200)
  await fresh.owner.query(`update plan set state = 'agreed' where id = $1`, [planId])
  const told = async (person: Person) => {
    const { targets, strategies: all } = await read(person, planId)
    return [targets[0].need, targets[0].bankId, all[0].bankId]
  }
  expect(await told(teacher)).toEqual(['ADHD', 'adhd-t-raise-hand', 'adhd-s-hand-signal'])
  expect(await told(assistant)).toEqual([null, null, null])
  await fresh.owner.query(`update plan set state = 'draft' where id = $1`, [planId])
})

test('an agreed plan is worked with: teachers read open sections, assistants only targets and strategies, neither what the family said', async () => {
  const planId = await begin()
  await fill(planId)
  expect((await move(senco, planId, 'agreed')).status).toBe(200)
  const forTeacher = await read(teacher, planId)
  expect(forTeacher.texts.map((text: { section: string }) => text.section).sort()).toEqual([
    'strengths',
    'student-view',
  ])
  expect(JSON.stringify(forTeacher)).not.toMatch(/在家不肯做功課|去年轉校|parents-view|例太/)
  expect([forTeacher.targets.length, forTeacher.strategies.length, forTeacher.agreements]).toEqual([1, 1, null])
  const forAssistant = await read(assistant, planId)
  expect([forAssistant.texts, forAssistant.targets.length, forAssistant.strategies.length]).toEqual([[], 1, 1])
  const forSpecialist = await read(specialist, planId)
  expect(forSpecialist.texts).toHaveLength(4)
  for (const person of [stranger, office]) expect((await under(person, 'GET', `/${planId}`)).status).toBe(404)
  for (const person of [teacher, assistant, specialist, principal]) {
    const change = { version: 1, base: {}, fields: { zh: 'x' } }
    expect((await under(person, 'PUT', `/${planId}/texts/strengths`, change)).status).toBe(404)
  }
})

test('the team prepares a plan and the SENCO or the principal agrees to it', async () => {
  const planId = await begin('support')
  await fill2(planId)
  expect((await move(sst, planId, 'agreed')).status).toBe(404)
  expect((await move(principal, planId, 'agreed')).status).toBe(200)
})

/** A support plan has no background section. */
async function fill2(planId: string): Promise<void> {
  await under(sst, 'POST', `/${planId}/targets`, {
    fields: someTarget({ startsOn: period.startsOn, dueOn: period.endsOn }),
    strategies: [],
  })
  for (const section of ['student-view', 'parents-view'])
    await under(sst, 'PUT', `/${planId}/texts/${section}`, { version: 0, base: {}, fields: { declined: true } })
  const agreed = { part: 'student', name: '例小文', how: 'meeting', agreedOn: day(0), words: '' }
  await under(sst, 'POST', `/${planId}/agreements`, agreed)
}

test('one plan of a kind is in force at a time, and not before its first day', async () => {
  const first = await begin()
  await fill(first)
  expect((await move(senco, first, 'agreed')).status).toBe(200)
  expect((await move(senco, first, 'in_force')).status).toBe(200)
  const second = await begin()
  await fill(second)
  await move(senco, second, 'agreed')
  const refused = await move(senco, second, 'in_force')
  expect(refused.json.data.problems[0].problem).toBe('other-in-force')
  expect((await move(senco, first, 'archived', '重新擬訂')).status).toBe(200)
  expect((await move(senco, second, 'in_force')).status).toBe(200)
  await move(senco, second, 'archived', '試完')
})

test('two who write different sections or languages both keep their words; of one text both versions come back', async () => {
  const planId = await begin()
  const write = (person: Person, fields: object, base: object, version = 0) =>
    under(person, 'PUT', `/${planId}/texts/strengths`, { version, base, fields })
  expect((await write(senco, { zh: '愛畫畫' }, { zh: '' })).json).toEqual({ version: 1 })
  expect((await write(sst, { en: 'Likes drawing' }, { en: '' })).json).toEqual({ version: 2 })
  const clash = await write(sst, { zh: '愛唱歌' }, { zh: '' })
  expect(clash.status).toBe(409)
  expect(clash.json.data.clashes).toEqual([{ field: 'zh', base: '', mine: '愛唱歌', theirs: '愛畫畫' }])
  expect((await read(senco, planId)).texts[0].words).toEqual({ zh: '愛畫畫', en: 'Likes drawing' })
})

test('two who change different fields of a target both keep them', async () => {
  const planId = await begin()
  const targetId = await fill(planId)
  const change = (person: Person, fields: object, base: object) =>
    under(person, 'PATCH', `/${planId}/targets/${targetId}`, { version: 1, base, fields })
  expect((await change(senco, { aimValue: 60 }, { aimValue: 80 })).json).toEqual({ version: 2 })
  expect((await change(sst, { dueOn: day(50) }, { dueOn: period.endsOn })).json).toEqual({ version: 3 })
  expect((await change(sst, { aimValue: 70 }, { aimValue: 80 })).status).toBe(409)
  const [target] = (await read(senco, planId)).targets
  expect([target.aimValue, target.dueOn]).toEqual([60, day(50)])
})

test('a plan is kept whole when it is agreed and put in force, and a typo corrected later leaves what it was', async () => {
  const planId = await begin()
  const targetId = await fill(planId)
  await move(senco, planId, 'agreed')
  await move(senco, planId, 'in_force')
  const words = (await read(senco, planId)).targets[0].words
  for (const text of ['改了一個字', '再改一個字']) {
    const { version } = (await read(sst, planId)).targets[0]
    const fields = { words: { zh: text, en: '' } }
    expect((await under(sst, 'PATCH', `/${planId}/targets/${targetId}`, { version, base: {}, fields })).status).toBe(
      200,
    )
  }
  const { json } = await under(senco, 'GET', `/${planId}/versions`)
  expect(json.map((one: { why: string }) => one.why)).toEqual(['corrected', 'in_force', 'agreed'])
  const kept = (await under(senco, 'GET', `/${planId}/versions/${json[1].id}`)).json
  expect(kept.plan.targets[0].words).toEqual(words)
  expect((await under(senco, 'GET', `/${planId}/versions/${json[0].id}`)).json.plan.targets[0].words.zh).toBe(
    '再改一個字',
  )
  for (const person of [teacher, assistant])
    expect((await under(person, 'GET', `/${planId}/versions`)).status).toBe(404)
  const byHand = (person: { id: string }, statement: string) =>
    fresh.database.as(
      { schoolId: school.schoolId, personId: person.id, roles: ['sst_member'], today: day(0) },
      { word: 'test', request: null },
      (tx) => tx.execute(`${statement} where plan_id = '${planId}'`),
    )
  for (const person of [sst, senco]) {
    for (const statement of ['delete from plan_version', 'update plan_version set number = number + 9, why = why'])
      await expect(byHand(person, statement), statement).rejects.toThrow()
    const { rowCount } = await byHand(person, `update plan_version set body = '{}'`)
    expect(rowCount, 'only the own correction of the last hour').toBe(person === sst ? 1 : 0)
  }
  await fresh.owner.query(`update plan_version set made_at = made_at - interval '61 minutes' where plan_id = $1`, [
    planId,
  ])
  expect((await byHand(sst, `update plan_version set body = '{}'`)).rowCount).toBe(0)
  await expect(byHand(sst, `update plan_version set made_by = made_by`)).rejects.toThrow()
  await move(senco, planId, 'archived', '試完')
})

test('what has been put away stays as it was', async () => {
  const planId = await begin()
  await fill(planId)
  await move(senco, planId, 'agreed')
  await move(senco, planId, 'archived', '家長改變主意')
  const refused = await under(senco, 'PUT', `/${planId}/texts/strengths`, { version: 1, base: {}, fields: { zh: 'x' } })
  expect(refused.json.data.problems[0].problem).toBe('plan-closed')
})

test('a plan of one student is not reached by way of another', async () => {
  const planId = await begin()
  const other = await school.student()
  const { status } = await api.ask('GET', `/students/${other}/plans/${planId}`, { cookie: senco.cookie })
  expect(status).toBe(404)
})

test('evidence does not vanish: a target with a try stays', async () => {
  const planId = await begin()
  const targetId = await fill(planId)
  await fresh.owner.query(
    `insert into target_try (id, school_id, student_id, target_id, tried_on, hits, out_of, logged_by) values (gen_random_uuid(), $1, $2, $3, current_date, 3, 5, $4)`,
    [school.schoolId, student, targetId, senco.id],
  )
  const refused = await under(senco, 'DELETE', `/${planId}/targets/${targetId}`)
  expect(refused.json.data.problems[0].problem).toBe('target-has-tries')
})

test('three strategies fit on a card, each in its own place', async () => {
  const planId = await begin()
  await fill(planId)
  const again = await under(senco, 'POST', `/${planId}/strategies`, { strategies: [someStrategy({ onCard: 1 })] })
  expect(again.json.data.problems[0].problem).toBe('card-place-taken')
})

test('a changed template is a new number, and plans keep the sections that they were begun with', async () => {
  const before = await begin('support')
  const ask = (body: object, person: Person = senco) =>
    api.ask('POST', '/plan-templates', { cookie: person.cookie, body })
  const templates = (await api.ask('GET', '/plan-templates', { cookie: senco.cookie })).json
  const { number, sections } = templates.find((one: { kind: string }) => one.kind === 'support')
  const shorter = sections.slice(1)
  expect((await ask({ kind: 'support', number, sections: shorter })).json).toEqual({ number: number + 1 })
  expect((await ask({ kind: 'support', number, sections })).status).toBe(409)
  expect((await ask({ kind: 'support', number: number + 1, sections }, sst)).status).toBe(404)
  const after = await begin('support')
  expect((await read(senco, before)).sections).toHaveLength(sections.length)
  expect((await read(senco, after)).sections).toHaveLength(shorter.length)
})

test('a plan that is sent twice with its identifier, one after the other or at once, is begun once; for anybody else it is not there', async () => {
  const of = await school.student()
  await school.tier(of, 3)
  const send = (person: Person, planId: string, about = of) =>
    api.ask('POST', `/students/${about}/plans`, { cookie: person.cookie, body: { planId, kind: 'iep', ...period } })
  const plans = async () => (await api.ask('GET', `/students/${of}/plans`, { cookie: senco.cookie })).json.plans
  const [planId, atOnce] = [newId(), newId()]
  for (let times = 0; times < 2; times += 1)
    expect(await send(senco, planId)).toMatchObject({ status: 200, json: { planId } })
  const answers = await Promise.all([send(senco, atOnce), send(senco, atOnce)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await plans()).map(({ id }: { id: string }) => id).sort()).toEqual([planId, atOnce].sort())
  expect((await send(sst, planId)).status).toBe(404)
  expect((await send(senco, planId, student)).status).toBe(404)
  const foreign = await (await laySchool(fresh, 'OTHERS')).person('senco')
  expect((await send(foreign, planId)).status).toBe(404)
  expect(await plans()).toHaveLength(2)
})

test('a plan tells the names of the colleagues whom it names, in both languages, to whoever may see it', async () => {
  const planId = await begin()
  const gone = await school.person('teacher')
  const { version } = await read(senco, planId)
  const team = [{ personId: gone.id, name: '舊名', part: 'teaches' }]
  expect((await under(senco, 'PATCH', `/${planId}`, { version, base: { team: [] }, fields: { team } })).status).toBe(
    200,
  )
  const who = [
    { personId: sst.id, name: '例子' },
    { personId: null, name: '外婆' },
  ]
  const fields = someTarget({ startsOn: period.startsOn, dueOn: period.endsOn, who })
  expect((await under(senco, 'POST', `/${planId}/targets`, { fields, strategies: [] })).status).toBe(200)
  await fresh.owner.query('update person set active = false where id = $1', [gone.id])
  for (const person of [senco, principal, specialist]) {
    const { people } = await read(person, planId)
    expect(people.map(({ id }: { id: string }) => id).sort()).toEqual([gone.id, sst.id].sort())
    expect(people[0]).toMatchObject({ nameEn: 'Example Person', nameZh: '例子' })
  }
  expect((await under(stranger, 'GET', `/${planId}`)).status).toBe(404)
})
