import type { ReferralFields } from './model.ts'

/** A referral to the educational psychologist, decided in October 2026 with the parents' consent. */
export const someReferral: ReferralFields = {
  ...{ service: 'educational_psychologist', serviceWords: '', why: '讀寫遠落後於同級' },
  ...{ referredOn: '2026-10-12', consentOn: '2026-10-10', expectedOn: null, words: '' },
}

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'identification.addReferral': { fields: someReferral },
  'identification.changeReferral': { version: 1, base: {}, fields: { words: 'x' } },
  'identification.moveReferral': { version: 1, state: 'sent', on: '2026-10-14' },
}
