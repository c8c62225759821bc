import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'

type Other = { id: string; nameEn: string; nameZh: string }

/** Who says nothing for so long has closed the page. */
const gone = sql`interval '15 seconds'`

/** Whether this person meets a student of their school through one of these ways, or sees every file. */
export async function meetsThrough(tx: Transaction, studentId: string, ways: readonly string[]): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    select from student where id = ${studentId}
      and (app.sees_every_file() or id in (select app.students_i_see(variadic ${`{${ways}}`}::text[])))`)
  return Boolean(rowCount)
}

/** Keeps that this person has a page about a student open, and forgets pages of theirs that they closed. */
export async function keepPresence(
  tx: Transaction,
  of: { schoolId: string; personId: string; studentId: string; subject: string },
): Promise<void> {
  await tx.execute(sql`
    insert into presence (id, school_id, student_id, person_id, subject)
    values (${newId()}, ${of.schoolId}, ${of.studentId}, ${of.personId}, ${of.subject})
    on conflict (person_id, student_id, subject) do update set seen_at = clock_timestamp()`)
  await tx.execute(
    sql`delete from presence where person_id = ${of.personId} and seen_at < clock_timestamp() - interval '1 day'`,
  )
}

/** Who else has it open now. */
export async function findOthersHere(
  tx: Transaction,
  of: { personId: string; studentId: string; subject: string },
): Promise<Other[]> {
  const found = await tx.execute<Other>(sql`
    select p.id, p.name_en as "nameEn", p.name_zh as "nameZh" from presence h join person p on p.id = h.person_id
    where h.student_id = ${of.studentId} and h.subject = ${of.subject} and h.person_id <> ${of.personId}
      and h.seen_at > clock_timestamp() - ${gone}
    order by p.staff_code`)
  return found.rows
}
