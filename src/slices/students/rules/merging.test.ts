import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeEdit, mergeList } from '#kernel/merging.ts'
import { someGuardian, someParticulars } from '../examples.ts'

const stale = { sameVersion: false }

describe('two people edit the same student', () => {
  const before = someParticulars()

  test('both keep their words when they changed different fields', () => {
    const theirs = { ...before, nameZh: '例小雯' }
    const merged = mergeEdit({ base: { homeLanguage: '粵語' }, mine: { homeLanguage: '英語' } }, theirs, stale)
    expect(merged).toEqual({ changes: { homeLanguage: '英語' }, clashes: [] })
  })

  test('both texts come back when they changed the same field differently', () => {
    const theirs = { ...before, nameZh: '例小雯' }
    const merged = mergeEdit({ base: { nameZh: '例小文' }, mine: { nameZh: '例小汶' } }, theirs, stale)
    expect(merged.clashes).toEqual([{ field: 'nameZh', base: '例小文', mine: '例小汶', theirs: '例小雯' }])
  })

  test('there is no clash when both made the same change', () => {
    const theirs = { ...before, nameZh: '例小雯' }
    expect(mergeEdit({ base: { nameZh: '例小文' }, mine: { nameZh: '例小雯' } }, theirs, stale)).toEqual({
      changes: {},
      clashes: [],
    })
  })

  test('a field that is sent but was not changed leaves the other’s change alone', () => {
    const theirs = { ...before, nameZh: '例小雯' }
    expect(mergeEdit({ base: { nameZh: '例小文' }, mine: { nameZh: '例小文' } }, theirs, stale)).toEqual({
      changes: {},
      clashes: [],
    })
  })

  test('a field without what it was clashes when the version is old, and is written when it is not', () => {
    expect(mergeEdit({ base: {}, mine: { nameEn: 'B' } }, { nameEn: 'A' }, stale).clashes).toHaveLength(1)
    expect(mergeEdit({ base: {}, mine: { nameEn: 'B' } }, { nameEn: 'A' }, { sameVersion: true }).changes).toEqual({
      nameEn: 'B',
    })
  })

  test('no change of anybody is ever lost without being told', () => {
    const fields = fc.record({ a: fc.constantFrom('x', 'y', 'z'), b: fc.constantFrom('x', 'y', 'z') })
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const { changes, clashes } = mergeEdit({ base, mine }, theirs, stale)
        const written = { ...theirs, ...changes }
        for (const field of ['a', 'b'] as const) {
          if (clashes.some((clash) => clash.field === field)) continue
          if (mine[field] !== base[field]) expect(written[field]).toBe(mine[field])
          else expect(written[field]).toBe(theirs[field])
        }
      }),
    )
  })
})

describe('two people edit the same guardians', () => {
  const [mother, father] = [someGuardian(), someGuardian({ name: '例先生', relationship: '父親' })]

  test('both keep their words when they changed different guardians', () => {
    const mine = [{ ...mother, phone: '2100 1111' }, father]
    const theirs = [mother, { ...father, email: 'father@person.invalid' }]
    expect(mergeList('guardians', { base: [mother, father], mine }, theirs)).toEqual({
      list: [mine[0], theirs[1]],
      clashes: [],
    })
  })

  test('both lists come back when one added a guardian and the other changed one', () => {
    const theirs = [{ ...mother, phone: '2100 1111' }]
    const { clashes } = mergeList('guardians', { base: [mother], mine: [mother, father] }, theirs)
    expect(clashes).toEqual([{ field: 'guardians', base: [mother], mine: [mother, father], theirs }])
  })

  test('the same telephone number changed twice is told with its place in the list', () => {
    const phone = (number: string) => [{ ...mother, phone: number }]
    const { clashes } = mergeList('guardians', { base: phone('1'), mine: phone('2') }, phone('3'))
    expect(clashes).toEqual([{ field: 'guardians.0.phone', base: '1', mine: '2', theirs: '3' }])
  })
})
