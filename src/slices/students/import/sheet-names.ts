import { levelOfClassName, type SchoolLevel } from '#slices/school/index.ts'
import { readClassName } from './values.ts'

/** Two signs that are surely a class, also in a school that has none yet: 1A, P1A, S3B, 一甲. */
const likeClass = /^(?:[psf]\.?)?[1-6][a-z]$|^[小中]?[一二三四五六][甲乙丙丁戊己忠孝仁愛信義和平禮智勤樸誠望真善美]$/i

const schoolYear = /(?<!\d)(?:20)?(\d{2})\s*[-–—/至]\s*(?:20)?(\d{2})(?!\d)\s*(?:學年|年度)?/

/** What people add to a class in the name of a sheet: 1A班名單, Class 1A, 1A (28). */
function bare(sheetName: string): string {
  return sheetName
    .replace(/[([（].*$/u, '')
    .replace(schoolYear, '')
    .replace(/^\s*(?:class|班別)[\s:：]*/i, '')
    .replace(/\s*(?:學生)?(?:名單|名冊|資料|list)\s*$/i, '')
}

/** The school year in the name of a sheet by its first year, such as 26 in 2026-27; `null` for none. */
function yearIn(sheetName: string): number | null {
  const [, first, second] = schoolYear.exec(sheetName) ?? []
  return first !== undefined && Number(second) === (Number(first) + 1) % 100 ? Number(first) : null
}

const ofThoseGone = /離校|退學|舊生|已離|畢業|\b(?:leavers?|left|withdrawn|archived?|old)\b/i

/**
 * True for a sheet that schools keep beside this year's list, with the same headings: of another year, or of those who have
 * left. Read with the list it would bring them back.
 */
export function isOfOthers(sheetName: string, listName: string): boolean {
  const year = yearIn(sheetName)
  return (year !== null && year !== yearIn(listName)) || (ofThoseGone.test(sheetName) && !ofThoseGone.test(listName))
}

/** Knows the class in the name of a sheet: one of the school by its own name, else what can only be one; `null` for none. */
export function openClassNames(school: { names: readonly string[]; level: SchoolLevel }) {
  const known = new Map(school.names.map((name) => [name.toUpperCase(), name]))
  return (sheetName: string): string | null => {
    const found = readClassName(bare(sheetName))
    if (!('value' in found)) return null
    const own = known.get(found.value.toUpperCase())
    if (own) return own
    return likeClass.test(found.value) && levelOfClassName(found.value, school.level) ? found.value : null
  }
}
