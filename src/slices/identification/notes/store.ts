import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { Note, RevealedNote } from './contract.ts'

/** A note without its text; `open` says whether the database would show this person the text. */
export type FoundNote = Omit<Note, 'may'> & { open: boolean }
type Colleague = { id: string; nameEn: string; nameZh: string; senco: boolean }

const listText = `
select coalesce(json_agg(json_build_object('id', n.id, 'topic', n.topic, 'writtenOn', n.written_on, 'withdrawnOn', n.withdrawn_on,
    'writtenBy', json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh),
    'open', exists (select from restricted_text t where t.note_id = n.id))
  order by n.withdrawn_on is not null, n.written_on desc, n.id desc), '[]')::text as answer
from restricted_note n join person p on p.id = n.written_by where n.student_id = $1`

/** Which notes there are about a student, newest first, withdrawn ones last. */
export async function findNotes(tx: Transaction, studentId: string): Promise<FoundNote[]> {
  return (await askJson<FoundNote[]>(tx, { name: 'notes', text: listText, values: [studentId] })) ?? []
}

/** One note, held until the transaction ends. */
export async function holdNote(tx: Transaction, studentId: string, id: string): Promise<FoundNote | null> {
  await tx.execute(sql`select from restricted_note where id = ${id} and student_id = ${studentId} for update`)
  return (await findNotes(tx, studentId)).find((note) => note.id === id) ?? null
}

/** What a note says, and to whom; `null` for everybody but its writer, its readers and the SENCO: the policy decides. */
export async function findText(tx: Transaction, studentId: string, noteId: string): Promise<RevealedNote | null> {
  const { rows } = await tx.execute<RevealedNote>(sql`
    select t.words, (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh)
        order by array_position(t.readers, p.id)), '[]') from person p where p.id = any (t.readers)) as readers
    from restricted_text t where t.note_id = ${noteId} and t.student_id = ${studentId}`)
  return rows[0] ?? null
}

/** Colleagues who know the reports of a student, the SENCO first. */
export async function findColleagues(tx: Transaction, studentId: string): Promise<Colleague[]> {
  const { rows } = await tx.execute<Colleague>(sql`
    select p.id, p.name_en as "nameEn", p.name_zh as "nameZh",
      exists (select from app.roles_held(app.today()) r where r.person_id = p.id and r.role = 'senco') as senco
    from app.know_reports_of(${studentId}::uuid) as known join person p on p.id = known order by senco desc, p.name_en, p.id`)
  return rows
}

/** Writes a note and, apart from it, its text; gives the note's identifier. */
export async function addNote(
  tx: Transaction,
  of: { schoolId: string; studentId: string; writtenBy: string; on: IsoDate },
  wanted: { topic: string; words: string; readers: readonly string[] },
): Promise<string> {
  const noteId = newId()
  await tx.execute(sql`
    insert into restricted_note (id, school_id, student_id, topic, written_by, written_on)
    values (${noteId}, ${of.schoolId}, ${of.studentId}, ${wanted.topic}, ${of.writtenBy}, ${of.on})`)
  await tx.execute(sql`
    insert into restricted_text (id, school_id, student_id, note_id, readers, words)
    values (${newId()}, ${of.schoolId}, ${of.studentId}, ${noteId},
      array(select jsonb_array_elements_text(${JSON.stringify(wanted.readers)}::jsonb)::uuid), ${wanted.words})`)
  return noteId
}

/** Writes that a note was withdrawn. */
export async function withdrawNoteRow(tx: Transaction, id: string, on: IsoDate): Promise<void> {
  await tx.execute(sql`update restricted_note set withdrawn_on = ${on} where id = ${id}`)
}
