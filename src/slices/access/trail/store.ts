import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import type { TrailEvent } from '../contract.ts'
import { event, person } from '../tables.ts'

const pageSize = 100

export type TrailFilters = {
  /** Only what is older than the event of this number. */
  before?: number | undefined
  student?: string | undefined
  person?: string | undefined
  word?: string | undefined
}

/** A page of what happened, newest first, as far as the asking person may know it; `more` when there is an older page. */
export async function findTrail(
  tx: Transaction,
  filters: TrailFilters,
): Promise<{ events: TrailEvent[]; more: boolean }> {
  const rows = await tx
    .select({
      id: event.id,
      at: event.at,
      word: event.word,
      person: { id: person.id, nameEn: person.nameEn, nameZh: person.nameZh },
      table: event.tableName,
      studentId: event.studentId,
      // Students belong to a slice above this one. Who may not see the student reads no name.
      student: sql<TrailEvent['student']>`(
        select jsonb_build_object('nameEn', s.name_en, 'nameZh', s.name_zh) from student s where s.id = event.student_id)`,
      before: event.before,
      after: event.after,
    })
    .from(event)
    .leftJoin(person, eq(person.id, event.personId))
    .where(
      and(
        filters.before === undefined ? undefined : lt(event.id, filters.before),
        filters.student ? eq(event.studentId, filters.student) : undefined,
        filters.person ? eq(event.personId, filters.person) : undefined,
        filters.word ? eq(event.word, filters.word) : undefined,
      ),
    )
    .orderBy(desc(event.id))
    .limit(pageSize + 1)
  const events = rows.slice(0, pageSize).map((row) => ({ ...row, at: row.at.toISOString() }))
  return { events, more: rows.length > pageSize }
}
