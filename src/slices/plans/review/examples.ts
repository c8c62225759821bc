/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'plans.keepReview': { version: 0, base: {}, fields: { present: '家長、班主任' } },
  'plans.finishReview': { version: 1, next: null, tier: 'left_open' },
}
