import { z } from 'zod'
import { paper, paperLanguages } from '#platform/paper/model.ts'
import { id, operation } from '../../access/operation.ts'

const language = z.enum(paperLanguages).default('zh')

const ofDocument = z.object({
  id,
  /** One of `documentKinds`; any other is not there. */
  kind: z.string().max(40),
  /** The plan that it is of; the profile is of none. */
  planId: id.optional(),
  language,
})
const made = { permission: 'plan.see', audit: { word: 'document.made', student: 'id' } } as const

/** The operations that make documents of what the room knows, as far as the asking person may see it. */
export const documentsContract = {
  paper: operation(made)
    .route({
      method: 'GET',
      path: '/students/{id}/papers/{kind}',
      summary:
        'A document about a student, to be drawn and printed: profile, plan, plan-for-teachers, review or parents-letter',
    })
    .input(ofDocument)
    .output(paper),

  document: operation(made)
    .route({
      method: 'GET',
      path: '/students/{id}/documents/{kind}',
      summary: 'The same document as a Word file',
    })
    .input(ofDocument.extend({ format: z.literal('docx').default('docx') }))
    .output(z.file()),

  teachersSheet: operation({ permission: 'plan.see', audit: { word: 'sheet.made', always: true } })
    .route({
      method: 'GET',
      path: '/cards/document',
      summary: 'Three things for each student of one’s own lessons, or of a class, as a Word file',
    })
    .input(z.object({ className: z.string().max(30).optional(), language }))
    .output(z.file()),
}
