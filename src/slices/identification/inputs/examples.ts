/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'identification.askInput': { formId: null, personIds: [], dueOn: '2030-01-01', why: '', concern: null },
  'identification.closeInput': {},
  'identification.answerInput': { version: 1, answers: { 'goes-well': '愛發問' }, cannotSay: '' },
}
