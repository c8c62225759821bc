import { squish } from '#kernel/text.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { ReportFields, ReportList } from './contract.ts'
import { problemsOfReport } from './rules.ts'
import {
  addReportRow,
  claimFiles,
  correctReportRow,
  findReports,
  holdReport,
  knowsReports,
  withdrawReportRow,
} from './store.ts'

type Who = SignedInContext['who']

/** A student's reports. Who sees the student otherwise, but not what was reported, meets nothing rather than an empty list. @throws NotFound */
export async function listReports(tx: Transaction, who: Who, studentId: string): Promise<ReportList> {
  if (!(await knowsReports(tx, studentId))) throw new NotFound()
  const found = await findReports(tx, studentId)
  const reports = found.map((one) => ({
    ...one,
    may: { change: one.withdrawnOn === null && mayChange(who, one.filedBy.id) },
  }))
  return { reports, may: { file: mayRolesDo(who.roles, 'report.file') } }
}

/** Files a report with what was sent for it. @throws NotFound, Problems */
export async function fileReport(
  tx: Transaction,
  who: Who,
  input: ReportFields & { id: string; attachmentIds: readonly string[] },
): Promise<{ reportId: string }> {
  if (!(await knowsReports(tx, input.id))) throw new NotFound()
  const problems = problemsOfReport(input, await findDates(tx, input.id), who.today)
  if (problems.length > 0) throw new Problems(problems)
  const author = squish(input.author)
  const of = { schoolId: who.schoolId, studentId: input.id, filedBy: who.personId }
  const reportId = await addReportRow(tx, of, { ...input, author })
  const files = [...new Set(input.attachmentIds)]
  const claimed = await claimFiles(tx, { studentId: input.id, reportId, addedBy: who.personId }, files)
  if (claimed !== files.length) throw new Problems([{ field: 'files', problem: 'unknown-file' }])
  return { reportId }
}

/**
 * Corrects what is said of a report, together with what others corrected meanwhile; the trail keeps what stood there before.
 * @throws NotFound, also for somebody else's; Problems; Clashes: then nothing is written
 */
export async function correctReport(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    reportId: string
    version: number
    base: Partial<ReportFields>
    fields: Partial<ReportFields>
  },
): Promise<{ version: number }> {
  const found = await reportToChange(tx, who, input)
  const edit = { base: input.base, mine: input.fields }
  const sameVersion = input.version === found.version
  const { changes, clashes } = mergeEdit<ReportFields>(edit, found.fields, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...found.fields, ...changes }
  const problems = problemsOfReport(fields, await findDates(tx, input.id), who.today)
  if (problems.length > 0) throw new Problems(problems)
  return { version: await correctReportRow(tx, input.reportId, { ...fields, author: squish(fields.author) }) }
}

/** Withdraws a report; it stays, with the reason. @throws NotFound, also for somebody else's; Problems when it is withdrawn already */
export async function withdrawReport(
  tx: Transaction,
  who: Who,
  input: { id: string; reportId: string; reason: string },
): Promise<void> {
  await reportToChange(tx, who, input)
  await withdrawReportRow(tx, input.reportId, who.today, squish(input.reason))
}

async function reportToChange(tx: Transaction, who: Who, of: { id: string; reportId: string }) {
  const found = await holdReport(tx, of.id, of.reportId)
  if (!found || !mayChange(who, found.filedBy)) throw new NotFound()
  if (found.withdrawnOn) throw new Problems([{ field: '', problem: 'already-withdrawn' }])
  return found
}

function mayChange(who: Who, filedBy: string): boolean {
  return who.roles.includes('senco') || (filedBy === who.personId && mayRolesDo(who.roles, 'report.file'))
}
