import { z } from 'zod'
import { done, id, isoDate, operation } from '../../access/operation.ts'
import { longestNote, longestTopic } from './model.ts'

const personName = z.object({ id, nameEn: z.string(), nameZh: z.string() })

const note = z.object({
  id,
  topic: z.string(),
  writtenBy: personName,
  writtenOn: isoDate,
  withdrawnOn: isoDate.nullable(),
  may: z.object({
    /** Whether the text is for this person; reading it is an operation of its own, and on record. */
    reveal: z.boolean(),
    withdraw: z.boolean(),
  }),
})
export type Note = z.infer<typeof note>

const revealed = z.object({ words: z.string(), readers: z.array(personName) })
export type RevealedNote = z.infer<typeof revealed>

/** The operations on restricted notes. */
export const notesContract = {
  notes: operation({ permission: 'note.see', audit: { word: 'note.listed', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/notes',
      summary: 'Which restricted notes there are about a student, newest first; never what they say',
    })
    .input(z.object({ id }))
    .output(z.object({ notes: z.array(note) })),

  noteReaders: operation({
    permission: 'note.write',
    audit: { notRecorded: 'names of colleagues, to choose readers from' },
  })
    .route({
      method: 'GET',
      path: '/students/{id}/notes/readers',
      summary: 'Colleagues who know this student’s reports, among whom the readers of a note are chosen',
    })
    .input(z.object({ id }))
    .output(z.array(personName.extend({ senco: z.boolean() }))),

  writeNote: operation({ permission: 'note.write', audit: { word: 'note.written' } })
    .route({
      method: 'POST',
      path: '/students/{id}/notes',
      summary: 'Write a restricted note for its readers, the SENCO and oneself; it cannot be changed, only withdrawn',
    })
    .input(
      z.object({
        id,
        topic: z.string().trim().min(1).max(longestTopic),
        words: z.string().trim().min(1).max(longestNote),
        readers: z.array(id).max(50),
      }),
    )
    .output(z.object({ noteId: id })),

  revealNote: operation({ permission: 'note.see', audit: { word: 'note.revealed', always: true } })
    .route({
      method: 'POST',
      path: '/students/{id}/notes/{noteId}/reveal',
      summary: 'Read what a restricted note says; each reading is put on record with the student',
    })
    .input(z.object({ id, noteId: id }))
    .output(revealed),

  withdrawNote: operation({ permission: 'note.write', audit: { word: 'note.withdrawn' } })
    .route({
      method: 'POST',
      path: '/students/{id}/notes/{noteId}/withdraw',
      summary: 'Withdraw a restricted note, as its writer or the SENCO; from then on only the SENCO may read it',
    })
    .input(z.object({ id, noteId: id }))
    .output(done),
}
