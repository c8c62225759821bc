import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { SessionCard } from './contract.ts'
import { cardOf, logOf, signInForSessions } from './examples.db.ts'

const fresh = await freshDatabase()
const { owner } = fresh
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const { ask, idOf, day, log } = await signInForSessions({ api, demo })

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

/** Sends a log while somebody else’s of the same session is being written, and lets that one finish when this one waits for it. */
async function logBehind(other: { id: string; by: string }, card: SessionCard, body: object) {
  const writing = await owner.connect()
  try {
    await writing.query('begin')
    await writing.query(
      `insert into session (id, school_id, group_id, time_id, planned_on, held_on, period, minutes, person_id, room_id, state, minutes_held, logged_by)
        select $1, school_id, group_id, id, $2, $2, period, minutes, person_id, room_id, 'done', minutes, $3 from group_time where id = $4`,
      [other.id, card.plannedOn, idOf(other.by), card.timeId],
    )
    const answer = log('senst', body)
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await owner.query(waits)).rowCount).toBe(1)
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

test('those who answer for the files see how a session was logged and corrected, each change with who made it', async () => {
  const card = cardOf(await day('senst'), '個別輔導：李知遙')
  const body = logOf(card, { note: '帶了圖卡' })
  await log('senst', body)
  const absent = card.members.map(({ id }) => ({ studentId: id, came: false, reason: 'refused' }))
  await log('senco', { ...body, version: 1, note: '帶了圖卡', attendance: absent })
  await log('senco', {
    ...body,
    version: 2,
    note: '',
    state: 'cancelled',
    minutesHeld: 0,
    reason: 'event',
    attendance: [],
  })
  const path = `/provision/sessions/${body.sessionId}/changes`
  const { json } = await ask('principal', 'GET', path)
  const [kid] = card.members.map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn }))
  expect(json).toMatchObject([
    { person: { id: idOf('senco') }, state: 'cancelled', reason: 'event', note: '', attendance: [] },
    {
      person: { id: idOf('senco') },
      state: 'done',
      note: null,
      attendance: [{ student: kid, came: false, reason: 'refused' }],
    },
    {
      person: { id: idOf('senst') },
      state: 'done',
      minutesHeld: card.minutes,
      note: '帶了圖卡',
      attendance: [{ came: true }],
    },
  ])
  const unknown = (await ask('principal', 'GET', `/provision/sessions/${newId()}/changes`)).text
  for (const code of ['senst', 'assistant', 'teacher3b', 'ep', 'office'])
    expect((await ask(code, 'GET', path)).text, code).toBe(unknown)
  await ask('senco', 'DELETE', `/provision/sessions/${body.sessionId}`)
  expect((await ask('principal', 'GET', path)).text).toBe(unknown)
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

test('what is logged stands in each student’s trail', async () => {
  const card = cardOf(await day('assistant'), '專注力乙組')
  expect((await log('assistant', logOf(card))).status).toBe(200)
  const { rows } = await owner.query<{ id: string }>(
    `select student_id as id from audit.event where word = 'session.logged' and table_name = 'session_attendance' and person_id = $1`,
    [idOf('assistant')],
  )
  expect(rows.map(({ id }) => id).toSorted()).toEqual(card.members.map(({ id }) => id).toSorted())
})
