import { expect, test } from 'vitest'
import type { WeekEntry } from '../week/contract.ts'
import { writeCalendar } from './calendar.ts'

const entry: WeekEntry = {
  ...{ key: 't 2026-11-24', on: '2026-11-24', period: '2', startsAt: '09:05', endsAt: '09:40', kind: 'session' },
  ...{ subject: null, className: null, people: [{ id: 'ann', nameZh: '陳老師', nameEn: 'Ann' }], room: '支援室一' },
  group: { id: 'g', name: { zh: '個別輔導：李知遙', en: 'One-to-one: Lee' } },
  students: [{ id: 'kid', nameZh: '李知遙', nameEn: 'Lee Chi Yiu' }],
  ...{ state: 'expected', movedFrom: null, misses: '音樂' },
}
const provisions = new Map([['g', { zh: '個別學習輔導', en: 'One-to-one support' }]])
const write = (withNames: boolean, change: Partial<WeekEntry> = {}) =>
  writeCalendar([{ ...entry, ...change }], provisions, {
    ...{ name: 'X', language: 'zh', withNames },
    stamp: new Date('2026-11-23T01:02:03Z'),
  }).replace(/\r\n /g, '')

test('a session stands at its time in Hong Kong, under a number that stays', () => {
  const text = write(false)
  expect(text).toContain('DTSTART:20261124T010500Z')
  expect(text).toContain('DTEND:20261124T014000Z')
  expect(text).toContain('UID:t-2026-11-24@senco-workbench')
  // It is stamped with when it is written, which is no time to come; the last line ends as well.
  expect(text).toContain('DTSTAMP:20261123T010203Z')
  expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
})

test('without names neither the students nor the group’s own name, which may be a student’s, is in it', () => {
  expect(write(false)).toContain('SUMMARY:個別學習輔導')
  expect(write(false)).not.toMatch(/李|Lee/)
  expect(write(true)).toMatch(/SUMMARY:個別輔導：李知遙[\s\S]*學生：李知遙/)
})

test('what is cancelled says so and keeps nobody busy', () => {
  const text = write(false, { state: 'cancelled' })
  expect(text).toContain('STATUS:CANCELLED')
  expect(text).toContain('TRANSP:TRANSPARENT')
  expect(text).toContain('SUMMARY:取消：個別學習輔導')
})

test('a line of text cannot begin a property of its own', () => {
  expect(write(true, { room: 'A\r\nATTENDEE:x' })).not.toMatch(/^ATTENDEE/m)
})
