import { z } from 'zod'
import { done, id, operation } from '../../access/operation.ts'
import { keptFor } from './model.ts'

const attachment = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  /** Its size. */
  bytes: z.number().int(),
})
export type Attachment = z.infer<typeof attachment>
export { attachment as attachmentSchema }

/**
 * The operations on files. Their permission is the least that any of them needs; what a file is kept for decides the rest
 * (model.ts), and whoever may not meets the same `NOT_FOUND`.
 */
export const attachmentsContract = {
  addAttachment: operation({ permission: 'profile.see', audit: { word: 'attachment.added' } })
    .route({
      method: 'POST',
      path: '/students/{id}/attachments',
      summary:
        'Send a file for a report or a profile: PDF, PNG, JPEG, WebP or Word (.docx), at most 10 MB, by its content',
    })
    .input(z.object({ id, keptFor: z.enum(keptFor), file: z.file() }))
    .output(attachment),

  attachment: operation({ permission: 'profile.see', audit: { word: 'attachment.read', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/attachments/{attachmentId}',
      summary: 'A file as it was sent; only a profile’s picture may be shown where a page asks for it',
      outputStructure: 'detailed',
    })
    .input(z.object({ id, attachmentId: id }))
    .output(
      z.object({
        headers: z.object({ 'content-disposition': z.string(), 'content-security-policy': z.string() }),
        body: z.file(),
      }),
    ),

  dropAttachment: operation({ permission: 'profile.see', audit: { word: 'attachment.dropped' } })
    .route({
      method: 'DELETE',
      path: '/students/{id}/attachments/{attachmentId}',
      summary: 'Take back a file that one has sent and that belongs to no report yet',
    })
    .input(z.object({ id, attachmentId: id }))
    .output(done),
}
