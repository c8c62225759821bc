import { call } from '@orpc/server'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf } from './examples.ts'
import { guardedRoutes } from './guarded-routes.ts'
import { operation } from './operation.ts'

const { database, owner } = await freshDatabase()
const school = await anExampleSchool(owner, 'ALPHA')

const os = guardedRoutes({
  rename: operation({ permission: 'school.keep', audit: { word: 'test.renamed' } })
    .route({ method: 'POST', path: '/rename' })
    .input(z.object({ name: z.string().min(1), answer: z.string() }))
    .output(z.object({ answer: z.literal('right') })),
  sendOff: operation({ permission: 'school.keep', audit: { word: 'test.sent', always: true } }).route({
    method: 'POST',
    path: '/send',
  }),
  look: operation({ permission: 'school.see', audit: { word: 'look.taken', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/things/{thingId}/of/{token}' })
    .input(z.object({ id: z.uuid(), thingId: z.uuid(), token: z.string(), sheet: z.uuid().optional() })),
  list: operation({ permission: 'school.see', audit: { word: 'look.taken' } }).route({ method: 'GET', path: '/list' }),
  once: operation({ permission: 'school.see', audit: { word: 'once.asked' }, asksOnce: true })
    .route({ method: 'GET', path: '/once' })
    .input(z.array(z.string())),
})
const sendOff = os.sendOff.handler(({ input }) => {
  if (input) throw new Error('it was not sent')
})
const look = os.look.handler(() => undefined)
const list = os.list.handler(() => undefined)
const once = os.once.handler(async ({ context, input }) => {
  const answers: unknown[] = []
  for (const text of input) answers.push(await context.tx.ask({ name: undefined, text, values: [] }))
  return answers
})
const rename = os.rename.handler(async ({ context, input }) => {
  await context.tx.execute(sql`update school set name_en = ${input.name}`)
  return { answer: input.answer as 'right', secret: 'never leaves' }
})

const as = (role: 'senco' | 'teacher') => ({ context: aRequestOf(database, school.people[role].token) })
const name = async () => (await owner.query('select name_en from school where id = $1', [school.id])).rows[0].name_en

test('who may not ask learns nothing of what an operation expects', async () => {
  const wrong = { name: '' } as { name: string; answer: string }
  await expect(call(rename, wrong, as('teacher'))).rejects.toMatchObject({ code: 'NOT_FOUND', data: undefined })
  await expect(call(rename, wrong, as('senco'))).rejects.toMatchObject({
    code: 'PROBLEMS',
    data: {
      problems: [
        { field: 'name', problem: 'required' },
        { field: 'answer', problem: 'required' },
      ],
    },
  })
})

test('an answer of the wrong shape writes nothing', async () => {
  await expect(call(rename, { name: 'Written', answer: 'wrong' }, as('senco'))).rejects.toThrow()
  expect(await name()).toBe('ALPHA Example School')
})

test('a field that the contract does not name never leaves', async () => {
  expect(await call(rename, { name: 'Written', answer: 'right' }, as('senco'))).toEqual({ answer: 'right' })
  expect(await name()).toBe('Written')
})

test('what was done and no row tells of is in the trail by its word; what changed nothing or failed is not', async () => {
  const words = async () =>
    (await owner.query(`select word, table_name as table from audit.event where word like 'test.%' order by id`)).rows
  const before = await words()
  await call(sendOff, undefined, as('senco'))
  await call(rename, { name: 'Another', answer: 'right' }, as('senco'))
  await call(rename, { name: 'Another', answer: 'right' }, as('senco'))
  await expect(call(sendOff, 'too early', as('senco'))).rejects.toThrow()
  await expect(call(sendOff, undefined, as('teacher'))).rejects.toThrow()
  expect((await words()).slice(before.length)).toEqual([
    { word: 'test.sent', table: null },
    { word: 'test.renamed', table: 'school' },
  ])
})

test('the trail says which thing was read, and keeps nothing else of an address', async () => {
  const [id, thingId, sheet] = [newId(), newId(), newId()]
  await call(look, { id, thingId, token: 'a-secret', sheet }, as('teacher'))
  await call(list, undefined, as('teacher'))
  const { rows } = await owner.query(
    `select student_id as student, after as details from audit.event where word = 'look.taken' order by id`,
  )
  expect(rows).toEqual([
    { student: id, details: { thingId } },
    { student: null, details: null },
  ])
})

test('a read that asks once sees what the reader may see, and is on record with its answer; one that fails or asks again is refused, and nobody else is held up', async () => {
  const records = async () =>
    (await owner.query(`select person_id from audit.event where word = 'once.asked'`)).rows.map((row) => row.person_id)
  const names = 'select name_en from school'
  const { id: teacher } = school.people.teacher
  expect(await call(once, [names], as('teacher'))).toEqual([[{ name_en: await name() }]])
  expect(await records()).toEqual([teacher])
  await expect(call(once, ['select 1 / 0'], as('teacher'))).rejects.toThrow()
  expect(await records()).toEqual([teacher])
  await expect(call(once, [names, names], as('teacher'))).rejects.toThrow('asks again')
  // The first answer was given by then.
  expect(await records()).toEqual([teacher, teacher])
  const manyAtOnce = Array.from({ length: 12 }, (_, index) =>
    call(once, [index % 3 === 0 ? 'select 1 / 0' : names], as('senco')).then(
      (answer) => (answer as unknown[]).length,
      () => 'failed',
    ),
  )
  expect(await Promise.all(manyAtOnce)).toEqual(
    Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? 'failed' : 1)),
  )
})
