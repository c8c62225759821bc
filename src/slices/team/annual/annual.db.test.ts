import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { emptyMeasure, yearAfter } from './rules.ts'
import { startingPoints } from './starting-model/all.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const { rows } = await fresh.owner.query(
  `select case when to_char(current_date, 'MM') >= '09' then extract(year from current_date) else extract(year from current_date) - 1 end::int as start`,
)
const start = Number(rows[0].start)
const thisYear = `${start}/${String((start + 1) % 100).padStart(2, '0')}`
const nextYear = yearAfter(thisYear)

type Json = Record<string, unknown>
const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const blank = { zh: '', en: '' }
const zh = (text: string) => ({ zh: text, en: '' })
let schools = 0

/** A school of its own with a draft of this year. */
async function aPlan() {
  const school = await laySchool(fresh, `ANNUAL${++schools}`)
  const [senco, sst, principal, teacher] = await Promise.all([
    school.person('senco'),
    school.person('sst_member'),
    school.person('principal'),
    school.person('teacher'),
  ])
  const { planId } = (await ask('POST', '/annual-plans', senco.cookie, { schoolYear: thisYear })).json
  const at = `/annual-plans/${planId}`
  const read = async (cookie = senco.cookie) => (await ask('GET', at, cookie)).json
  const addAim = async (words: string, dimension = 'culture'): Promise<string> =>
    (await ask('POST', `${at}/aims`, senco.cookie, { fields: { dimension, words: zh(words) } })).json.aimId
  const addMeasure = async (aimId: string, change: Json = {}): Promise<string> =>
    (
      await ask('POST', `${at}/aims/${aimId}/measures`, senco.cookie, {
        fields: {
          ...emptyMeasure(thisYear),
          ...{ what: zh('做'), criterion: zh('成'), who: [{ personId: senco.id, dutyId: null, name: '統籌主任' }] },
          ...change,
        },
      })
    ).json.measureId
  const decide = async (to: string, words = '', cookie = principal.cookie) =>
    ask('POST', `${at}/state`, cookie, { version: (await read()).version, to, words })
  const review = (
    of: 'aim' | 'measure',
    subjectId: string,
    moment: string,
    fields: Json,
    version = 0,
    base: Json = {},
  ) => ask('PUT', `${at}/reviews/${of}/${subjectId}/${moment}`, senco.cookie, { version, base, fields })
  const situate = () =>
    ask('PUT', `${at}/situation`, senco.cookie, { version: 1, base: blank, fields: { zh: '本校有三十名學生' } })
  return { school, senco, sst, principal, teacher, planId, at, read, addAim, addMeasure, decide, review, situate }
}

test('one plan a school year, for this year or the next; others of the team read it, others of the school know of none', async () => {
  const { senco, sst, principal, teacher, at } = await aPlan()
  const again = await ask('POST', '/annual-plans', sst.cookie, { schoolYear: thisYear })
  expect([again.status, again.json.data.problems[0].problem]).toEqual([422, 'year-has-plan'])
  for (const schoolYear of [yearAfter(thisYear, -1), yearAfter(thisYear, 2), '2026/28'])
    expect((await ask('POST', '/annual-plans', senco.cookie, { schoolYear })).status).toBe(422)
  for (const one of [sst, principal]) expect((await ask('GET', at, one.cookie)).status).toBe(200)
  expect((await ask('GET', '/annual-plans', teacher.cookie)).json.plans).toEqual([])
  for (const path of [at, `${at}/paper`, `${at}/document`, `${at}/choices`])
    expect((await ask('GET', path, teacher.cookie)).status).toBe(404)
  expect((await ask('POST', '/annual-plans', principal.cookie, { schoolYear: nextYear })).status).toBe(404)
  const other = await aPlan()
  expect((await ask('GET', at, other.senco.cookie)).status).toBe(404)
  expect(
    (await ask('POST', `${at}/aims`, other.senco.cookie, { fields: { dimension: 'culture', words: blank } })).status,
  ).toBe(404)
})

