import { newId } from '#kernel/ids.ts'

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'plans.logTry': {
    tryId: newId(),
    targetId: newId(),
    triedOn: '2026-11-20',
    hits: 3,
    outOf: 5,
    rating: null,
    tally: null,
    note: '',
  },
}
