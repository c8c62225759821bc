import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { SchoolCalendar } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const other = await laySchool(fresh, 'OTHER')
const cookies = new Map<string, string>()
const ask = (code: string, method: string, path: string, body?: object) =>
  api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
const read = async (code = 'senco') => (await ask(code, 'GET', '/school/calendar')).json as SchoolCalendar
const name = { zh: '名', en: '' }
const begin = {
  ...{ year: '2026/27', id: null, version: 0, startsOn: '2027-02-01', kind: 'cycle', days: 6 },
  periods: [{ key: '1', name, kind: 'lesson' }],
  schedules: [{ key: 'usual', name, bells: { '1': ['08:30', '09:05'] } }],
  daySchedules: {},
}

beforeAll(async () => {
  for (const code of ['senco', 'office', 'teacher3b', 'assistant']) cookies.set(code, await demo.cookieOf(code))
})

test('everybody of the school reads the calendar, who keeps the frame changes it, and nobody of another school', async () => {
  const seen = await read('assistant')
  expect([seen.frames.length, seen.days.length > 5, seen.rooms.length > 4, seen.mayKeep]).toEqual([
    1,
    true,
    true,
    false,
  ])
  for (const code of ['teacher3b', 'assistant']) {
    expect((await ask(code, 'PUT', '/school/calendar/frames', begin)).status).toBe(404)
    expect((await ask(code, 'DELETE', `/school/calendar/days/${seen.days[0]?.id}`)).status).toBe(404)
  }
  const stranger = await other.person('office')
  const theirs = await api.ask('DELETE', `/school/calendar/days/${seen.days[0]?.id}`, { cookie: stranger.cookie })
  expect(theirs.status).toBe(404)
  expect((await read()).days).toHaveLength(seen.days.length)
})

test('other periods begin on a day: what holds until then ends the day before', async () => {
  const made = await ask('office', 'PUT', '/school/calendar/frames', begin)
  expect([made.status, made.json.version]).toEqual([200, 1])
  expect((await read()).frames.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
    ['2026-09-01', '2027-01-31'],
    ['2027-02-01', '2027-08-31'],
  ])
  const again = await ask('office', 'PUT', '/school/calendar/frames', begin)
  expect(again.json.data.problems).toEqual([{ field: 'startsOn', problem: 'begins-already' }])
  expect((await ask('office', 'DELETE', `/school/calendar/frames/${made.json.id}`)).status).toBe(200)
})

test('a frame on which lessons stand is not removed, nor a period of it; a stale change writes nothing', async () => {
  const { frames, uses } = await read()
  const [frame] = frames
  if (!frame) throw new Error('the demo school has periods')
  expect(uses[0]?.lessons).toBe(1080)
  expect((await ask('senco', 'DELETE', `/school/calendar/frames/${frame.id}`)).json.data.problems[0].problem).toBe(
    'frame-in-use',
  )
  const { endsOn, ...kept } = frame
  const change = { ...kept, year: '2026/27', periods: frame.periods.filter(({ key }) => key !== '3') }
  const problems = (await ask('senco', 'PUT', '/school/calendar/frames', change)).json.data.problems
  expect(problems.map(({ problem }: { problem: string }) => problem)).toContain('period-in-use')
  const renamed = {
    ...kept,
    year: '2026/27',
    periods: frame.periods.map((one) => ({ ...one, name: { zh: '新', en: 'New' } })),
  }
  expect((await ask('senco', 'PUT', '/school/calendar/frames', renamed)).json.version).toBe(frame.version + 1)
  expect((await ask('senco', 'PUT', '/school/calendar/frames', renamed)).json.data.problems[0].problem).toBe(
    'changed-meanwhile',
  )
})

test('dates are added all or none, changed and removed', async () => {
  const one = { startsOn: '2027-05-03', endsOn: '2027-05-03', kind: 'holiday', name, schedule: null, frameDay: null }
  const before = (await read()).days.length
  const wrong = await ask('office', 'POST', '/school/calendar/days', { days: [one, { ...one, endsOn: '2027-05-01' }] })
  expect(wrong.json.data.problems).toEqual([{ field: '1.endsOn', problem: 'ends-before' }])
  expect((await read()).days).toHaveLength(before)
  expect((await ask('office', 'POST', '/school/calendar/days', { days: [one] })).json).toEqual({ added: 1 })
  const added = (await read()).days.find(({ startsOn }) => startsOn === one.startsOn)
  const change = { ...one, kind: 'other_bells', schedule: 'half', version: added?.version }
  expect((await ask('office', 'PUT', `/school/calendar/days/${added?.id}`, change)).json).toEqual({ version: 2 })
  expect((await ask('office', 'PUT', `/school/calendar/days/${added?.id}`, change)).json.data.problems[0].problem).toBe(
    'changed-meanwhile',
  )
  expect((await ask('office', 'DELETE', `/school/calendar/days/${added?.id}`)).status).toBe(200)
  expect((await ask('office', 'DELETE', `/school/calendar/days/${added?.id}`)).status).toBe(404)
})

test('a room has a name of its own, and is put away rather than removed', async () => {
  const room = { id: null, version: 0, name: '音樂室', places: 40, forGroups: false, archived: false }
  const made = await ask('office', 'PUT', '/school/rooms', room)
  expect(made.json.version).toBe(1)
  expect((await ask('office', 'PUT', '/school/rooms', room)).json.data.problems).toEqual([
    { field: 'name', problem: 'room-twice' },
  ])
  const away = { ...room, id: made.json.id, version: 1, archived: true }
  expect((await ask('office', 'PUT', '/school/rooms', away)).json.version).toBe(2)
  expect((await read()).rooms.at(-1)).toMatchObject({ name: '音樂室', archived: true })
  expect((await ask('office', 'PUT', '/school/rooms', { ...away, id: newId(), name: '別的' })).status).toBe(404)
})
