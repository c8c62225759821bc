import type { en } from './words.en.ts'

export const zh: typeof en = {
  when: { now: '現時', planned: '將會開始', earlier: '以往' },
  audit: { 'provision.seen': '查閱學生所得的支援' },
}
