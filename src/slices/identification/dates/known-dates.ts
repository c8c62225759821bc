import type { Bilingual } from '#kernel/language.ts'
import type { KnownDate } from './model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type SourceName = keyof typeof en.sources
const sourceOf = (name: SourceName): Bilingual => ({ zh: zh.sources[name], en: en.sources[name] })

/**
 * The only dates that the workbench brings: those with a source that could be read (the Bureau's and the examination authority's
 * public pages), and one custom that says of itself that it is none. In the order of a year.
 */
export const knownDates: readonly KnownDate[] = [
  {
    key: 'p1-summary',
    level: 'primary',
    mark: 'S',
    window: { startsOn: null, endsOn: '10-31' },
    approximate: true,
    source: sourceOf('summary'),
  },
  {
    key: 'p1-observation',
    level: 'primary',
    mark: 'S',
    window: { startsOn: '12-01', endsOn: '01-31' },
    approximate: true,
    source: sourceOf('observation'),
  },
  {
    key: 'p1-meeting',
    level: 'primary',
    mark: 'S',
    window: { startsOn: '01-01', endsOn: '02-29' },
    approximate: true,
    source: sourceOf('meeting'),
  },
  {
    key: 'p1-notice',
    level: 'primary',
    mark: 'S',
    window: null,
    approximate: true,
    source: sourceOf('notice'),
  },
  {
    key: 'p1-review',
    level: 'primary',
    mark: 'custom',
    window: { startsOn: '06-01', endsOn: '07-31' },
    approximate: true,
    source: sourceOf('review'),
  },
  {
    key: 'p6-consent',
    level: 'primary',
    mark: 'S',
    window: null,
    approximate: true,
    source: sourceOf('consent'),
  },
  {
    key: 'sspa-results',
    level: 'primary',
    mark: 'S',
    window: null,
    approximate: false,
    source: sourceOf('results'),
  },
  {
    key: 'sspa-results',
    level: 'secondary',
    mark: 'S',
    window: null,
    approximate: false,
    source: sourceOf('results'),
  },
  {
    key: 's5-exam-arrangements',
    level: 'secondary',
    mark: 'S2',
    window: { startsOn: '09-04', endsOn: '09-24' },
    approximate: false,
    source: sourceOf('examination2025'),
    onlyIn: '2025/26',
  },
  {
    key: 's5-exam-arrangements',
    level: 'secondary',
    mark: 'S',
    window: { startsOn: '09-01', endsOn: '09-30' },
    approximate: true,
    source: sourceOf('examination'),
  },
  {
    key: 's6-exam-arrangements',
    level: 'secondary',
    mark: 'S',
    window: { startsOn: '09-01', endsOn: '09-30' },
    approximate: true,
    source: sourceOf('examinationLate'),
  },
]
