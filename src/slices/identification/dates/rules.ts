import { daysBetween, type IsoDate, isIsoDate, type SchoolYearLabel, startYearOf } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { SchoolLevel } from '../../school/model.ts'
import { type DateKey, type DateMark, dateKeys, type KnownDate, type WindowState } from './model.ts'

/** A rule as the school keeps it for one school year; `check` is whatever is known of who compared it and when. */
export interface OwnDate<Check> {
  schoolYear: SchoolYearLabel
  key: DateKey
  startsOn: IsoDate | null
  endsOn: IsoDate
  source: string
  check: Check | null
  version: number
}

/** A rule of one school year: the school's own dates before those that the workbench brings. */
export interface DatedRule<Check> {
  key: DateKey
  /** `null` is a deadline only. */
  startsOn: IsoDate | null
  /** `null`: nobody has named a day. */
  endsOn: IsoDate | null
  /** The source names months, not days, and the school has not said otherwise. */
  approximate: boolean
  mark: DateMark
  source: Bilingual
  /** What the school itself wrote of where its days come from. */
  ownSource: string
  /** A habit without a source, which the school may make its own. */
  isCustom: boolean
  /** What the workbench brings or offers, also where the school has dates of its own. */
  shipped: { startsOn: IsoDate | null; endsOn: IsoDate } | null
  check: Check | null
  /** 0: the school has kept nothing of its own. */
  version: number
}

/** In the last week of a window it is said to be closing. Ours, no rule. */
const closingDays = 7

/** The rules of a kind of school in a school year, in the order of `dateKeys`. A custom has dates only once the school keeps some. */
export function rulesOfYear<Check>(
  known: readonly KnownDate[],
  own: readonly OwnDate<Check>[],
  year: SchoolYearLabel,
  level: SchoolLevel,
): DatedRule<Check>[] {
  return dateKeys.flatMap((key) => {
    const ofKey = known.filter((one) => one.key === key && one.level === level)
    const rule = ofKey.find((one) => one.onlyIn === year) ?? ofKey.find((one) => !one.onlyIn)
    if (!rule) return []
    const shipped = rule.window && windowIn(year, rule.window)
    const kept = own.find((one) => one.key === key && one.schoolYear === year)
    return [kept ? withOwn(rule, shipped, kept) : asShipped(rule, shipped)]
  })
}

function asShipped<Check>(rule: KnownDate, shipped: DatedRule<Check>['shipped']): DatedRule<Check> {
  const { key, mark, source, approximate } = rule
  const window = mark === 'custom' ? null : shipped
  return {
    ...{ key, mark, source, ownSource: '', isCustom: mark === 'custom', approximate, shipped, check: null, version: 0 },
    startsOn: window?.startsOn ?? null,
    endsOn: window?.endsOn ?? null,
  }
}

/** The school's own days; merely checked, a shipped window keeps its source and mark. */
function withOwn<Check>(
  rule: KnownDate,
  shipped: DatedRule<Check>['shipped'],
  { startsOn, endsOn, source, check, version }: OwnDate<Check>,
): DatedRule<Check> {
  const isCustom = rule.mark === 'custom'
  const isShipped = !isCustom && !replaces(shipped, { startsOn, endsOn }) && source === ''
  return {
    ...{ key: rule.key, startsOn, endsOn, ownSource: source, isCustom, shipped, check, version },
    approximate: isShipped && rule.approximate && check === null,
    mark: isShipped ? rule.mark : 'school',
    source: isShipped || source === '' ? rule.source : { zh: source, en: source },
  }
}

function replaces(shipped: DatedRule<unknown>['shipped'], own: { startsOn: IsoDate | null; endsOn: IsoDate }): boolean {
  return shipped?.startsOn !== own.startsOn || shipped.endsOn !== own.endsOn
}

/** The days of a window in a school year. */
function windowIn(year: SchoolYearLabel, window: NonNullable<KnownDate['window']>): DatedRule<unknown>['shipped'] {
  const start = startYearOf(year)
  if (start === null) return null
  return { startsOn: window.startsOn && dayIn(start, window.startsOn), endsOn: dayIn(start, window.endsOn) }
}

function dayIn(startYear: number, monthDay: string): IsoDate {
  const day = `${monthDay >= '09-01' ? startYear : startYear + 1}-${monthDay}`
  return isIsoDate(day) ? day : `${day.slice(0, 8)}28`
}

/** Where a window stands on a day, both its ends included. A deadline without a start is open until it closes. */
export function windowState(
  { startsOn, endsOn }: { startsOn: IsoDate | null; endsOn: IsoDate | null },
  today: IsoDate,
): WindowState {
  if (endsOn === null) return 'unset'
  if (startsOn !== null && today < startsOn) return 'before'
  if (today > endsOn) return 'over'
  return daysBetween(today, endsOn) < closingDays ? 'closing' : 'open'
}

/**
 * What forbids the school's own dates: an end before the start, days far from the school year (August before it to August at its
 * end), other days than a source names without saying where from.
 */
export function problemsOfDates(
  year: SchoolYearLabel,
  wanted: { startsOn: IsoDate | null; endsOn: IsoDate; source: string },
  rule: Pick<DatedRule<unknown>, 'shipped' | 'isCustom'>,
): ProblemFound[] {
  const { startsOn, endsOn, source } = wanted
  const start = startYearOf(year) ?? 0
  const isOutside = (day: IsoDate) => day < `${start}-08-01` || day > `${start + 1}-08-31`
  const problems: ProblemFound[] = []
  if (startsOn && startsOn > endsOn) problems.push({ field: 'endsOn', problem: 'ends-before-start' })
  if (startsOn && isOutside(startsOn)) problems.push({ field: 'startsOn', problem: 'outside-year' })
  if (isOutside(endsOn)) problems.push({ field: 'endsOn', problem: 'outside-year' })
  if (!rule.isCustom && rule.shipped && replaces(rule.shipped, wanted) && source === '')
    problems.push({ field: 'source', problem: 'source-missing' })
  return problems
}
