import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openZip } from '#platform/files/zip.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { Handovers, Preview } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const today = dateInHongKong(new Date())
const rows = async (text: string, ...values: unknown[]) => (await fresh.owner.query(text, values)).rows
const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)

/** A school with a SENCO, a principal and a teacher who can sign in, a student, and what the SENCO has in hand. */
async function openSchool(code: string) {
  const school = await laySchool(fresh, code)
  const person = school.personWithPassword
  const [senco, principal, teacher] = [await person('senco'), await person('principal'), await person('teacher')]
  const student = await school.student()
  await school.tier(student, 2)
  const plan = async (fields: object = {}, of: LaidPerson = senco) =>
    ask('POST', '/team/handovers', of, {
      ...{ fromId: senco.id, toId: teacher.id, onDay: today, words: '', stays: false },
      ...fields,
    })
  const preview = async (id: string, of: LaidPerson = senco): Promise<Preview> =>
    (await ask('GET', `/team/handovers/${id}/preview`, of)).json
  const apply = (id: string, fingerprint: string, of: LaidPerson = senco) =>
    ask('POST', `/team/handovers/${id}/apply`, of, { fingerprint })
  const rolesOf = async ({ id }: LaidPerson) =>
    (await rows('select role from person_role where person_id = $1 order by role', id)).map(({ role }) => role)
  return { school, person, senco, principal, teacher, student, plan, preview, apply, rolesOf }
}

/** Lays what the SENCO of a school has in hand. */
async function layWork({ school, senco, teacher, student }: Awaited<ReturnType<typeof openSchool>>) {
  const ids = {
    task: newId(),
    done: newId(),
    duty: newId(),
    meeting: newId(),
    past: newId(),
    member: newId(),
    mark: newId(),
    handed: newId(),
  }
  const of = school.schoolId
  for (const [id, state, ended] of [
    [ids.task, 'open', null],
    [ids.done, 'done', today],
  ])
    await fresh.owner.query(
      `insert into task (id, school_id, title, owner_id, made_by, made_on, state, ended_on, student_id) values ($1, $2, 'call', $3, $3, $4, $5, $6, $7)`,
      [id, of, senco.id, today, state, ended, student],
    )
  await fresh.owner.query(
    `insert into duty (id, school_id, name, person_id, deputy_id, position) values ($1, $2, 'register', $3, $4, 0)`,
    [ids.duty, of, senco.id, teacher.id],
  )
  await fresh.owner.query(
    `insert into team_member (id, school_id, person_id, part, starts_on) values ($1, $2, $3, 'coordinator', $4)`,
    [ids.member, of, senco.id, addDays(today, -50)],
  )
  await fresh.owner.query(
    `insert into responsibility (id, school_id, person_id, student_id, starts_on) values ($1, $2, $3, $4, $5)`,
    [newId(), of, senco.id, student, addDays(today, -50)],
  )
  for (const [id, day, state] of [
    [ids.meeting, addDays(today, 3), 'planned'],
    [ids.past, addDays(today, -3), 'held'],
  ])
    await fresh.owner.query(
      `insert into meeting (id, school_id, kind, title, held_on, starts_at, ends_at, state, made_by) values ($1, $2, 'team', 'team', $3, '15:00', '16:00', $4, $5)`,
      [id, of, day, state, senco.id],
    )
  await fresh.owner.query(
    `insert into due_mark (id, school_id, person_id, kind, subject_id, student_id, put_off_until, marked_on)
     values ($1, $2, $3, 'task', $4, $5, $6, $7)`,
    [ids.mark, of, senco.id, ids.task, student, addDays(today, 5), today],
  )
  await fresh.owner.query(
    `insert into due_mark (id, school_id, person_id, kind, subject_id, student_id, handed_to, marked_on)
     values ($1, $2, $3, 'report', $4, $5, $6, $7)`,
    [ids.handed, of, senco.id, newId(), student, teacher.id, today],
  )
  return ids
}

