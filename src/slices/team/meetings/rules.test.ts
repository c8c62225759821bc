import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DueThing } from '../due/contract.ts'
import { meetingKinds, takenAtOnce } from './model.ts'
import {
  problemsOfClosed,
  problemsOfDay,
  problemsOfFinish,
  problemsOfGuest,
  problemsOfMinutes,
  problemsOfOutsider,
  problemsOfSubject,
  problemsOfTimes,
  stateOfItem,
  thingsToBeginWith,
  thingsToSpeakOf,
  titleOfTask,
} from './rules.ts'

test('a meeting ends after it begins', () => {
  expect(problemsOfTimes({ startsAt: '15:45', endsAt: '15:46' })).toEqual([])
  for (const endsAt of ['15:45', '09:00'])
    expect(problemsOfTimes({ startsAt: '15:45', endsAt })).toEqual([
      { field: 'endsAt', problem: 'ends-before-it-begins' },
    ])
})

test('a meeting lies in a school year that is known, or near today', () => {
  const years = [
    { startsOn: '2025-09-01', endsOn: '2026-08-31' },
    { startsOn: '2026-09-01', endsOn: '2027-08-31' },
  ]
  const problems = (heldOn: string, today = '2026-11-23') => problemsOfDay({ heldOn }, { years, today })
  for (const heldOn of ['2025-09-01', '2026-11-23', '2027-08-31']) expect(problems(heldOn)).toEqual([])
  for (const heldOn of ['2020-01-01', '2025-08-31', '2027-09-01', '0202-11-30'])
    expect(problems(heldOn)).toEqual([{ field: 'heldOn', problem: 'day-out-of-reach' }])
  expect(problems('2027-09-06', '2027-06-21')).toEqual([])
  expect(problemsOfDay({ heldOn: '2026-11-30' }, { years: [], today: '2026-11-23' })).toEqual([])
})

test('a meeting is finished on its day or later', () => {
  expect(problemsOfFinish({ heldOn: '2026-11-24' }, '2026-11-23')).toEqual([{ field: 'meetingId', problem: 'not-yet' }])
  for (const heldOn of ['2026-11-23', '2026-11-22']) expect(problemsOfFinish({ heldOn }, '2026-11-23')).toEqual([])
})

test('a case conference and a meeting with a family are about a student, a hand-over about a class, nothing about both', () => {
  const wanted = {
    team: [],
    psychologist: [],
    other: [],
    case: ['studentId'],
    parents: ['studentId'],
    handover: ['classId'],
  }
  for (const kind of meetingKinds) {
    expect(problemsOfSubject({ kind, studentId: null, classId: null }).map(({ field }) => field)).toEqual(wanted[kind])
    expect(problemsOfSubject({ kind, studentId: 's', classId: 'c' })).toEqual([
      { field: 'classId', problem: 'student-or-class' },
    ])
  }
  expect(problemsOfSubject({ kind: 'case', studentId: 's', classId: null })).toEqual([])
})

test('only colleagues at work who know the student are asked; others by their name', () => {
  const facts = { active: true, staff: true, knows: true }
  expect(problemsOfGuest(facts)).toEqual([])
  expect(problemsOfGuest(null)).toEqual([{ field: 'personId', problem: 'no-such-person' }])
  expect(problemsOfGuest({ ...facts, staff: false })).toEqual([{ field: 'personId', problem: 'no-such-person' }])
  expect(problemsOfGuest({ ...facts, active: false })).toEqual([{ field: 'personId', problem: 'has-left' }])
  expect(problemsOfGuest({ ...facts, knows: false })).toEqual([{ field: 'personId', problem: 'does-not-know' }])
  expect(problemsOfOutsider({ personId: null, name: '', email: '' })).toHaveLength(1)
  expect(problemsOfOutsider({ personId: null, name: 'Mrs Chan', email: '' })).toEqual([])
  expect(problemsOfOutsider({ personId: 'p', name: 'Mrs Chan', email: '' })).toHaveLength(1)
})

test('an item that is for those who know reports is about a student', () => {
  expect(problemsOfClosed({ closed: true, studentId: null })).toEqual([
    { field: 'closed', problem: 'closed-about-nobody' },
  ])
  expect(problemsOfClosed({ closed: true, studentId: 's' })).toEqual([])
  expect(problemsOfClosed({ closed: false, studentId: null })).toEqual([])
})

test('an item is decided by words, open without, and stays dropped or carried', () => {
  expect(stateOfItem('open', 'we call them')).toBe('decided')
  expect(stateOfItem('decided', '')).toBe('open')
  expect(stateOfItem('dropped', 'x')).toBe('dropped')
  expect(stateOfItem('carried', 'x')).toBe('carried')
  expect(stateOfItem('left', '')).toBe('left')
  expect(stateOfItem('left', 'x')).toBe('decided')
})

