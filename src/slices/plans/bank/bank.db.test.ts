import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { emptyFields } from './rules.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'BANK')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const other = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const office = await school.person('office')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)

const strategy = { ...emptyFields, wordsZh: '每節派他擦一次白板', area: 'attention' }
const list = async (cookie: string, query = '') => (await api.ask('GET', `/bank${query}`, { cookie })).json
const textsSeen = async (cookie: string, query = '?whose=mine,school') =>
  (await list(cookie, query)).items.map((one: { words: { zh: string } }) => one.words.zh)
const add = (cookie: string, body: object) =>
  api.ask('POST', '/bank', { cookie, body: { whose: 'mine', kind: 'strategy', fields: strategy, ...body } })
const change = (cookie: string, itemId: string, body: object) => api.ask('PATCH', `/bank/${itemId}`, { cookie, body })
const archive = (cookie: string, itemId: string, archived: boolean) =>
  api.ask('POST', `/bank/${itemId}/archive`, { cookie, body: { archived } })

test('everybody who works with students reads the workbench’s entries, fifty at a time; the office has no bank', async () => {
  for (const { cookie } of [senco, teacher, assistant]) {
    const first = await list(cookie)
    const next = await list(cookie, '?from=50')
    expect([first.total > 400, first.items.length, next.items.length]).toEqual([true, 50, 50])
    expect(next.items[0].id).not.toBe(first.items[0].id)
  }
  expect((await api.ask('GET', '/bank', { cookie: office.cookie })).status).toBe(404)
  const found = await list(
    teacher.cookie,
    `?needs=ASD,HI&levels=P1-P3&kind=target&search=${encodeURIComponent('課堂')}`,
  )
  for (const item of found.items) expect(['ASD', 'HI']).toContain(item.needs[0])
})

test('one’s own entry is seen by nobody else, not even by the SENCO, nor changed or put away by them', async () => {
  const { json } = await add(teacher.cookie, {})
  expect(await textsSeen(teacher.cookie)).toEqual(['每節派他擦一次白板'])
  for (const { cookie } of [senco, sst, other, assistant]) {
    expect(await textsSeen(cookie)).toEqual([])
    expect((await change(cookie, json.itemId, { version: 1, base: {}, fields: { wordsZh: 'x' } })).status).toBe(404)
    expect((await archive(cookie, json.itemId, true)).status).toBe(404)
  }
  expect((await archive(teacher.cookie, json.itemId, true)).status).toBe(200)
  expect(await textsSeen(teacher.cookie)).toEqual([])
  expect(await textsSeen(teacher.cookie, '?archived=yes')).toEqual(['每節派他擦一次白板'])
  await archive(teacher.cookie, json.itemId, false)
  expect(await textsSeen(teacher.cookie)).toHaveLength(1)
})

test('the school’s entries are read by all and kept by the student support team only', async () => {
  const refused = await add(teacher.cookie, { whose: 'school' })
  expect([refused.status, refused.json.data.problems[0].problem]).toEqual([422, 'school-by-team-only'])
  const { json } = await add(sst.cookie, { whose: 'school', fields: { ...strategy, wordsZh: '早會前先看圖卡' } })
  expect(await textsSeen(other.cookie)).toEqual(['早會前先看圖卡'])
  expect((await change(teacher.cookie, json.itemId, { version: 1, base: {}, fields: { wordsZh: 'x' } })).status).toBe(
    404,
  )
  expect((await archive(teacher.cookie, json.itemId, true)).status).toBe(404)
  expect((await change(senco.cookie, json.itemId, { version: 1, base: {}, fields: { place: 'home' } })).json).toEqual({
    version: 2,
  })
  expect((await api.ask('POST', '/bank', { cookie: assistant.cookie, body: {} })).status).toBe(404)
})

test('two people who change different fields both keep their words; the same field comes back with both texts', async () => {
  const { json } = await add(senco.cookie, {
    whose: 'school',
    kind: 'target',
    fields: { ...strategy, wordsZh: '收拾書包' },
  })
  await change(senco.cookie, json.itemId, { version: 1, base: {}, fields: { aimValue: 80 } })
  expect(
    (
      await change(sst.cookie, json.itemId, {
        version: 1,
        base: { wordsZh: '收拾書包' },
        fields: { wordsZh: '按清單收拾書包' },
      })
    ).json,
  ).toEqual({ version: 3 })
  const clash = await change(senco.cookie, json.itemId, {
    version: 1,
    base: { wordsZh: '收拾書包' },
    fields: { wordsZh: '放學前收拾書包' },
  })
  expect([clash.status, clash.json.data.clashes[0].theirs]).toEqual([409, '按清單收拾書包'])
  const [item] = (await list(senco.cookie, `?search=${encodeURIComponent('按清單收拾')}&whose=school`)).items
  expect([item.aim.value, item.version]).toEqual([80, 3])
})

