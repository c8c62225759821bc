import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { operations } from '../src/documents.ts'
import { openApi } from './harness/api.ts'
import { bodies } from './harness/bodies.ts'
import { freshDatabase } from './harness/database.ts'
import { layDemoRows } from './harness/demo-rows.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
for (const { id, content } of demo.files) await api.attachments.put({ schoolId: demo.schoolId, id }, content)

/** What a placeholder of an address stands for: the table of a student's things, or one of several words. */
const things: Readonly<Record<string, string>> = {
  needId: 'need',
  strengthId: 'strength',
  decisionId: 'tier_decision',
  assignmentId: 'assignment',
  concernId: 'concern',
  requestId: 'input_request',
  measurementId: 'measurement',
  attachmentId: 'attachment',
  reportId: 'report',
  referralId: 'referral',
  noteId: 'restricted_note',
  planId: 'plan',
  targetId: 'target',
  strategyId: 'strategy',
  agreementId: 'plan_agreement',
  versionId: 'plan_version',
  dismissalId: 'coach_dismissal',
  tryId: 'target_try',
  accommodationId: 'accommodation',
  protectionId: 'student_protected_lesson',
}
const choices: Readonly<Record<string, string>> = { section: 'strengths', kind: 'plan-for-teachers' }

type Thing = { id: string; student_id: string; plan_id?: string; state?: string }
const placeholdersIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').slice(1)
const thingsOf = async (table: string, student = '') =>
  (await fresh.owner.query<Thing>(`select * from "${table}" where $1 in ('', student_id::text) order by id`, [student]))
    .rows

const onThings = operations().filter(({ path }) => path.startsWith('/api/students/{id}/') && /\{id\}.*\{/.test(path))
const cookies = new Map<string, string>()
/** Whom each asks through: a student whom they know well, who has a plan, and not alone has a thing of any kind. */
const known = new Map<string, { id: string; planId: string }>()
const askers = ['senco', 'senst', 'teacher3b', 'assistant', 'ep']

beforeAll(async () => {
  const alone = await aloneWithSomething()
  for (const code of askers) {
    const cookie = await demo.cookieOf(code)
    cookies.set(code, cookie)
    for (const { student_id: id, id: planId, state = '' } of await thingsOf('plan')) {
      // A plan that is closed refuses every change before it looks for what is to be changed.
      if (alone.has(id) || ['reviewed', 'archived'].includes(state)) continue
      if ((await api.ask('GET', `/students/${id}/plans/${planId}`, { cookie })).status !== 200) continue
      known.set(code, { id, planId })
      break
    }
  }
  const { cookie, of } = await reader('plans.planVersion')
  const { may, ...whole } = (await api.ask('GET', `/students/${of.id}/plans/${of.planId}`, { cookie })).json
  await fresh.owner.query('update plan_version set body = $1 where student_id = $2', [JSON.stringify(whole), of.id])
})

/** Students who alone have a thing of some kind: nobody else’s can be tried through them. */
async function aloneWithSomething(): Promise<Set<string>> {
  const alone = new Set<string>()
  for (const table of new Set(Object.values(things))) {
    const having = new Set((await thingsOf(table)).map(({ student_id }) => student_id))
    if (having.size === 1) for (const id of having) alone.add(id)
  }
  return alone
}

/** How many changes of school data stand in the trail. */
const changes = async () =>
  (await fresh.owner.query<{ n: string }>('select count(*) as n from audit.event where table_name is not null')).rows[0]
    ?.n

/** An address under one's own student with somebody else's things in it; `own` the plan of the student where the address has one. */
async function addresses(path: string, of: { id: string; planId: string }): Promise<string[]> {
  const last = placeholdersIn(path).findLast((name) => things[name])
  if (!last) return []
  const all = await thingsOf(things[last] ?? '')
  const thing = all.find(({ student_id }) => student_id !== of.id)
  if (!thing) throw new Error(`no student but this one has a ${last}`)
  const fill = (planId: string | undefined) =>
    path.slice('/api'.length).replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'id') return of.id
      if (name === last) return thing.id
      return name === 'planId' ? (planId ?? newId()) : (choices[name] ?? newId())
    })
  return [...new Set([fill(of.planId), fill(thing.plan_id)])]
}

