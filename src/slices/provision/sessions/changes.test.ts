import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import type { TrailRow } from './model.ts'

const person = (id: string) => ({ id, nameZh: id, nameEn: id })
const row = (
  transaction: string,
  by: string,
  table: TrailRow['table'],
  after: object | null,
  student?: string,
): TrailRow => ({
  ...{ transaction, at: `2026-11-23T06:0${transaction}:00Z`, person: person(by), table },
  ...{ student: student ? person(student) : null, after: after as TrailRow['after'] },
})
const logged = { state: 'done', minutes_held: 35, reason: '', held_on: '2026-11-23' }

test('each change says how the session stood afterwards, and only whose attendance was changed', () => {
  const changes = changesOf([
    row('1', 'kwok', 'session', logged),
    row('1', 'kwok', 'session_attendance', { came: true, reason: '', minutes: 35 }, 'ann'),
    row('1', 'kwok', 'session_attendance', { came: false, reason: 'refused', minutes: 0 }, 'ben'),
    row('1', 'kwok', 'session_note', { text: '換了座位' }),
    row('2', 'ho', 'session', { state: 'partly', minutes_held: 20, reason: 'event' }),
    row('2', 'ho', 'session_attendance', { reason: 'event' }, 'ben'),
    row('3', 'ho', 'session', { state: 'cancelled', minutes_held: 0 }),
    row('3', 'ho', 'session_attendance', null, 'ann'),
    row('3', 'ho', 'session_note', null),
  ])
  expect(
    changes.map(({ person, state, minutesHeld, reason, note }) => [person?.id, state, minutesHeld, reason, note]),
  ).toEqual([
    ['ho', 'cancelled', 0, 'event', ''],
    ['ho', 'partly', 20, 'event', null],
    ['kwok', 'done', 35, '', '換了座位'],
  ])
  expect(
    changes.map(({ attendance }) => attendance.map(({ student, came, reason }) => [student.id, came, reason])),
  ).toEqual([
    [],
    [['ben', false, 'event']],
    [
      ['ann', true, ''],
      ['ben', false, 'refused'],
    ],
  ])
})

test('nothing written is no change', () => {
  expect(changesOf([])).toEqual([])
})