test('two people write one measure at once: different fields are merged, the same field comes back with both texts', async () => {
  const { senco, sst, at, addAim, addMeasure, read } = await aPlan()
  const measureId = await addMeasure(await addAim('接納'))
  const path = `${at}/measures/${measureId}`
  const change = (cookie: string, base: Json, fields: Json) => ask('PATCH', path, cookie, { version: 1, base, fields })
  expect((await change(senco.cookie, { what: zh('做') }, { what: zh('先做') })).status).toBe(200)
  expect((await change(sst.cookie, { criterion: zh('成') }, { criterion: zh('九成') })).status).toBe(200)
  const clash = await change(sst.cookie, { what: zh('做') }, { what: zh('後做') })
  expect([clash.status, clash.json.data.clashes[0]]).toMatchObject([
    409,
    { field: 'what', base: zh('做'), mine: zh('後做'), theirs: zh('先做') },
  ])
  expect((await read()).aims[0].measures[0]).toMatchObject({ what: zh('先做'), criterion: zh('九成') })
  const outside = await change(senco.cookie, { startsOn: `${start}-09-01` }, { startsOn: `${start}-08-31` })
  expect(outside.json.data.problems[0]).toMatchObject({ field: 'startsOn', problem: 'outside-year' })
  const named = { who: [{ personId: senco.id, dutyId: null, name: '統籌主任' }], links: [] }
  const stranger = { who: [{ personId: newId(), dutyId: null, name: '誰' }], links: [{ kind: 'group', id: newId() }] }
  expect((await change(senco.cookie, named, stranger)).json.data.problems).toMatchObject([
    { field: 'who', problem: 'unknown-who' },
    { field: 'links', problem: 'unknown-link' },
  ])
})

test('aims and measures change places with their neighbours, within their dimension and aim', async () => {
  const { senco, at, addAim, addMeasure, read } = await aPlan()
  const [first, policy, second] = [await addAim('甲'), await addAim('乙', 'policies'), await addAim('丙')]
  await ask('POST', `${at}/aims/${second}/move`, senco.cookie, { by: 'up' })
  expect((await read()).aims.map(({ id }: Json) => id)).toEqual([second, first, policy])
  const [one, two] = [await addMeasure(first), await addMeasure(first)]
  await ask('POST', `${at}/measures/${one}/move`, senco.cookie, { by: 'down' })
  await ask('POST', `${at}/measures/${one}/move`, senco.cookie, { by: 'down' })
  expect((await read()).aims[1].measures.map(({ id }: Json) => id)).toEqual([two, one])
  expect((await ask('DELETE', `${at}/aims/${first}`, senco.cookie)).status).toBe(200)
  expect((await read()).aims).toHaveLength(2)
})

test('examples are taken whole, in both languages, and are the school’s own from then on', async () => {
  const { senco, at, read } = await aPlan()
  const [example] = startingPoints
  const taken = await ask('POST', `${at}/starting-points`, senco.cookie, { ids: [example?.id, startingPoints[9]?.id] })
  expect(taken.json.aimIds).toHaveLength(2)
  const { aims } = await read()
  expect(aims[0]).toMatchObject({ words: example?.aim, measures: [{ what: example?.measure.what }] })
  expect((await ask('POST', `${at}/starting-points`, senco.cookie, { ids: ['none-such'] })).status).toBe(404)
})

test('cents are seen and kept by those who answer for money, and stand on nobody else’s paper', async () => {
  const { senco, sst, principal, at, addAim, addMeasure, read, situate, decide } = await aPlan()
  await situate()
  const measureId = await addMeasure(await addAim('接納'))
  const keep = (cookie: string, cents: unknown) =>
    ask('PUT', `${at}/measures/${measureId}/amount`, cookie, { version: 0, base: { cents: null }, fields: { cents } })
  expect((await keep(sst.cookie, 120_050)).status).toBe(404)
  expect((await keep(principal.cookie, 12.5)).status).toBe(422)
  expect((await keep(principal.cookie, 120_050)).json).toEqual({ version: 1 })
  expect((await keep(senco.cookie, 99)).status).toBe(409)
  expect((await read()).aims[0].measures[0].amount).toEqual({ cents: 120_050, version: 1 })
  expect((await read(sst.cookie)).aims[0].measures[0].amount).toBeNull()
  const paper = async (cookie: string, query = '') => (await ask('GET', `${at}/paper?language=zh${query}`, cookie)).text
  expect(await paper(senco.cookie)).toContain('HK$1,200.50')
  expect(await paper(sst.cookie)).not.toContain('1,200')
  await decide('agreed')
  const [{ id }] = (await read()).decisions
  expect(await paper(senco.cookie, `&decisionId=${id}`)).not.toContain('1,200')
})

