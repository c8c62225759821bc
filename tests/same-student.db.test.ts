import { expect, test } from 'vitest'
import { freshDatabase } from './harness/database.ts'
import { layDemoRows } from './harness/demo-rows.ts'

const fresh = await freshDatabase()
const { owner } = fresh
await layDemoRows(fresh)

type Link = { child: string; parent: string; columns: string[]; column: string; optional: boolean }

/** A meeting of the team speaks of many students: who reads an item is decided by the item's student, besides its meeting. */
const ofMany = ['meeting_item.meeting_id']

/** Every reference from one row about a student to another, and the columns that it goes by. */
const { rows: all } = await owner.query<Link>(`
  select l.*, l.columns[1] as "column", exists (select from pg_attribute a
    where a.attrelid = l.child::regclass and a.attname = l.columns[1] and not a.attnotnull) as optional
  from (
    select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
      array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        order by a.attname in ('student_id', 'school_id')) as columns
    from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and not exists (select from unnest(array[k.conrelid, k.confrelid]) as side(oid)
        where not exists (select from pg_attribute a where a.attrelid = side.oid and a.attname = 'student_id'))
  ) l order by 1, 3`)
const links = all.filter(({ child, column }) => !ofMany.includes(`${child}.${column}`))

test('whatever hangs on another row about a student goes by the student too', () => {
  expect(links.length).toBeGreaterThan(15)
  expect(links.filter(({ columns }) => columns[1] !== 'student_id')).toEqual([])
})

test.each(links)(
  'the database itself refuses a row of $child that names another student than its $parent ($column)',
  async ({ child, parent, column, optional }) => {
    const moved = optional
      ? `${column} = (select o.id from ${parent} o where o.school_id = c.school_id and o.student_id <> c.student_id limit 1)`
      : 'student_id = (select o.id from student o where o.school_id = c.school_id and o.id <> c.student_id limit 1)'
    const one = `(select id from ${child} order by ${column} is null, student_id is null, id limit 1)`
    const change = `update ${child} c set ${moved} where c.id = ${one}`
    await expect(owner.query(change)).rejects.toMatchObject({ code: '23503' })
  },
)
