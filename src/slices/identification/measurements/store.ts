import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { Instrument, InstrumentFields, Measurement, Scores } from './model.ts'

const instrumentColumns = sql.raw(`id, name, about, scales, archived_on as "archivedOn", version`)

/** The school's instruments, those in use first. */
export async function findInstruments(tx: Transaction): Promise<Instrument[]> {
  const { rows } = await tx.execute<Instrument>(sql`
    select ${instrumentColumns} from instrument order by archived_on is not null, name ->> 'zh', name ->> 'en', id`)
  return rows
}

/** One instrument; with `hold` others wait until the transaction ends. @throws NotFound */
export async function findInstrument(
  tx: Transaction,
  id: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<Instrument> {
  const { rows } = await tx.execute<Instrument>(
    sql`select ${instrumentColumns} from instrument where id = ${id} ${hold ? sql`for update` : sql``}`,
  )
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

/** The keys of an instrument's scales that any student has a result of. */
export async function findMeasuredKeys(tx: Transaction, instrumentId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ key: string }>(sql`
    select distinct jsonb_object_keys(scores) as key from measurement where instrument_id = ${instrumentId}`)
  return rows.map(({ key }) => key)
}

/** Writes a new instrument; gives its identifier. */
export async function addInstrumentRow(tx: Transaction, schoolId: string, fields: InstrumentFields): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into instrument (id, school_id, name, about, scales)
    values (${id}, ${schoolId}, ${nameOf(fields)}::jsonb, ${fields.about}, ${JSON.stringify(fields.scales)}::jsonb)`)
  return id
}

/** Writes an instrument and counts its version up; gives the new version. */
export async function changeInstrumentRow(
  tx: Transaction,
  id: string,
  fields: InstrumentFields,
  archivedOn: IsoDate | null,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update instrument set name = ${nameOf(fields)}::jsonb, about = ${fields.about}, scales = ${JSON.stringify(fields.scales)}::jsonb,
      archived_on = ${archivedOn}, version = version + 1
    where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

const nameOf = ({ nameZh, nameEn }: InstrumentFields) => JSON.stringify({ zh: nameZh, en: nameEn })

/** A student's results, newest first, those withdrawn among them. */
export async function findMeasurements(tx: Transaction, studentId: string): Promise<Measurement[]> {
  const { rows } = await tx.execute<Measurement>(sql`
    select id, instrument_id as "instrumentId", measured_on as "measuredOn", measured_by as "measuredBy", scores, words,
      withdrawn_on as "withdrawnOn", withdrawn_reason as "withdrawnReason", version
    from measurement where student_id = ${studentId} order by measured_on desc, id desc`)
  return rows
}

/** Writes a new result; gives its identifier. */
export async function addMeasurementRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; instrumentId: string; enteredBy: string },
  wanted: { measuredOn: IsoDate; measuredBy: string; scores: Scores; words: string },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into measurement (id, school_id, student_id, instrument_id, measured_on, measured_by, scores, words, entered_by)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${of.instrumentId}, ${wanted.measuredOn}, ${wanted.measuredBy},
      ${JSON.stringify(wanted.scores)}::jsonb, ${wanted.words}, ${of.enteredBy})`)
  return id
}

/** Marks a student's result as withdrawn; `false` when it already is. @throws NotFound */
export async function withdrawMeasurementRow(
  tx: Transaction,
  of: { studentId: string; measurementId: string; reason: string; today: IsoDate },
): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    update measurement set withdrawn_on = ${of.today}, withdrawn_reason = ${of.reason}, version = version + 1
    where id = ${of.measurementId} and student_id = ${of.studentId} and withdrawn_on is null`)
  if (rowCount === 1) return true
  const known = await tx.execute(
    sql`select from measurement where id = ${of.measurementId} and student_id = ${of.studentId}`,
  )
  if (known.rowCount === 0) throw new NotFound()
  return false
}
