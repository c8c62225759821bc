import { afterAll, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { Member } from './contract.ts'
import { layTimetable } from './examples.db.ts'
import { someGroup } from './examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'GROUPS')
const laid = await layTimetable(fresh, school)
const { today, provisionId } = laid
const [senco, principal, sst, teacher, assistant, specialist, office, parent] = await Promise.all(
  (
    ['senco', 'principal', 'sst_member', 'teacher', 'teaching_assistant', 'specialist', 'office', 'parent'] as const
  ).map((role) => school.person(role)),
)
if (!senco || !principal || !sst || !teacher || !assistant || !specialist || !office || !parent)
  throw new Error('nobody is there')
await school.teaches(teacher.id)

type Json = Record<string, unknown> & { id: string }
const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const problems = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field} ${problem}`)
const span = { startsOn: addDays(today, -30), endsOn: addDays(today, 60) }
const add = async (change = {}, ledBy: object | null = null): Promise<string> =>
  (await ask('POST', '/groups', senco.cookie, { provisionId, fields: someGroup({ ...span, ...change }), ledBy })).json
    .groupId
const read = async (groupId: string, cookie = senco.cookie) => (await ask('GET', `/groups/${groupId}`, cookie)).json
const join = (groupId: string, students: string[], change = {}, cookie = senco.cookie) =>
  ask('POST', `/groups/${groupId}/members`, cookie, {
    members: students.map((studentId) => ({
      studentId,
      startsOn: span.startsOn,
      endsOn: null,
      targetId: null,
      ...change,
    })),
  })
const meet = (groupId: string, change = {}, cookie = senco.cookie) =>
  ask('POST', `/groups/${groupId}/times`, cookie, {
    ...{ frameDay: 1, period: '1', minutes: 35, personId: null, roomId: null, startsOn: span.startsOn, ...change },
  })
const registered = async (inClass = true) => {
  const student = await school.student(inClass)
  await school.tier(student, 2)
  return student
}

test('the team sets a group up, others see it only where it is theirs to know', async () => {
  const fields = someGroup(span)
  for (const person of [principal, teacher, assistant, specialist, office, parent])
    expect((await ask('POST', '/groups', person.cookie, { provisionId, fields, ledBy: null })).status).toBe(404)
  const ledBy = { personId: assistant.id, providerId: null }
  const answer = await ask('POST', '/groups', sst.cookie, { provisionId, fields, ledBy })
  const { groupId } = answer.json
  const student = await registered(false)
  await join(groupId, [student])
  for (const person of [senco, principal, sst, assistant]) {
    const found = await read(groupId, person.cookie)
    expect(found.members.map(({ student: of }: { student: Json }) => of.id)).toEqual([student])
    expect(found.may.keep).toBe(person === senco || person === sst)
    expect([found.isWhole, found.free]).toEqual([true, 5])
  }
  for (const person of [teacher, specialist, office, parent])
    expect((await ask('GET', `/groups/${groupId}`, person.cookie)).status).toBe(404)
  const none = await ask('POST', '/groups', senco.cookie, { provisionId: newId(), fields, ledBy: null })
  expect(none.status).toBe(404)
  expect(
    problems(
      await ask('POST', '/groups', senco.cookie, {
        provisionId,
        fields: { ...fields, nameZh: '' },
        ledBy: { personId: parent.id, providerId: null },
      }),
    ),
  ).toEqual(['nameZh name-needed', 'ledBy unknown-giver'])
})

test('a teacher sees the groups of the own students, and in them nobody else', async () => {
  const [mine, other] = [await registered(), await registered(false)]
  const [ofMine, ofOther] = [await add(), await add()]
  await join(ofMine, [mine, other])
  await join(ofOther, [other])
  const found = await read(ofMine, teacher.cookie)
  expect(found.members.map(({ student }: { student: Json }) => student.id)).toEqual([mine])
  expect([found.isWhole, found.free, found.choices, found.busy, found.may.keep]).toEqual([false, null, null, [], false])
  expect((await ask('GET', `/groups/${ofOther}`, teacher.cookie)).status).toBe(404)
  // A specialist comes in by the students assigned to them.
  await school.assign(specialist.id, other, 'specialist')
  const bySpecialist = await read(ofMine, specialist.cookie)
  expect(bySpecialist.members.map(({ student }: Member) => student.id)).toEqual([other])
  const list = (await ask('GET', '/groups', teacher.cookie)).json
  const line = list.groups.find(({ id }: Json) => id === ofMine)
  expect([line.members, line.free]).toEqual([1, null])
  expect(list.groups.map(({ id }: Json) => id)).not.toContain(ofOther)
  for (const [method, path, body] of [
    ['PATCH', `/groups/${ofMine}`, { version: 1, base: {}, fields: { nameEn: 'x' } }],
    ['POST', `/groups/${ofMine}/close`, { closedOn: today, reason: 'x' }],
    ['GET', `/groups/${ofMine}/candidates`, undefined],
  ] as const)
    for (const person of [teacher, assistant, principal])
      expect((await ask(method, path, person.cookie, body)).status).toBe(404)
})

test('an assistant knows the own groups only, and no more once their part is over', async () => {
  const [ours, theirs] = [await add({}, { personId: assistant.id, providerId: null }), await add()]
  const [student, other] = [await registered(false), await registered(false)]
  await join(ours, [student])
  await join(theirs, [other])
  const known = async () => (await ask('GET', '/groups', assistant.cookie)).json.groups.map(({ id }: Json) => id)
  expect(await known()).toContain(ours)
  expect(await known()).not.toContain(theirs)
  expect((await ask('GET', `/groups/${theirs}`, assistant.cookie)).status).toBe(404)
  expect((await ask('GET', `/students/${student}`, assistant.cookie)).status).toBe(200)
  expect((await ask('GET', `/students/${other}`, assistant.cookie)).status).toBe(404)
  const staffId = (await read(ours)).staff[0].id
  const end = (endsOn: string) => ask('POST', `/groups/${ours}/staff/${staffId}/end`, senco.cookie, { endsOn })
  expect(problems(await end(addDays(today, 90)))).toEqual(['endsOn after-group'])
  expect((await end(addDays(today, -1))).status).toBe(200)
  expect(await known()).not.toContain(ours)
  expect((await ask('GET', `/students/${student}`, assistant.cookie)).status).toBe(404)
})

test('another school has none of it', async () => {
  const theirs = await laySchool(fresh, 'OTHERS')
  const other = await theirs.person('senco')
  const groupId = await add()
  expect((await ask('GET', '/groups', other.cookie)).json.groups).toEqual([])
  for (const [method, path, body] of [
    ['GET', `/groups/${groupId}`, undefined],
    ['PATCH', `/groups/${groupId}`, { version: 1, base: {}, fields: { nameEn: 'x' } }],
    ['POST', `/groups/${groupId}/close`, { closedOn: today, reason: 'x' }],
    ['POST', `/groups/${groupId}/reopen`, {}],
    ['GET', `/groups/${groupId}/candidates`, undefined],
  ] as const)
    expect((await ask(method, path, other.cookie, body)).status, path).toBe(404)
  expect((await join(groupId, [await theirs.student()], {}, other.cookie)).status).toBe(404)
  // Nor does our group take a student of theirs, or a group of theirs our provision.
  expect((await join(groupId, [await theirs.student()])).status).toBe(404)
  const fields = someGroup(span)
  expect((await ask('POST', '/groups', other.cookie, { provisionId, fields, ledBy: null })).status).toBe(404)
})

test('two who change a group lose nothing: other fields are merged, the same field is a clash', async () => {
  const groupId = await add({ nameZh: '甲' })
  const change = (version: number, base: object, fields: object, cookie = senco.cookie) =>
    ask('PATCH', `/groups/${groupId}`, cookie, { version, base, fields })
  expect((await change(1, { nameZh: '甲' }, { nameZh: '乙' })).json).toEqual({ version: 2 })
  expect((await change(1, { minutes: 35 }, { minutes: 40 }, sst.cookie)).json).toEqual({ version: 3 })
  const clash = await change(1, { nameZh: '甲' }, { nameZh: '丙' }, sst.cookie)
  expect(clash.json.data.clashes).toEqual([{ field: 'nameZh', base: '甲', mine: '丙', theirs: '乙' }])
  const found = await read(groupId)
  expect([found.name.zh, found.minutes]).toEqual(['乙', 40])
})

test('students join together or not at all, within the days and places of the group', async () => {
  const groupId = await add({ mostStudents: 2 })
  const [one, two, three] = [await registered(), await registered(), await registered()]
  expect(problems(await join(groupId, [one, two, three]))).toEqual(['members group-full'])
  expect(problems(await join(groupId, [one, two], { startsOn: addDays(span.startsOn, -1) }))).toEqual([
    'members.0.startsOn before-group',
    'members.1.startsOn before-group',
  ])
  expect((await read(groupId)).members).toEqual([])
  expect((await join(groupId, [one, newId()])).status).toBe(404)
  expect((await join(groupId, [one, two])).json.memberIds).toHaveLength(2)
  expect(problems(await join(groupId, [one]))).toEqual(['members.0.startsOn in-it-already'])
  expect(
    problems(
      await ask('PATCH', `/groups/${groupId}`, senco.cookie, {
        version: 1,
        base: {},
        fields: { mostStudents: 1, endsOn: addDays(span.startsOn, -1) },
      }),
    ),
  ).toContain('mostStudents fewer-places-than-members')
})

test('the target is an open one of a plan in force, of that student', async () => {
  const [student, other] = [await registered(), await registered()]
  const [inForce, draft, others] = [
    await laid.target(student, 'in_force'),
    await laid.target(student, 'draft'),
    await laid.target(other, 'in_force'),
  ]
  const groupId = await add()
  for (const targetId of [draft, others])
    expect(problems(await join(groupId, [student], { targetId }))).toEqual(['members.0.targetId not-a-target-in-force'])
  await join(groupId, [student], { targetId: inForce })
  const [member] = (await read(groupId)).members
  expect(member.target.id).toBe(inForce)
  expect(member.targets.map(({ id }: Json) => id)).toEqual([inForce])
  const change = (fields: object, version = 1) =>
    ask('PATCH', `/groups/${groupId}/members/${member.id}`, senco.cookie, { version, base: {}, fields })
  expect(problems(await change({ targetId: others }))).toEqual(['targetId not-a-target-in-force'])
  // Once the plan is over the target stays, and the dates can still be changed.
  await fresh.owner.query(`update plan set state = 'reviewed' where id = (select plan_id from target where id = $1)`, [
    inForce,
  ])
  expect((await change({ endsOn: today, endedReason: '已達目標' })).json).toEqual({ version: 2 })
  expect((await read(groupId)).members[0]).toMatchObject({
    endsOn: today,
    endedReason: '已達目標',
    target: { id: inForce },
  })
})

test('a student of whom a session was logged is ended, never taken out', async () => {
  const groupId = await add()
  const [came, never] = [await registered(), await registered()]
  const { memberIds } = (await join(groupId, [came, never])).json
  await laid.session(groupId, addDays(today, -7), [came])
  expect((await read(groupId)).members.map((one: Member) => [one.student.id, one.attended, one.offered])).toEqual(
    expect.arrayContaining([
      [came, 1, 1],
      [never, 0, 0],
    ]),
  )
  const remove = (memberId: string, cookie = senco.cookie) =>
    ask('DELETE', `/groups/${groupId}/members/${memberId}`, cookie)
  expect(problems(await remove(memberIds[0]))).toEqual([' has-sessions'])
  expect((await remove(memberIds[1], teacher.cookie)).status).toBe(404)
  expect((await remove(memberIds[1])).status).toBe(200)
  expect((await ask('DELETE', `/groups/${await add()}/members/${memberIds[0]}`, senco.cookie)).status).toBe(404)
})

test('a change of a time from a day on leaves the days before as they were', async () => {
  const groupId = await add()
  const { timeId } = (await meet(groupId)).json
  await laid.session(groupId, addDays(today, -7), [], timeId)
  const change = (startsOn: string, version = 1, body = {}) =>
    ask('PATCH', `/groups/${groupId}/times/${timeId}`, senco.cookie, {
      ...{ version, startsOn, frameDay: 2, period: '2', minutes: 40, personId: null, roomId: null, ...body },
    })
  expect(problems(await change(span.startsOn))).toEqual(['startsOn time-has-sessions'])
  expect(problems(await change(today, 7))).toEqual([' time-changed-meanwhile'])
  expect(problems(await change(today, 1, { period: 'none', roomId: newId(), personId: office.id }))).toEqual([
    'period no-such-period',
    'personId unknown-giver',
    'roomId unknown-room',
  ])
  expect((await change(today)).json.timeId).not.toBe(timeId)
  const { times } = await read(groupId)
  expect(times).toHaveLength(2)
  expect(times.find(({ id }: Json) => id === timeId)).toMatchObject({ frameDay: 1, endsOn: addDays(today, -1) })
  expect(times.find(({ id }: Json) => id !== timeId)).toMatchObject({
    frameDay: 2,
    minutes: 40,
    startsOn: today,
    endsOn: null,
  })
})

test('a time that has not begun is changed in its place, and goes when it ends before it began', async () => {
  const groupId = await add()
  const startsOn = addDays(today, 7)
  const { timeId } = (await meet(groupId, { startsOn })).json
  expect(problems(await meet(groupId, { startsOn }))).toEqual(['period meets-then-already'])
  const moved = await ask('PATCH', `/groups/${groupId}/times/${timeId}`, senco.cookie, {
    ...{ version: 1, startsOn, frameDay: 3, period: '2', minutes: 35, personId: null, roomId: laid.roomId },
  })
  expect(moved.json.timeId).toBe(timeId)
  const end = () => ask('POST', `/groups/${groupId}/times/${timeId}/end`, senco.cookie, { endsOn: today })
  expect((await end()).status).toBe(200)
  expect((await read(groupId)).times).toEqual([])
})

test('where students, staff and rooms are at other times is told before a time is chosen', async () => {
  const [busy, free] = [
    await add({ nameZh: '另一組' }, { personId: sst.id, providerId: null }),
    await add({}, { personId: sst.id, providerId: null }),
  ]
  const student = await registered()
  for (const groupId of [busy, free]) await join(groupId, [student])
  await meet(busy, { frameDay: 4, period: '2', roomId: laid.roomId })
  const found = (await read(free)).busy.filter(({ frameDay }: { frameDay: number }) => frameDay === 4)
  expect(found.map(({ kind, group }: { kind: string; group: Json }) => [kind, group.id]).sort()).toEqual([
    ['room', busy],
    ['staff', busy],
    ['student', busy],
  ])
  expect(await read(free, principal.cookie)).toMatchObject({ busy: [], choices: null })
})

test('a group is closed with an outcome or a reason, and opened again', async () => {
  const groupId = await add()
  const close = (body = {}, cookie = senco.cookie) =>
    ask('POST', `/groups/${groupId}/close`, cookie, { closedOn: today, reason: '', ...body })
  expect(problems(await close())).toEqual(['reason say-why-no-outcome'])
  expect((await close({ reason: '導師離職' }, assistant.cookie)).status).toBe(404)
  expect((await close({ reason: '導師離職' })).status).toBe(200)
  expect(await read(groupId)).toMatchObject({
    state: 'closed',
    closedOn: today,
    noOutcomeReason: '導師離職',
    hasOutcome: false,
  })
  expect(problems(await close({ reason: 'x' }))).toEqual([' closed-already'])
  const reopen = () => ask('POST', `/groups/${groupId}/reopen`, senco.cookie, {})
  expect((await reopen()).status).toBe(200)
  expect(problems(await reopen())).toEqual([' not-closed'])
  expect(await read(groupId)).toMatchObject({ state: 'running', closedOn: null, noOutcomeReason: '' })
  await laid.measured(groupId, await registered(), senco.id)
  expect((await close({ reason: '不會保留' })).status).toBe(200)
  expect(await read(groupId)).toMatchObject({ state: 'closed', noOutcomeReason: '', hasOutcome: true })
})

test('those who are offered have a need that the provision serves, with what they receive already', async () => {
  const groupId = await add({ nameZh: '待加入' })
  const receiving = await add({ nameZh: '已參加' })
  const [served, wrongNeed, notOnRegister] = [await registered(), await registered(), await school.student()]
  await school.need(served)
  await join(receiving, [served])
  const asked = (path: string) => ask('GET', `/groups/${groupId}/candidates${path}`, senco.cookie)
  const { students, classes } = (await asked('')).json
  const of = (id: string) => students.find((one: Json) => one.id === id)
  expect(of(served)).toMatchObject({ served: true, tier: 2, needs: ['ASD'], receives: [{ zh: '已參加', en: '' }] })
  expect(of(wrongNeed)).toMatchObject({ served: false, receives: [] })
  expect(of(notOnRegister)).toBeUndefined()
  expect(classes).toEqual(['1A'])
  const whole = (await asked('?class=1A')).json.students.map(({ id }: Json) => id)
  expect(whole).toContain(notOnRegister)
  await join(groupId, [served])
  expect((await asked('')).json.students.map(({ id }: Json) => id)).not.toContain(served)
})

test('the list is as at a date, and narrows', async () => {
  const student = await registered()
  await school.need(student)
  const groupId = await add({ nameZh: '尋找' }, { personId: senco.id, providerId: null })
  await join(groupId, [student], { startsOn: today })
  await meet(groupId, { frameDay: 5, period: '2' })
  const ids = async (query: string) => {
    const answer = await ask('GET', `/groups?${query}`, senco.cookie)
    return answer.json.groups.map(({ id }: Json) => id)
  }
  for (const query of [
    '',
    `student=${student}`,
    'state=running,over',
    `giver=${senco.id}`,
    'class=1A',
    'need=ASD',
    `provision=${provisionId}`,
  ])
    expect(await ids(query), query).toContain(groupId)
  for (const query of ['state=closed', `giver=${sst.id}`, 'class=9Z', 'need=VI', `student=${newId()}`])
    expect(await ids(query), query).not.toContain(groupId)
  const { groups } = (await ask('GET', `/groups?asOf=${addDays(today, -60)}&student=${student}`, senco.cookie)).json
  expect(groups[0]).toMatchObject({ state: 'planned', members: 1, classes: ['1A'] })
  const now = (await ask('GET', `/groups?student=${student}`, senco.cookie)).json.groups[0]
  expect(now.meets).toEqual([
    { frameDay: 5, frameKind: 'cycle', period: { zh: '第2節', en: 'Period 2' }, from: '09:00' },
  ])
  expect(now.next.on > today || now.next.on === today).toBe(true)
})
