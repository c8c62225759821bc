import {
  addDays,
  type IsoDate,
  type SchoolYearLabel,
  schoolYearFrom,
  schoolYearOf,
  startYearOf,
} from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { findDatedRules } from '#slices/identification/index.ts'
import { findCalendar, findProfile, findYears, holidaysOf, schoolDaysOf } from '#slices/school/index.ts'
import { knownRules } from '../known-rules.ts'
import { brought } from '../model.ts'
import { holidaysThatCount, isWorkingDay } from '../rules/days.ts'
import { type Instance, instancesOf, type YearFacts } from '../rules/due.ts'
import { type DatedFacts, rulesOfSchool } from '../rules/rules-of-school.ts'
import { findKept, findStudentFacts } from '../store/facts.ts'

/** Somebody who asks, or nobody in particular when the clock does. */
export type Actor = { schoolId: string; personId: string | null; today: IsoDate }

type Year = YearFacts['year']

/** The school years to choose from, newest first, and the one that was asked for, today’s when none was. */
export async function findYearToRead(
  tx: Transaction,
  today: IsoDate,
  label: SchoolYearLabel | undefined,
): Promise<{ year: Year; years: SchoolYearLabel[] }> {
  const rows = await findYears(tx)
  const current =
    rows.find(({ startsOn, endsOn }) => startsOn <= today && endsOn >= today)?.label ?? schoolYearOf(today)
  const wanted = label ?? current
  const start = startYearOf(wanted) ?? 0
  const { startsOn, endsOn } = rows.find((row) => row.label === wanted) ?? {
    ...{ startsOn: `${start}-09-01`, endsOn: `${start + 1}-08-31` },
  }
  const years = [...new Set([wanted, current, ...rows.map((row) => row.label)])].sort().reverse()
  return { year: { label: wanted, startsOn, endsOn }, years }
}

/** The rules of the school, and all that their days turn on in a school year. */
export async function findYearFacts(tx: Transaction, year: Year, today: IsoDate) {
  const { level } = await findProfile(tx)
  const before = schoolYearFrom((startYearOf(year.label) ?? 0) - 1)
  const { startsOn: beforeStartsOn } = (await findYearToRead(tx, today, before)).year
  const dated = await findDatedRules(tx, year.label)
  // A day that is counted from one year may lie in the next, or in the one before.
  const span = { from: addDays(year.startsOn, -366), to: addDays(year.endsOn, 366) }
  const kept = await findKept(tx, { year: year.label, ...span })
  const calendar = await findCalendar(tx, span)
  const { saturdays } = kept.workingWeek
  const ofSchool = holidaysOf(calendar.days)
  const counted = holidaysThatCount(new Set(kept.holidays.map(({ on }) => on)), ofSchool.keys(), saturdays)
  const numbers = kept.numbers ?? { ...brought, version: 0 }
  const datedFacts = new Map<string, DatedFacts>(
    dated.map(({ key, mark, source, approximate, check }) => [key, { mark, source, approximate, check }]),
  )
  const facts: YearFacts = {
    ...{ year, beforeStartsOn, terms: kept.terms, today, finishingFrom: numbers.finishingFrom },
    dates: new Map(dated.map(({ key, startsOn, endsOn }) => [key, { startsOn, endsOn }])),
    days: {
      holidays: counted,
      saturdays,
      schoolDays: schoolDaysOf(calendar, span.from, span.to).map(({ on }) => on),
    },
  }
  const isInYear = ({ on }: { on: IsoDate }) => on >= year.startsOn && on <= year.endsOn
  const isOfWeek = (on: IsoDate) => isWorkingDay(on, { holidays: new Set(), saturdays })
  return {
    ...{ level, rules: rulesOfSchool(knownRules, kept.rules, datedFacts, level), facts, kept, numbers },
    holidays: kept.holidays.filter(isInYear),
    schoolHolidays: [...ofSchool]
      .map(([on, { name }]) => ({ on, name }))
      .filter((one) => counted.has(one.on) && isInYear(one) && isOfWeek(one.on)),
  }
}

/** What the rules say of a school year today. Only for those who know every student: others would find too little. */
export async function findInstances(
  tx: Transaction,
  { rules, facts }: Pick<Awaited<ReturnType<typeof findYearFacts>>, 'rules' | 'facts'>,
): Promise<Instance[]> {
  const { year, beforeStartsOn, today } = facts
  const { label, startsOn, endsOn } = year
  const students = await findStudentFacts(tx, { year: label, startsOn, endsOn, today, beforeStartsOn })
  return instancesOf(rules, students, facts)
}
