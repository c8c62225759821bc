import { boolean, date, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Certainty, NeedType, Sex, Tier } from './model.ts'

/** The tables as queries know them; what guards them stands in migrations/. */
export const student = pgTable('student', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  registerNumber: text('register_number'),
  strn: text(),
  nameEn: text('name_en').notNull(),
  nameZh: text('name_zh').notNull(),
  sex: text().$type<Sex>(),
  birthDate: date('birth_date'),
  homeLanguage: text('home_language').notNull().default(''),
  nonChineseSpeaking: boolean('non_chinese_speaking').notNull().default(false),
  enteredOn: date('entered_on'),
  leftOn: date('left_on'),
  leftReason: text('left_reason').notNull().default(''),
  version: integer().notNull().default(1),
})

export const enrolment = pgTable('enrolment', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  studentId: uuid('student_id').notNull(),
  schoolYearId: uuid('school_year_id').notNull(),
  classId: uuid('class_id').notNull(),
  classNumber: text('class_number').notNull().default(''),
})

export const guardian = pgTable('guardian', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  studentId: uuid('student_id').notNull(),
  name: text().notNull(),
  relationship: text().notNull().default(''),
  phone: text().notNull().default(''),
  email: text().notNull().default(''),
  language: text().notNull().default(''),
  position: integer().notNull().default(1),
})

export const need = pgTable('need', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  studentId: uuid('student_id').notNull(),
  type: text().$type<NeedType>().notNull(),
  isPrimary: boolean('is_primary').notNull().default(false),
  certainty: text().$type<Certainty>().notNull(),
  endedOn: date('ended_on'),
  version: integer().notNull().default(1),
})

export const needEvidence = pgTable('need_evidence', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  studentId: uuid('student_id').notNull(),
  needId: uuid('need_id').notNull(),
  identifiedBy: text('identified_by').notNull().default(''),
  identifiedOn: date('identified_on'),
  reportOn: date('report_on'),
})

export const strength = pgTable('strength', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  studentId: uuid('student_id').notNull(),
  text: text().notNull(),
  recordedOn: date('recorded_on').notNull(),
  endedOn: date('ended_on'),
  version: integer().notNull().default(1),
})

export const tierDecision = pgTable('tier_decision', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  studentId: uuid('student_id').notNull(),
  tier: smallint().$type<Tier>(),
  startsOn: date('starts_on').notNull(),
  reason: text().notNull().default(''),
  decidedBy: uuid('decided_by'),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  withdrawnReason: text('withdrawn_reason').notNull().default(''),
})

export const assignment = pgTable('assignment', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  personId: uuid('person_id').notNull(),
  studentId: uuid('student_id').notNull(),
  kind: text().$type<'assists' | 'specialist'>().notNull(),
  startsOn: date('starts_on').notNull(),
  endsOn: date('ends_on'),
})

export const draft = pgTable('draft', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  personId: uuid('person_id').notNull(),
  subject: text().notNull(),
  body: jsonb().$type<Record<string, unknown>>().notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})
