import type { Section } from '../../model.ts'

/** What a plan sets out from stands before its targets. */
const before: ReadonlySet<string> = new Set(['strengths', 'present', 'needs', 'goals'])

/**
 * The sections that stand before a plan's targets, and those that follow them. Sections of the school's own keep their place: before the targets
 * as long as a known one comes after them.
 */
export function aroundTargets<Of extends Pick<Section, 'id'>>(sections: readonly Of[]): [Of[], Of[]] {
  const end = sections.findLastIndex(({ id }) => before.has(id)) + 1
  return [sections.slice(0, end), sections.slice(end)]
}
