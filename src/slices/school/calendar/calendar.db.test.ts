import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { writeTable } from '#platform/files/write-sheet.ts'
import { openDemoApi } from '../../../../tests/harness/demo-api.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { SchoolCalendar } from './contract.ts'

const { ask, fresh, api, cookieOf } = await openDemoApi(['senco', 'office', 'teacher3b', 'assistant'])
const other = await laySchool(fresh, 'OTHER')
const read = async (code = 'senco') => (await ask(code, 'GET', '/school/calendar')).json as SchoolCalendar
const name = { zh: '名', en: '' }
const begin = {
  ...{ startsOn: '2027-01-04', kind: 'cycle', days: 6 },
  periods: [{ key: '1', name, kind: 'lesson' }],
  schedules: [{ key: 'usual', name, bells: { '1': ['08:30', '09:05'] } }],
  daySchedules: {},
}
const adding = { year: '2026/27', fields: begin }
const codesOf = (answer: { json: { data: { problems: { problem: string }[] } } }) =>
  answer.json.data.problems.map(({ problem }) => problem)

test('everybody of the school reads the calendar, who keeps the frame changes it, and nobody of another school', async () => {
  const seen = await read('assistant')
  expect([seen.frames.length, seen.days.length > 5, seen.rooms.length > 4, seen.mayKeep]).toEqual([
    1,
    true,
    true,
    false,
  ])
  for (const code of ['teacher3b', 'assistant']) {
    const [frame, day, room] = [seen.frames[0], seen.days[0], seen.rooms[0]]
    const edit = { version: 1, base: {}, fields: {} }
    for (const [method, path, body] of [
      ['POST', '/school/calendar/frames', adding],
      ['PATCH', `/school/calendar/frames/${frame?.id}`, edit],
      ['DELETE', `/school/calendar/frames/${frame?.id}`, undefined],
      ['PATCH', `/school/calendar/days/${day?.id}`, edit],
      ['DELETE', `/school/calendar/days/${day?.id}`, undefined],
      ['POST', '/school/rooms', { fields: { name: '新', places: null, forGroups: true, archived: false } }],
      ['PATCH', `/school/rooms/${room?.id}`, edit],
    ] as const)
      expect([path, (await ask(code, method, path, body)).status]).toEqual([path, 404])
  }
  const stranger = await other.person('office')
  const edit = { version: 1, base: {}, fields: { name: '別的' } }
  for (const [method, path, body] of [
    ['DELETE', `/school/calendar/days/${seen.days[0]?.id}`, undefined],
    ['DELETE', `/school/calendar/frames/${seen.frames[0]?.id}`, undefined],
    ['PATCH', `/school/rooms/${seen.rooms[0]?.id}`, edit],
  ] as const)
    expect((await api.ask(method, path, { cookie: stranger.cookie, body })).status).toBe(404)
  expect((await read()).days).toHaveLength(seen.days.length)
})

test('other periods begin on a day: what holds until then ends the day before', async () => {
  const made = await ask('office', 'POST', '/school/calendar/frames', adding)
  expect(made.status).toBe(200)
  expect((await read()).frames.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
    ['2026-09-01', '2027-01-03'],
    ['2027-01-04', '2027-08-31'],
  ])
  // Groups meet on in January, in periods that it does not have: that is said to whoever keeps it, also to those who know no group.
  const use = (await read('office')).uses.find(({ frameId }) => frameId === made.json.id)
  expect([use?.lessons, (use?.groupTimes ?? 0) > 10, use?.periods.includes('3')]).toEqual([0, true, true])
  expect(codesOf(await ask('office', 'POST', '/school/calendar/frames', adding))).toEqual(['begins-already'])
  expect((await ask('office', 'DELETE', `/school/calendar/frames/${made.json.id}`)).status).toBe(200)
})

test('a frame on which lessons stand is not removed, nor a period of it in which only a group meets, nor bells of a date', async () => {
  const { frames, uses } = await read('office')
  const [frame] = frames
  if (!frame) throw new Error('the demo school has periods')
  expect(uses[0]?.lessons).toBe(1080)
  expect(codesOf(await ask('senco', 'DELETE', `/school/calendar/frames/${frame.id}`))).toEqual(['frame-in-use'])
  const path = `/school/calendar/frames/${frame.id}`
  const change = (fields: object) => ask('office', 'PATCH', path, { version: frame.version, base: {}, fields })
  // No class has a lesson after school, one group meets then, and the office sees no group.
  expect(uses[0]?.periods).not.toContain('after')
  await fresh.owner.query(
    `update group_time set period = 'after' where id = (select id from group_time where ends_on is null limit 1)`,
  )
  expect((await read('office')).uses[0]?.periods).toContain('after')
  const without = {
    periods: frame.periods.filter(({ key }) => key !== 'after'),
    schedules: frame.schedules
      .filter(({ key }) => key !== 'half')
      .map((one) => ({
        ...one,
        bells: Object.fromEntries(Object.entries(one.bells).filter(([key]) => key !== 'after')),
      })),
  }
  const { problems } = (await change(without)).json.data
  expect(problems).toMatchObject([
    { field: 'periods', problem: 'period-in-use', params: { en: 'After school' } },
    { field: 'schedules', problem: 'bells-in-use' },
  ])
  expect(codesOf(await change({ days: 4 }))).toEqual(['day-in-use'])
})

