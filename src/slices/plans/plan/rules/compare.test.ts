import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanFile } from '../../model.ts'
import { comparePlans, piecesOf } from './compare.ts'

const plan = (texts: Record<string, string>): PlanFile => ({
  id: 'p',
  studentId: 's',
  kind: 'support',
  startsOn: '2026-09-01',
  endsOn: '2027-01-31',
  reviewOn: '2027-01-15',
  state: 'agreed',
  sections: ['strengths', 'goals'].map((id) => ({
    id,
    name: { zh: id, en: id },
    help: { zh: '', en: '' },
    asks: 'words' as const,
    closed: false,
  })),
  texts: Object.entries(texts).map(([section, zh]) => ({
    section,
    words: { zh, en: '' },
    declined: false,
    version: 1,
  })),
  team: [],
  targets: [],
  strategies: [],
  agreements: [],
  previousId: null,
  madeOn: '2026-09-01',
  version: 1,
})

test('a section is the same, changed, new or left out', () => {
  const compared = comparePlans(plan({ strengths: '愛畫畫', goals: '認字' }), plan({ strengths: '愛唱歌' }), 'zh')
  expect(compared.map(({ id, change }) => [id, change])).toEqual([
    ['frame', 'same'],
    ['strengths', 'changed'],
    ['goals', 'removed'],
  ])
  expect(comparePlans(plan({}), plan({ goals: '認字' }), 'zh')[1]?.change).toBe('added')
  expect(comparePlans(plan({ goals: '認字' }), plan({ goals: '認字' }), 'zh')[1]?.change).toBe('same')
})

test('another day of review or another colleague is a change like any other', () => {
  const team = [{ personId: null, name: '陳老師', part: 'keeps' as const }]
  const [frame] = comparePlans(plan({}), { ...plan({}), reviewOn: '2027-01-22', team }, 'zh')
  expect([frame?.change, frame?.before, frame?.after]).toEqual([
    'changed',
    '2026年9月1日 – 2027年1月31日\n2027年1月15日',
    '2026年9月1日 – 2027年1月31日\n2027年1月22日\n陳老師',
  ])
})

test('in Chinese single characters are marked, in English whole words', () => {
  expect(piecesOf('五次有三次', '五次有四次').filter(({ change }) => change !== 'same')).toEqual([
    { text: '三', change: 'removed' },
    { text: '四', change: 'added' },
  ])
  expect(piecesOf('reads aloud', 'reads quietly').filter(({ change }) => change !== 'same')).toEqual([
    { text: 'aloud', change: 'removed' },
    { text: 'quietly', change: 'added' },
  ])
})

test('whatever was written, both versions can be read again from the marks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (a, b) => {
        const pieces = piecesOf(a, b)
        const without = (change: string) =>
          pieces
            .filter((one) => one.change !== change)
            .map(({ text }) => text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([a, b])
      },
    ),
  )
})