test('all that the preview showed goes to the successor in one go: the role, tasks, what is answered for, duties, marks, place and meetings', async () => {
  const one = await openSchool('ALL')
  const ids = await layWork(one)
  const { handoverId } = (await one.plan()).json
  const shown = await one.preview(handoverId)
  expect(shown).toMatchObject({
    ...{ tasks: [{ id: ids.task }], students: [{ nameEn: 'Example Student' }], duties: [{ as: 'person' }] },
    ...{ memberships: [{ part: 'coordinator' }], meetings: [{ id: ids.meeting }], marks: 2, problems: [] },
  })
  const { moved } = (await one.apply(handoverId, shown.fingerprint)).json
  expect(moved).toEqual({
    tasks: 1,
    students: 1,
    classes: 0,
    plans: 0,
    duties: 1,
    memberships: 1,
    marks: 2,
    meetings: 1,
    minutes: 1,
  })

  const successor = one.teacher.id
  expect(await one.rolesOf(one.teacher)).toEqual(['senco', 'teacher'])
  expect(await one.rolesOf(one.senco)).toEqual([])
  expect(
    await rows('select id, owner_id from task where school_id = $1 order by state desc', one.school.schoolId),
  ).toEqual([
    { id: ids.task, owner_id: successor },
    { id: ids.done, owner_id: one.senco.id },
  ])
  expect(await rows('select person_id, deputy_id from duty where id = $1', ids.duty)).toEqual([
    { person_id: successor, deputy_id: null },
  ])
  expect(
    await rows('select person_id from responsibility where student_id = $1 and ends_on is null', one.student),
  ).toEqual([{ person_id: successor }])
  expect(
    await rows('select person_id, part from team_member where school_id = $1 and ends_on is null', one.school.schoolId),
  ).toEqual([{ person_id: successor, part: 'coordinator' }])
  // What was put off stays put off; what was handed to the successor is theirs, without a mark.
  // Minutes are handed on: who called the meeting stays on record.
  expect(
    await rows(
      'select kind, subject_id, person_id, handed_to from due_mark where school_id = $1 order by kind',
      one.school.schoolId,
    ),
  ).toEqual([
    { kind: 'minutes', subject_id: ids.meeting, person_id: one.senco.id, handed_to: successor },
    { kind: 'task', subject_id: ids.task, person_id: successor, handed_to: null },
  ])
  expect(await rows('select meeting_id from meeting_attendee where person_id = $1', successor)).toEqual([
    { meeting_id: ids.meeting },
  ])
  expect(await rows('select made_by from meeting where id = $1', ids.meeting)).toEqual([{ made_by: one.senco.id }])
  const words = await rows(
    `select distinct word from audit.event where school_id = $1 and table_name in ('person_role', 'task', 'responsibility', 'due_mark') and person_id = $2`,
    ...[one.school.schoolId, one.senco.id],
  )
  expect(words).toEqual([{ word: 'handover.applied' }])

  // The successor is the SENCO now; the predecessor meets nothing any more.
  expect((await ask('GET', `/students/${one.student}`, one.teacher)).status).toBe(200)
  expect((await ask('GET', `/students/${one.student}`, one.senco)).status).toBe(404)
  expect((await ask('GET', '/team/handovers', one.senco)).status).toBe(404)
  const { past, planned }: Handovers = (await ask('GET', '/team/handovers', one.teacher)).json
  expect([planned.length, past[0]?.state, past[0]?.appliedBy?.id]).toEqual([0, 'applied', one.senco.id])
})

test('a predecessor who stays is a member of the support team', async () => {
  const one = await openSchool('STAYS')
  await layWork(one)
  const { handoverId } = (await one.plan({ stays: true }, one.principal)).json
  const { fingerprint } = await one.preview(handoverId, one.principal)
  expect((await one.apply(handoverId, fingerprint, one.principal)).status).toBe(200)
  expect(await one.rolesOf(one.senco)).toEqual(['sst_member'])
  expect(await one.rolesOf(one.teacher)).toEqual(['senco', 'teacher'])
  expect(await rows('select part from team_member where person_id = $1 and ends_on is null', one.senco.id)).toEqual([
    { part: 'other' },
  ])
  expect((await ask('GET', `/students/${one.student}`, one.senco)).status).toBe(200)
  expect((await ask('GET', '/team/handovers', one.senco)).status).toBe(404)
})

