/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'identification.raiseConcern': {
    areas: ['attention'],
    seen: ['leaves-seat'],
    howOften: 'daily',
    tried: ['seat'],
    words: '',
  },
  'identification.takeStep': { version: 1, step: 'watch', until: '2030-01-07', words: '先觀察' },
}
