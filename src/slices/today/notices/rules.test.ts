import { expect, test } from 'vitest'
import { noticeKinds } from './model.ts'
import { leadsTo } from './rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const student = { id: 'wong', nameZh: '黃思行', nameEn: 'Wong Sze Hang' }

test('every notice leads to a page of the workbench, and to the file where it is about a student’s', () => {
  for (const kind of noticeKinds)
    expect(leadsTo({ kind, subjectId: 'x', student: null, group: null }), kind).toMatch(/^\//)
  for (const kind of [
    'tier',
    'plan',
    'agreement',
    'accommodation',
    'asked',
    'answered',
    'concern',
    'responsible',
  ] as const)
    expect(leadsTo({ kind, subjectId: 'x', student, group: null }), kind).toMatch(/^\/students\/wong/)
})

test('a session leads to the log of its group', () => {
  const group = { id: 'g', name: { zh: '小組', en: 'Group' } }
  expect(leadsTo({ kind: 'session', subjectId: 'x', student: null, group })).toBe('/provision/groups/g/sessions')
})

test('every notice is said in both languages, in the same words of its kind', () => {
  for (const kind of noticeKinds) {
    expect(Object.keys(zh.said[kind]), kind).toEqual(Object.keys(en.said[kind]))
    expect(Object.keys(en.said[kind]).length, kind).toBeGreaterThan(0)
  }
})
