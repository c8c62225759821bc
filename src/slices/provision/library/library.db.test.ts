import { afterAll, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { someGroup } from '../groups/examples.ts'
import { emptyFields } from './rules.ts'
import { shippedProvisions } from './shipped/index.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'LIBRARY')
const [senco, sst, principal, teacher, assistant, specialist, office] = await Promise.all(
  (['senco', 'sst_member', 'principal', 'teacher', 'teaching_assistant', 'specialist', 'office'] as const).map((role) =>
    school.person(role),
  ),
)
if (!senco || !sst || !principal || !teacher || !assistant || !specialist || !office) throw new Error('nobody is there')
const other = await (await laySchool(fresh, 'OTHERS')).person('senco')
const { rows } = await fresh.owner.query('select current_date::text as today')
const today = String(rows[0].today)

type Json = Record<string, unknown>
const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const list = async (query = '', cookie = senco.cookie): Promise<Json[]> =>
  (await ask('GET', `/provisions${query}`, cookie)).json.provisions
const read = async (id: string, cookie = senco.cookie) => (await ask('GET', `/provisions/${id}`, cookie)).json
const ids = (found: readonly Json[]) => found.map(({ id }) => id)
const own = { ...emptyFields, nameZh: '晨讀小組', nameEn: 'Morning readers', needs: ['SpLD'] }
const add = async (change: object = {}, cookie = senco.cookie): Promise<string> =>
  (await ask('POST', '/provisions', cookie, { ...own, ...change })).json.provisionId
const change = (id: string, cookie: string, version: number, base: object, fields: object) =>
  ask('PATCH', `/provisions/${id}`, cookie, { version, base, fields })
const archive = (id: string, archived: boolean, cookie = senco.cookie) =>
  ask('POST', `/provisions/${id}/archive`, cookie, { archived })
const runWith = (provisionId: string, days: { startsOn: string; endsOn: string }) =>
  ask('POST', '/groups', senco.cookie, { provisionId, fields: someGroup(days), ledBy: null })
const rowsOf = async (shippedId: string) =>
  (
    await fresh.owner.query('select * from provision where school_id = $1 and shipped_id = $2', [
      school.schoolId,
      shippedId,
    ])
  ).rows
/** An entry that no other test touches. */
const shippedLeft = shippedProvisions.map(({ id }) => id)
const untouched = () => shippedLeft.pop() ?? ''

test('a school begins with the workbench’s entries and takes none by looking', async () => {
  const found = await list()
  expect(found).toHaveLength(shippedProvisions.length)
  expect(found.every(({ origin, groups }) => origin === 'shipped' && groups === null)).toBe(true)
  const [first] = shippedProvisions
  const entry = await read(first?.id ?? '')
  expect(entry).toMatchObject({ name: first?.name, version: 0, may: { keep: true, startGroup: true } })
  expect(entry.how.zh.split('\n')).toEqual(first?.how.map(({ zh }) => zh))
  const taken = await fresh.owner.query('select from provision where school_id = $1', [school.schoolId])
  expect(taken.rowCount).toBe(0)
})

test('the list narrows by tier, need, setting, whose words and search', async () => {
  const id = await add({ tier: 3, setting: 'one_to_one', groupSizeFrom: 1, groupSizeTo: 1, howEn: 'With a quokka.' })
  for (const query of ['?tier=3', '?need=SpLD,VI', '?setting=one_to_one', '?origin=own', '?search=QUOKKA%20morning'])
    expect(ids(await list(query)), query).toContain(id)
  for (const query of [
    '?tier=1,2',
    '?need=VI',
    '?setting=in_class',
    '?origin=shipped',
    '?search=quokka%20evening',
    '?archived=yes',
  ])
    expect(ids(await list(query)), query).not.toContain(id)
  expect((await ask('GET', '/provisions?tier=4', senco.cookie)).status).toBe(422)
})

test('those who support students read the library; the team alone keeps it; the office has none of it', async () => {
  const id = await add({}, sst.cookie)
  const shippedId = untouched()
  for (const person of [principal, teacher, assistant, specialist]) {
    const { json } = await ask('GET', '/provisions', person.cookie)
    expect([ids(json.provisions).includes(id), json.may.keep]).toEqual([true, false])
    expect((await read(id, person.cookie)).may).toEqual({ keep: false, startGroup: false })
    expect((await ask('POST', '/provisions', person.cookie, own)).status).toBe(404)
    for (const of of [id, shippedId]) {
      expect((await change(of, person.cookie, 1, { weeks: 12 }, { weeks: 10 })).status).toBe(404)
      expect((await archive(of, true, person.cookie)).status).toBe(404)
      expect((await ask('POST', `/provisions/${of}/reset`, person.cookie, { version: 1 })).status).toBe(404)
    }
  }
  expect(await rowsOf(shippedId)).toEqual([])
  for (const path of ['/provisions', `/provisions/${id}`, `/provisions/${shippedId}`])
    expect((await ask('GET', path, office.cookie)).status).toBe(404)
})

test('another school meets neither our rows nor our words', async () => {
  const id = await add()
  const shippedId = untouched()
  await change(shippedId, senco.cookie, 0, {}, { aimEn: 'Our own words.' })
  expect(ids(await list('', other.cookie))).not.toContain(id)
  expect(await read(shippedId, other.cookie)).toMatchObject({ id: shippedId, origin: 'shipped', version: 0 })
  const taken = String((await read(shippedId)).id)
  for (const of of [id, taken]) {
    expect((await ask('GET', `/provisions/${of}`, other.cookie)).status).toBe(404)
    expect((await change(of, other.cookie, 1, {}, { weeks: 10 })).status).toBe(404)
    expect((await archive(of, true, other.cookie)).status).toBe(404)
    expect((await ask('POST', `/provisions/${of}/reset`, other.cookie, { version: 2 })).status).toBe(404)
  }
  expect((await ask('GET', `/provisions/${newId()}`, senco.cookie)).status).toBe(404)
  expect((await ask('GET', '/provisions/no-such-entry', senco.cookie)).status).toBe(404)
})

test('all that is wrong is said at once, also when a change makes it so, and then nothing is taken', async () => {
  const wrong = { ...own, nameZh: '', nameEn: ' ', groupSizeFrom: 6, groupSizeTo: 3 }
  const refused = await ask('POST', '/provisions', senco.cookie, wrong)
  expect(refused.json.data.problems).toEqual([
    { field: 'nameZh', problem: 'name-needed' },
    { field: 'groupSizeTo', problem: 'fewer-than-fewest' },
  ])
  const shippedId = untouched()
  expect((await change(shippedId, senco.cookie, 0, {}, { nameZh: '', nameEn: '' })).status).toBe(422)
  expect(await rowsOf(shippedId)).toEqual([])
})

test('an entry of the workbench becomes the school’s when it is first changed, and keeps its old address', async () => {
  const shippedId = untouched()
  const { minutes, name } = await read(shippedId)
  const answer = await change(shippedId, sst.cookie, 0, { minutes }, { minutes: 55 })
  expect(answer.json).toEqual({ provisionId: expect.stringMatching(/^[0-9a-f-]{36}$/), version: 2 })
  const entry = await read(shippedId)
  expect(entry).toMatchObject({ id: answer.json.provisionId, origin: 'changed', minutes: 55, name, version: 2 })
  expect(await read(entry.id)).toEqual(entry)
  expect((await list()).filter((one) => one.id === shippedId || one.id === entry.id)).toHaveLength(1)
})

test('two who change it the first time at once have one row, and each other’s changes', async () => {
  const shippedId = untouched()
  const { minutes, weeks } = await read(shippedId)
  const answers = await Promise.all([
    change(shippedId, senco.cookie, 0, { minutes }, { minutes: 50 }),
    change(shippedId, sst.cookie, 0, { weeks }, { weeks: 9 }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await rowsOf(shippedId)).toMatchObject([{ minutes: 50, weeks: 9, version: 3 }])
})

test('two who change the same field differently lose nothing', async () => {
  const id = await add()
  expect((await change(id, senco.cookie, 1, { aimZh: '' }, { aimZh: '每天讀十頁' })).json.version).toBe(2)
  const clash = await change(id, sst.cookie, 1, { aimZh: '' }, { aimZh: '每天讀一章' })
  expect(clash.json.data.clashes).toEqual([{ field: 'aimZh', base: '', mine: '每天讀一章', theirs: '每天讀十頁' }])
  expect((await read(id)).aim.zh).toBe('每天讀十頁')
})

test('what is put away is offered no more, is found apart and comes back as it was', async () => {
  const shippedId = untouched()
  const id = await add()
  for (const of of [shippedId, id]) {
    expect((await archive(of, true)).json).toEqual({ done: true })
    const entry = await read(of)
    expect([entry.archivedOn, entry.may.startGroup]).toEqual([today, false])
    expect(ids(await list())).not.toContain(entry.id)
    expect(ids(await list('?archived=yes'))).toContain(entry.id)
    const offered = (await ask('GET', '/new-group', senco.cookie)).json.provisions
    expect(ids(offered)).not.toContain(entry.id)
    expect(ids(offered)).not.toContain(of)
    expect((await runWith(of, { startsOn: today, endsOn: addDays(today, 30) })).status).toBe(404)
    await archive(of, false)
    expect(ids(await list())).toContain(entry.id)
  }
  expect((await read(shippedId)).origin).toBe('shipped')
})

test('a changed entry gets the workbench’s words back, unless somebody changed it meanwhile or it is the school’s own', async () => {
  const shippedId = untouched()
  const first = await read(shippedId)
  await change(shippedId, senco.cookie, 0, {}, { nameZh: '改名', needs: [], perWeek: 0.5 })
  const changed = await read(shippedId)
  expect(changed).toMatchObject({ name: { zh: '改名' }, needs: [], perWeek: 0.5, origin: 'changed' })
  const reset = (of: string, version: number) => ask('POST', `/provisions/${of}/reset`, sst.cookie, { version })
  expect((await reset(shippedId, 0)).json.data.problems[0].problem).toBe('changed-meanwhile')
  expect((await reset(changed.id, changed.version)).json).toEqual({ version: changed.version + 1 })
  expect(await read(shippedId)).toEqual({ ...first, id: changed.id, version: changed.version + 1, groups: 0 })
  expect((await reset(await add(), 1)).json.data.problems[0].problem).toBe('not-of-the-workbench')
})

test('a group takes the workbench’s entry that it is made with, once, however many begin at the same time', async () => {
  const shippedId = untouched()
  const days = { startsOn: today, endsOn: addDays(today, 60) }
  const answers = await Promise.all([runWith(shippedId, days), runWith(shippedId, days)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const [row, ...more] = await rowsOf(shippedId)
  expect([row?.version, more]).toEqual([1, []])
  expect(await read(shippedId)).toMatchObject({ id: row?.id, origin: 'shipped', groups: 2 })

  // Whoever opened the form before it was taken still knows it by its first name.
  expect((await runWith(shippedId, { startsOn: addDays(today, 2), endsOn: addDays(today, 9) })).status).toBe(200)
  expect(await rowsOf(shippedId)).toHaveLength(1)

  // One that is still to begin and one that is over do not run.
  await runWith(row?.id, { startsOn: addDays(today, 1), endsOn: addDays(today, 60) })
  await runWith(row?.id, { startsOn: addDays(today, -60), endsOn: addDays(today, -1) })
  const { groupId } = (await runWith(row?.id, days)).json
  await ask('POST', `/groups/${groupId}/close`, senco.cookie, { closedOn: today, reason: '合併' })
  expect((await read(shippedId)).groups).toBe(3)
  for (const [person, groups] of [
    [principal, 3],
    [teacher, null],
    [assistant, null],
    [specialist, null],
  ] as const)
    expect((await read(shippedId, person.cookie)).groups).toBe(groups)
  const elsewhere = await ask('POST', '/groups', other.cookie, {
    provisionId: row?.id,
    fields: someGroup(days),
    ledBy: null,
  })
  expect(elsewhere.status).toBe(404)
})
