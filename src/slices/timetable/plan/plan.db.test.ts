import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { Placement } from '../solver/model.ts'
import type { Proposal } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())

const words = (text: string) => JSON.stringify({ zh: text, en: text })
const { rows: days } = await fresh.owner.query(
  'select (current_date + 1)::text as tomorrow, current_date::text as today, (current_date - 1)::text as yesterday',
)
const { tomorrow, today, yesterday } = days[0] as Record<string, string>

/** A school with a week of two days and four periods, a lesson in each of them, a room, and two groups of one student each. */
async function layTimetable(code: string) {
  const school = await laySchool(fresh, code)
  const insert = async (table: string, row: Record<string, unknown>) => {
    const id = newId()
    const all = { id, school_id: school.schoolId, ...row }
    const names = Object.keys(all)
    const marks = names.map((_, index) => `$${index + 1}`)
    await fresh.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${marks.join(', ')})`,
      Object.values(all),
    )
    return id
  }
  const [senco, sst, assistant, principal, teacher] = await Promise.all(
    (['senco', 'sst_member', 'teaching_assistant', 'principal', 'teacher'] as const).map((role) => school.person(role)),
  )
  if (!senco || !sst || !assistant || !principal || !teacher) throw new Error('nobody is there')
  const keys = ['1', '2', '3', '4']
  const frameId = await insert('timetable_frame', {
    ...{ school_year_id: school.yearId, starts_on: yesterday, kind: 'week', days: 2 },
    periods: JSON.stringify(keys.map((key) => ({ key, name: { zh: key, en: key }, kind: 'lesson' }))),
    schedules: JSON.stringify([
      {
        ...{ key: 'usual', name: { zh: '全日', en: 'Usual' } },
        bells: Object.fromEntries(keys.map((key, at) => [key, [`0${8 + at}:00`.slice(-5), `0${8 + at}:40`.slice(-5)]])),
      },
    ]),
  })
  for (const day of [1, 2])
    for (const period of keys)
      await insert('lesson', {
        ...{ frame_id: frameId, class_id: school.classId, frame_day: day, period },
        subject: period === '1' ? 'English' : period === '2' ? 'PE' : 'Art',
      })
  await insert('room', { name: 'Support room', places: 6 })
  const provisionId = await insert('provision', {
    ...{ name: words('Reading'), tier: 2, setting: 'small_group', aim: words(''), how: words(''), group_size_from: 1 },
    ...{ group_size_to: 6, minutes: 40, per_week: 1, weeks: 20, entry_measure: words(''), exit_measure: words('') },
    materials: words(''),
  })
  const addGroup = async (name: string, perWeek: number, students: readonly string[], leads: readonly string[]) => {
    const groupId = await insert('support_group', {
      ...{ provision_id: provisionId, name: words(name), starts_on: yesterday, ends_on: tomorrow, minutes: 40 },
      ...{ per_week: perWeek, most_students: 6, entry_criterion: words(''), exit_criterion: words('') },
    })
    await fresh.owner.query(`update support_group set ends_on = current_date + 90 where id = $1`, [groupId])
    for (const student_id of students)
      await insert('group_member', { group_id: groupId, student_id, starts_on: yesterday })
    for (const person_id of leads)
      await insert('group_staff', { group_id: groupId, person_id, part: 'leads', starts_on: yesterday })
    return groupId
  }
  const [one, two] = [await school.student(), await school.student()]
  await school.tier(one, 2)
  await school.tier(two, 2)
  return {
    ...{ school, insert, addGroup, senco, sst, assistant, principal, teacher, one, two },
    groups: {
      first: await addGroup('First', 2, [one], [assistant.id]),
      second: await addGroup('Second', 1, [two], [assistant.id, sst.id]),
    },
  }
}

const here = await layTimetable('PLAN')
const elsewhere = await layTimetable('OTHER')
const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const start = (cookie: string, change = {}) =>
  ask('POST', '/timetable/proposals', cookie, {
    kind: 'plan',
    startsOn: tomorrow,
    groupIds: null,
    from: null,
    ...change,
  })
const proposalOf = async (id: string, cookie = here.senco.cookie): Promise<Proposal> =>
  (await ask('GET', `/timetable/proposals/${id}`, cookie)).json
const problemOf = (answer: { json: { data: { problems: { problem: string; params?: object }[] } } }) =>
  answer.json.data.problems[0]

/** Waits for a proposal to be worked out. */
async function worked(cookie = here.senco.cookie, change = {}): Promise<Proposal> {
  const started = await start(cookie, change)
  expect(started.status, started.text).toBe(200)
  const { proposalId } = started.json
  for (;;) {
    const { json } = await ask('GET', `/timetable/proposals/${proposalId}/progress`, cookie)
    if (json.state !== 'running') break
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return proposalOf(proposalId, cookie)
}
const placedIn = ({ answer, question }: Proposal, groupId: string) =>
  (answer?.placements ?? [])
    .filter((one) => one.groupId === groupId)
    .map(({ at }) => `${question.slots[at]?.day} ${question.slots[at]?.period}`)
const timesOf = async (groupId: string) =>
  (
    await fresh.owner.query(
      `select frame_day as day, period, person_id, room_id, starts_on::text, ends_on::text, pinned from group_time where group_id = $1 order by starts_on, frame_day`,
      [groupId],
    )
  ).rows

test('a timetable is worked out to the optimum, away from what counts most, with somebody of those who lead and a room', async () => {
  const proposal = await worked()
  expect([proposal.state, proposal.answer?.quality]).toEqual(['done', 'optimal'])
  const first = placedIn(proposal, here.groups.first)
  // On two days, and not in the first period: English counts three times.
  expect(first.map((place) => place[0]).sort()).toEqual(['1', '2'])
  expect(first.some((place) => place.endsWith(' 1'))).toBe(false)
  const second = proposal.answer?.placements.find(({ groupId }) => groupId === here.groups.second)
  expect([here.assistant.id, here.sst.id]).toContain(second?.staffId)
  expect(second?.roomId).not.toBeNull()
  expect(proposal.names.groups.map(({ name }) => name.en).sort()).toEqual(['First', 'Second'])
})

test('protected lessons, availability and limits of the database are kept', async () => {
  const at = await layTimetable('LIMITS')
  await at.insert('protected_lesson', { subject: 'PE' })
  await at.insert('student_protected_lesson', { student_id: at.one, subject: 'Art' })
  await at.insert('availability', { person_id: at.assistant.id, frame_day: 1, period: '1', state: 'away' })
  const proposal = await worked(at.senco.cookie)
  // What is left for the first student is English, and on the first day nobody is there to give it.
  expect(placedIn(proposal, at.groups.first)).toEqual(['2 1'])
  const why = await ask('GET', `/timetable/proposals/${proposal.id}/why-not/${at.groups.first}`, at.senco.cookie)
  expect(why.json.steps.map(({ obstacle }: { obstacle: string }) => obstacle)).toEqual(['group', 'staff', 'protected'])
  const offers = why.json.relaxations.map(({ kind }: { kind: string }) => kind)
  expect(offers).toEqual(expect.arrayContaining(['drop-protection', 'be-there']))
})

test('a session is moved, pinned and taken out by hand, and never against a rule; the pin stays in the next run', async () => {
  const proposal = await worked()
  const { first } = here.groups
  const at = (place: string) => proposal.question.slots.findIndex(({ day, period }) => `${day} ${period}` === place)
  const [from] = (proposal.answer?.placements ?? []).filter(({ groupId }) => groupId === first) as [Placement]
  const day = proposal.question.slots[from.at]?.day
  const place = (body: object) => ask('POST', `/timetable/proposals/${proposal.id}/placements`, here.senco.cookie, body)
  const other = at(`${day === 1 ? 2 : 1} 1`)
  const refused = await place({ version: proposal.version, groupId: first, from: from.at, to: other, pinned: false })
  expect(refused.json.data.problems).toContainEqual({ field: '', problem: 'same-day' })
  const to = at(`${day} 1`)
  const moved = await place({ version: proposal.version, groupId: first, from: from.at, to, pinned: true })
  expect(moved.status, moved.text).toBe(200)
  const stale = await place({ version: proposal.version, groupId: first, from: to, to: null, pinned: false })
  expect(problemOf(stale)?.problem).toBe('changed-meanwhile')
  expect(placedIn(await proposalOf(proposal.id), first)).toContain(`${day} 1`)
  const again = await worked(here.senco.cookie, { from: proposal.id })
  const pinned = again.answer?.placements.find((one) => one.groupId === first && one.at === to)
  expect(pinned?.pinned).toBe(true)
  const version = again.version
  const path = `/timetable/proposals/${again.id}/placements`
  const out = await ask('POST', path, here.senco.cookie, { version, groupId: first, from: to, to: null, pinned: false })
  expect(out.status).toBe(200)
  expect(placedIn(await proposalOf(again.id), first)).toHaveLength(1)
  expect((await proposalOf(again.id)).answer?.costs.unplaced).toBeGreaterThan(0)
})

test('what is applied ends old times the day before and begins new ones, once, and leaves those that stay', async () => {
  const at = await layTimetable('APPLY')
  const first = await worked(at.senco.cookie)
  const apply = (proposal: Proposal, version = proposal.version) =>
    ask('POST', `/timetable/proposals/${proposal.id}/apply`, at.senco.cookie, { version })
  const applied = await apply(first)
  expect(applied.json).toEqual({ begun: 3, ended: 0 })
  expect(problemOf(await apply(first, first.version + 1))?.problem).toBe('applied-already')
  const before = await timesOf(at.groups.first)
  expect(before.map(({ starts_on, ends_on }) => [starts_on, ends_on])).toEqual([
    [tomorrow, null],
    [tomorrow, null],
  ])
  await fresh.owner.query(`update group_time set starts_on = $1 where school_id = $2`, [yesterday, at.school.schoolId])
  await at.insert('protected_lesson', { frame_day: before[0].day, period: before[0].period })
  const second = await worked(at.senco.cookie)
  const again = await apply(second)
  expect(again.json).toMatchObject({ begun: again.json.ended })
  expect(again.json.begun).toBeGreaterThan(0)
  const after = await timesOf(at.groups.first)
  expect(after.filter(({ ends_on }) => ends_on === today)).toHaveLength(1)
  expect(after.filter(({ ends_on }) => ends_on === null)).toHaveLength(2)
})

test('what is done with a proposal stands in the trail by its word, and the proposal itself does not', async () => {
  const at = await layTimetable('TRAIL')
  const proposal = await worked(at.senco.cookie)
  await ask('GET', `/timetable/proposals/${proposal.id}`, at.senco.cookie)
  await ask('POST', `/timetable/proposals/${proposal.id}/apply`, at.senco.cookie, { version: proposal.version })
  const { rows } = await fresh.owner.query(
    'select distinct word, table_name from audit.event where school_id = $1 and person_id = $2 order by 1, 2',
    [at.school.schoolId, at.senco.id],
  )
  const told = rows.map(({ word, table_name }) => `${word} ${table_name ?? ''}`.trim())
  expect(told).toEqual(['proposal.applied group_time', 'proposal.asked', 'proposal.seen', 'proposal.worked-out'])
})

test('what was changed meanwhile is refused by name, and nothing is written', async () => {
  const at = await layTimetable('MEANWHILE')
  const proposal = await worked(at.senco.cookie)
  const third = await at.school.student()
  await at.insert('group_member', { group_id: at.groups.second, student_id: third, starts_on: yesterday })
  const refused = await ask('POST', `/timetable/proposals/${proposal.id}/apply`, at.senco.cookie, {
    version: proposal.version,
  })
  expect(problemOf(refused)).toMatchObject({ problem: 'groups-changed', params: { en: 'Second' } })
  expect(await timesOf(at.groups.first)).toEqual([])
})

test('only chosen groups move; the others stay where they are, and in the way', async () => {
  const at = await layTimetable('SCOPE')
  await at.insert('group_time', {
    ...{ group_id: at.groups.second, frame_day: 1, period: '3', minutes: 40, person_id: at.assistant.id },
    starts_on: yesterday,
  })
  const proposal = await worked(at.senco.cookie, { groupIds: [at.groups.first] })
  expect(placedIn(proposal, at.groups.second)).toEqual(['1 3'])
  expect(placedIn(proposal, at.groups.first)).not.toContain('1 3')
})

test('nobody without the action, and nobody of another school, meets a proposal', async () => {
  const proposal = await worked()
  const paths = [
    ['GET', `/timetable/proposals/${proposal.id}`],
    ['GET', `/timetable/proposals/${proposal.id}/progress`],
    ['GET', `/timetable/proposals/${proposal.id}/why-not/${here.groups.first}`],
    ['POST', `/timetable/proposals/${proposal.id}/stop`],
    ['POST', `/timetable/proposals/${proposal.id}/apply`, { version: proposal.version }],
    [
      'POST',
      `/timetable/proposals/${proposal.id}/placements`,
      { version: proposal.version, groupId: here.groups.first, from: null, to: 0, pinned: false },
    ],
    ['DELETE', `/timetable/proposals/${proposal.id}`],
  ] as const
  for (const [method, path, body] of paths) {
    for (const person of [here.assistant, here.principal, here.teacher, elsewhere.senco])
      expect((await ask(method, path, person.cookie, body)).status, `${method} ${path}`).toBe(404)
  }
  for (const person of [here.assistant, here.principal, here.teacher]) {
    expect((await ask('GET', '/timetable/proposals', person.cookie)).status).toBe(404)
    expect((await start(person.cookie)).status).toBe(404)
  }
  expect((await start(elsewhere.senco.cookie, { groupIds: [here.groups.first] })).status).toBe(404)
  expect((await start(elsewhere.senco.cookie, { from: proposal.id })).status).toBe(404)
  const list = await ask('GET', '/timetable/proposals', elsewhere.senco.cookie)
  expect(list.text).not.toContain(proposal.id)
  expect((await ask('GET', `/timetable/proposals/${proposal.id}`, here.sst.cookie)).status).toBe(200)
  expect((await ask('DELETE', `/timetable/proposals/${proposal.id}`, here.sst.cookie)).status).toBe(200)
})

test('a day that has been, one without periods, and a second run at the same time are refused', async () => {
  expect(problemOf(await start(here.senco.cookie, { startsOn: yesterday }))?.problem).toBe('in-the-past')
  expect(problemOf(await start(here.senco.cookie, { startsOn: '2099-01-01' }))?.problem).toBe('no-frame-then')
  const running = await start(here.senco.cookie)
  const second = await start(here.senco.cookie)
  expect(problemOf(second)?.problem).toBe('already-running')
  const { proposalId } = running.json
  expect((await ask('POST', `/timetable/proposals/${proposalId}/stop`, here.senco.cookie)).status).toBe(200)
  for (;;) {
    const { json } = await ask('GET', `/timetable/proposals/${proposalId}/progress`, here.senco.cookie)
    if (json.state !== 'running') {
      expect(['stopped', 'done']).toContain(json.state)
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
})
