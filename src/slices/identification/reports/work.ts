import { squish } from '#kernel/text.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { Report, ReportList } from './contract.ts'
import { problemsOfReport } from './rules.ts'
import { addReportRow, claimFiles, findReports, holdReport, knowsReports, withdrawReportRow } from './store.ts'

type Who = SignedInContext['who']

/** A student's reports. Who sees the student otherwise, but not what was reported, meets nothing rather than an empty list. @throws NotFound */
export async function listReports(tx: Transaction, who: Who, studentId: string): Promise<ReportList> {
  if (!(await knowsReports(tx, studentId))) throw new NotFound()
  const found = await findReports(tx, studentId)
  const reports = found.map((one) => ({
    ...one,
    may: { withdraw: one.withdrawnOn === null && mayWithdraw(who, one.filedBy.id) },
  }))
  return { reports, may: { file: mayRolesDo(who.roles, 'report.file') } }
}

/** Files a report with what was sent for it. @throws NotFound, Problems */
export async function fileReport(
  tx: Transaction,
  who: Who,
  input: Pick<Report, 'kind' | 'author' | 'reportedOn' | 'validUntil' | 'summary'> & {
    id: string
    attachmentIds: readonly string[]
  },
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

/** Withdraws a report; it stays, with the reason. @throws NotFound, also for somebody else's; Problems when it is withdrawn already */
export async function withdrawReport(
  tx: Transaction,
  who: Who,
  input: { id: string; reportId: string; reason: string },
): Promise<void> {
  const found = await holdReport(tx, input.id, input.reportId)
  if (!found || !mayWithdraw(who, found.filedBy)) throw new NotFound()
  if (found.withdrawnOn) throw new Problems([{ field: '', problem: 'already-withdrawn' }])
  await withdrawReportRow(tx, input.reportId, who.today, squish(input.reason))
}

function mayWithdraw(who: Who, filedBy: string): boolean {
  return who.roles.includes('senco') || (filedBy === who.personId && mayRolesDo(who.roles, 'report.file'))
}
