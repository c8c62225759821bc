import type { Language } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { type TableToWrite, writeTable } from '#platform/files/write-sheet.ts'
import { groupTable, outcomesTable } from '../papers.ts'
import { readGroupOutcome, readOutcomes, type Who } from './read.ts'

/** The scores of a group as an Excel workbook. @throws NotFound */
export async function exportGroupOutcome(
  tx: Transaction,
  who: Who,
  { id, language }: { id: string; language: Language },
): Promise<File> {
  const outcome = await readGroupOutcome(tx, who, id)
  const { name } = outcome.group
  return workbook(groupTable(outcome, language), `${name[language] || name.zh || name.en} ${who.today}`)
}

/** Every run with its numbers as an Excel workbook. */
export async function exportOutcomes(tx: Transaction, who: Who, { language }: { language: Language }): Promise<File> {
  return workbook(outcomesTable(await readOutcomes(tx, who), language), who.today)
}

async function workbook(table: TableToWrite, of: string): Promise<File> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new File([new Uint8Array(await writeTable(table))], `${table.sheetName} ${of}.xlsx`, { type })
}
