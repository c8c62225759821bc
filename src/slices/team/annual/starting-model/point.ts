import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Dimension } from '../model.ts'
import { lastOfMonth, monthsOf } from '../rules.ts'

/** An example of an aim with one measure, in the workbench's own words, to be taken and changed. */
export type StartingPoint = {
  id: string
  dimension: Dimension
  aim: Bilingual
  measure: {
    what: Bilingual
    /** From what point on it is a success. */
    criterion: Bilingual
    /** How that is found out. */
    method: Bilingual
    /** The first and the last month of the school year that it takes: 0 is September, 11 is August. */
    months: readonly [number, number]
  }
}

/** The days from the first to the last of some months of a school year. */
export function monthSpan(
  schoolYear: SchoolYearLabel,
  [first, last]: readonly [number, number],
): { startsOn: IsoDate; endsOn: IsoDate } {
  const months = monthsOf(schoolYear)
  return { startsOn: months[first] as IsoDate, endsOn: lastOfMonth(months[last] as IsoDate) }
}
