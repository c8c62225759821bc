import { newId } from '#kernel/ids.ts'

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'identification.addMeasurement': {
    instrumentId: newId(),
    measuredOn: '2026-11-01',
    measuredBy: '',
    scores: { words: 40 },
    words: '',
  },
  'identification.withdrawMeasurement': { reason: 'another student’s' },
}
