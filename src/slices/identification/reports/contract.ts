import { z } from 'zod'
import { done, id, isoDate, line, operation, paragraph } from '../../access/operation.ts'
import { attachmentSchema } from '../attachments/contract.ts'
import { mostFiles, reportKinds } from './model.ts'

/** What is said of a report, beside its files. */
const reportFields = z.object({
  kind: z.enum(reportKinds),
  author: line,
  reportedOn: isoDate,
  validUntil: isoDate.nullable(),
  summary: paragraph,
})
export type ReportFields = z.infer<typeof reportFields>

const report = reportFields.extend({
  id,
  author: z.string(),
  summary: z.string(),
  files: z.array(attachmentSchema),
  filedBy: z.object({ id, nameEn: z.string(), nameZh: z.string() }),
  /** A withdrawn report stays visible with its reason. */
  withdrawnOn: isoDate.nullable(),
  withdrawnReason: z.string(),
  version: z.number(),
  /** Who filed it and the SENCO may correct and withdraw it, as long as it is not withdrawn. */
  may: z.object({ change: z.boolean() }),
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
    .input(reportFields.extend({ id, attachmentIds: z.array(id).max(mostFiles) }))
    .output(z.object({ reportId: id })),

  correctReport: operation({ permission: 'report.file', audit: { word: 'report.corrected' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/reports/{reportId}',
      summary:
        'Correct what is said of a filed report; fields that somebody else changed meanwhile come back as a clash',
    })
    .input(
      z.object({
        id,
        reportId: id,
        version: z.int().positive(),
        base: reportFields.partial(),
        fields: reportFields.partial(),
      }),
    )
    .output(z.object({ version: z.number() })),

  withdrawReport: operation({ permission: 'report.file', audit: { word: 'report.withdrawn' } })
    .route({
      method: 'POST',
      path: '/students/{id}/reports/{reportId}/withdraw',
      summary: 'Withdraw a report that should not have been filed; it stays visible with the reason',
    })
    .input(z.object({ id, reportId: id, reason: line }))
    .output(done),
}
