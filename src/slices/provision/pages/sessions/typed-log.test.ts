import { expect, test } from 'vitest'
import type { SessionCard } from '../../sessions/contract.ts'
import { isOf, logOf, typedFrom, typedOf } from './typed-log.ts'

const name = (id: string) => ({ id, nameZh: id, nameEn: id })
const card: SessionCard = {
  ...{ timeId: 't', plannedOn: '2026-11-23', sessionId: null, version: 0, on: '2026-11-24', minutes: 35 },
  ...{ period: { key: '7', name: { zh: '', en: '' } }, startsAt: null, endsAt: null, people: [], room: null },
  group: { id: 'g', name: { zh: '甲', en: 'A' } },
  members: ['ann', 'ben'].map((id) => ({ ...name(id), className: null, classNumber: null })),
  ...{ state: 'expected', minutesHeld: 0, reason: '', charged: false, note: '', attendance: [], loggedBy: null },
  may: { log: true, change: false },
}
const of = { deviceId: 'device', groupName: '甲' }
const nothing = typedFrom(card)

test('one tap says that all came for all the minutes', () => {
  const log = logOf(card, nothing, of)
  expect([log.state, log.minutesHeld, log.reason, log.sessionId, log.heldOn]).toEqual([
    ...['done', 35, '', 'device', '2026-11-24'],
  ])
  expect(log.attendance.map(({ came }) => came)).toEqual([true, true])
})

test('what was tapped before another choice does not go along with it', () => {
  const typed = { ...nothing, reason: 'event' as const, minutesHeld: 20, missed: { ann: 'refused' as const } }
  expect(logOf(card, typed, of)).toMatchObject({ minutesHeld: 35, reason: '' })
  expect(logOf(card, { ...typed, state: 'partly' }, of)).toMatchObject({ minutesHeld: 20, reason: 'event' })
  const cancelled = logOf(card, { ...typed, state: 'cancelled' }, of)
  expect(cancelled).toMatchObject({ minutesHeld: 0, reason: 'event', attendance: [] })
})

test('a log that was sent can be taken up again, on what stands there now', () => {
  const typed = { ...nothing, note: '換了座位', missed: { ben: 'absent_from_school' as const } }
  const sent = logOf(card, typed, of)
  expect(typedOf(sent)).toEqual(typed)
  const theirs: SessionCard = { ...card, sessionId: 'theirs', version: 3, state: 'done', minutesHeld: 35 }
  expect(isOf(sent, theirs)).toBe(true)
  expect(logOf(theirs, typedOf(sent), of)).toMatchObject({ sessionId: 'theirs', version: 3, note: '換了座位' })
})

test('an extra session is known by its identifier, one of the timetable by its day', () => {
  const sent = logOf(card, nothing, of)
  expect(isOf(sent, { ...card, plannedOn: '2026-11-30' })).toBe(false)
  const extra: SessionCard = { ...card, timeId: null, plannedOn: null, sessionId: 'x' }
  expect(isOf(logOf(extra, nothing, of), extra)).toBe(true)
  expect(isOf(logOf({ ...extra, sessionId: 'y' }, nothing, of), extra)).toBe(false)
})