describe('a thing of one student is not reached through another', () => {
  const withThings = onThings.filter(({ path }) => placeholdersIn(path).some((name) => things[name]))

  test('every placeholder of an address is known here', () => {
    for (const { path } of onThings)
      for (const name of placeholdersIn(path)) expect([...Object.keys(things), ...Object.keys(choices)]).toContain(name)
  })

  test.each(withThings)('$name', async ({ name, method, path }) => {
    const notFound = (await api.ask('GET', `/students/${newId()}`, { cookie: cookies.get('senco') ?? '' })).text
    const before = await changes()
    for (const code of askers) {
      const of = known.get(code)
      if (!of) throw new Error(`${code} knows no student with a plan`)
      for (const address of await addresses(path, of)) {
        const body = method === 'GET' ? undefined : (bodies[name] ?? {})
        const answer = await api.ask(method, address, { cookie: cookies.get(code) ?? '', body })
        expect(answer.text, `${code} ${address}`).toBe(notFound)
      }
    }
    expect(await changes()).toBe(before)
  })
})

describe('reading about a student is on record with the student and who read it, documents and files too', () => {
  const ofStudents = operations().filter(
    ({ method, path }) => method === 'GET' && path.startsWith('/api/students/{id}'),
  )
  const reads = ofStudents.filter(({ meta }) => 'word' in meta.audit)

  test('only the names of colleagues, to choose readers from, are read without a word', () => {
    const silent = ofStudents.filter(({ meta }) => !('word' in meta.audit))
    expect(silent.map(({ name }) => name)).toEqual(['identification.noteReaders'])
  })

  test.each(reads)('$name', async ({ name, path }) => {
    const { cookie, of } = await reader(name)
    const last = placeholdersIn(path).findLast((one) => things[one])
    const [thing] = last ? await thingsOf(things[last] ?? '', of.id) : [null]
    const address = path.slice('/api'.length).replace(/\{(\w+)\}/g, (_, one: string) => {
      if (one === 'id') return of.id
      return one === last ? (thing?.id ?? '') : one === 'planId' ? (thing?.plan_id ?? '') : (choices[one] ?? '')
    })
    const query = path.includes('{kind}') ? `?planId=${of.planId}&language=zh` : ''
    const before = await looks(of.id)
    expect((await api.ask('GET', address + query, { cookie })).status, address).toBe(200)
    expect(await looks(of.id)).toBe(before + 1)
  })
})

/** Who reads the own answer to what they were asked, or else the SENCO; of a student who has what is read. */
async function reader(name: string): Promise<{ cookie: string; of: { id: string; planId: string } }> {
  const { rows } = await fresh.owner.query<{ code: string; student: string; plan: string }>(
    name === 'identification.ownInput'
      ? `select p.staff_code as code, a.student_id as student, a.student_id as plan from input_answer a join person p on p.id = a.person_id limit 1`
      : `select 'senco' as code, s.id as student, l.id as plan from student s join plan l on l.student_id = s.id and l.state = 'in_force'
         order by (select count(*) from attachment where student_id = s.id and kept_for = 'report') desc,
           (select count(*) from input_request where student_id = s.id) desc, s.name_en, l.id limit 1`,
  )
  const [found] = rows
  if (!found) throw new Error('nobody reads it')
  return { cookie: await demo.cookieOf(found.code), of: { id: found.student, planId: found.plan } }
}

/** How often a student's file was looked at, by the trail. */
async function looks(student: string): Promise<number> {
  const { rows } = await fresh.owner.query<{ looks: string }>(
    `select count(*) as looks from audit.event where student_id = $1 and table_name is null and person_id is not null`,
    [student],
  )
  return Number(rows[0]?.looks)
}
