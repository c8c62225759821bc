import { expect, test } from 'vitest'
import { openDemoApi } from '../../../../tests/harness/demo-api.ts'

const { ask, fresh, api, demo } = await openDemoApi(['senco', 'senst', 'teacher3b', 'teacher5c', 'assistant', 'office'])
const idOf = (code: string) => demo.people.find((person) => person.code === code)?.id ?? ''
const studentOf = async (name: string) =>
  (await fresh.owner.query<{ id: string }>('select id from student where name_en = $1', [name])).rows[0]?.id ?? ''
const make = async (code: string, body: object, path = '/timetable/feeds') =>
  (await ask(code, 'POST', path, { withNames: false, withLessons: false, ...body })).json
const read = async (address: string) => {
  const { status, text } = await api.ask('GET', address.slice(address.indexOf('/calendar/')))
  return { status, text: text.replace(/\r\n /g, '') }
}

test('a calendar reads the sessions of the one who made the address, without signing in and without names', async () => {
  const { address } = await make('assistant', { kind: 'person', of: idOf('assistant') })
  const { status, text } = await read(address)
  expect(status).toBe(200)
  expect(text).toContain('BEGIN:VCALENDAR')
  expect(text).toContain('SUMMARY:專注力及自我管理小組')
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(50)
  const { rows } = await fresh.owner.query<{ name: string }>(
    `select unnest(array[name_zh, name_en]) as name from student where id in (select student_id from group_member)`,
  )
  for (const { name } of rows) if (name) expect(text).not.toContain(name)
})

test('names are in it when that was chosen, and lessons when those were', async () => {
  const { address } = await make('teacher3b', { kind: 'person', of: idOf('teacher3b'), withLessons: true })
  expect((await read(address)).text).toContain('中國語文')
  const named = await make('assistant', { kind: 'person', of: idOf('assistant'), withNames: true })
  expect((await read(named.address)).text).toMatch(/學生：/)
})

test('it shows what its owner may see today: of a colleague’s groups a teacher sees those of own students', async () => {
  const { address } = await make('teacher5c', { kind: 'person', of: idOf('assistant'), withNames: true })
  const { rows } = await fresh.owner.query<{ name: string }>(
    `select s.name_zh as name from group_member m join student s on s.id = m.student_id join group_staff g on g.group_id = m.group_id
     where g.person_id = $1 and s.id not in (select e.student_id from enrolment e join teaching t on t.class_id = e.class_id where t.person_id = $2)`,
    [idOf('assistant'), idOf('teacher5c')],
  )
  expect(rows.length).toBeGreaterThan(5)
  const { text } = await read(address)
  for (const { name } of rows) expect(text).not.toContain(name)
})

test('an address that was revoked, was never made, or whose owner has left or lost the role gives nothing', async () => {
  const unknown = await read('/calendar/abcdefghijklmnopqrstuvwxyz.ics')
  expect(unknown.status).toBe(404)
  const made = await make('senst', { kind: 'class', of: await classOf('3B') })
  expect((await read(made.address)).status).toBe(200)
  expect((await ask('senst', 'DELETE', `/timetable/feeds/${made.id}`)).status).toBe(200)
  expect((await read(made.address)).text).toBe(unknown.text)
  const { address } = await make('teacher5c', { kind: 'class', of: await classOf('5C') })
  await fresh.owner.query('update person set active = false where id = $1', [idOf('teacher5c')])
  expect((await read(address)).text).toBe(unknown.text)
  await fresh.owner.query('update person set active = true where id = $1', [idOf('teacher5c')])
  await fresh.owner.query('delete from person_role where person_id = $1', [idOf('teacher5c')])
  expect((await read(address)).text).toBe(unknown.text)
})

test('a student’s address ends when its owner may not see the student any more', async () => {
  const student = await studentOf('Wong Sze Hang')
  const { address } = await make('teacher3b', {}, `/students/${student}/feeds`)
  expect((await read(address)).text).toContain('BEGIN:VEVENT')
  expect((await read(address)).text).not.toMatch(/黃思行|Wong Sze Hang/)
  await fresh.owner.query('delete from teaching where person_id = $1', [idOf('teacher3b')])
  expect((await read(address)).status).toBe(404)
})

test('nobody makes an address for a student whom they may not see, the office none at all', async () => {
  const student = await studentOf('Lee Chi Yiu')
  const wishes = { withNames: false, withLessons: false }
  expect((await ask('teacher5c', 'POST', `/students/${student}/feeds`, wishes)).status).toBe(404)
  expect((await ask('office', 'POST', '/timetable/feeds', { kind: 'class', of: student, ...wishes })).status).toBe(404)
  expect((await ask('senco', 'POST', '/timetable/feeds', { kind: 'class', of: student, ...wishes })).status).toBe(404)
})

test('addresses of others are not known, but to those who answer for the files, who may revoke them', async () => {
  const { id, address } = await make('senst', { kind: 'person', of: idOf('senst') })
  const listed = async (code: string) =>
    (await ask(code, 'GET', '/timetable/feeds')).json.map((feed: { id: string }) => feed.id)
  expect(await listed('assistant')).not.toContain(id)
  expect((await ask('assistant', 'DELETE', `/timetable/feeds/${id}`)).status).toBe(404)
  expect(await listed('senco')).toContain(id)
  expect((await ask('senco', 'DELETE', `/timetable/feeds/${id}`)).status).toBe(200)
  expect((await read(address)).status).toBe(404)
})

test('that a calendar reads it stands in the trail once a day; the secret stands nowhere', async () => {
  const { id, address } = await make('assistant', { kind: 'person', of: idOf('assistant') })
  await read(address)
  await read(address)
  const events = await fresh.owner.query<{ word: string; line: string }>(
    `select word, coalesce(before, after)::text as line from audit.event where row_id = $1 order by id`,
    [id],
  )
  expect(events.rows.map(({ word }) => word)).toEqual(['feed.made', 'feed.read'])
  for (const { line } of events.rows) expect(line).not.toMatch(/hash/)
})

async function classOf(name: string): Promise<string> {
  const { rows } = await fresh.owner.query<{ id: string }>(
    `select c.id from class c join school_year y on y.id = c.school_year_id where c.name = $1 and y.label = '2026/27'`,
    [name],
  )
  return rows[0]?.id ?? ''
}
