import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { aNote } from './examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'NOTES')
const elsewhere = await laySchool(fresh, 'OTHER')
const [senco, principal, sst, social, teacher, assistant, specialist, unassigned] = await Promise.all([
  school.person('senco'),
  school.person('principal'),
  school.person('sst_member'),
  school.person('sst_member'),
  school.person('teacher'),
  school.person('teaching_assistant'),
  school.person('specialist'),
  school.person('specialist'),
])
const stranger = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

const list = (cookie: string, of = student) => api.ask('GET', `/students/${of}/notes`, { cookie })
const write = (cookie: string, more: object = {}, of = student) =>
  api.ask('POST', `/students/${of}/notes`, { cookie, body: { ...aNote, ...more } })
const reveal = (cookie: string, id: string, of = student) =>
  api.ask('POST', `/students/${of}/notes/${id}/reveal`, { cookie, body: {} })
const withdraw = (cookie: string, id: string) =>
  api.ask('POST', `/students/${student}/notes/${id}/withdraw`, { cookie, body: {} })
const records = async (noteId: string) => {
  const { rows } = await fresh.owner.query(
    `select person_id, student_id from audit.event where word = 'note.revealed' and after ->> 'note' = $1 order by id`,
    [noteId],
  )
  return rows
}

const written = await write(social.cookie, { readers: [specialist.id] })
const note: string = written.json.noteId
const absent = (await reveal(senco.cookie, student)).text

test('that there is a note is known to those who know reports, and what it says to its writer, its readers and the SENCO', async () => {
  for (const [person, opens] of [
    [social, true],
    [specialist, true],
    [senco, true],
    [principal, false],
    [sst, false],
  ] as const) {
    const { json, text } = await list(person.cookie)
    expect([json.notes[0].topic, json.notes[0].may.reveal]).toEqual(['家庭', opens])
    expect(text).not.toContain('外婆')
    const read = await reveal(person.cookie, note)
    expect(opens ? read.json.words : read.text).toBe(opens ? aNote.words : absent)
  }
})

test('every reading is on record with the student, each time; a refused one is not', async () => {
  const before = (await records(note)).length
  await reveal(specialist.cookie, note)
  await reveal(specialist.cookie, note)
  await reveal(principal.cookie, note)
  expect((await records(note)).slice(before)).toEqual([
    { person_id: specialist.id, student_id: student },
    { person_id: specialist.id, student_id: student },
  ])
})

test('what a note says stands nowhere in the trail, though that it was written does', async () => {
  const { rows } = await fresh.owner.query(
    `select person_id, table_name from audit.event where word = 'note.written' order by id`,
  )
  expect(rows).toEqual([{ person_id: social.id, table_name: 'restricted_note' }])
  const told = await fresh.owner.query(`select from audit.event where before::text like $1 or after::text like $1`, [
    '%外婆%',
  ])
  expect(told.rowCount).toBe(0)
})

test('a draft of a note is its writer’s own and stands nowhere in the trail either', async () => {
  const subject = `/drafts/${encodeURIComponent(`senco.draft.${social.id}.note ${student}`)}`
  const kept = await api.ask('PUT', subject, { cookie: social.cookie, body: { body: { text: '未寫完：外婆' } } })
  expect(kept.status).toBe(200)
  expect((await api.ask('GET', subject, { cookie: social.cookie })).text).toContain('外婆')
  expect((await api.ask('GET', subject, { cookie: senco.cookie })).text).not.toContain('外婆')
  const told = await fresh.owner.query(`select from audit.event where before::text like $1 or after::text like $1`, [
    '%外婆%',
  ])
  expect(told.rowCount).toBe(0)
})

test('for a teacher, an assistant, a specialist without the student and another school there are no notes', async () => {
  for (const { cookie } of [teacher, assistant, unassigned, stranger]) {
    const readers = await api.ask('GET', `/students/${student}/notes/readers`, { cookie })
    for (const answer of [await list(cookie), await write(cookie), await reveal(cookie, note), readers])
      expect(answer.text).toBe(absent)
    expect((await withdraw(cookie, note)).text).toBe(absent)
  }
})

