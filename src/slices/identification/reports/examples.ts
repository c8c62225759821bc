/** A report as somebody files it. */
export const aReport = {
  kind: 'psychological',
  author: '教育心理學家',
  reportedOn: '2025-05-01',
  validUntil: null,
  summary: '認讀較同齡慢',
  attachmentIds: [],
}

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'identification.fileReport': aReport,
  'identification.correctReport': { version: 1, base: {}, fields: { author: '言語治療師' } },
  'identification.withdrawReport': { reason: 'mistake' },
}
