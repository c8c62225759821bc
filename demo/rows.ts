import { newId } from '#kernel/ids.ts'
import { factsOf } from '#platform/attachments/store.ts'

/** A value as a row holds it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
export type Row = Record<string, Value>

/** The tables that a demo school fills, each after those that it refers to. */
export const demoTables = [
  'school',
  'school_year',
  'term',
  'class',
  'person',
  'person_role',
  'teaching',
  'student',
  'enrolment',
  'guardian',
  'need',
  'need_evidence',
  'strength',
  'tier_decision',
  'assignment',
  'grant_value',
  'dated_rule',
  'concern',
  'concern_step',
  'input_form',
  'input_request',
  'input_answer',
  'p1_observation',
  'p1_decision',
  'instrument',
  'measurement',
  'report',
  'attachment',
  'referral',
  'restricted_note',
  'restricted_text',
  'profile',
  'plan_template',
  'plan',
  'plan_text',
  'target',
  'strategy',
  'plan_agreement',
  'plan_version',
  'coach_dismissal',
  'target_try',
  'plan_review',
  'bank_item',
  'accommodation',
  'accommodation_evidence',
  'examination',
  'timetable_frame',
  'calendar_day',
  'room',
  'lesson',
  'provision',
  'provider',
  'funding_source',
  'support_group',
  'group_staff',
  'group_member',
  'group_time',
  'session',
  'session_attendance',
  'session_note',
  'group_measure',
  'group_score',
  'group_decision',
  'staff_band',
  'band_rate',
  'person_band',
  'provider_fee',
  'group_expense',
  'cost_year',
  'availability',
  'staff_limit',
  'protected_lesson',
  'student_protected_lesson',
  'away',
  'timetable_feed',
  'team_member',
  'duty',
  'responsibility',
  'meeting',
  'meeting_attendee',
  'meeting_invitation',
  'meeting_item',
  'general_holiday',
  'working_week',
  'deadline_rule',
  'deadline',
  'deadline_step',
  'task',
  'due_mark',
  'time_entry',
  'time_setting',
  'time_summary',
  'annual_plan',
  'annual_aim',
  'annual_measure',
  'annual_amount',
  'annual_link',
  'annual_review',
  'annual_decision',
  'notice',
] as const
export type DemoTable = (typeof demoTables)[number]
export type DemoRows = Record<DemoTable, Row[]>

/** A file that lies beside the rows, under the identifier of its own. */
export type DemoFile = { id: string; content: Uint8Array }

/**
 * Collects the rows of one school: `add` gives each row its identifier and its school, `addFile` besides keeps the content of a
 * file for whoever lays the rows.
 */
export function openSchoolRows(schoolId: string) {
  const rows = Object.fromEntries(demoTables.map((table) => [table, []])) as unknown as DemoRows
  const files: DemoFile[] = []
  const add = (table: DemoTable, row: Row): string => {
    const id = table === 'school' ? schoolId : newId()
    rows[table].push(table === 'school' ? { id, ...row } : { id, school_id: schoolId, ...row })
    return id
  }
  const addFile = (row: Row, content: Uint8Array): string => {
    const id = add('attachment', { ...row, ...factsOf(content) })
    files.push({ id, content })
    return id
  }
  return { rows, files, add, addFile }
}
export type SchoolRows = ReturnType<typeof openSchoolRows>
