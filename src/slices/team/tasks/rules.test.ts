import { expect, test } from 'vitest'
import { aboutWhom, isOverdue, problemsOfDueOn, problemsOfOwner, problemsOfState, troubleOfOwner } from './rules.ts'

test('a task of something is about that one’s student, or about nobody where that is about nobody', () => {
  const of = (studentId: string | null) => ({ field: 'itemId', studentId }) as const
  const about = (studentId: string | null, source: ReturnType<typeof of> | null, groupId: string | null = null) =>
    aboutWhom({ studentId, groupId, source })
  expect(about(null, of('a'))).toEqual({ studentId: 'a', problems: [] })
  expect(about('a', of('a')).problems).toEqual([])
  expect(about('b', of('a')).problems).toEqual([{ field: 'studentId', problem: 'other-student' }])
  expect(about('a', of(null)).problems).toEqual([{ field: 'studentId', problem: 'other-student' }])
  expect(about('a', null, 'g').problems).toEqual([{ field: 'groupId', problem: 'student-or-group' }])
  expect(about(null, null, 'g')).toEqual({ studentId: null, problems: [] })
})

test('a task is given to colleagues at work who know whom it is about', () => {
  const problem = (active: boolean, staff: boolean, knows: boolean, reads = true) =>
    problemsOfOwner({ active, staff, knows, reads }).map((found) => found.problem)
  expect(problem(true, true, true)).toEqual([])
  expect(problem(true, true, false)).toEqual(['does-not-know'])
  expect(problem(true, true, false, false)).toEqual(['does-not-know'])
  expect(problem(true, true, true, false)).toEqual(['closed-to-them'])
  expect(problem(false, true, true)).toEqual(['has-left'])
  expect(problem(true, false, true)).toEqual(['no-such-person'])
  expect(problemsOfOwner(null).map((found) => found.problem)).toEqual(['no-such-person'])
})

test('an open task needs a new owner once they have left or know the student no more; one that ended does not', () => {
  expect(troubleOfOwner({ state: 'open', active: true, knows: true })).toBeNull()
  expect(troubleOfOwner({ state: 'doing', active: false, knows: true })).toBe('left')
  expect(troubleOfOwner({ state: 'open', active: true, knows: false })).toBe('unknown')
  for (const state of ['done', 'dropped'] as const)
    expect(troubleOfOwner({ state, active: false, knows: false })).toBeNull()
})

test('a task is due in this school year or later, or on no day', () => {
  const problem = (dueOn: string | null) => problemsOfDueOn(dueOn, '2026-09-01')
  for (const dueOn of [null, '2026-09-01', '2026-11-01', '2028-01-01']) expect(problem(dueOn)).toEqual([])
  for (const dueOn of ['2026-08-31', '0202-11-30'])
    expect(problem(dueOn)).toEqual([{ field: 'dueOn', problem: 'before-this-year' }])
})

test('a task is overdue from the day after its day, while it is open', () => {
  expect(isOverdue({ state: 'open', dueOn: '2026-11-23' }, '2026-11-23')).toBe(false)
  expect(isOverdue({ state: 'doing', dueOn: '2026-11-22' }, '2026-11-23')).toBe(true)
  expect(isOverdue({ state: 'done', dueOn: '2026-11-22' }, '2026-11-23')).toBe(false)
  expect(isOverdue({ state: 'open', dueOn: null }, '2026-11-23')).toBe(false)
  expect(problemsOfState({ state: 'dropped', reason: '' })).toEqual([{ field: 'reason', problem: 'required' }])
  expect(problemsOfState({ state: 'done', reason: '' })).toEqual([])
})
