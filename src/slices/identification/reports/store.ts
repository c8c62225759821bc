import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Report, ReportFields } from './contract.ts'

export type FoundReport = Omit<Report, 'may'>

const listText = `
select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'author', r.author, 'reportedOn', r.reported_on,
    'validUntil', r.valid_until, 'summary', r.summary, 'withdrawnOn', r.withdrawn_on, 'withdrawnReason', r.withdrawn_reason, 'version', r.version,
    'filedBy', json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh),
    'files', (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes)
        order by a.added_at, a.id), '[]') from attachment a where a.report_id = r.id))
  order by r.withdrawn_on is not null, r.reported_on desc, r.id desc), '[]')::text as answer
from report r join person p on p.id = r.filed_by where r.student_id = $1`

/** A student's reports, newest first, withdrawn ones last. */
export async function findReports(tx: Transaction, studentId: string): Promise<FoundReport[]> {
  return (await askJson<FoundReport[]>(tx, { name: 'reports', text: listText, values: [studentId] })) ?? []
}

/** Writes a new report; gives its identifier. */
export async function addReportRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; filedBy: string },
  wanted: ReportFields,
): Promise<string> {
  const id = newId()
  const { kind, author, reportedOn, validUntil, summary } = wanted
  await tx.execute(sql`
    insert into report (id, school_id, student_id, kind, author, reported_on, valid_until, summary, filed_by)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${kind}, ${author}, ${reportedOn}, ${validUntil}, ${summary}, ${of.filedBy})`)
  return id
}

/** Puts files that a person has sent for a student into a report of that student; gives how many of them there were. */
export async function claimFiles(
  tx: Transaction,
  of: { studentId: string; reportId: string; addedBy: string },
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0
  const { rowCount } = await tx.execute(sql`
    update attachment set report_id = ${of.reportId}
    where student_id = ${of.studentId} and added_by = ${of.addedBy} and kept_for = 'report' and report_id is null
      and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`)
  return rowCount ?? 0
}

type HeldReport = { fields: ReportFields; filedBy: string; withdrawnOn: IsoDate | null; version: number }

/** A report, held until the transaction ends. */
export async function holdReport(tx: Transaction, studentId: string, id: string): Promise<HeldReport | null> {
  const { rows } = await tx.execute<Omit<HeldReport, 'fields'> & ReportFields>(sql`
    select kind, author, reported_on as "reportedOn", valid_until as "validUntil", summary, filed_by as "filedBy",
      withdrawn_on as "withdrawnOn", version
    from report where id = ${id} and student_id = ${studentId} for update`)
  const [row] = rows
  if (!row) return null
  const { filedBy, withdrawnOn, version, ...fields } = row
  return { fields, filedBy, withdrawnOn, version }
}

/** Writes what is said of a report and counts its version up; gives the new version. */
export async function correctReportRow(tx: Transaction, id: string, fields: ReportFields): Promise<number> {
  const { kind, author, reportedOn, validUntil, summary } = fields
  const { rows } = await tx.execute<{ version: number }>(sql`
    update report set kind = ${kind}, author = ${author}, reported_on = ${reportedOn}, valid_until = ${validUntil},
      summary = ${summary}, version = version + 1
    where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

/** Writes that a report was withdrawn. */
export async function withdrawReportRow(tx: Transaction, id: string, on: IsoDate, reason: string): Promise<void> {
  await tx.execute(
    sql`update report set withdrawn_on = ${on}, withdrawn_reason = ${reason}, version = version + 1 where id = ${id}`,
  )
}

/** True when this person knows the reports of a student: as the policies say, for lists that would otherwise be empty. */
export async function knowsReports(tx: Transaction, studentId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ known: boolean }>(sql`
    select exists (select from student where id = ${studentId})
      and (app.sees_every_file() or ${studentId}::uuid in (select app.students_i_see('register', 'specialist'))) as known`)
  return rows[0]?.known === true
}