test('a student’s full name is refused until somebody has looked; another school’s entries are never met', async () => {
  const named = { fields: { ...strategy, wordsZh: '請例子學生派簿' } }
  const refused = await add(senco.cookie, named)
  expect([refused.status, refused.json.data.problems[0]]).toEqual([
    422,
    { field: 'names', problem: 'name-in-text', params: { names: '例子學生' } },
  ])
  expect((await add(senco.cookie, { ...named, namesChecked: true })).status).toBe(200)
  const { cookie } = await (await laySchool(fresh, 'OTHER')).person('senco')
  expect(await textsSeen(cookie)).toEqual([])
})

async function layPlan(state: string, words: string, who: object[] = []) {
  const [planId, targetId, strategyId] = [newId(), newId(), newId()]
  const pair = { zh: words, en: '' }
  await fresh.owner.query(
    `insert into plan (id, school_id, student_id, kind, starts_on, ends_on, review_on, state, sections, made_by, made_on)
     values ($1, $2, $3, 'iep', current_date - 30, current_date + 100, current_date + 90, $4, '[]', $5, current_date - 30)`,
    [planId, school.schoolId, student, state, senco.id],
  )
  await fresh.owner.query(
    `insert into target (id, school_id, student_id, plan_id, position, need, area, words, measure_kind, measure, baseline, aim_value, criterion, starts_on, due_on)
     values ($1, $2, $3, $4, 1, 'ADHD', 'attention', $5, 'of', $6, $6, 80, $6, current_date, current_date + 50)`,
    [targetId, school.schoolId, student, planId, pair, { zh: '5次中的次數', en: '' }],
  )
  await fresh.owner.query(
    `insert into strategy (id, school_id, student_id, plan_id, target_id, position, place, words, who) values ($1, $2, $3, $4, $5, 1, 'home', $6, $7)`,
    [strategyId, school.schoolId, student, planId, targetId, pair, JSON.stringify(who)],
  )
  return { planId, targetId, strategyId }
}
const keep = (cookie: string, planId: string, body: object, of = student) =>
  api.ask('POST', `/students/${of}/plans/${planId}/bank`, { cookie, body: { whose: 'mine', ...body } })

test('a plan’s target is kept in one step with need, level, measure and number; its strategy with place, need and area', async () => {
  const { planId, targetId, strategyId } = await layPlan('in_force', '鐘響後一分鐘內放好書')
  expect((await keep(other.cookie, planId, { kind: 'target', of: targetId })).status).toBe(404)
  expect((await keep(assistant.cookie, planId, { kind: 'target', of: targetId })).status).toBe(404)
  expect((await keep(teacher.cookie, planId, { kind: 'target', of: targetId })).status).toBe(200)
  expect((await keep(sst.cookie, planId, { kind: 'strategy', of: strategyId, whose: 'school' })).status).toBe(200)
  const query = `?search=${encodeURIComponent('鐘響後一分鐘')}&whose=mine,school`
  const found = (await list(teacher.cookie, query)).items
  expect(found).toMatchObject([
    {
      whose: 'mine',
      kind: 'target',
      needs: ['ADHD'],
      levels: ['P1-P3'],
      area: 'attention',
      aim: { value: 80, measure: { zh: '5次中的次數' } },
    },
    { whose: 'school', kind: 'strategy', needs: ['ADHD'], levels: ['P1-P3'], area: 'attention', place: 'home' },
  ])
})

test('a name of the student, given or full, or of somebody who does it is refused, and nothing is kept', async () => {
  for (const [words, who] of [
    ['學生先舉手，例子學生再說', []],
    ['與Student一起數十下', []],
    ['請梁老師在旁等候', [{ personId: null, name: '梁老師' }]],
  ] as const) {
    const { planId, strategyId } = await layPlan('draft', words, [...who])
    const { status, json } = await keep(senco.cookie, planId, { kind: 'strategy', of: strategyId })
    expect([status, json.data.problems[0].problem]).toEqual([422, 'name-in-text'])
  }
})

test('a draft is not kept from by a teacher, nor a target through another plan or another student', async () => {
  const draft = await layPlan('draft', '草稿')
  expect((await keep(teacher.cookie, draft.planId, { kind: 'target', of: draft.targetId })).status).toBe(404)
  const second = await layPlan('in_force', '另一份')
  expect((await keep(senco.cookie, second.planId, { kind: 'target', of: draft.targetId })).status).toBe(404)
  const stranger = await school.student()
  expect((await keep(senco.cookie, draft.planId, { kind: 'target', of: draft.targetId }, stranger)).status).toBe(404)
})
