import type { Action } from '../../access/model.ts'

/** What a file may be kept for; it says who sees it. */
export const keptFor = ['report', 'profile'] as const
export type KeptFor = (typeof keptFor)[number]

/** What a person must be allowed to, for files of each kind. */
export const actionsOn = {
  report: { see: 'report.see', add: 'report.file' },
  profile: { see: 'profile.see', add: 'profile.keep' },
} as const satisfies Record<KeptFor, { see: Action; add: Action }>
