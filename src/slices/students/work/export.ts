import type { Language } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { writeCsv, writeTable } from '#platform/files/write-sheet.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { RegisterQuery } from '../contract.ts'
import { registerFileName, registerTable } from '../papers.ts'
import { listWholeRegister } from './register.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const

/** What the list shows, every row of it, as an Excel workbook or a CSV file. The trail keeps who stands in it. */
export async function exportRegister(
  tx: Transaction,
  who: SignedInContext['who'],
  query: RegisterQuery & { format: 'xlsx' | 'csv'; columns?: string[] | undefined; language: Language },
): Promise<File> {
  const { format, columns, language } = query
  const { asAt, rows } = await listWholeRegister(tx, who, query)
  const classes = new Set(rows.flatMap(({ className }) => className ?? []))
  tx.record('register.exported', null, {
    asAt,
    classes: [...classes].sort().join(', '),
    students: rows.length,
    studentIds: rows.map(({ id }) => id),
  })
  const table = registerTable(rows, { who: query.who, columns, language })
  const bytes = format === 'xlsx' ? await writeTable(table) : writeCsv(table)
  const name = `${registerFileName(query.who, asAt, language)}.${format}`
  return new File([new Uint8Array(bytes)], name, { type: types[format] })
}
