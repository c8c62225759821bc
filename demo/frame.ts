import { levelsOf } from '#slices/school/model.ts'
import type { SchoolRows } from './rows.ts'

/** The day on which the demo school stands still: a Monday in the first term. */
export const demoToday = '2026-11-23'
export const demoYear = '2026/27'

/** Classes of a year by name. */
export type DemoFrame = {
  thisYear: string
  lastYear: string
  classes: Map<string, string>
  lastClasses: Map<string, string>
}

/** Two school years with their terms, and the classes 1A to 6D of each. */
export function layFrame(school: SchoolRows, letters: readonly string[]): DemoFrame {
  const year = (label: string, start: number) => {
    const id = school.add('school_year', { label, starts_on: `${start}-09-01`, ends_on: `${start + 1}-08-31` })
    school.add('term', {
      school_year_id: id,
      name_en: 'First term',
      name_zh: '上學期',
      starts_on: `${start}-09-01`,
      ends_on: `${start + 1}-01-31`,
    })
    school.add('term', {
      school_year_id: id,
      name_en: 'Second term',
      name_zh: '下學期',
      starts_on: `${start + 1}-02-01`,
      ends_on: `${start + 1}-08-31`,
    })
    const classes = new Map<string, string>()
    for (const level of levelsOf('primary')) {
      for (const letter of letters) {
        const name = `${level.slice(1)}${letter}`
        classes.set(name, school.add('class', { school_year_id: id, name, level }))
      }
    }
    return { id, classes }
  }
  const last = year('2025/26', 2025)
  const now = year(demoYear, 2026)
  return { thisYear: now.id, lastYear: last.id, classes: now.classes, lastClasses: last.classes }
}
