import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { anExampleSchool, type SigningIn } from '../examples.ts'

const { database, owner } = await freshDatabase()
const school = await anExampleSchool(owner, 'ALPHA')

/** Writes as the server does for somebody: what an import does, or an operation that forgot to ask the rules. */
function asRole(role: SigningIn, statement: string) {
  const actor = { schoolId: school.id, personId: school.people[role].id, roles: [role], today: '2026-11-23' }
  return database.as(actor, { word: 'test', request: null }, (tx) => tx.execute(statement))
}
const give = (role: string, to: string) =>
  `insert into person_role (id, school_id, person_id, role) values ('${newId()}', '${school.id}', '${to}', '${role}')`

test.each(['administrator', 'office'] as const)(
  'nobody gives themself sight of students, by whichever way: the %s gets no role from their own hand',
  async (role) => {
    const own = school.people[role].id
    await expect(asRole(role, give('teacher', own))).rejects.toThrow()
    const taken = await asRole(role, `delete from person_role where person_id = '${own}'`)
    expect(taken.rowCount).toBe(0)
    const changed = await asRole(role, `update person_role set role = 'parent' where person_id = '${own}'`)
    expect(changed.rowCount).toBe(0)
    await asRole(role, give('parent', school.people.teacher.id))
    await asRole(role, `delete from person_role where role = 'parent' and person_id = '${school.people.teacher.id}'`)
  },
)

test('the office changes nothing that a file keeper signs in with, by whichever way, and may correct their name', async () => {
  const { senco, teacher } = school.people
  for (const change of [`email = 'mine@office.example'`, `staff_code = 'X'`, 'active = false', 'user_id = null'])
    await expect(asRole('office', `update person set ${change} where id = '${senco.id}'`), change).rejects.toThrow()
  await asRole('office', `update person set name_en = 'Corrected', email = email where id = '${senco.id}'`)
  const mine = `update person set email = 'mine@office.example' where id = '${teacher.id}'`
  await expect(asRole('office', mine), 'the teacher can sign in').rejects.toThrow()
  await asRole('office', `update person set active = false where id = '${teacher.id}'`)
  await asRole('office', `update person set active = true where id = '${teacher.id}'`)
  const newcomer = newId()
  await owner.query(
    `insert into person (id, school_id, staff_code, name_en, name_zh) values ($1, $2, 'NEWCOMER', 'New', '')`,
    [newcomer, school.id],
  )
  await asRole('office', `update person set email = 'new@school.example' where id = '${newcomer}'`)
  await asRole('administrator', `update person set email = 'senco@school.example' where id = '${senco.id}'`)
})

test('a link that the office made opens nothing any more once its person is given roles that open files', async () => {
  const person = newId()
  await owner.query(
    `insert into person (id, school_id, staff_code, name_en, name_zh) values ($1, $2, 'NEW', 'New', '')`,
    [person, school.id],
  )
  const linkOf = async (by: SigningIn) => {
    const hash = createHash('sha256').update(randomBytes(8)).digest()
    await owner.query(
      `insert into invitation (id, school_id, person_id, token_hash, created_by, expires_at) values ($1, $2, $3, $4, $5, now() + interval '1 day')`,
      [newId(), school.id, person, hash, school.people[by].id],
    )
    return `\\x${hash.toString('hex')}`
  }
  const [ofOffice, ofSenco] = [await linkOf('office'), await linkOf('senco')]
  const opens = async (hash: string) =>
    (await database.asNobody((tx) => tx.execute(`select 1 from app.open_invitation('${hash}')`))).rowCount
  expect([await opens(ofOffice), await opens(ofSenco)]).toEqual([1, 1])
  await asRole('senco', give('sst_member', person))
  expect([await opens(ofOffice), await opens(ofSenco)]).toEqual([0, 1])
})

test('no link of the office opens the account of somebody who can sign in, by whichever way', async () => {
  const { teacher, office, senco } = school.people
  const hash = () => createHash('sha256').update(randomBytes(8)).digest('hex')
  const link = (person: string, by: string, token = hash()) =>
    `insert into invitation (id, school_id, person_id, token_hash, created_by, expires_at)
     values ('${newId()}', '${school.id}', '${person}', '\\x${token}', '${by}', now() + interval '1 day')`
  const opens = async (token: string) =>
    (await database.asNobody((tx) => tx.execute(`select 1 from app.open_invitation('\\x${token}')`))).rowCount
  const early = hash()
  const account = (await owner.query(`delete from auth."account" where "userId" = $1 returning *`, [teacher.id]))
    .rows[0]
  await asRole('office', link(teacher.id, office.id, early))
  expect(await opens(early)).toBe(1)
  await owner.query(`insert into auth."account" select * from jsonb_populate_record(null::auth."account", $1)`, [
    account,
  ])
  expect(await opens(early)).toBe(0)
  await expect(asRole('office', link(teacher.id, office.id))).rejects.toThrow()
  await asRole('office', `delete from person_role where person_id = '${teacher.id}'`)
  await expect(asRole('office', link(teacher.id, office.id))).rejects.toThrow()
  await asRole('office', give('teacher', teacher.id))
  await expect(asRole('office', link(office.id, senco.id)), 'in somebody else’s name').rejects.toThrow()
  const ofSenco = hash()
  await asRole('senco', link(teacher.id, senco.id, ofSenco))
  expect(await opens(ofSenco)).toBe(1)
  const mine = `\\x${hash()}`
  for (const change of [`token_hash = '${mine}'`, `created_by = '${senco.id}'`, `person_id = '${office.id}'`])
    await expect(asRole('office', `update invitation set ${change}`), change).rejects.toThrow()
})