test('a school is never without a SENCO who can sign in: not by a successor who cannot, who has left, or who was meant a moment ago', async () => {
  const one = await openSchool('NEVER')
  const guest = await one.school.person('teacher')
  const { handoverId } = (await one.plan({ toId: guest.id })).json
  const shown = await one.preview(handoverId)
  expect(shown.problems.map(({ problem }) => problem)).toEqual(['cannot-sign-in'])
  expect(problemsIn(await one.apply(handoverId, shown.fingerprint))).toEqual(['toId: cannot-sign-in'])
  await fresh.owner.query('update person set active = false where id = $1', [guest.id])
  expect(problemsIn(await one.apply(handoverId, shown.fingerprint))).toEqual(['toId: has-left'])
  expect(await one.rolesOf(one.senco)).toEqual(['senco'])
  // Past the rules the database itself holds to it.
  const actor = { schoolId: one.school.schoolId, personId: one.senco.id, roles: ['senco'], today }
  for (const [from, to] of [
    [one.senco.id, guest.id],
    [one.senco.id, one.senco.id],
    [one.teacher.id, one.principal.id],
  ])
    await expect(
      fresh.database.as(actor, { word: 'test', request: null }, (tx) =>
        tx.execute(`select app.hand_over_senco('${from}', '${to}', false, '${newId()}', '${newId()}')`),
      ),
    ).rejects.toThrow()
  const outsider = { ...actor, personId: one.teacher.id }
  await expect(
    fresh.database.as(outsider, { word: 'test', request: null }, (tx) =>
      tx.execute(
        `select app.hand_over_senco('${one.senco.id}', '${one.teacher.id}', false, '${newId()}', '${newId()}')`,
      ),
    ),
  ).rejects.toThrow()
  await expect(
    fresh.database.as({ ...outsider, roles: ['teacher'] }, { word: 'test', request: null }, (tx) =>
      tx.execute(
        `select app.hand_over_minutes('${one.senco.id}', '${one.teacher.id}', '{${newId()}}', '{${newId()}}')`,
      ),
    ),
  ).rejects.toThrow()
})