test('the principal or the SENCO agrees to what they read, with a word and a day; then it is written on no more until it is taken back', async () => {
  const { sst, principal, senco, at, addAim, addMeasure, read, situate, decide, school } = await aPlan()
  const missing = await decide('agreed')
  expect(missing.json.data.problems.map(({ problem }: Json) => problem)).toEqual(['no-situation', 'no-aims'])
  await situate()
  const aimId = await addAim('接納')
  const { version } = await read()
  await addMeasure(aimId)
  const agree = { to: 'agreed', words: '同意，請由十月開始' }
  expect((await ask('POST', `${at}/state`, principal.cookie, { version, ...agree })).status).toBe(409)
  expect((await ask('POST', `${at}/state`, sst.cookie, { version: (await read()).version, ...agree })).status).toBe(404)
  expect((await decide('agreed', agree.words)).status).toBe(200)
  expect(await read()).toMatchObject({ state: 'agreed', decisions: [{ to: 'agreed', words: agree.words }] })
  const write = await ask('PATCH', `${at}/aims/${aimId}`, senco.cookie, {
    version: 1,
    base: {},
    fields: { words: zh('改') },
  })
  expect(write.json.data.problems[0].problem).toBe('not-a-draft')
  expect((await decide('draft')).json.data.problems[0].problem).toBe('word-needed')
  expect((await decide('draft', '加一項', senco.cookie)).status).toBe(200)
  const drop = await ask('DELETE', at, senco.cookie, { reason: '錯開' })
  expect(drop.json.data.problems[0].problem).toBe('was-agreed')
  // Nobody rewrites who decided what, the server's role neither.
  const actor = {
    schoolId: school.schoolId,
    personId: principal.id,
    roles: ['principal' as const],
    today: '2026-11-24',
  }
  const touched = await fresh.database.as(actor, { word: 'test', request: null }, (tx) =>
    tx.execute(`update annual_decision set words = 'else'`),
  )
  expect(touched.rowCount).toBe(0)
})

test('figures are counted by the workbench and dated; what was found stays, and what goes on begins the next year with its history', async () => {
  const { senco, sst, principal, at, addAim, addMeasure, read, situate, decide, review } = await aPlan()
  await situate()
  const aimId = await addAim('接納')
  const [going, ending] = [await addMeasure(aimId), await addMeasure(aimId)]
  expect((await review('measure', going, 'mid_year', { howFar: 'on_the_way' })).json.data.problems[0].problem).toBe(
    'not-agreed',
  )
  await decide('agreed')
  await fresh.owner.query(
    `insert into deadline (id, school_id, school_year, rule, due_on, state, settled_by, settled_on)
      select gen_random_uuid(), school_id, $1, 'rule ' || n, current_date, case when n = 1 then 'done' else 'open' end,
        case when n = 1 then id end, case when n = 1 then current_date end
      from person, generate_series(1, 4) n where id = $2`,
    [thisYear, senco.id],
  )
  for (const cookie of [senco.cookie, sst.cookie]) {
    const { figures } = (await ask('GET', `${at}/figures?measureId=${going}`, cookie)).json
    expect(figures).toContainEqual({ kind: 'deadlines', done: 1, total: 4 })
  }
  const take = (kind: string, cookie = sst.cookie) =>
    ask('POST', `${at}/reviews/measure/${going}/mid_year/figures`, cookie, { kind, done: 4, total: 4 })
  expect((await take('targets')).json.data.problems[0].problem).toBe('nothing-to-count')
  expect((await take('deadlines', principal.cookie)).status).toBe(404)
  expect((await take('deadlines')).status).toBe(200)
  expect((await review('measure', going, 'mid_year', { howFar: 'on_the_way', words: zh('順利') })).json).toEqual({
    version: 1,
  })
  expect((await review('measure', going, 'mid_year', { carry: 'yes' }, 1)).status).toBe(422)
  const [mid] = (await read()).aims[0].measures[0].reviews
  expect(mid).toMatchObject({
    howFar: 'on_the_way',
    words: zh('順利'),
    figures: [{ kind: 'deadlines', done: 1, total: 4 }],
  })

  const early = await ask('POST', '/annual-plans', senco.cookie, { schoolYear: nextYear })
  expect(early.json.data.problems[0]).toMatchObject({ problem: 'carry-not-said', params: { count: 3 } })
  await review('aim', aimId, 'year_end', { howFar: 'on_the_way', carry: 'yes' })
  await review('measure', going, 'year_end', { howFar: 'not_yet', words: zh('人手不足'), carry: 'changed' })
  expect((await decide('reviewed')).json.data.problems).toMatchObject([
    { field: `measure ${ending}`, problem: 'not-reviewed' },
    { field: `measure ${ending}`, problem: 'carry-undecided' },
  ])
  await review('measure', ending, 'year_end', { howFar: 'done', carry: 'no' })
  expect((await decide('reviewed', '', senco.cookie)).status).toBe(200)
  expect((await review('measure', ending, 'year_end', { howFar: 'not_yet' }, 1)).status).toBe(422)

  const { planId } = (await ask('POST', '/annual-plans', senco.cookie, { schoolYear: nextYear })).json
  const next = (await ask('GET', `/annual-plans/${planId}`, senco.cookie)).json
  expect(next).toMatchObject({ schoolYear: nextYear, state: 'draft', situation: zh('本校有三十名學生') })
  expect(next.aims).toHaveLength(1)
  expect(next.aims[0]).toMatchObject({
    words: zh('接納'),
    past: [{ schoolYear: thisYear, as: 'yes', howFar: 'on_the_way', midYear: null }],
  })
  expect(next.aims[0].measures).toMatchObject([
    {
      startsOn: `${start + 1}-09-01`,
      past: [
        {
          ...{ as: 'changed', howFar: 'not_yet', words: zh('人手不足') },
          midYear: { howFar: 'on_the_way', words: zh('順利') },
        },
      ],
      reviews: [],
    },
  ])
  expect((await read()).next).toEqual({ id: planId, schoolYear: nextYear })
  expect((await ask('DELETE', `/annual-plans/${planId}`, senco.cookie, { reason: '太早' })).status).toBe(200)
})

