import type { Bilingual, Language } from '#kernel/language.ts'
import type { CellContent, TableToWrite } from '#platform/files/write-sheet.ts'
import { en as studentsEn } from '../../students/words.en.ts'
import { zh as studentsZh } from '../../students/words.zh.ts'
import type { Cost } from './contract.ts'
import { type CostMode, costModes, type Slicing } from './model.ts'
import { keyOf, rowsBy } from './view-rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** Costs as a table, in dollars: the rows of the slicing that is on the screen, then every part of which they are made. */
export function costTable(cost: Cost, by: Slicing, language: Language): TableToWrite {
  const words = { en, zh }[language].table
  const needNames: Readonly<Record<string, string>> = { en: studentsEn, zh: studentsZh }[language].needTypes
  const pick = (text: Bilingual | undefined) => (text ? text[language] || text.zh || text.en : '')
  const groups = new Map(cost.groups.map(({ id, name }) => [id, pick(name)]))
  const sources = new Map(cost.sources.map(({ id, name }) => [id, pick(name)]))
  const students = new Map(cost.students.map((one) => [one.id, one]))
  const needs = new Map(cost.students.map(({ id, need }) => [id, need]))
  const order = new Map(rowsBy(cost, by).map(({ key }, index) => [key, index]))
  const sorted = [...cost.parts].sort(
    (a, b) => (order.get(keyOf(a, by, needs)) ?? 0) - (order.get(keyOf(b, by, needs)) ?? 0),
  )
  const rows = sorted.map((part): CellContent[] => {
    const student = students.get(part.studentId ?? '')
    const complete = costModes.every((mode: CostMode) => part[mode].complete)
    return [
      ...[part.className, student?.classNumber ?? null, student?.nameZh ?? null, student?.nameEn ?? null, part.tier],
      ...[student?.need ? (needNames[student.need] ?? '') : null, groups.get(part.groupId) ?? ''],
      ...[sources.get(part.fundingSourceId ?? '') ?? null, part.schoolYear, part.financialYear],
      ...costModes.map((mode) => part[mode].cents / 100),
      complete ? null : words.notAll,
    ]
  })
  return { sheetName: words.title, headings: words.headings, rows }
}
