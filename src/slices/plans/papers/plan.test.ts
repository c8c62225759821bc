import { expect, test } from 'vitest'
import { planPaper } from './plan.ts'

const zh = (text: string) => ({ zh: text, en: '' })
const head = {
  ...{ language: 'both' as const, school: { zh: '示範小學', en: 'Example School' }, madeOn: '2026-11-23' },
  madeBy: { nameZh: '何一心', nameEn: 'Ho Yat Sum' },
}
const target = {
  ...{ id: 't', position: 1, need: null, area: 'reading' as const, words: zh('一分鐘讀對的字'), who: [] },
  ...{ measureKind: 'tally' as const, measure: zh('讀對的字數'), criterion: zh(''), baseline: zh('') },
  ...{ baselineValue: 60, aimValue: 100, aimDirection: 'up' as const, startsOn: '2026-09-01', dueOn: '2027-01-31' },
  ...{ state: 'open' as const, stateReason: '', carriedFrom: null, bankId: null, version: 1 },
}

test('a tally counts what its measure names, such as characters: its number stands without a unit of its own', () => {
  const plan = {
    ...{ id: 'p', kind: 'support' as const, startsOn: '2026-09-01', endsOn: '2027-07-01', reviewOn: '2027-01-31' },
    ...{ state: 'in_force' as const, sections: [], texts: [], team: [], targets: [target], strategies: [] },
    ...{ people: [], agreements: null, previousId: null, madeOn: '2026-09-01', version: 1 },
  }
  const student = { nameZh: '黃思行', nameEn: 'Wong Sze Hang', className: '3B', classNumber: '7' }
  const paper = planPaper({ student, plan, accommodations: [] }, 'teachers', head)
  const [row] = paper.blocks.flatMap((block) => (block.is === 'table' ? block.rows : []))
  expect(row?.[1]).toEqual({
    zh: '現時：60\n準則：最少100\n量度：讀對的字數',
    en: expect.stringMatching(/60\n.*100\n/),
  })
  expect(JSON.stringify(row)).not.toMatch(/次|times|once/)
})
