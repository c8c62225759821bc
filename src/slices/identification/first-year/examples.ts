/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'identification.keepObservation': { year: '2026/27', version: 0, base: {}, fields: { counts: 'mostly' } },
  'identification.keepFirstYearDecision': {
    year: '2026/27',
    version: 0,
    base: {},
    fields: { degree: 'none', metOn: '2026-11-01' },
  },
}
