import { sql } from 'drizzle-orm'
import type { FileFacts } from '#platform/attachments/store.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { KeptFor } from './model.ts'

export type AttachmentRow = FileFacts & {
  id: string
  schoolId: string
  keptFor: KeptFor
  reportId: string | null
  name: string
  mediaType: string
  addedBy: string
}

/** A file of a student as far as this person may know of it; held until the transaction ends with `hold`. */
export async function findAttachment(
  tx: Transaction,
  studentId: string,
  id: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<AttachmentRow | null> {
  const { rows } = await tx.execute<AttachmentRow>(sql`
    select id, school_id as "schoolId", kept_for as "keptFor", report_id as "reportId", name, media_type as "mediaType", bytes,
      sha256, added_by as "addedBy"
    from attachment where id = ${id} and student_id = ${studentId} ${hold ? sql`for update` : sql``}`)
  return rows[0] ?? null
}

/** Writes the row of a file that lies in its place. */
export async function addAttachmentRow(tx: Transaction, studentId: string, of: Omit<AttachmentRow, 'reportId'>) {
  await tx.execute(sql`
    insert into attachment (id, school_id, student_id, kept_for, name, media_type, bytes, sha256, added_by)
    values (${of.id}, ${of.schoolId}, ${studentId}, ${of.keptFor}, ${of.name}, ${of.mediaType}, ${of.bytes}, ${of.sha256}, ${of.addedBy})`)
}

/** Takes the row of a file away. */
export async function dropAttachmentRow(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`delete from attachment where id = ${id}`)
}