test('colleagues outside the team read what was agreed to, without decisions and money, and what reviews found once they are closed', async () => {
  const { senco, principal, teacher, school, at, addAim, addMeasure, situate, decide, review } = await aPlan()
  await situate()
  const aimId = await addAim('接納')
  const measureId = await addMeasure(aimId)
  await ask('PUT', `${at}/measures/${measureId}/amount`, principal.cookie, {
    ...{ version: 0, base: { cents: null }, fields: { cents: 5000 } },
  })
  await decide('agreed', '同意')
  await review('aim', aimId, 'year_end', { howFar: 'not_yet', words: zh('仍有困難'), carry: 'no' })
  await review('measure', measureId, 'year_end', { howFar: 'done', carry: 'no' })
  const [parent, office] = [await school.person('parent'), await school.person('office')]
  for (const one of [teacher, office]) {
    expect((await ask('GET', '/annual-plans', one.cookie)).json.plans).toMatchObject([{ state: 'agreed' }])
    const { aims, decisions, may } = (await ask('GET', at, one.cookie)).json
    expect([aims[0].words, aims[0].reviews, aims[0].measures[0].amount, decisions]).toEqual([zh('接納'), [], null, []])
    expect(Object.values(may)).not.toContain(true)
    expect((await ask('GET', `${at}/paper?language=zh`, one.cookie)).text).not.toContain('仍有困難')
    for (const [method, path, body] of [
      ['POST', `${at}/aims`, { fields: { dimension: 'culture', words: blank } }],
      ['GET', `${at}/figures`, undefined],
      ['POST', `${at}/state`, { version: 1, to: 'draft', words: '改' }],
    ] as const)
      expect((await ask(method, path, one.cookie, body)).status, path).toBe(404)
  }
  for (const path of ['/annual-plans', at]) expect((await ask('GET', path, parent.cookie)).status).toBe(404)
  await decide('reviewed', '', senco.cookie)
  expect((await ask('GET', at, teacher.cookie)).json).toMatchObject({
    ...{ state: 'reviewed', may: { readReviews: true }, aims: [{ reviews: [{ words: zh('仍有困難') }] }] },
  })
  await decide('agreed', '再看', senco.cookie)
  await decide('draft', '改寫', senco.cookie)
  expect((await ask('GET', at, teacher.cookie)).status).toBe(404)
})

test('a reviewed measure stays when the plan is written on again', async () => {
  const { senco, at, addAim, addMeasure, situate, decide, review } = await aPlan()
  await situate()
  const aimId = await addAim('接納')
  const measureId = await addMeasure(aimId)
  await decide('agreed')
  await review('measure', measureId, 'mid_year', { howFar: 'done' })
  await decide('draft', '改寫')
  for (const path of [`${at}/measures/${measureId}`, `${at}/aims/${aimId}`])
    expect((await ask('DELETE', path, senco.cookie)).json.data.problems[0].problem).toBe('was-reviewed')
})
