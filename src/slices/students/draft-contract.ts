import { z } from 'zod'
import { done, operation } from '../access/operation.ts'

/** The operations on a person's own unsent words. */
export const draftContract = {
  draft: operation({ permission: 'account.keep', audit: { notRecorded: 'the person’s own unsent words' } })
    .route({ method: 'GET', path: '/drafts/{subject}', summary: 'One’s own draft of a form' })
    .input(z.object({ subject: z.string().max(200) }))
    .output(z.object({ body: z.record(z.string(), z.unknown()), updatedAt: z.iso.datetime() }).nullable()),

  keepDraft: operation({ permission: 'account.keep', audit: { notRecorded: 'the person’s own unsent words' } })
    .route({ method: 'PUT', path: '/drafts/{subject}', summary: 'Keep a draft while typing' })
    .input(z.object({ subject: z.string().max(200), body: z.record(z.string(), z.unknown()) }))
    .output(done),

  dropDraft: operation({ permission: 'account.keep', audit: { notRecorded: 'the person’s own unsent words' } })
    .route({ method: 'DELETE', path: '/drafts/{subject}', summary: 'Drop a draft' })
    .input(z.object({ subject: z.string().max(200) }))
    .output(done),
}
