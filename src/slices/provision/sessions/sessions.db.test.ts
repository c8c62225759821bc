import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { anExampleSchool } from '#slices/access/examples.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { SessionDay, SessionLog } from './contract.ts'
import { cardOf, logOf, signInForSessions } from './examples.db.ts'

const fresh = await freshDatabase()
const { owner } = fresh
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const { ask, idOf, day, log } = await signInForSessions({ api, demo })

test('an assistant sees today’s sessions of the own groups, with their students, and what is still to be logged', async () => {
  const own = await day('assistant')
  expect(own.sessions.map(({ group }) => group.name.zh)).toEqual(['專注力乙組'])
  expect(own.sessions[0]?.members.length).toBeGreaterThan(2)
  expect([own.silent, own.people]).toEqual([[], []])
  const others = await day('assistant', `?personId=${idOf('assistant2')}`)
  expect(others.sessions.map(({ group }) => group.name.zh)).toEqual(['專注力乙組'])
})

test('the team sees everybody’s, or one colleague’s, and which groups have fallen silent', async () => {
  const all = await day('senco')
  expect(all.sessions.length).toBeGreaterThan(4)
  const social = await day('senco', `?personId=${idOf('assistant2')}`)
  expect(social.sessions.map(({ group }) => group.name.zh)).toEqual(['英文拼讀乙組'])
  expect(all.silent.map(({ group }) => group.name.zh)).toEqual(['數感小組'])
  expect(all.unlogged.some(({ group }) => group.name.zh === '數感小組')).toBe(true)
})

test('a log is written once, however often it is sent, with who came', async () => {
  const card = cardOf(await day('assistant'), '專注力乙組')
  const [first] = card.members
  const body = logOf(card, {
    note: '換了座位',
    attendance: card.members.map(({ id }) => ({
      studentId: id,
      came: id !== first?.id,
      reason: id === first?.id ? 'absent_from_school' : '',
    })),
  })
  const answers = [await log('assistant', body), await log('assistant', body)]
  expect(answers.map(({ status, json }) => [status, json])).toEqual(
    Array(2).fill([200, { sessionId: body.sessionId, version: 1 }]),
  )
  const after = cardOf(await day('assistant'), '專注力乙組')
  expect([after.state, after.note, after.attendance.filter(({ came }) => !came).length, after.may]).toEqual([
    'done',
    '換了座位',
    1,
    { log: false, change: true },
  ])
  const { rows } = await owner.query(
    'select minutes from session_attendance where session_id = $1 and student_id = $2',
    [body.sessionId, first?.id],
  )
  expect(rows).toEqual([{ minutes: 0 }])
})

test('nobody logs a group that is not theirs, however they name it; the office and parents do not see that there are sessions', async () => {
  const card = cardOf(await day('senco'), '英文拼讀甲組')
  const unknown = (await log('senco', logOf(card, { groupId: newId() }))).text
  for (const code of ['assistant', 'assistant2', 'teacher3b', 'teacher5c', 'ep', 'principal', 'office'])
    expect((await log(code, logOf(card))).text, code).toBe(unknown)
  expect((await ask('office', 'GET', '/provision/sessions')).text).toBe(unknown)
  // An own group named with somebody else’s time.
  const own = cardOf(await day('assistant2'), '英文拼讀乙組')
  expect((await log('assistant2', logOf(card, { groupId: own.group.id, attendance: [] }))).text).toBe(unknown)
})

