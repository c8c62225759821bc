import { squish } from '#kernel/text.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { knowsReports } from '../reports/store.ts'
import type { Note, RevealedNote } from './contract.ts'
import { addNote, type FoundNote, findColleagues, findNotes, findText, holdNote, withdrawNoteRow } from './store.ts'

type Who = SignedInContext['who']

/** Which restricted notes there are. @throws NotFound for whoever does not know the student's reports */
export async function listNotes(tx: Transaction, who: Who, studentId: string): Promise<{ notes: Note[] }> {
  if (!(await knowsReports(tx, studentId))) throw new NotFound()
  const found = await findNotes(tx, studentId)
  return {
    notes: found.map((note) => {
      const { open, ...rest } = note
      return { ...rest, may: { reveal: mayReveal(who, note), withdraw: mayWithdraw(who, note) } }
    }),
  }
}

/** Among whom readers are chosen; whoever writes reads anyway. @throws NotFound */
export async function listReaders(tx: Transaction, who: Who, studentId: string) {
  if (!(await knowsReports(tx, studentId))) throw new NotFound()
  return (await findColleagues(tx, studentId)).filter(({ id }) => id !== who.personId)
}

/** Writes a note. @throws NotFound; Problems for a reader who does not know the student's reports */
export async function writeNote(
  tx: Transaction,
  who: Who,
  input: { id: string; topic: string; words: string; readers: readonly string[] },
): Promise<{ noteId: string }> {
  const colleagues = await listReaders(tx, who, input.id)
  const readers = [...new Set(input.readers)].filter((id) => id !== who.personId)
  if (readers.some((id) => !colleagues.some((one) => one.id === id)))
    throw new Problems([{ field: 'readers', problem: 'not-a-reader' }])
  const of = { schoolId: who.schoolId, studentId: input.id, writtenBy: who.personId, on: who.today }
  return { noteId: await addNote(tx, of, { topic: squish(input.topic), words: input.words, readers }) }
}

/** What a note says, put on record with the student each time. @throws NotFound, also where the note is there for others */
export async function revealNote(
  tx: Transaction,
  who: Who,
  input: { id: string; noteId: string },
): Promise<RevealedNote> {
  const note = (await findNotes(tx, input.id)).find(({ id }) => id === input.noteId)
  const text = note && mayReveal(who, note) ? await findText(tx, input.id, input.noteId) : null
  if (!text) throw new NotFound()
  tx.record('note.revealed', input.id, { note: input.noteId })
  return text
}

/** Withdraws a note. @throws NotFound, also for somebody else's; Problems when it is withdrawn already */
export async function withdrawNote(tx: Transaction, who: Who, input: { id: string; noteId: string }): Promise<void> {
  const note = await holdNote(tx, input.id, input.noteId)
  if (!note || !mayReveal(who, note)) throw new NotFound()
  if (note.withdrawnOn) throw new Problems([{ field: '', problem: 'already-withdrawn' }])
  if (!mayWithdraw(who, note)) throw new NotFound()
  await withdrawNoteRow(tx, note.id, who.today)
}

/** A withdrawn note was a mistake: only the SENCO, who answers for it, may still see what it said. */
function mayReveal(who: Who, { open, withdrawnOn }: FoundNote): boolean {
  return open && (withdrawnOn === null || who.roles.includes('senco'))
}

function mayWithdraw(who: Who, { withdrawnOn, writtenBy }: FoundNote): boolean {
  return withdrawnOn === null && (writtenBy.id === who.personId || who.roles.includes('senco'))
}
