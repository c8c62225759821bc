import { z } from 'zod'
import { done, id, isoDate, line, operation, paragraph } from '../../access/operation.ts'
import { attachmentSchema } from '../attachments/contract.ts'
import { mostFiles, reportKinds } from './model.ts'

const report = z.object({
  id,
  kind: z.enum(reportKinds),
  author: z.string(),
  reportedOn: isoDate,
  validUntil: isoDate.nullable(),
  summary: z.string(),
  files: z.array(attachmentSchema),
  filedBy: z.object({ id, nameEn: z.string(), nameZh: z.string() }),
  /** A withdrawn report stays visible with its reason. */
  withdrawnOn: isoDate.nullable(),
  withdrawnReason: z.string(),
  /** Who filed it and the SENCO may withdraw it. */
  may: z.object({ withdraw: z.boolean() }),
})
export type Report = z.infer<typeof report>

const reportList = z.object({ reports: z.array(report), may: z.object({ file: z.boolean() }) })
export type ReportList = z.infer<typeof reportList>

/** The operations on reports. */
export const reportsContract = {
  reports: operation({ permission: 'report.see', audit: { word: 'report.listed', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/reports', summary: 'A student’s reports, newest first' })
    .input(z.object({ id }))
    .output(reportList),

  fileReport: operation({ permission: 'report.file', audit: { word: 'report.filed' } })
    .route({
      method: 'POST',
      path: '/students/{id}/reports',
      summary: 'File a report: who wrote it, when, what it says, with the files that one has sent for it',
    })
    .input(
      z.object({
        id,
        kind: z.enum(reportKinds),
        author: line,
        reportedOn: isoDate,
        validUntil: isoDate.nullable(),
        summary: paragraph,
        attachmentIds: z.array(id).max(mostFiles),
      }),
    )
    .output(z.object({ reportId: id })),

  withdrawReport: operation({ permission: 'report.file', audit: { word: 'report.withdrawn' } })
    .route({
      method: 'POST',
      path: '/students/{id}/reports/{reportId}/withdraw',
      summary: 'Withdraw a report that should not have been filed; it stays visible with the reason',
    })
    .input(z.object({ id, reportId: id, reason: line }))
    .output(done),
}
