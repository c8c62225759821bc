import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIcsDays } from './ics.ts'

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const read = (...lines: string[]) =>
  readIcsDays(new TextEncoder().encode(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')))

test('whole days are read with their names, in the order of their dates, each once', () => {
  expect(
    read(
      ...event('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227', 'SUMMARY;LANGUAGE="zh-HK":示範\\, 假期'),
      ...event('DTSTART;VALUE=DATE:20261001', 'SUMMARY:示範', ' 節日'),
      ...event('DTSTART;VALUE=DATE:20261001', 'SUMMARY:示範節日'),
    ),
  ).toEqual({
    days: [
      { startsOn: '2026-10-01', endsOn: '2026-10-01', name: '示範節日' },
      { startsOn: '2026-12-25', endsOn: '2026-12-26', name: '示範, 假期' },
    ],
  })
})

test('what has a time, no name, or a date that does not exist is left out', () => {
  expect(
    read(
      ...event('DTSTART:20261001T010000Z', 'SUMMARY:a meeting'),
      ...event('DTSTART;VALUE=DATE:20261001'),
      ...event('DTSTART;VALUE=DATE:20260230', 'SUMMARY:no such day'),
      'DTSTART;VALUE=DATE:20261002',
      'SUMMARY:outside of any event',
    ),
  ).toEqual({ days: [] })
})

test('the words of an alarm are not those of its day', () => {
  const lines = event('DTSTART;VALUE=DATE:20261001', 'SUMMARY:day', 'BEGIN:VALARM', 'SUMMARY:alarm', 'END:VALARM')
  expect(read(...lines)).toMatchObject({ days: [{ name: 'day' }] })
})

test('what is no calendar is refused by name, and so is too much', () => {
  expect(readIcsDays(new TextEncoder().encode('2026-10-01 a holiday'))).toEqual({ problem: 'not-a-calendar' })
  expect(readIcsDays(Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xff]))).toEqual({ problem: 'not-a-calendar' })
  expect(readIcsDays(new Uint8Array(2 * 1024 * 1024 + 1))).toEqual({ problem: 'file-too-large' })
  const many = Array.from({ length: 5001 }, () => event('SUMMARY:x')).flat()
  expect(read(...many)).toEqual({ problem: 'file-too-large' })
})

test('whatever the bytes, it answers', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      readIcsDays(bytes)
    }),
  )
})
