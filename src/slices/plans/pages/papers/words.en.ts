/** English words of the page that prints. */
export const en = {
  which: 'Document',
  word: 'Word',
  notYet: 'It cannot be made yet.',
}
