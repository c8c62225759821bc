import { expect, test } from 'vitest'
import { newScale, numberIn, readScales, typedOf } from './typed-scale.ts'

test('numbers are read as people type them', () => {
  expect(['3', ' 3.5 ', '3,5', '-2', '−2', ''].map(numberIn)).toEqual([3, 3.5, 3.5, -2, -2, null])
  expect(['x', '3.', '1e9', '--2'].map(numberIn)).toEqual([undefined, undefined, undefined, undefined])
})

test('a scale goes through the form and comes out the same', () => {
  const scale = {
    ...{ key: 'words', name: { zh: '識字量', en: '' }, min: 0, max: 100, direction: 'up' as const },
    ...{ normMean: 60, normSd: 10.5, normNote: '本校小三' },
  }
  expect(readScales([typedOf(scale)])).toEqual({ scales: [scale], unreadable: [] })
})

test('what is no number is told with its place; an empty norm is none, an empty range is not allowed', () => {
  const typed = { ...newScale([]), min: 'low', max: '', normMean: '' }
  expect(readScales([newScale([]), typed]).unreadable).toEqual(['scales.1.min', 'scales.1.max'])
})

test('a new scale never takes the key of another', () => {
  const first = newScale([])
  const third = { ...newScale([]), key: 'scale-2' }
  expect(newScale([third]).key).toBe('scale-3')
  expect(newScale([first, third]).key).toBe('scale-3')
})
