import { z } from 'zod'
import { id, operation } from '../access/operation.ts'
import { sharedForms } from './model.ts'

/** Who else has a form open; told only to those who may open that form themselves. */
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
    /** `which`: the plan of a plan or a review, the school year of a checklist; nothing for the profile. */
    .input(z.object({ id, form: z.enum(sharedForms), which: z.string().max(100).default('') }))
    .output(z.object({ others: z.array(z.object({ id, nameEn: z.string(), nameZh: z.string() })) })),
}
