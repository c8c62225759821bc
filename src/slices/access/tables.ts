import {
  bigint,
  boolean,
  customType,
  integer,
  jsonb,
  pgSchema,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Role } from './model.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** The tables as queries know them; what guards them stands in migrations/. */
export const person = pgTable('person', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  userId: text('user_id'),
  staffCode: text('staff_code').notNull(),
  nameEn: text('name_en').notNull(),
  nameZh: text('name_zh').notNull(),
  email: text().notNull().default(''),
  active: boolean().notNull().default(true),
  language: text().$type<'zh' | 'en'>().notNull().default('zh'),
  colourScheme: text('colour_scheme').$type<'auto' | 'light' | 'dark'>().notNull().default('auto'),
  preferences: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  version: integer().notNull().default(1),
})

export const personRole = pgTable('person_role', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  personId: uuid('person_id').notNull(),
  role: text().$type<Role>().notNull(),
})

export const invitation = pgTable('invitation', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  personId: uuid('person_id').notNull(),
  tokenHash: bytea('token_hash').notNull(),
  createdBy: uuid('created_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
})

export const event = pgSchema('audit').table('event', {
  id: bigint({ mode: 'number' }).primaryKey(),
  schoolId: uuid('school_id'),
  at: moment('at').notNull(),
  personId: uuid('person_id'),
  word: text().notNull(),
  tableName: text('table_name'),
  studentId: uuid('student_id'),
  before: jsonb().$type<Record<string, unknown>>(),
  after: jsonb().$type<Record<string, unknown>>(),
})
