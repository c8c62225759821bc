import { expect, test } from 'vitest'
import { someParticulars } from '../examples.ts'
import { visitsOf } from './looks.ts'
import { timelineOf } from './timeline.ts'

const teacher = { id: 't', nameEn: 'Miss Example', nameZh: '例老師' }
const decision = {
  id: '1',
  reason: '',
  decidedBy: teacher,
  recordedAt: '2026-11-01T00:00:00.000000Z',
  withdrawnAt: null,
  withdrawnReason: '',
}
const file = {
  particulars: someParticulars({ leftOn: '2026-11-20', leftReason: 'moved' }),
  needs: [],
  assignments: [],
  tiers: [
    { ...decision, id: '2', tier: 3 as const, startsOn: '2026-10-01' },
    { ...decision, tier: 2 as const, startsOn: '2025-10-01' },
  ],
}
const facts = { strengths: [{ text: 'draws', recordedOn: '2026-09-15', endedOn: null }], enrolments: [] }

test('what happened is told newest first, each decision at the day from which it counts', () => {
  const told = timelineOf(file, facts, []).map(({ at, word }) => `${at.slice(0, 10)} ${word}`)
  expect(told).toEqual([
    '2026-11-20 student.left',
    '2026-10-01 tier.decided',
    '2026-09-15 strength.added',
    '2025-10-01 tier.decided',
    '2025-09-01 student.entered',
  ])
})

test('a decision says which tier it took the place of, and a withdrawn one both that it was made and why it was withdrawn', () => {
  expect(timelineOf(file, facts, [])[1]).toMatchObject({ before: { tier: 2 }, after: { tier: 3 }, person: teacher })
  const mistaken = {
    ...file,
    tiers: [
      {
        ...decision,
        tier: 2 as const,
        startsOn: '2026-10-01',
        withdrawnAt: '2026-10-05T02:00:00.000000Z',
        withdrawnReason: 'wrong child',
      },
    ],
  }
  const words = timelineOf(mistaken, facts, []).filter(({ kind }) => kind === 'tier')
  expect(words.map(({ word }) => word)).toEqual(['tier.withdrawn', 'tier.decided'])
  expect(words[0]?.after).toEqual({ reason: 'wrong child' })
})

test('a page that asks twice is one look at the file, a second visit is another', () => {
  const look = (at: string, person = teacher) => ({ at, word: 'student.seen', person })
  const looks = [
    look('2026-11-23T04:30:00Z'),
    look('2026-11-23T04:00:01Z'),
    look('2026-11-23T04:00:00Z', { ...teacher, id: 'u' }),
    look('2026-11-23T04:00:00Z'),
  ]
  expect(visitsOf(looks).map(({ at, person }) => `${at.slice(14, 19)} ${person?.id}`)).toEqual([
    '30:00 t',
    '00:01 t',
    '00:00 u',
  ])
})
