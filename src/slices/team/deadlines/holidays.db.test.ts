import { expect, test } from 'vitest'
import { openDemoApi } from '../../../../tests/harness/demo-api.ts'
import type { Deadline, RulesAnswer, YearAnswer } from './contract.ts'

const { ask, fresh, api, cookieOf } = await openDemoApi(['senco', 'principal', 'senst', 'teacher3b', 'office'])
const year = async (code: string) => (await ask(code, 'GET', '/team/deadlines?year=2026/27')).json as YearAnswer
const rules = async () => (await ask('senco', 'GET', '/team/deadlines/rules')).json as RulesAnswer
const one = async (rule: string, code = 'senco'): Promise<Deadline> => {
  const found = (await year(code)).deadlines.find((d) => d.rule === rule)
  if (!found) throw new Error(`no deadline ${rule}`)
  return found
}

test('a general holiday that is entered moves what falls on it, and back when it is taken away', async () => {
  expect((await one('semis-november')).dueOn).toBe('2026-11-30')
  const body = { days: [{ on: '2026-11-30', name: '示範假期' }] }
  for (const code of ['senst', 'teacher3b', 'office'])
    expect((await ask(code, 'POST', '/team/deadlines/holidays', body)).status, code).toBe(404)
  expect((await ask('senco', 'POST', '/team/deadlines/holidays', body)).json).toEqual({ added: 1 })
  expect((await ask('senco', 'POST', '/team/deadlines/holidays', body)).json).toEqual({ added: 0 })
  expect((await one('semis-november')).dueOn).toBe('2026-11-27')
  const { holidays } = await rules()
  const id = holidays.find(({ on }) => on === '2026-11-30')?.id
  expect((await ask('senco', 'DELETE', `/team/deadlines/holidays/${id}`)).status).toBe(200)
  expect((await one('semis-november')).dueOn).toBe('2026-11-30')
})

test('what moved says where it stood before; once it is back on its day it says nothing of the days between', async () => {
  const enter = (...days: string[]) =>
    ask('senco', 'POST', '/team/deadlines/holidays', { days: days.map((on) => ({ on, name: '示範假期' })) })
  const takeBack = async (day: string) => {
    const id = (await rules()).holidays.find(({ on }) => on === day)?.id
    expect((await ask('senco', 'DELETE', `/team/deadlines/holidays/${id}`)).status).toBe(200)
  }
  const said = async () => {
    const { dueOn, movedFrom } = await one('semis-november')
    return [dueOn, movedFrom]
  }
  expect(await said()).toEqual(['2026-11-30', null])
  await enter('2026-11-30')
  expect(await said()).toEqual(['2026-11-27', '2026-11-30'])
  await enter('2026-11-27')
  expect(await said()).toEqual(['2026-11-26', '2026-11-27'])
  await takeBack('2026-11-27')
  expect(await said()).toEqual(['2026-11-27', '2026-11-30'])
  await takeBack('2026-11-30')
  expect(await said()).toEqual(['2026-11-30', null])
})

test('a holiday of the school’s own in its calendar moves what falls on it, and back when it is taken away; the summer’s moves nothing', async () => {
  const body = {
    startsOn: '2026-11-30',
    endsOn: '2026-11-30',
    kind: 'holiday',
    name: { zh: '示範校慶', en: 'Example day' },
  }
  expect((await one('semis-november')).dueOn).toBe('2026-11-30')
  const days = [{ ...body, schedule: null, frameDay: null }]
  expect((await ask('senco', 'POST', '/school/calendar/days', { days })).status).toBe(200)
  for (const code of ['principal', 'senst', 'teacher3b'])
    expect((await one('semis-november', code)).dueOn, code).toBe('2026-11-27')
  const { schoolHolidays } = await year('senco')
  expect(schoolHolidays.find(({ on }) => on === '2026-11-30')?.name).toEqual(body.name)
  // The weekdays of the winter’s holidays count, the summer’s of the demo school do not.
  const counts = (on: string) => schoolHolidays.some((holiday) => holiday.on === on)
  expect([counts('2026-12-29'), counts('2026-12-26'), counts('2027-07-15')]).toEqual([true, false, false])
  expect((await one('attainment-test')).dueOn).toBe('2027-07-30')
  await fresh.owner.query(`delete from calendar_day where starts_on = '2026-11-30'`)
  expect((await one('semis-november')).dueOn).toBe('2026-11-30')
})

test('a calendar file is read as lines to look at, and nothing is written', async () => {
  const file = (text: string) => {
    const form = new FormData()
    form.set('file', new File([text], 'days.ics', { type: 'text/calendar' }))
    return api.ask('POST', '/team/deadlines/holidays/read', { cookie: cookieOf('senco'), body: form })
  }
  const day = 'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270301\r\nSUMMARY:示範\r\nEND:VEVENT\r\n'
  expect((await file(`BEGIN:VCALENDAR\r\n${day}END:VCALENDAR\r\n`)).json).toEqual({ text: '2027-03-01\t示範' })
  expect((await file('no calendar')).json.data.problems).toEqual([{ field: 'file', problem: 'not-a-calendar' }])
  expect((await rules()).holidays.some(({ on }) => on === '2027-03-01')).toBe(false)
})
