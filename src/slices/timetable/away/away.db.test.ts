import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { anExampleSchool } from '#slices/access/examples.ts'
import { openDemoApi } from '../../../../tests/harness/demo-api.ts'
import type { AwayDay, RepairItem } from './contract.ts'

const { ask, fresh, api, demo } = await openDemoApi(['senco', 'senst', 'principal', 'teacher3b', 'assistant', 'office'])
const idOf = (code: string) => demo.people.find((person) => person.code === code)?.id ?? ''
const day = async (on: string, code = 'senco') => (await ask(code, 'GET', `/timetable/away?on=${on}`)).json as AwayDay
const nobody = { personId: null, providerId: null, roomId: null, fromPeriod: null, toPeriod: null }
const chosenOf = ({ timeId, plannedOn, options, proposed }: RepairItem) => ({
  ...{ timeId, plannedOn },
  change: options.find(({ key }) => key === proposed)?.change,
})

test('somebody is away today: the proposal mends every session of theirs, and is carried out as it was proposed', async () => {
  const today = await day('2026-11-23')
  expect(today.away.map(({ personId }) => personId)).toEqual([idOf('assistant3')])
  const disturbed = today.sessions?.filter((one) => one.disturbed) ?? []
  expect(disturbed.length).toBeGreaterThan(0)
  expect(disturbed.every(({ proposed }) => proposed !== null)).toBe(true)
  const answer = await ask('senco', 'POST', '/timetable/repair', { on: today.on, changes: disturbed.map(chosenOf) })
  expect(answer.json).toEqual({ changed: disturbed.length })
  const after = await day('2026-11-23')
  expect(after.sessions?.filter((one) => one.disturbed)).toEqual([])
  expect(after.sessions?.filter((one) => one.decided !== null).length).toBe(disturbed.length)
  const one = disturbed[0] as RepairItem
  await ask('senco', 'POST', '/timetable/repair/undo', { timeId: one.timeId, plannedOn: one.plannedOn })
  expect((await day('2026-11-23')).sessions?.find(({ timeId }) => timeId === one.timeId)?.disturbed).toBe(true)
})

test('minutes of what is cancelled count as lost, and say why', async () => {
  await ask('office', 'POST', '/timetable/away', { ...nobody, on: '2026-11-25', personId: idOf('social') })
  const before = await day('2026-11-25')
  const one = before.sessions?.find((item) => item.disturbed) as RepairItem
  const changes = [{ timeId: one.timeId, plannedOn: one.plannedOn, change: { kind: 'cancel' } }]
  expect((await ask('senco', 'POST', '/timetable/repair', { on: '2026-11-25', changes })).status).toBe(200)
  const after = await day('2026-11-25')
  expect(after.lostMinutes).toBe((before.lostMinutes ?? 0) + one.minutes)
  const { rows } = await fresh.owner.query('select state, reason from session where time_id = $1 and planned_on = $2', [
    one.timeId,
    one.plannedOn,
  ])
  expect(rows).toEqual([{ state: 'cancelled', reason: 'staff_away' }])
})

test('a change that breaks a rule is refused by its name, and nothing of the others is done', async () => {
  const { sessions } = await day('2026-11-24')
  const [first, second] = (sessions ?? []).filter(({ options }) => options.length > 0) as [RepairItem, RepairItem]
  const at = { timeId: first.timeId, plannedOn: first.plannedOn }
  const changes = [
    { timeId: second.timeId, plannedOn: second.plannedOn, change: { kind: 'cancel' } },
    { ...at, change: { kind: 'move', on: '2026-11-28', period: '1', roomId: null } },
  ]
  const answer = await ask('senco', 'POST', '/timetable/repair', { on: '2026-11-24', changes })
  expect(answer.status).toBe(422)
  expect(answer.json.data.problems).toContainEqual({ field: '1', problem: 'not_held' })
  const { rowCount } = await fresh.owner.query('select from session where time_id = $1 and planned_on = $2', [
    second.timeId,
    second.plannedOn,
  ])
  expect(rowCount).toBe(0)
})

test('what was held or logged is not rearranged', async () => {
  const { rows } = await fresh.owner.query<{ time_id: string; planned_on: string }>(
    `select time_id, planned_on::text from session where state = 'done' and planned_on > '2026-11-01' order by planned_on desc limit 1`,
  )
  const held = { timeId: rows[0]?.time_id, plannedOn: rows[0]?.planned_on }
  const answer = await ask('senco', 'POST', '/timetable/repair', {
    on: held.plannedOn,
    changes: [{ ...held, change: { kind: 'cancel' } }],
  })
  expect(answer.json.data.problems).toEqual([{ field: '0', problem: 'logged-already' }])
  expect((await ask('senco', 'POST', '/timetable/repair/undo', held)).status).toBe(404)
})

test('the office notes who is away and sees no group; teachers and assistants note nothing and rearrange nothing', async () => {
  const office = await day('2026-11-23', 'office')
  expect([office.sessions, office.lostMinutes]).toEqual([null, null])
  const note = { ...nobody, on: '2026-11-23', personId: idOf('senst') }
  for (const code of ['teacher3b', 'assistant']) {
    expect((await ask(code, 'POST', '/timetable/away', note)).status).toBe(404)
    expect((await ask(code, 'GET', '/timetable/away')).status).toBe(404)
  }
  const change = { timeId: newId(), plannedOn: '2026-11-23', change: { kind: 'cancel' } }
  for (const code of ['office', 'principal', 'teacher3b', 'assistant'])
    expect((await ask(code, 'POST', '/timetable/repair', { on: '2026-11-23', changes: [change] })).status).toBe(404)
  expect((await ask('senco', 'POST', '/timetable/repair', { on: '2026-11-23', changes: [change] })).status).toBe(404)
})

test.each([
  ['nobody', {}, 'who-needed'],
  ['two at once', { personId: 'assistant', roomId: 'room' }, 'who-needed'],
  ['only a first period', { personId: 'assistant', fromPeriod: '2' }, 'both-periods'],
  ['a period that there is not', { personId: 'assistant', fromPeriod: '77', toPeriod: '78' }, 'no-such-period'],
  ['periods backwards', { personId: 'assistant', fromPeriod: '5', toPeriod: '2' }, 'periods-backwards'],
])('%s cannot be noted', async (_what, given, problem) => {
  const { rows } = await fresh.owner.query<{ id: string }>('select id from room limit 1')
  const ids = {
    ...('personId' in given ? { personId: idOf('assistant') } : {}),
    ...('roomId' in given ? { roomId: rows[0]?.id } : {}),
  }
  const { status, json } = await ask('senco', 'POST', '/timetable/away', {
    ...nobody,
    on: '2026-11-24',
    ...given,
    ...ids,
  })
  expect([status, json.data.problems[0].problem]).toEqual([422, problem])
})

test('somebody of another school cannot be noted', async () => {
  const note = { ...nobody, on: '2026-11-24', personId: newId() }
  expect((await ask('senco', 'POST', '/timetable/away', note)).status).toBe(404)
})

test('a Sunday is no school day; a school that has not set up its calendar is never told that it is closed', async () => {
  expect((await day('2026-11-22')).isSchoolDay).toBe(false)
  const school = await anExampleSchool(fresh.owner, 'BETA')
  const cookie = `workbench.session_token=${school.people.senco.token}.signature`
  expect((await api.ask('GET', '/timetable/away?on=2026-11-23', { cookie })).json.isSchoolDay).toBe(true)
})
