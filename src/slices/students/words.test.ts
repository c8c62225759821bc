import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { studentsContract } from './contract.ts'
import { needTypes } from './model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The text of the files of a folder beside this one, without tests. */
const textsOf = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8'))

test('everything that can be wrong has a sentence in both languages', () => {
  const codes = ['./rules/', './work/']
    .flatMap(textsOf)
    .flatMap((text) => [...text.matchAll(/problem: (?:[^,\n]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)])
    .flatMap(([, code, other]) => [code, other].filter((one) => one !== undefined))
  expect(codes.length).toBeGreaterThan(15)
  for (const code of codes) expect([code, code in en.problems, code in zh.problems]).toEqual([code, true, true])
})

test('every operation that is put on record has a sentence for the trail in both languages', () => {
  const words = Object.values(studentsContract).flatMap((operation) => {
    const { audit } = operation['~orpc'].meta
    return 'word' in audit ? [audit.word] : []
  })
  expect(words.length).toBeGreaterThan(20)
  for (const word of words) expect([word, word in en.audit, word in zh.audit]).toEqual([word, true, true])
})

test('both languages have the same words', () => {
  const keys = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value).map((one) => `${key}.${one}`) : [key],
    )
  expect(keys(zh)).toEqual(keys(en))
  for (const type of needTypes) expect(zh.needTypes[type]).not.toBe(en.needTypes[type])
})
