export const en = {
  /** What the trail says of each operation: somebody … */
  audit: {
    'due.listed': 'looked at what is due',
    'due.put-off': 'put off what is due',
    'due.handed-on': 'handed on what is due',
    'due.taken-back': 'took back what was put off or handed on',
  } as Readonly<Record<string, string>>,
}
