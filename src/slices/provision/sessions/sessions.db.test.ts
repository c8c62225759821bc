import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { SessionCard, SessionDay, SessionLog } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const cookies = new Map<string, string>()
const idOf = (code: string) => demo.people.find((person) => person.code === code)?.id ?? ''
const ask = (code: string, method: string, path: string, body?: object) =>
  api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
const day = async (code: string, query = '') =>
  (await ask(code, 'GET', `/provision/sessions${query}`)).json as SessionDay
const logOf = (card: SessionCard, change: object = {}) => ({
  ...{ sessionId: newId(), groupId: card.group.id, timeId: card.timeId, plannedOn: card.plannedOn, heldOn: card.on },
  ...{
    period: card.period.key,
    minutes: card.minutes,
    version: card.version,
    state: 'done',
    minutesHeld: card.minutes,
  },
  ...{ reason: '', charged: false, note: '' },
  attendance: card.members.map(({ id }) => ({ studentId: id, came: true, reason: '' })),
  ...change,
})
const log = (code: string, body: object) => ask(code, 'POST', '/provision/sessions', body)
const cardOf = (of: SessionDay, name: string) => of.sessions.find(({ group }) => group.name.zh === name) as SessionCard

beforeAll(async () => {
  for (const code of [
    'senco',
    'senst',
    'principal',
    'teacher3b',
    'teacher5c',
    'assistant',
    'assistant2',
    'assistant3',
    'ep',
    'office',
  ])
    cookies.set(code, await demo.cookieOf(code))
})

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
  const { rows } = await fresh.owner.query(
    'select minutes from session_attendance where session_id = $1 and student_id = $2',
    [body.sessionId, first?.id],
  )
  expect(rows).toEqual([{ minutes: 0 }])
})

test('two people who log the same session at once lose nothing: the second is told and sees what the first wrote', async () => {
  const card = cardOf(await day('senco'), '初小識字組')
  expect((await log('senst', logOf(card))).status).toBe(200)
  const second = await log(
    'assistant3',
    logOf(card, { state: 'cancelled', minutesHeld: 0, reason: 'event', attendance: [] }),
  )
  expect([second.status, second.json.data.problems]).toEqual([422, [{ field: '', problem: 'logged-meanwhile' }]])
  expect(cardOf(await day('assistant3'), '初小識字組').state).toBe('done')
})

