import { expect, test } from 'vitest'
import { sayDoer } from './doers.ts'

const people = [
  { id: 'a', nameEn: 'Ho Yat Sum', nameZh: '何一心' },
  { id: 'b', nameEn: 'Example Only', nameZh: '' },
]

test('a colleague is named in the reader’s language, whoever wrote the name; anybody else as it was written', () => {
  for (const name of ['何一心', 'Ho Yat Sum', 'Miss Ho before she married'])
    expect([sayDoer({ personId: 'a', name }, people, 'zh'), sayDoer({ personId: 'a', name }, people, 'en')]).toEqual([
      '何一心',
      'Ho Yat Sum',
    ])
  expect(sayDoer({ personId: 'b', name: 'Example' }, people, 'zh')).toBe('Example Only')
  for (const personId of [null, 'who-is-not-known-here'])
    expect(sayDoer({ personId, name: '外婆' }, people, 'en')).toBe('外婆')
})
