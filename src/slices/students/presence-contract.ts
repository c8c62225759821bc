import { z } from 'zod'
import { id, operation } from '../access/operation.ts'

/** Who else has a form open. */
export const presenceContract = {
  here: operation({
    permission: 'register.see',
    audit: { notRecorded: 'that a page is still open, every few seconds' },
  })
    .route({
      method: 'POST',
      path: '/students/{id}/here',
      summary: 'Say that a page about this student is open, and learn who else has it open',
    })
    .input(z.object({ id, subject: z.string().min(1).max(100) }))
    .output(z.object({ others: z.array(z.object({ id, nameEn: z.string(), nameZh: z.string() })) })),
}
