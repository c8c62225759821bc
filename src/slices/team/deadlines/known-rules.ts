import type { Bilingual } from '#kernel/language.ts'
import type { DateKey } from '../../identification/dates/model.ts'
import { en as enDates } from '../../identification/dates/words.en.ts'
import { zh as zhDates } from '../../identification/dates/words.zh.ts'
import type { SchoolLevel } from '../../school/model.ts'
import type { Audience, Counted, Fact, Mark, Move, Origin, RuleBody, Unit } from './model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** A rule as the workbench brings or offers it, to which kind of school. */
export type KnownRule = {
  key: string
  origin: Exclude<Origin, 'own'>
  levels: readonly SchoolLevel[]
  mark: Exclude<Mark, 'school'>
  approximate: boolean
  body: RuleBody
}

type Name = keyof typeof en.rules
const both: readonly SchoolLevel[] = ['primary', 'secondary']
const textOf = (of: { en: Readonly<Record<string, string>>; zh: Readonly<Record<string, string>> }, key: string) => ({
  zh: of.zh[key] ?? '',
  en: of.en[key] ?? '',
})
const noSource: Bilingual = { zh: zh.customSource, en: en.customSource }

/** The days of a dated rule of the identification room: there they are kept, with their source, mark and check. */
const dated = (key: DateKey, audience: Audience, levels: readonly SchoolLevel[]): KnownRule => ({
  ...{ key, origin: 'shipped', levels, mark: 'S', approximate: true },
  body: {
    ...{ name: textOf({ en: enDates.keys, zh: zhDates.keys }, key), audience, counted: { by: 'dates', key } },
    ...{ moves: 'stays', source: { zh: '', en: '' } },
  },
})

/** The same of a custom that no source names: it counts once the school has given it days there. */
const offeredDated = (key: DateKey, audience: Audience, levels: readonly SchoolLevel[]): KnownRule => ({
  ...dated(key, audience, levels),
  ...{ origin: 'offered', mark: 'custom' },
})

type More = { levels?: readonly SchoolLevel[]; audience?: Audience; moves?: Move }

const sourced = (key: Name, mark: 'S' | 'S2', of: Counted, more: More & { approximate?: true }): KnownRule => ({
  ...{ key, origin: 'shipped', levels: more.levels ?? both, mark, approximate: more.approximate ?? false },
  body: {
    ...{ name: textOf({ en: en.rules, zh: zh.rules }, key), audience: more.audience ?? 'school', counted: of },
    ...{ moves: more.moves ?? 'previous', source: textOf({ en: en.sources, zh: zh.sources }, key) },
  },
})

const custom = (key: Name, of: Counted, more: More = {}): KnownRule => ({
  ...{ key, origin: 'offered', levels: more.levels ?? both, mark: 'custom', approximate: false },
  body: {
    ...{ name: textOf({ en: en.rules, zh: zh.rules }, key), audience: more.audience ?? 'school', counted: of },
    moves: more.moves ?? 'previous',
    source: key in en.sources ? textOf({ en: en.sources, zh: zh.sources }, key) : noSource,
  },
})

const by = (day: string): Counted => ({ by: 'day', day })
const window = (from: string, day: string): Counted => ({ by: 'window', from, day })
const after = (fact: Fact, count: number, unit: Unit, key: DateKey | null = null): Counted => ({
  ...{ by: 'fact', fact, term: null, key, count, unit },
})

/**
 * The rows of the year planner. Only those whose source could be read (S), or that stand second-hand (S2), count by themselves; the rest are
 * habits of schools, offered, and count once a school takes them. The order is that of a year.
 */
export const knownRules: readonly KnownRule[] = [
  sourced('p1-reports', 'S', after('year-start', -1, 'days'), { levels: ['primary'] }),
  sourced('register-september', 'S2', window('09-01', '09-30'), { approximate: true }),
  dated('s5-exam-arrangements', 'S5', ['secondary']),
  dated('s6-exam-arrangements', 'school', ['secondary']),
  sourced('transfer-in', 'S', after('joined', 1, 'months'), { audience: 'joined' }),
  dated('p1-summary', 'school', ['primary']),
  dated('p1-observation', 'school', ['primary']),
  dated('p1-meeting', 'school', ['primary']),
  dated('p1-notice', 'school', ['primary']),
  dated('p6-consent', 'P6', ['primary']),
  sourced('p6-proforma', 'S', after('named-day', 0, 'days', 'sspa-results'), { levels: ['primary'], audience: 'P6' }),
  sourced('s1-information', 'S', after('named-day', 7, 'working-days', 'sspa-results'), { levels: ['secondary'] }),
  sourced('transfer-out', 'S', after('left', 1, 'months'), { audience: 'left' }),
  sourced('attainment-test', 'S2', window('07-01', '07-31'), { levels: ['primary'], approximate: true }),

  custom('accommodation-list', by('09-30')),
  custom('iep-start', window('10-01', '10-31'), { audience: 'tier3' }),
  custom('website-item', by('10-31')),
  custom('semis-november', by('11-30')),
  custom('tier2-middle', window('12-01', '01-31'), { audience: 'tier2' }),
  custom('iep-middle', window('01-01', '02-29'), { audience: 'tier3' }),
  custom('tier-review', window('05-01', '06-30'), { audience: 'tiers23' }),
  custom('s6-consent', by('05-31'), { levels: ['secondary'], audience: 'S6' }),
  offeredDated('p1-review', 'school', ['primary']),
  custom('plan-end', after('plan-end', -10, 'school-days'), { audience: 'tiers23' }),
  custom('self-evaluation', by('07-15')),
  custom('next-year', by('07-31')),
  custom('report-renewal', after('report', 36, 'months'), { audience: 'reported' }),
  custom('concern-answer', after('concern', 10, 'working-days'), { audience: 'concern', moves: 'next' }),
  custom('new-tier3', after('tier', 20, 'school-days'), { audience: 'tier3', moves: 'next' }),
]
