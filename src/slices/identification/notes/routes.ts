import { guardedRoutes } from '#slices/access/index.ts'
import { notesContract } from './contract.ts'
import { listNotes, listReaders, revealNote, withdrawNote, writeNote } from './work.ts'

const os = guardedRoutes(notesContract)

export const notesRoutes = {
  notes: os.notes.handler(({ context, input }) => listNotes(context.tx, context.who, input.id)),
  noteReaders: os.noteReaders.handler(({ context, input }) => listReaders(context.tx, context.who, input.id)),
  writeNote: os.writeNote.handler(({ context, input }) => writeNote(context.tx, context.who, input)),
  revealNote: os.revealNote.handler(({ context, input }) => revealNote(context.tx, context.who, input)),
  withdrawNote: os.withdrawNote.handler(async ({ context, input }) => {
    await withdrawNote(context.tx, context.who, input)
    return { done: true } as const
  }),
}