test('two who hand over at once: one of them does, the other learns of it, and there is one SENCO', async () => {
  const one = await openSchool('TWICE')
  await layWork(one)
  const { handoverId } = (await one.plan()).json
  const { fingerprint } = await one.preview(handoverId)
  const both = await Promise.all([one.senco, one.principal].map((of) => one.apply(handoverId, fingerprint, of)))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  expect(problemsIn(both.find(({ status }) => status === 422) as (typeof both)[0])).toEqual([': already-applied'])
  expect(
    await rows(`select person_id from person_role where school_id = $1 and role = 'senco'`, one.school.schoolId),
  ).toEqual([{ person_id: one.teacher.id }])
  // Two SENCOs who hand over to each other at the same moment.
  const second = await one.person('senco')
  const there = (await one.plan({ fromId: one.teacher.id, toId: second.id }, one.principal)).json.handoverId
  const back = (await one.plan({ fromId: second.id, toId: one.teacher.id }, one.principal)).json.handoverId
  const shown = [await one.preview(there, one.principal), await one.preview(back, one.principal)]
  const crossed = await Promise.all([
    one.apply(there, shown[0]?.fingerprint ?? '', one.teacher),
    one.apply(back, shown[1]?.fingerprint ?? '', second),
  ])
  expect(crossed.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  const left = await rows(
    `select person_id from person_role where school_id = $1 and role = 'senco'`,
    one.school.schoolId,
  )
  expect(left).toHaveLength(1)
})

test('what came or went since somebody looked is looked at again before it goes over', async () => {
  const one = await openSchool('SINCE')
  await layWork(one)
  const { handoverId } = (await one.plan()).json
  const { fingerprint } = await one.preview(handoverId)
  await fresh.owner.query(
    `insert into task (id, school_id, title, owner_id, made_by, made_on) values ($1, $2, 'new', $3, $3, $4)`,
    [newId(), one.school.schoolId, one.senco.id, today],
  )
  expect(problemsIn(await one.apply(handoverId, fingerprint))).toEqual([': changed-since-preview'])
  expect(await one.rolesOf(one.senco)).toEqual(['senco'])
  expect((await one.apply(handoverId, (await one.preview(handoverId)).fingerprint)).status).toBe(200)
})

test('a hand-over is planned once, changed by two without loss, waits for its day, and can be taken back', async () => {
  const one = await openSchool('PLAN')
  const { handoverId } = (await one.plan({ onDay: addDays(today, 7) })).json
  expect(problemsIn(await one.plan())).toEqual(['fromId: already-planned'])
  expect(problemsIn(await one.apply(handoverId, (await one.preview(handoverId)).fingerprint))).toEqual([
    'onDay: day-not-come',
  ])
  const change = (base: object, fields: object, of = one.senco) =>
    ask('PATCH', `/team/handovers/${handoverId}`, of, { version: 1, base, fields })
  expect((await change({ words: '' }, { words: 'The keys are in the drawer.' })).json).toEqual({ version: 2 })
  expect((await change({ stays: false }, { stays: true }, one.principal)).json).toEqual({ version: 3 })
  expect((await change({ words: '' }, { words: 'Other words' }, one.principal)).json.data.clashes).toMatchObject([
    { field: 'words', theirs: 'The keys are in the drawer.' },
  ])
  expect(problemsIn(await change({ onDay: addDays(today, 7) }, { onDay: addDays(today, -1) }))).toEqual([
    'onDay: day-is-over',
  ])
  for (const _ of [1, 2])
    expect((await ask('POST', `/team/handovers/${handoverId}/withdraw`, one.senco)).status).toBe(200)
  expect(problemsIn(await one.apply(handoverId, 'x'))).toEqual([': was-withdrawn'])
  expect((await one.plan()).status).toBe(200)
})

test('who is neither SENCO nor principal, and who is of another school, learns nothing and hands nothing over', async () => {
  const one = await openSchool('OURS')
  const other = await openSchool('THEIRS')
  await layWork(one)
  const { handoverId } = (await one.plan({ words: 'a secret' })).json
  const { fingerprint } = await one.preview(handoverId)
  const nobodies = [
    one.teacher,
    await one.person('sst_member'),
    await one.person('office'),
    await one.person('administrator'),
  ]
  for (const person of [...nobodies, other.senco]) {
    expect((await one.apply(handoverId, fingerprint, person)).status).toBe(404)
    expect((await ask('GET', `/team/handovers/${handoverId}/preview`, person)).status).toBe(404)
    expect((await ask('POST', `/team/handovers/${handoverId}/withdraw`, person)).status).toBe(404)
    expect(
      (await ask('PATCH', `/team/handovers/${handoverId}`, person, { version: 1, base: {}, fields: {} })).status,
    ).toBe(404)
  }
  for (const person of nobodies) {
    for (const path of ['/team/handovers', '/team/handover-pack', '/team/handover-pack/document'])
      expect((await ask('GET', path, person)).status).toBe(404)
    expect((await one.plan({}, person)).status).toBe(404)
  }
  expect((await ask('GET', '/team/handovers', other.senco)).text).not.toMatch(/a secret/)
  expect(problemsIn(await other.plan({ toId: one.teacher.id }, other.senco))).toEqual(['toId: has-left'])
  expect(problemsIn(await other.plan({ fromId: one.senco.id }, other.senco))).toEqual(['fromId: not-a-senco'])
})

test('where one-time codes are required, the successor sets one up before any file opens', async () => {
  const one = await openSchool('CODES')
  const { handoverId } = (await one.plan()).json
  const { fingerprint } = await one.preview(handoverId)
  expect((await one.apply(handoverId, fingerprint)).status).toBe(200)
  await fresh.owner.query('update school set totp_required = true where id = $1', [one.school.schoolId])
  const refused = await ask('GET', `/students/${one.student}`, one.teacher)
  expect(refused.json.data).toEqual({ reason: 'code-must-be-set-up' })
})

test('the pack says where who is named for a class has left, and that the SENCO answers; a class number has two digits', async () => {
  const one = await openSchool('LEFT')
  const leaver = await one.person('teacher')
  const [{ class_id: classId, class_number: number, name }] = await rows(
    'select e.class_id, e.class_number, c.name from enrolment e join class c on c.id = e.class_id where e.student_id = $1',
    one.student,
  )
  await fresh.owner.query(
    'insert into responsibility (id, school_id, person_id, class_id, starts_on) values ($1, $2, $3, $4, $5)',
    [newId(), one.school.schoolId, leaver.id, classId, addDays(today, -50)],
  )
  const said = async () => (await ask('GET', '/team/handover-pack?language=en', one.senco)).text
  expect(await said()).not.toContain('has left')
  await fresh.owner.query('update person set active = false where id = $1', [leaver.id])
  const pack = await said()
  expect(pack).toContain('has left: the SENCO answers')
  expect(pack).toContain('the SENCO’s day')
  expect(pack).toContain(`${name} ${String(number).padStart(2, '0')}`)
})

test('the pack names what is open, who has what and where things are, in Word too, and making it is on record', async () => {
  const one = await openSchool('PACK')
  await layWork(one)
  await one.plan({ words: 'The keys are in the drawer.' })
  const { text } = await ask('GET', '/team/handover-pack?language=both', one.senco)
  for (const said of [
    'Hand-over pack',
    '交接文件',
    'call',
    'register',
    'Example Student',
    '例子學生',
    'The keys are',
    '工作室',
  ])
    expect(text).toContain(said)
  const file = await api.file('/team/handover-pack/document?language=en', one.principal.cookie)
  expect(file.name).toMatch(/^Hand-over pack for the SENCO.*\.docx$/)
  const document = Buffer.from(await (await openZip(file.bytes)).read('word/document.xml')).toString('utf8')
  expect(document).toContain('Example Student')
  expect(
    await rows(`select from audit.event where school_id = $1 and word = 'handover.pack-made'`, one.school.schoolId),
  ).toHaveLength(2)
})
