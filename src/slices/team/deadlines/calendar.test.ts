import { expect, test } from 'vitest'
import { writeDeadlines } from './calendar.ts'

const student = { id: 'kid', nameZh: '李知遙', nameEn: 'Lee Chi Yiu', className: '3B', classNumber: '4' }
const of = (change: object) => ({
  ...{ id: '1', rule: 'report-renewal', name: { zh: '重新評估', en: 'New assessment' }, student, startsOn: null },
  ...{ dueOn: '2026-12-31', state: 'open' as const, ...change },
})
const write = (list: ReturnType<typeof of>[], withNames = false) =>
  writeDeadlines(list, { language: 'zh', withNames, stamp: new Date('2026-11-23T01:02:03Z') }).replace(/\r\n /g, '')

test('a deadline is a whole day that keeps nobody busy', () => {
  const text = write([of({ student: null, startsOn: '2026-12-01' })])
  expect(text).toContain('DTSTART;VALUE=DATE:20261231')
  expect(text).toContain('TRANSP:TRANSPARENT')
  // Stamped when it was written, not on the day that it is about; nobody is asked to do anything with it.
  expect(text).toContain('DTSTAMP:20261123T010203Z')
  expect(text).not.toContain('METHOD')
  expect(text).toContain('SUMMARY:重新評估')
  expect(text).toMatch(/DESCRIPTION:由2026年12月1日/)
})

test('students of one rule and one day stand together, named only when that was chosen', () => {
  // Of one of them two concerns, say, on one day.
  const list = [of({}), of({ id: '2', student: { ...student, id: 'other', nameZh: '陳可' } }), of({ id: '3' })]
  expect(write(list).match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(write(list)).toContain('SUMMARY:重新評估 (2名學生)')
  expect(write(list)).not.toMatch(/李知遙|陳可|Lee/)
  expect(write(list, true)).toMatch(/李知遙[\s\S]*陳可/)
  expect(write(list, true).match(/李知遙/g)).toHaveLength(1)
})

test('what is done is ticked, and counted no more among those that are open', () => {
  expect(write([of({ state: 'done' })])).toContain('SUMMARY:✓ 重新評估')
  expect(write([of({ state: 'done' }), of({ id: '2' })])).toContain('SUMMARY:重新評估 (1名學生)')
})
