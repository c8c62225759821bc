import { describe, expect, test } from 'vitest'
import { recogniseHeadings } from '../../import/recognise.ts'
import { hasTemplate } from './templates.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

describe.each([
  ['English', en.headings],
  ['Chinese', zh.headings],
])('an empty template in %s', (_language, headings) => {
  test.each(Object.entries(headings))('for %s has no heading that the import does not know', (kind, names) => {
    if (!hasTemplate(kind)) throw new Error(kind)
    const { columns } = recogniseHeadings([[...names], names.map(() => 'x')], kind)
    const unknown = columns.filter(({ field }) => field === null).map(({ heading }) => heading)
    expect(unknown).toEqual([])
    expect(columns).toHaveLength(names.length)
  })
})