test('readers are chosen among those who know the student’s reports, and nobody else can be one', async () => {
  const { json } = await api.ask('GET', `/students/${student}/notes/readers`, { cookie: sst.cookie })
  expect(json[0]).toMatchObject({ id: senco.id, senco: true })
  expect(new Set(json.map(({ id }: { id: string }) => id))).toEqual(
    new Set([senco.id, principal.id, social.id, specialist.id]),
  )
  for (const { id } of [teacher, unassigned, stranger]) {
    const { status, json: refused } = await write(sst.cookie, { readers: [id] })
    expect([status, refused.data.problems[0].problem]).toEqual([422, 'not-a-reader'])
  }
  const off = await school.student()
  const known = await api.ask('GET', `/students/${off}/notes/readers`, { cookie: senco.cookie })
  expect(known.json.map(({ id }: { id: string }) => id)).toEqual([principal.id])
})

test('a reader who no longer works with the student no longer reads', async () => {
  await fresh.owner.query(
    `update assignment set ends_on = current_date - 1, starts_on = current_date - 1 where person_id = $1`,
    [specialist.id],
  )
  expect((await reveal(specialist.cookie, note)).text).toBe(absent)
  await fresh.owner.query('update assignment set ends_on = null where person_id = $1', [specialist.id])
  expect((await reveal(specialist.cookie, note)).status).toBe(200)
})

test('a principal who is named reads like any reader', async () => {
  const { json } = await write(sst.cookie, { readers: [principal.id] })
  expect((await reveal(principal.cookie, json.noteId)).json).toEqual({
    words: aNote.words,
    readers: [expect.objectContaining({ id: principal.id })],
  })
})

test('a note is found under its own student only', async () => {
  const other = await school.student()
  await school.tier(other, 2)
  expect((await reveal(senco.cookie, note, other)).text).toBe(absent)
})

test('its writer and the SENCO withdraw a note; then nobody but the SENCO reads it, and that it was there stays', async () => {
  expect((await withdraw(specialist.cookie, note)).text).toBe(absent)
  expect((await withdraw(principal.cookie, note)).text).toBe(absent)
  expect((await withdraw(social.cookie, note)).status).toBe(200)
  expect((await withdraw(senco.cookie, note)).json.data.problems[0].problem).toBe('already-withdrawn')
  expect((await reveal(specialist.cookie, note)).text).toBe(absent)
  expect((await reveal(social.cookie, note)).text).toBe(absent)
  expect((await reveal(senco.cookie, note)).status).toBe(200)
  const { json } = await list(social.cookie)
  expect(json.notes.at(-1)).toMatchObject({ id: note, may: { reveal: false, withdraw: false } })
})

const byHand = (person: { id: string }, role: string, statement: string) => {
  const actor = { schoolId: school.schoolId, personId: person.id, roles: [role], today: '2026-11-24' }
  return fresh.database.as(actor, { word: 'test', request: null }, (tx) => tx.execute(statement))
}

test('no one changes what a note says, not even the database on behalf of the server', async () => {
  expect((await byHand(senco, 'senco', `update restricted_text set words = 'x'`)).rowCount).toBe(0)
})

test('no one becomes the writer of a note, or makes it vanish, to come by what it says', async () => {
  for (const statement of [
    `update restricted_note set written_by = '${principal.id}'`,
    `update restricted_note set student_id = student_id`,
    'update restricted_note set topic = $$ $$',
    'delete from restricted_note',
  ])
    for (const [person, role] of [
      [senco, 'senco'],
      [principal, 'principal'],
      [specialist, 'specialist'],
    ] as const)
      await expect(byHand(person, role, statement), `${role}: ${statement}`).rejects.toThrow()
})

test('what a withdrawn note said is told by the database to the SENCO alone, not to its writer or readers', async () => {
  const texts = async (person: { id: string }, role: string) =>
    (await byHand(person, role, `select words from restricted_text where note_id = '${note}'`)).rowCount
  expect([
    await texts(senco, 'senco'),
    await texts(social, 'sst_member'),
    await texts(specialist, 'specialist'),
  ]).toEqual([1, 0, 0])
})
