import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { PlaceFacts } from '../rules/roll-over.ts'

// Students belong to a slice above this one, so their tables are spoken to in plain SQL here.

/** Which student is in which class of a school year. Everybody only for those who keep the roll. */
export async function findPlaces(tx: Transaction, yearId: string): Promise<PlaceFacts[]> {
  const found = await tx.execute<PlaceFacts>(sql`
    select e.student_id as "studentId", e.class_id as "classId", s.left_on::text as "leftOn"
    from enrolment e join student s on s.id = e.student_id where e.school_year_id = ${yearId}`)
  return found.rows
}

/** The students who have a class in a school year. */
export async function findPlaced(tx: Transaction, yearId: string): Promise<Set<string>> {
  const found = await tx.execute<{ id: string }>(
    sql`select student_id as id from enrolment where school_year_id = ${yearId}`,
  )
  return new Set(found.rows.map((row) => row.id))
}

/** Of school years that a next one follows, those of which somebody who has not left has no class in the next. */
export async function findYearsToMove(
  tx: Transaction,
  years: readonly { id: string; nextId: string; endsOn: IsoDate }[],
  today: IsoDate,
): Promise<Set<string>> {
  const found = await tx.execute<{ id: string }>(sql`
    select y.id from jsonb_to_recordset(${JSON.stringify(years)}::jsonb) as y (id uuid, "nextId" uuid, "endsOn" date)
    where exists (select from enrolment e join student s on s.id = e.student_id
      where e.school_year_id = y.id and (s.left_on is null or s.left_on > greatest(y."endsOn", ${today}::date))
        and not exists (select from enrolment n where n.student_id = e.student_id and n.school_year_id = y."nextId"))`)
  return new Set(found.rows.map((row) => row.id))
}

/** Puts students into classes of a school year, without class numbers, in one statement. */
export async function placeStudents(
  tx: Transaction,
  schoolId: string,
  yearId: string,
  places: readonly { studentId: string; classId: string }[],
): Promise<void> {
  if (places.length === 0) return
  const rows = JSON.stringify(places.map((place) => ({ id: newId(), ...place })))
  await tx.execute(sql`
    insert into enrolment (id, school_id, student_id, school_year_id, class_id)
    select place.id, ${schoolId}, place."studentId", ${yearId}, place."classId"
    from jsonb_to_recordset(${rows}::jsonb) as place (id uuid, "studentId" uuid, "classId" uuid)`)
}

/** Students leave on a day for a reason; who has a day already keeps theirs when it is earlier. */
export async function letStudentsLeave(
  tx: Transaction,
  students: readonly string[],
  leftOn: IsoDate,
  reason: string,
): Promise<void> {
  if (students.length === 0) return
  await tx.execute(sql`
    update student set left_on = ${leftOn}, left_reason = ${reason}, version = version + 1
    where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(students)}::jsonb))
      and (left_on is null or left_on > ${leftOn})`)
}