test('a student who joins later is not asked for, and one who has left not any more', async () => {
  const today = cardOf(await day('senco'), '數感小組')
  const [joins, leaves, stays] = today.members
  const member = `update group_member set starts_on = coalesce($3, starts_on), ends_on = $4 where group_id = $1 and student_id = $2`
  await owner.query(member, [today.group.id, joins?.id, '2026-11-17', null])
  await owner.query(member, [today.group.id, leaves?.id, null, '2026-11-12'])
  const on = async (date: string) => cardOf(await day('senco', `?on=${date}`), '數感小組')
  const has = async (date: string) => {
    const ids = (await on(date)).members.map(({ id }) => id)
    return [joins, leaves, stays].map((one) => ids.includes(one?.id ?? ''))
  }
  expect(await has('2026-11-11')).toEqual([false, true, true])
  expect(await has('2026-11-16')).toEqual([false, false, true])
  expect(await has('2026-11-18')).toEqual([true, false, true])
  const before = await on('2026-11-16')
  const withLater = [...before.members, { id: joins?.id ?? '' }].map(({ id }) => ({
    studentId: id,
    came: true,
    reason: '',
  }))
  const refused = await log('senco', logOf(before, { attendance: withLater }))
  expect(refused.json.data.problems).toEqual([{ field: 'attendance', problem: 'not-in-group' }])
  expect((await log('senco', logOf(before))).status).toBe(200)
  // With it, the group has spoken again.
  expect((await day('senco')).silent).toEqual([])
  await ask('senco', 'DELETE', `/provision/sessions/${(await on('2026-11-16')).sessionId}`)
  await owner.query(member, [today.group.id, joins?.id, '2026-09-14', null])
  await owner.query(member, [today.group.id, leaves?.id, null, null])
})

test('a group that was silent for long says when it was logged last; one that never was, that it never was', async () => {
  const { group } = cardOf(await day('senco'), '數感小組')
  const silent = async () => (await day('senco')).silent.map(({ lastOn, missing }) => [lastOn, missing])
  expect(await silent()).toEqual([['2026-10-28', 6]])
  await owner.query(`delete from session where group_id = $1 and held_on > '2026-09-20'`, [group.id])
  const { rows } = await owner.query(`select max(held_on)::text as on from session where group_id = $1`, [group.id])
  expect(await silent()).toEqual([[rows[0].on, 18]])
  expect(rows[0].on).toMatch(/^2026-09/)
  await owner.query(`delete from session where group_id = $1`, [group.id])
  expect(await silent()).toEqual([[null, 20]])
})

test('the log of a group: the newest first, its minutes add up, notes for those who give it and the team', async () => {
  const id = (await owner.query(`select id from support_group where name ->> 'zh' = '專注力甲組'`)).rows[0]
    ?.id as string
  const read = async (code: string) => (await ask(code, 'GET', `/provision/groups/${id}/sessions`)).json as SessionLog
  const senco = await read('senco')
  const { planned, held, lost, toCome } = senco.minutes
  expect(held + lost + toCome).toBe(planned)
  expect(held).toBeGreaterThan(300)
  expect(senco.sessions.map(({ on }) => on)).toEqual(
    senco.sessions
      .map(({ on }) => on)
      .toSorted()
      .reverse(),
  )
  expect([senco.mayAdd, (await read('assistant')).mayAdd]).toEqual([true, true])
  await owner.query(
    `insert into session_note (id, school_id, session_id, group_id, text)
    select gen_random_uuid(), school_id, id, group_id, '只給同事看' from session where group_id = $1 on conflict (session_id) do update set text = excluded.text`,
    [id],
  )
  expect((await read('assistant')).sessions.some(({ note }) => note === '只給同事看')).toBe(true)
  // A teacher of one of its students sees that it meets and the own students’ attendance, no note and no other student.
  const teacher = await read('teacher3b')
  expect(teacher.sessions.length).toBeGreaterThan(5)
  for (const { note, members, attendance } of teacher.sessions) {
    expect(note).toBe('')
    expect(members.length).toBeLessThan(senco.sessions[0]?.members.length ?? 0)
    expect(attendance.every(({ studentId }) => members.some((one) => one.id === studentId))).toBe(true)
  }
  expect((await ask('assistant2', 'GET', `/provision/groups/${id}/sessions`)).status).toBe(404)
})

test('an extra session counts beside those of the timetable, and is gone when it is taken back', async () => {
  const card = cardOf(await day('assistant2'), '英文拼讀乙組')
  const members = (await ask('assistant2', 'GET', `/provision/groups/${card.group.id}/members-on?on=2026-11-20`)).json
  const extra = logOf(card, {
    ...{ timeId: null, plannedOn: null, heldOn: '2026-11-20', version: 0, minutes: 30, minutesHeld: 30 },
    attendance: members.map(({ id }: { id: string }) => ({ studentId: id, came: true, reason: '' })),
  })
  expect((await log('assistant2', extra)).status).toBe(200)
  expect(
    (await day('assistant2', '?on=2026-11-20')).sessions.map(({ timeId, minutesHeld }) => [timeId, minutesHeld]),
  ).toEqual([[null, 30]])
  expect((await ask('assistant2', 'DELETE', `/provision/sessions/${extra.sessionId}`)).status).toBe(200)
  expect((await day('assistant2', '?on=2026-11-20')).sessions).toEqual([])
})

