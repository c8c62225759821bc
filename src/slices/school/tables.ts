import { boolean, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ClassLevel, FinanceType, SchoolLevel } from './model.ts'

/** The tables as queries know them; what guards them stands in migrations/. */
export const school = pgTable('school', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  nameEn: text('name_en').notNull(),
  nameZh: text('name_zh').notNull(),
  level: text().$type<SchoolLevel>().notNull(),
  sponsoringBodyEn: text('sponsoring_body_en').notNull().default(''),
  sponsoringBodyZh: text('sponsoring_body_zh').notNull().default(''),
  financeType: text('finance_type').$type<FinanceType>().notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  demoToday: date('demo_today'),
  totpRequired: boolean('totp_required').notNull().default(false),
  version: integer().notNull().default(1),
})

export const schoolYear = pgTable('school_year', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  label: text().notNull(),
  startsOn: date('starts_on').notNull(),
  endsOn: date('ends_on').notNull(),
  version: integer().notNull().default(1),
})

export const term = pgTable('term', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  schoolYearId: uuid('school_year_id').notNull(),
  nameEn: text('name_en').notNull(),
  nameZh: text('name_zh').notNull(),
  startsOn: date('starts_on').notNull(),
  endsOn: date('ends_on').notNull(),
})

export const schoolClass = pgTable('class', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  schoolYearId: uuid('school_year_id').notNull(),
  name: text().notNull(),
  level: text().$type<ClassLevel>().notNull(),
})

export const teaching = pgTable('teaching', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  classId: uuid('class_id').notNull(),
  personId: uuid('person_id').notNull(),
  subject: text().notNull(),
  isClassTeacher: boolean('is_class_teacher').notNull().default(false),
})
