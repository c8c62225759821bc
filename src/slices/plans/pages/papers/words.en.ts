/** English words of the page that prints. */
export const en = {
  which: 'Document',
  notYet: 'It cannot be made yet.',
}
