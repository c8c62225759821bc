export const en = {
  when: { now: 'Now', planned: 'To come', earlier: 'Earlier' },
  /** What the trail says: somebody … */
  audit: { 'provision.seen': 'looked at what support a student receives' } as Readonly<Record<string, string>>,
}