test('a log is changed or taken back by who wrote it, or by the team; what was moved is where it was moved to', async () => {
  const card = cardOf(await day('senst'), '初小識字組')
  const cancel = { sessionId: card.sessionId, state: 'cancelled', minutesHeld: 0, reason: 'event', attendance: [] }
  expect((await log('assistant3', logOf(card, cancel))).status).toBe(404)
  expect((await ask('assistant3', 'DELETE', `/provision/sessions/${card.sessionId}`)).status).toBe(404)
  expect((await log('senst', logOf(card, cancel))).json.version).toBe(2)
  const changed = cardOf(await day('senst'), '初小識字組')
  expect([changed.state, changed.reason, changed.attendance]).toEqual(['cancelled', 'event', []])
  expect((await ask('senco', 'DELETE', `/provision/sessions/${card.sessionId}`)).status).toBe(200)
  const back = cardOf(await day('senst'), '初小識字組')
  expect([back.state, back.sessionId]).toEqual(['expected', null])

  const change = { kind: 'move', on: '2026-11-24', period: '9', roomId: null }
  const moved = await ask('senco', 'POST', '/timetable/repair', {
    on: '2026-11-23',
    changes: [{ timeId: card.timeId, plannedOn: card.plannedOn, change }],
  })
  expect(moved.text).toBe('{"changed":1}')
  const there = cardOf(await day('senst', '?on=2026-11-24'), '初小識字組')
  const cancelled = await log(
    'senst',
    logOf(there, { state: 'cancelled', minutesHeld: 0, reason: 'event', attendance: [] }),
  )
  expect(cancelled.status).toBe(200)
  await ask('senst', 'DELETE', `/provision/sessions/${cancelled.json.sessionId}`)
  const again = cardOf(await day('senst', '?on=2026-11-24'), '初小識字組')
  expect([again.state, again.period.key]).toEqual(['expected', '9'])
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

test('the log of a group: the newest first, its minutes add up, notes for those who give it and the team', async () => {
  const id = (await fresh.owner.query(`select id from support_group where name ->> 'zh' = '專注力甲組'`)).rows[0]
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
  await fresh.owner.query(
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

test('what is logged stands in each student’s trail', async () => {
  const card = cardOf(await day('assistant'), '專注力乙組')
  const { rows } = await fresh.owner.query<{ student_id: string }>(
    `select student_id from audit.event where word = 'session.logged' and table_name = 'session_attendance'`,
  )
  for (const { id } of card.members) expect(rows.map(({ student_id }) => student_id)).toContain(id)
})

/** Sends a log while somebody else’s of the same session is being written, and lets that one finish when this one waits for it. */
async function logBehind(other: { id: string; by: string }, card: SessionCard, body: object) {
  const writing = await fresh.owner.connect()
  try {
    await writing.query('begin')
    await writing.query(
      `insert into session (id, school_id, group_id, time_id, planned_on, held_on, period, minutes, person_id, room_id, state, minutes_held, logged_by)
        select $1, school_id, group_id, id, $2, $2, period, minutes, person_id, room_id, 'done', minutes, $3 from group_time where id = $4`,
      [other.id, card.plannedOn, idOf(other.by), card.timeId],
    )
    const answer = log('senst', body)
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await fresh.owner.query(waits)).rowCount).toBe(1)
    await writing.query('commit')
    return await answer
  } finally {
    writing.release()
  }
}

test('a phone that sends twice at the same moment logs once; of two people at the same moment the second is told', async () => {
  const card = cardOf(await day('senco'), '個別輔導：李知遙')
  const body = logOf(card)
  const again = await logBehind({ id: body.sessionId, by: 'senst' }, card, body)
  expect([again.status, again.json]).toEqual([200, { sessionId: body.sessionId, version: 1 }])
  await ask('senst', 'DELETE', `/provision/sessions/${body.sessionId}`)

  // Also a correction whose answer was lost.
  expect((await log('senst', body)).json.version).toBe(1)
  const logged = cardOf(await day('senst'), '個別輔導：李知遙')
  const corrected = logOf(logged, { sessionId: body.sessionId, note: '遲了開始' })
  expect((await log('senst', corrected)).json.version).toBe(2)
  expect((await log('senst', corrected)).json).toEqual({ sessionId: body.sessionId, version: 2 })
  const other = await log('senst', { ...corrected, note: '早了完結' })
  expect(other.json.data.problems).toEqual([{ field: '', problem: 'logged-meanwhile' }])
  await ask('senst', 'DELETE', `/provision/sessions/${body.sessionId}`)

  const first = { id: newId(), by: 'senco' }
  const second = await logBehind(first, card, logOf(card, { note: '乙' }))
  expect(second.json.data.problems).toEqual([{ field: '', problem: 'logged-meanwhile' }])
  const after = cardOf(await day('senco'), '個別輔導：李知遙')
  expect([after.sessionId, after.note, after.loggedBy?.id]).toEqual([first.id, '', idOf('senco')])
  await ask('senco', 'DELETE', `/provision/sessions/${first.id}`)
})

test('an identifier that names another session changes nothing of it', async () => {
  const mine = cardOf(await day('senco'), '英文拼讀甲組')
  expect((await log('senco', logOf(mine, { sessionId: newId() }))).status).toBe(200)
  const logged = cardOf(await day('senco'), '英文拼讀甲組')
  const own = cardOf(await day('assistant2'), '英文拼讀乙組')
  const stranger = logOf(own, { sessionId: logged.sessionId })
  const unknown = (await log('assistant2', logOf(own, { groupId: newId() }))).text
  expect((await log('assistant2', stranger)).text).toBe(unknown)
  const extra = logOf(own, { sessionId: logged.sessionId, timeId: null, plannedOn: null, version: 1 })
  expect((await log('assistant2', extra)).text).toBe(unknown)
  expect((await log('senco', { ...extra, groupId: own.group.id })).text).toBe(unknown)
  expect(cardOf(await day('senco'), '英文拼讀甲組')).toEqual(logged)
  await ask('senco', 'DELETE', `/provision/sessions/${logged.sessionId}`)
})

test('a student who joins later is not asked for, and one who has left not any more', async () => {
  const today = cardOf(await day('senco'), '數感小組')
  const [joins, leaves, stays] = today.members
  const member = `update group_member set starts_on = coalesce($3, starts_on), ends_on = $4 where group_id = $1 and student_id = $2`
  await fresh.owner.query(member, [today.group.id, joins?.id, '2026-11-17', null])
  await fresh.owner.query(member, [today.group.id, leaves?.id, null, '2026-11-12'])
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
  await fresh.owner.query(member, [today.group.id, joins?.id, '2026-09-14', null])
  await fresh.owner.query(member, [today.group.id, leaves?.id, null, null])
})

test('a group that was silent for long says when it was logged last; one that never was, that it never was', async () => {
  const { group } = cardOf(await day('senco'), '數感小組')
  const silent = async () => (await day('senco')).silent.map(({ lastOn, missing }) => [lastOn, missing])
  expect(await silent()).toEqual([['2026-10-28', 4]])
  await fresh.owner.query(`delete from session where group_id = $1 and held_on > '2026-09-20'`, [group.id])
  const { rows } = await fresh.owner.query(`select max(held_on)::text as on from session where group_id = $1`, [
    group.id,
  ])
  expect(await silent()).toEqual([[rows[0].on, 4]])
  expect(rows[0].on).toMatch(/^2026-09/)
  await fresh.owner.query(`delete from session where group_id = $1`, [group.id])
  expect(await silent()).toEqual([[null, 4]])
})

test('a log is read page by page, each session once, also two of one day', async () => {
  const { rows } = await fresh.owner.query(`select id from support_group where name ->> 'zh' = '專注力甲組'`)
  const path = `/provision/groups/${rows[0].id}/sessions`
  // A second session on every day, so that a page would end between two.
  const { sessions } = (await ask('senco', 'GET', path)).json as SessionLog
  await fresh.owner.query(
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
  const { rows } = await fresh.owner.query(`select id from support_group where name ->> 'zh' = '專注力甲組'`)
  const read = async () =>
    ((await ask('senco', 'GET', `/provision/groups/${rows[0].id}/sessions`)).json as SessionLog).minutes
  const { held, lost } = await read()
  await fresh.owner.query(`update support_group set ends_on = '2026-10-31' where id = $1`, [rows[0].id])
  const after = await read()
  expect([after.held, after.lost, after.toCome]).toEqual([held, lost, 0])
  await fresh.owner.query(`update support_group set ends_on = '2027-01-29' where id = $1`, [rows[0].id])
})

test('an extra session may be corrected in its day and length', async () => {
  const { group, members } = cardOf(await day('assistant2'), '英文拼讀乙組')
  const extra = {
    ...{ sessionId: newId(), groupId: group.id, timeId: null, plannedOn: null, heldOn: '2026-11-20', period: '1' },
    ...{ minutes: 30, version: 0, state: 'done', minutesHeld: 30, reason: '', note: '' },
    attendance: members.map(({ id }) => ({ studentId: id, came: true, reason: '' })),
  }
  expect((await log('assistant2', extra)).status).toBe(200)
  const longer = { ...extra, version: 1, minutes: 50, minutesHeld: 50, heldOn: '2026-11-19' }
  expect((await log('assistant2', longer)).json).toEqual({ sessionId: extra.sessionId, version: 2 })
  const there = (await day('assistant2', '?on=2026-11-19')).sessions.find(({ timeId }) => timeId === null)
  expect([there?.minutes, there?.minutesHeld]).toEqual([50, 50])
  await ask('assistant2', 'DELETE', `/provision/sessions/${extra.sessionId}`)
})
