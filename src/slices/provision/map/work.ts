import type { Language } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { writeTables } from '#platform/files/write-sheet.ts'
import { Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findCalendar, findYearOf } from '#slices/school/index.ts'
import type { ProvisionMap } from './contract.ts'
import type { RowsAsked } from './model.ts'
import { mapSheets } from './papers.ts'
import { daysHeld, mapOf } from './rules.ts'
import { findMapFacts } from './store.ts'

type Asked = { asAt?: string | undefined; from?: string | undefined; to?: string | undefined }

/** The map as at a day (today’s when none is named), with the minutes of a span (that day’s school year). @throws Problems */
export async function readMap(
  tx: Transaction,
  who: SignedInContext['who'],
  { by = null, ...asked }: Asked & { by?: RowsAsked | undefined },
): Promise<ProvisionMap> {
  const asAt = asked.asAt ?? who.today
  const year = await findYearOf(tx, asAt)
  const from = asked.from ?? year?.startsOn ?? `${asAt.slice(0, 4)}-01-01`
  const to = asked.to ?? year?.endsOn ?? `${asAt.slice(0, 4)}-12-31`
  if (from > to) throw new Problems([{ field: 'to', problem: 'ends-before' }])
  const calendar = await findCalendar(tx, { from, to })
  const days = daysHeld(calendar, { from, to })
  const facts = await findMapFacts(tx, { asAt, from, to, days, rows: by })
  return mapOf(facts, { frames: calendar.frames, days }, asAt, { from, to }, by)
}

/** The map as an Excel workbook. @throws Problems */
export async function exportMap(
  tx: Transaction,
  who: SignedInContext['who'],
  { language, ...asked }: Asked & { language: Language },
): Promise<File> {
  const map = await readMap(tx, who, { ...asked, by: 'all' })
  const sheets = mapSheets(map, language)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new File([new Uint8Array(await writeTables(sheets))], `${sheets[0]?.sheetName} ${map.asAt}.xlsx`, { type })
}
