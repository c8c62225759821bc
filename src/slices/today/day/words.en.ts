export const en = {
  /** What the trail says: somebody … */
  audit: { 'today.seen': 'looked at the page of the day' } as Readonly<Record<string, string>>,
}
