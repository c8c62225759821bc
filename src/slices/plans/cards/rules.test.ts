import { expect, test } from 'vitest'
import { thingsToDo } from './rules.ts'

const zh = (text: string) => ({ zh: text, en: '' })
const nothing = { strategies: [], helps: null, accommodations: [] }

test('what was chosen for the card comes first, in the order chosen, and three at most', () => {
  const strategies = [
    { words: zh('甲'), onCard: null },
    { words: zh('乙'), onCard: 2 },
    { words: zh('丙'), onCard: 1 },
    { words: zh('丁'), onCard: null },
  ]
  const { things, more } = thingsToDo({ ...nothing, strategies })
  expect(things.map((thing) => thing.words.zh)).toEqual(['丙', '乙', '甲'])
  expect(more).toBe(1)
})

test('a student without a plan has what the profile says helps, a thing to a line', () => {
  const { things } = thingsToDo({ ...nothing, helps: { zh: '- 坐前排\n- 看圖卡', en: 'Sits in front\nPicture cards' } })
  expect(things).toEqual([
    { words: { zh: '坐前排', en: 'Sits in front' }, from: 'profile' },
    { words: { zh: '看圖卡', en: 'Picture cards' }, from: 'profile' },
  ])
})

test('lines that were not translated one by one are not paired by chance', () => {
  const { things } = thingsToDo({ ...nothing, helps: { zh: '坐前排\n看圖卡', en: 'Sits in front' } })
  expect(things.map((thing) => thing.words.en)).toEqual(['', ''])
})

test('the same thing is said once', () => {
  const { things, more } = thingsToDo({
    strategies: [{ words: zh('坐前排'), onCard: 1 }],
    helps: zh('坐前排'),
    accommodations: [zh('使用計時器')],
  })
  expect(things.map(({ from }) => from)).toEqual(['plan', 'accommodation'])
  expect(more).toBe(0)
})
