import { expect, test } from 'vitest'
import { linesOf } from './model.ts'

test('each line of what helps is one thing, without the bullet or number that stood before it', () => {
  expect(linesOf('- 坐在前排\n• 一次一個指示\n\n3. 圖卡流程\n４個字的詞語\n12) Repeat once')).toEqual([
    '坐在前排',
    '一次一個指示',
    '圖卡流程',
    '４個字的詞語',
    'Repeat once',
  ])
})

test('a number that belongs to the words stays', () => {
  expect(linesOf('15分鐘後小休\n2人一組')).toEqual(['15分鐘後小休', '2人一組'])
})
