import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { identificationContract } from './contract.ts'
import { en as dates } from './dates/words.en.ts'
import { zh as datesZh } from './dates/words.zh.ts'
import { en as firstYear } from './first-year/words.en.ts'
import { zh as firstYearZh } from './first-year/words.zh.ts'
import { en as measurements } from './measurements/words.en.ts'
import { zh as measurementsZh } from './measurements/words.zh.ts'
import { en as referrals } from './referrals/words.en.ts'
import { zh as referralsZh } from './referrals/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The codes of problems that a subject's rules and work can find. */
const codesOf = (subject: string) =>
  ['rules.ts', 'work.ts']
    .map((name) => readFileSync(new URL(`./${subject}/${name}`, import.meta.url), 'utf8'))
    .flatMap((text) => [...text.matchAll(/problem: '([a-z-]+)'/g)].map(([, code]) => code ?? ''))

/** Said by the words that all slices share. */
const shared = ['required']

test.each([
  ['dates', dates.problems, datesZh.problems],
  ['first-year', firstYear.problems, firstYearZh.problems],
  ['measurements', measurements.problems, measurementsZh.problems],
  ['referrals', referrals.problems, referralsZh.problems],
])('everything that can be wrong with %s has a sentence in both languages', (subject, english, chinese) => {
  const codes = codesOf(subject)
  expect(codes.length).toBeGreaterThan(2)
  for (const code of codes.filter((one) => !shared.includes(one)))
    expect([code, code in english, code in chinese]).toEqual([code, true, true])
})

test('every operation of the room that is put on record has a sentence for the trail in both languages', () => {
  for (const operation of Object.values(identificationContract)) {
    const { audit } = operation['~orpc'].meta
    if ('word' in audit)
      expect([audit.word, audit.word in en.audit, audit.word in zh.audit]).toEqual([audit.word, true, true])
  }
})
