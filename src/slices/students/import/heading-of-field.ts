import type { RecognisedColumn } from './recognise.ts'

/** Fields that a list may give by another column: a class with its number, a teacher by code. */
const givenBy: Readonly<Record<string, readonly string[]>> = {
  className: ['classWithNumber'],
  classNumber: ['classWithNumber'],
  nameChinese: ['nameEnglish', 'familyNameEnglish'],
  teacherName: ['teacherStaffCode', 'classTeacher', 'secondClassTeacher'],
}

/** Rules name fields; people know their columns by the headings of their own file. `null` where no column gives a field, or one without a heading. */
export function openHeadings(columns: readonly RecognisedColumn[]): (field: string) => string | null {
  const headingOf = new Map(columns.toReversed().map(({ field, heading }) => [String(field), heading]))
  return (field) => [field, ...(givenBy[field] ?? [])].map((key) => headingOf.get(key)).find(Boolean) ?? null
}
