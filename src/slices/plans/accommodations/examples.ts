import type { AccommodationFields } from './contract.ts'

/** A proposal as a SENCO enters it. */
export function someAccommodation(change: Partial<AccommodationFields> = {}): AccommodationFields {
  return {
    setting: 'assessment',
    kind: 'extra-time',
    amount: 25,
    wordsZh: '',
    wordsEn: '',
    startsOn: '2026-09-01',
    endsOn: null,
    evidenceWords: '',
    reportId: null,
    ...change,
  }
}

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'plans.proposeAccommodations': { proposals: [someAccommodation()] },
  'plans.changeAccommodation': { version: 1, base: {}, fields: { amount: 30 } },
  'plans.endAccommodation': { endsOn: '2026-12-01' },
}