test('a task is called as somebody said, or as the decision, on one line that fits', () => {
  expect(titleOfTask('', 'Call the family\nbefore Friday')).toBe('Call the family')
  expect(titleOfTask('Call', 'Something else')).toBe('Call')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (decision) => {
      const title = titleOfTask('', decision)
      expect([...title].length).toBeLessThanOrEqual(200)
      expect(title).not.toContain('\n')
    }),
  )
})

test.each([
  ['no task', false, '', null, []],
  ['a task of nothing', false, '', '', ['no-decision']],
  ['a task called as the decision', false, 'Call', '', []],
  ['a closed decision without words for the task', true, 'Call', '', ['closed-own-title']],
  ['a closed decision with words for the task', true, 'Call', 'Ring home', []],
  ['a closed item of which nothing is said', true, '', '', ['no-decision']],
])('what minutes lack: %s', (_, closed, decision, title, problems) => {
  const task = title === null ? null : { title }
  const found = problemsOfMinutes([{ itemId: 'a', closed, decision, task }])
  expect(found).toEqual(problems.map((problem) => ({ field: 'a', problem })))
})

const thing = (subjectId: string, more: Partial<DueThing> = {}): DueThing => ({
  ...{ kind: 'task', subjectId, student: null, group: null, title: { zh: '', en: '' }, count: null, dueOn: null },
  ...{ standing: 'overdue', responsible: null, mine: true, action: 'finish', href: '/', part: 'open', mark: null },
  ...{ from: null, version: 0, ...more },
})
const student = { id: 's', nameEn: '', nameZh: '', className: '3B', classNumber: '' }
type Agenda = Parameters<typeof thingsToSpeakOf>[1]
const agenda: Agenda = { id: 'm', kind: 'team', heldOn: '2026-11-30', student: null, class: null, items: [] }
const onAgenda = (subjectId: string): Agenda['items'] => [{ due: { kind: 'task', subjectId } }]

test.each<[string, Partial<Agenda>, string[]]>([
  ['about a student', { student }, ['of-student']],
  ['about a class', { class: { name: '3B' } }, ['of-student']],
  ['about nobody', {}, ['of-nobody', 'by-its-day']],
  ['about nobody, with one of them on its agenda', { items: onAgenda('of-nobody') }, ['by-its-day']],
  ['whose own minutes are due', { id: 'of-nobody' }, ['by-its-day']],
])('a meeting is offered what is due and fits it, once, and not what was put off: %s', (_, meeting, offered) => {
  const things = [
    thing('of-student', { student, standing: 'later' }),
    thing('of-nobody'),
    thing('put-off', { student, part: 'put_off' }),
    thing('later', { standing: 'later', dueOn: '2026-12-01' }),
    thing('some-day', { standing: 'later' }),
    thing('by-its-day', { standing: 'later', dueOn: '2026-11-30' }),
  ]
  expect(thingsToSpeakOf(things, { ...agenda, ...meeting }).map(({ subjectId }) => subjectId)).toEqual(offered)
  // All of it, however much: how much a meeting takes over later on is for people to say.
  const many = Array.from({ length: 40 }, (_, index) => thing(`due ${index}`))
  expect(thingsToSpeakOf(many, agenda)).toHaveLength(40)
})

test.each<[string, Partial<Agenda>, string[]]>([
  ['of the team', {}, ['overdue', 'on-the-day', 'of-student']],
  ['about a student', { kind: 'case', student }, ['of-student']],
  ['about a class', { kind: 'handover', class: { name: '3B' } }, ['of-student']],
  [
    'with one of them on its agenda, carried from the last',
    { items: onAgenda('overdue') },
    ['on-the-day', 'of-student'],
  ],
  ['with parents', { kind: 'parents', student }, []],
  ['of another kind about nobody', { kind: 'other' }, []],
  ['with the psychologist about nobody', { kind: 'psychologist' }, []],
])('a meeting begins with what is due by its day and belongs to it: %s', (_, meeting, begun) => {
  const things = [
    thing('overdue', { dueOn: '2026-11-02' }),
    thing('on-the-day', { dueOn: '2026-11-30', standing: 'later' }),
    thing('of-student', { student, dueOn: '2026-11-30', standing: 'later' }),
    thing('put-off', { dueOn: '2026-11-02', part: 'put_off' }),
    thing('after-it', { dueOn: '2026-12-01', standing: 'soon' }),
    thing('some-day', { dueOn: null, standing: 'later' }),
  ]
  expect(thingsToBeginWith(things, { ...agenda, ...meeting }).map(({ subjectId }) => subjectId)).toEqual(begun)
})

test('an agenda takes over at most so many things by itself, the first of the list', () => {
  const many = Array.from({ length: 40 }, (_, index) => thing(`due ${index}`, { dueOn: '2026-11-02' }))
  const begun = thingsToBeginWith(many, agenda)
  expect(begun).toEqual(many.slice(0, takenAtOnce))
})
