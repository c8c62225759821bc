import type { Pool } from 'pg'
import { newId } from '#kernel/ids.ts'

/** Lays what groups stand on into a school of a test: a five-day cycle of two periods, a room, a provision for ASD in tier 2. */
export async function layTimetable({ owner }: { owner: Pool }, school: { schoolId: string; yearId: string }) {
  const { schoolId, yearId } = school
  const [frameId, roomId, provisionId] = [newId(), newId(), newId()]
  const { rows } = await owner.query('select current_date::text as today')
  const periods = ['1', '2'].map((key) => ({ key, name: { zh: `第${key}節`, en: `Period ${key}` }, kind: 'lesson' }))
  const bells = { '1': ['08:20', '08:55'], '2': ['09:00', '09:35'] }
  await owner.query(
    `insert into timetable_frame (id, school_id, school_year_id, starts_on, kind, days, periods, schedules)
      values ($1, $2, $3, current_date - 90, 'cycle', 5, $4, $5)`,
    [
      frameId,
      schoolId,
      yearId,
      JSON.stringify(periods),
      JSON.stringify([{ key: 'usual', name: { zh: '', en: '' }, bells }]),
    ],
  )
  await owner.query(`insert into room (id, school_id, name) values ($1, $2, '輔導室')`, [roomId, schoolId])
  await owner.query(
    `insert into provision (id, school_id, name, tier, needs, setting, aim, how, group_size_from, group_size_to, minutes, per_week, weeks,
        entry_measure, exit_measure, materials)
      values ($1, $2, '{"zh": "社交小組", "en": "Social group"}', 2, '{ASD}', 'small_group', '{"zh": "", "en": ""}', '{"zh": "", "en": ""}',
        3, 6, 35, 1, 12, '{"zh": "", "en": ""}', '{"zh": "", "en": ""}', '{"zh": "", "en": ""}')`,
    [provisionId, schoolId],
  )
  return {
    today: String(rows[0].today),
    roomId,
    provisionId,

    /** An open target of a plan of the student. */
    async target(studentId: string, state: 'draft' | 'in_force'): Promise<string> {
      const [planId, targetId] = [newId(), newId()]
      const made = await owner.query(`select id from person where school_id = $1 limit 1`, [schoolId])
      await owner.query(
        `insert into plan (id, school_id, student_id, kind, starts_on, ends_on, review_on, state, sections, made_by, made_on)
          values ($1, $2, $3, 'support', current_date - 30, current_date + 90, current_date + 60, $4, '[]', $5, current_date)`,
        [planId, schoolId, studentId, state, made.rows[0].id],
      )
      await owner.query(
        `insert into target (id, school_id, student_id, plan_id, position, area, words, measure_kind, measure, baseline, criterion, starts_on, due_on)
          values ($1, $2, $3, $4, 1, 'social', '{"zh": "能輪流說話", "en": ""}', 'note', '{"zh": "", "en": ""}', '{"zh": "", "en": ""}',
            '{"zh": "", "en": ""}', current_date - 30, current_date + 60)`,
        [targetId, schoolId, studentId, planId],
      )
      return targetId
    },

    /** A session that was held, with who came. */
    async session(groupId: string, on: string, came: readonly string[], timeId: string | null = null): Promise<string> {
      const id = newId()
      await owner.query(
        `insert into session (id, school_id, group_id, time_id, planned_on, held_on, period, minutes, state, minutes_held)
          values ($1, $2, $3, $4, $5, $6, '1', 35, 'done', 35)`,
        [id, schoolId, groupId, timeId, timeId && on, on],
      )
      for (const studentId of came)
        await owner.query(
          `insert into session_attendance (id, school_id, session_id, group_id, student_id, came, minutes) values ($1, $2, $3, $4, $5, true, 35)`,
          [newId(), schoolId, id, groupId, studentId],
        )
      return id
    },

    /** A student of the group was measured at entry and at exit. */
    async measured(groupId: string, studentId: string, enteredBy: string): Promise<void> {
      const measureId = newId()
      await owner.query(
        `insert into group_measure (id, school_id, group_id, name, unit) values ($1, $2, $3, '{"zh": "認字", "en": ""}', 'score')`,
        [measureId, schoolId, groupId],
      )
      for (const [moment, value] of [
        ['entry', 9],
        ['exit', 12],
      ] as const)
        await owner.query(
          `insert into group_score (id, school_id, group_id, measure_id, student_id, moment, measured_on, value, entered_by)
            values ($1, $2, $3, $4, $5, $6, current_date, $7, $8)`,
          [newId(), schoolId, groupId, measureId, studentId, moment, value, enteredBy],
        )
    },
  }
}
