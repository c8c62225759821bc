import { describe, expect, test } from 'vitest'
import { problemsOfDuty, problemsOfMember, responsibleFor, suggestionOf } from './rules.ts'

const here = (personId: string) => ({ personId, active: true })
const gone = (personId: string) => ({ personId, active: false })

describe('who answers for a student', () => {
  test('is the one named for the student, else for the class, else the SENCO', () => {
    expect(responsibleFor({ ofStudent: here('a'), ofClass: here('b'), sencos: ['s'] })).toEqual({
      ...{ personId: 'a', by: 'student' },
    })
    expect(responsibleFor({ ofStudent: null, ofClass: here('b'), sencos: ['s'] })).toEqual({
      personId: 'b',
      by: 'class',
    })
    expect(responsibleFor({ ofStudent: null, ofClass: null, sencos: ['s', 't'] })).toEqual({
      personId: 's',
      by: 'senco',
    })
  })

  test('is never somebody who has left the school', () => {
    expect(responsibleFor({ ofStudent: gone('a'), ofClass: here('b'), sencos: ['s'] })?.personId).toBe('b')
    expect(responsibleFor({ ofStudent: gone('a'), ofClass: gone('b'), sencos: ['s'] })?.personId).toBe('s')
    expect(responsibleFor({ ofStudent: gone('a'), ofClass: null, sencos: [] })).toBeNull()
  })
})

test('who answers for most of the class is proposed first, then who leads a group of the student, then who teaches the class', () => {
  const nobody = { classmates: 0, group: false, teaches: false }
  const [few, most] = [
    { ...nobody, personId: 'few', classmates: 1 },
    { ...nobody, personId: 'most', classmates: 3 },
  ]
  const leads = { ...nobody, personId: 'leads', group: true }
  const teaches = { ...nobody, personId: 'teaches', teaches: true }
  expect(suggestionOf([teaches, leads, few, most])).toEqual({ personId: 'most', because: 'classmates' })
  expect(suggestionOf([teaches, leads])).toEqual({ personId: 'leads', because: 'group' })
  expect(suggestionOf([teaches])).toEqual({ personId: 'teaches', because: 'teaches' })
  expect(suggestionOf([{ ...nobody, personId: 'x' }])).toBeNull()
})

test('nobody stands in for themselves, ends before they begin, or holds a part twice at once', () => {
  const member = {
    ...{ id: null, personId: 'a', part: 'guidance' as const, deputyId: null, words: '' },
    ...{ startsOn: '2026-09-01', endsOn: null },
  }
  expect(problemsOfMember(member, [])).toEqual([])
  expect(problemsOfMember({ ...member, deputyId: 'a', endsOn: '2026-08-31' }, [])).toEqual([
    { field: 'deputyId', problem: 'own-deputy' },
    { field: 'endsOn', problem: 'ends-before-start' },
  ])
  const open = { id: 'm', part: 'guidance' as const, endsOn: null }
  expect(problemsOfMember(member, [open])).toEqual([{ field: 'part', problem: 'already-member' }])
  expect(problemsOfMember({ ...member, id: 'm' }, [open])).toEqual([])
  expect(problemsOfMember(member, [{ ...open, endsOn: '2026-08-01' }])).toEqual([])
})

test('a duty has a name, and a deputy other than who does it', () => {
  expect(problemsOfDuty({ name: '', words: '', personId: 'a', deputyId: 'a' })).toEqual([
    { field: 'name', problem: 'required' },
    { field: 'deputyId', problem: 'own-deputy' },
  ])
  expect(problemsOfDuty({ name: 'x', words: '', personId: null, deputyId: null })).toEqual([])
})