test('two people change a frame: different fields are merged, the same one comes back with both', async () => {
  const [frame] = (await read()).frames
  if (!frame) throw new Error('the demo school has periods')
  const { version } = frame
  const path = `/school/calendar/frames/${frame.id}`
  const renamed = (zh: string) => frame.periods.map((one) => ({ ...one, name: { zh, en: 'New' } }))
  const mine = (periods: object) => ({ version, base: { periods: frame.periods }, fields: { periods } })
  expect((await ask('office', 'PATCH', path, mine(renamed('新')))).json).toEqual({ version: version + 1 })
  const days = { version, base: { daySchedules: {} }, fields: { daySchedules: { '5': 'half' } } }
  expect((await ask('senco', 'PATCH', path, days)).json).toEqual({ version: version + 2 })
  const clash = await ask('senco', 'PATCH', path, mine(renamed('別')))
  expect([clash.status, clash.json.data.clashes.map(({ field }: { field: string }) => field)]).toEqual([
    409,
    ['periods'],
  ])
  const [now] = (await read()).frames
  expect([now?.periods[0]?.name.zh, now?.daySchedules]).toEqual(['新', { '5': 'half' }])
})

test('dates are added all or none, changed and removed', async () => {
  const one = { startsOn: '2027-05-03', endsOn: '2027-05-03', kind: 'holiday', name, schedule: null, frameDay: null }
  const before = (await read()).days.length
  const wrong = await ask('office', 'POST', '/school/calendar/days', { days: [one, { ...one, endsOn: '2027-05-01' }] })
  expect(wrong.json.data.problems).toEqual([{ field: '1.endsOn', problem: 'ends-before' }])
  expect((await read()).days).toHaveLength(before)
  expect((await ask('office', 'POST', '/school/calendar/days', { days: [one] })).json).toEqual({ added: 1 })
  const added = (await read()).days.find(({ startsOn }) => startsOn === one.startsOn)
  const path = `/school/calendar/days/${added?.id}`
  const change = (base: object, fields: object) => ask('office', 'PATCH', path, { version: 1, base, fields })
  const half = { kind: 'other_bells', schedule: 'half' }
  expect((await change({ kind: 'holiday', schedule: null }, half)).json).toEqual({ version: 2 })
  expect((await change({ name }, { name: { zh: '考試', en: '' } })).json).toEqual({ version: 3 })
  expect((await change({ kind: 'holiday' }, { kind: 'school_day' })).status).toBe(409)
  const now = (await read()).days.find(({ id }) => id === added?.id)
  expect(now).toMatchObject({ ...half, name: { zh: '考試', en: '' }, version: 3 })
  const beyond = await ask('office', 'POST', '/school/calendar/days', {
    days: [{ ...one, startsOn: '2072-05-03', endsOn: '2072-05-03' }],
  })
  expect(codesOf(beyond)).toEqual(['no-school-year', 'no-school-year'])
  expect((await ask('office', 'DELETE', `/school/calendar/days/${added?.id}`)).status).toBe(200)
  expect((await ask('office', 'DELETE', `/school/calendar/days/${added?.id}`)).status).toBe(404)
})

test('a list of dates is read from a workbook as lines, and nothing is written', async () => {
  const before = (await read()).days.length
  const sending = async (file: File, code = 'office') => {
    const form = new FormData()
    form.set('file', file)
    return api.ask('POST', '/school/calendar/days/read', { cookie: cookieOf(code), body: form })
  }
  const bytes = await writeTable({
    sheetName: '假期',
    headings: ['由', '至', '名稱'],
    rows: [
      ['2027-04-01', '2027-04-05', '春  假'],
      ['', '', ''],
    ],
  })
  const answer = await sending(new File([new Uint8Array(bytes)], 'holidays.xlsx'))
  expect(answer.json).toEqual({ text: '由\t至\t名稱\n2027-04-01\t2027-04-05\t春 假' })
  expect(codesOf(await sending(new File(['%PDF-1.7'], 'holidays.pdf')))).toEqual(['file-not-a-table'])
  expect((await sending(new File(['2027-04-01,x'], 'a.csv'), 'teacher3b')).status).toBe(404)
  expect((await read()).days).toHaveLength(before)
})

test('a room has a name of its own, and is put away rather than removed', async () => {
  const fields = { name: '音樂室', places: 40, forGroups: false, archived: false }
  const made = await ask('office', 'POST', '/school/rooms', { fields })
  expect(made.status).toBe(200)
  expect(codesOf(await ask('office', 'POST', '/school/rooms', { fields }))).toEqual(['room-twice'])
  const path = `/school/rooms/${made.json.id}`
  const change = (part: object) => ask('office', 'PATCH', path, { version: 1, base: fields, fields: part })
  expect((await change({ archived: true })).json).toEqual({ version: 2 })
  expect((await change({ places: 30 })).json).toEqual({ version: 3 })
  expect((await change({ places: 20 })).status).toBe(409)
  expect((await read()).rooms.at(-1)).toMatchObject({ name: '音樂室', places: 30, archived: true })
  expect((await ask('office', 'PATCH', `/school/rooms/${newId()}`, { version: 1, base: {}, fields })).status).toBe(404)
})
