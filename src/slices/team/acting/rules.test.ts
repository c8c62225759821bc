import { expect, test } from 'vitest'
import { type Candidate, problemsOfActing } from './rules.ts'

const today = '2026-11-25'
const able: Candidate = { canSignIn: true, isSenco: false, spans: [] }

test.each<[string, string, string, string, Candidate | null, string[]]>([
  ['one day, today', 'deputy', '2026-11-25', '2026-11-25', able, []],
  ['a whole year', 'deputy', '2026-12-01', '2027-11-30', able, []],
  ['a day more', 'deputy', '2026-12-01', '2027-12-01', able, ['endsOn a-year-at-most']],
  ['a year from now', 'deputy', '2027-11-25', '2027-11-30', able, []],
  ['later than that', 'deputy', '2027-11-26', '2027-11-30', able, ['startsOn too-far-ahead']],
  ['from 29 February', 'deputy', '2028-02-29', '2029-02-28', able, ['startsOn too-far-ahead', 'endsOn a-year-at-most']],
  ['from yesterday', 'deputy', '2026-11-24', '2026-11-30', able, ['startsOn day-is-over']],
  ['backwards', 'deputy', '2026-12-02', '2026-12-01', able, ['endsOn ends-before-start']],
  ['oneself', 'own', '2026-11-25', '2026-11-30', able, ['personId names-oneself']],
  ['somebody who has left', 'deputy', '2026-11-25', '2026-11-30', null, ['personId has-left']],
  ['a SENCO', 'deputy', '2026-11-25', '2026-11-30', { ...able, isSenco: true }, ['personId is-senco']],
  [
    'without a password',
    'deputy',
    '2026-11-25',
    '2026-11-30',
    { ...able, canSignIn: false },
    ['personId cannot-sign-in'],
  ],
  [
    'on the last day of another time',
    'deputy',
    '2026-12-04',
    '2026-12-11',
    { ...able, spans: [{ startsOn: '2026-11-30', endsOn: '2026-12-04' }] },
    ['personId acts-already'],
  ],
  [
    'the day after another time',
    'deputy',
    '2026-12-05',
    '2026-12-11',
    { ...able, spans: [{ startsOn: '2026-11-30', endsOn: '2026-12-04' }] },
    [],
  ],
])('acting as SENCO: %s', (_, personId, startsOn, endsOn, candidate, problems) => {
  const found = problemsOfActing({ personId, startsOn, endsOn }, candidate, { ownId: 'own', today })
  expect(found.map(({ field, problem }) => `${field} ${problem}`)).toEqual(problems)
})
