import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import type { Database } from '#platform/database/database.ts'

/** Every school of the installation, and its day where that is not the real one. */
export async function findSchools(database: Database): Promise<{ schoolId: string; demoToday: IsoDate | null }[]> {
  const { rows } = await database.asNobody((tx) =>
    tx.execute<{ schoolId: string; demoToday: IsoDate | null }>(sql`
      select school_id as "schoolId", demo_today as "demoToday" from app.schools_with_deadlines()`),
  )
  return rows
}
