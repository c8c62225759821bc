import { call, ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf, type SigningIn } from '../access/examples.ts'
import { schoolRoutes } from './routes.ts'

const { database, owner } = await freshDatabase()
const school = await anExampleSchool(owner, 'ALPHA')
const backups = {
  daily: false,
  keep: 0,
  restoreCommand: (name: string) => name,
  lastProblem: null,
  list: async () => [],
  make: () => Promise.reject(new Error()),
}
const routes = schoolRoutes(backups)
const as = (role: SigningIn) => ({ context: aRequestOf(database, school.people[role].token) })

/** Two hundred students in each of six levels, in five classes a level. */
async function fillTheSchool(): Promise<void> {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    for (const letter of 'ABCDE') {
      const classId = newId()
      await owner.query('insert into class (id, school_id, school_year_id, name, level) values ($1, $2, $3, $4, $5)', [
        classId,
        school.id,
        school.yearId,
        `${level}${letter}`,
        `P${level}`,
      ])
      await owner.query(
        `with added as (insert into student (id, school_id, name_en, name_zh)
           select gen_random_uuid(), $1, 'Example ' || n, '例子' from generate_series(1, 40) n returning id)
         insert into enrolment (id, school_id, student_id, school_year_id, class_id, class_number)
           select gen_random_uuid(), $1, id, $2, $3, '7' from added`,
        [school.id, school.yearId, classId],
      )
    }
  }
}
await fillTheSchool()

const toMoveUp = async () =>
  (await call(routes.years, undefined, as('office'))).map((year) => `${year.label} ${year.toMoveUp}`)
const count = async (what: string) => (await owner.query(`select count(*)::int as n from ${what}`)).rows[0].n

test('the preview says who moves where and who leaves, and writes nothing', async () => {
  await owner.query(
    `update student set left_on = '2026-10-31' where id = (select student_id from enrolment e join class c on c.id = e.class_id where c.name = '1A' limit 1)`,
  )
  const preview = await call(routes.previewRollOver, { from: '2026/27' }, as('office'))
  expect(preview).toMatchObject({ from: '2026/27', to: '2027/28', toExists: false, alreadyPlaced: 0 })
  expect(preview.moving).toHaveLength(25)
  expect(preview.moving[0]).toEqual({ fromClass: '1A', toClass: '2A', students: 39 })
  expect(preview.leaving.map((step) => step.students)).toEqual([40, 40, 40, 40, 40])
  expect(preview.newClasses).toHaveLength(30)
  expect(await count('school_year')).toBe(1)
  expect(await toMoveUp()).toEqual(['2026/27 true'])
  expect(await count('enrolment')).toBe(1200)
})

test('a roll-over into a class of another level writes nothing at all', async () => {
  const year = newId()
  await owner.query(
    `insert into school_year (id, school_id, label, starts_on, ends_on) values ($1, $2, '2027/28', '2027-09-01', '2028-08-31')`,
    [year, school.id],
  )
  await owner.query(`insert into class (id, school_id, school_year_id, name, level) values ($1, $2, $3, '4A', 'P5')`, [
    newId(),
    school.id,
    year,
  ])
  const refused = await call(routes.rollOver, { from: '2026/27' }, as('senco')).catch((error) => error)
  expect(refused).toBeInstanceOf(ORPCError)
  expect(refused.data.problems).toEqual([
    { field: 'from', problem: 'class-of-other-level', params: { class: '4A', level: 'P4' } },
  ])
  expect(await count('enrolment')).toBe(1200)
  expect(await count('student where left_on is not null')).toBe(1)
  // A next year that is there moves nobody by itself.
  expect(await toMoveUp()).toEqual(['2027/28 true', '2026/27 true'])
  await owner.query('delete from class where school_year_id = $1', [year])
  await owner.query('delete from school_year where id = $1', [year])
})

test('everybody moves up one level under the same letter, the top level leaves on the last day, and it is all in the trail', async () => {
  expect(await call(routes.rollOver, { from: '2026/27' }, as('office'))).toEqual({ moved: 999, left: 200 })
  const placed = await owner.query(`
    select c.name, c.level, e.class_number, count(*)::int as students from enrolment e join class c on c.id = e.class_id
    join school_year y on y.id = e.school_year_id where y.label = '2027/28' and c.name like '%A' group by 1, 2, 3 order by 1`)
  expect(placed.rows).toEqual([
    { name: '2A', level: 'P2', class_number: '', students: 39 },
    { name: '3A', level: 'P3', class_number: '', students: 40 },
    { name: '4A', level: 'P4', class_number: '', students: 40 },
    { name: '5A', level: 'P5', class_number: '', students: 40 },
    { name: '6A', level: 'P6', class_number: '', students: 40 },
  ])
  expect(await count(`student where left_on = '2027-08-31' and left_reason = 'finished' and version = 2`)).toBe(200)
  const trail = await owner.query(`
    select table_name, count(*)::int as events, count(distinct person_id)::int as people from audit.event
    where word = 'school-year.rolled-over' group by 1 order by 1`)
  expect(trail.rows).toEqual([
    { table_name: 'class', events: 30, people: 1 },
    { table_name: 'enrolment', events: 999, people: 1 },
    { table_name: 'school_year', events: 1, people: 1 },
    { table_name: 'student', events: 200, people: 1 },
  ])
})

test('asked again, it finds nobody left to move', async () => {
  expect(await call(routes.previewRollOver, { from: '2026/27' }, as('senco'))).toMatchObject({
    toExists: true,
    moving: [],
    leaving: [],
    newClasses: [],
    alreadyPlaced: 999,
  })
  expect(await call(routes.rollOver, { from: '2026/27' }, as('senco'))).toEqual({ moved: 0, left: 0 })
  expect(await toMoveUp()).toEqual(['2027/28 true', '2026/27 false'])
})

test.each(['teacher', 'principal', 'administrator'] as const)('the %s does not move anybody up', async (role) => {
  await expect(call(routes.rollOver, { from: '2026/27' }, as(role))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a year that nobody set up is not there', async () => {
  await expect(call(routes.rollOver, { from: '2020/21' }, as('senco'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
