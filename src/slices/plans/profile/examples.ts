/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'plans.keepProfile': { version: 0, base: {}, fields: { goodAtZh: '畫畫' } },
}