test('a log is read page by page, each session once, also two of one day', async () => {
  const { rows } = await owner.query(`select id from support_group where name ->> 'zh' = '專注力甲組'`)
  const path = `/provision/groups/${rows[0].id}/sessions`
  // A second session on every day, so that a page would end between two.
  const { sessions } = (await ask('senco', 'GET', path)).json as SessionLog
  await owner.query(
    `insert into session (id, school_id, group_id, held_on, period, minutes, state, minutes_held)
      select gen_random_uuid(), school_id, group_id, held_on, '1', 20, 'done', 20 from session s where group_id = $1
      union all select gen_random_uuid(), school_id, group_id, held_on, '2', 20, 'done', 20 from session s where group_id = $1 and held_on = $2`,
    [rows[0].id, sessions[2]?.on],
  )
  const keys: string[] = []
  let before: string | null = ''
  while (before !== null) {
    const page = (await ask('senco', 'GET', `${path}${before ? `?before=${before}` : ''}`)).json as SessionLog
    keys.push(...page.sessions.map(({ timeId, plannedOn, sessionId }) => sessionId ?? `${timeId} ${plannedOn}`))
    before = page.before
  }
  const { counts } = (await ask('senco', 'GET', path)).json as SessionLog
  expect(keys.length).toBeGreaterThan(30)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBe(counts.held + counts.cancelled + counts.unlogged)
})

test('what was logged stays in the log when the group’s dates are changed later', async () => {
  const { rows } = await owner.query(`select id from support_group where name ->> 'zh' = '專注力甲組'`)
  const read = async () =>
    ((await ask('senco', 'GET', `/provision/groups/${rows[0].id}/sessions`)).json as SessionLog).minutes
  const { held, lost } = await read()
  await owner.query(`update support_group set ends_on = '2026-10-31' where id = $1`, [rows[0].id])
  const after = await read()
  expect([after.held, after.lost, after.toCome]).toEqual([held, lost, 0])
  await owner.query(`update support_group set ends_on = '2027-01-29' where id = $1`, [rows[0].id])
})

test('a Sunday is no school day; a school that has not set up its calendar is never told that it is closed', async () => {
  expect((await day('senco', '?on=2026-11-22')).isSchoolDay).toBe(false)
  const school = await anExampleSchool(owner, 'GAMMA')
  const cookie = `workbench.session_token=${school.people.senco.token}.signature`
  const theirs = (await api.ask('GET', '/provision/sessions', { cookie })).json as SessionDay
  expect(theirs.isSchoolDay).toBe(true)
})

test('another school has none of it', async () => {
  const school = await anExampleSchool(owner, 'BETA')
  const cookie = `workbench.session_token=${school.people.senco.token}.signature`
  const card = cardOf(await day('senco'), '英文拼讀甲組')
  const body = logOf(card)
  expect((await log('senco', body)).status).toBe(200)
  const theirs = (method: string, path: string, sent?: object) => api.ask(method, path, { cookie, body: sent })
  const today = (await theirs('GET', '/provision/sessions')).json as SessionDay
  expect([today.sessions, today.unlogged, today.silent, today.people]).toEqual([[], [], [], []])
  const unknown = (await theirs('GET', `/provision/groups/${newId()}/sessions`)).text
  const answers = [
    await theirs('GET', `/provision/groups/${card.group.id}/sessions`),
    await theirs('GET', `/provision/groups/${card.group.id}/members-on?on=2026-11-23`),
    await theirs('GET', `/provision/sessions/${body.sessionId}/changes`),
    await theirs('POST', '/provision/sessions', logOf(card, { sessionId: body.sessionId, version: 1 })),
    await theirs('DELETE', `/provision/sessions/${body.sessionId}`),
  ]
  expect(answers.map(({ text }) => text)).toEqual(answers.map(() => unknown))
  expect(cardOf(await day('senco'), '英文拼讀甲組').sessionId).toBe(body.sessionId)
})
