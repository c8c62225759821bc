import { newId } from '#kernel/ids.ts'

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'plans.dismissHint': { rule: 'all-of-everything', about: newId(), reason: '過馬路必須每次做到' },
}
