import { bigint, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { GrantKey } from './model/keys.ts'

/** The school's own values as queries know them; what guards them stands in migrations/0006. */
export const grantValue = pgTable('grant_value', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  schoolYear: text('school_year').notNull(),
  key: text().$type<GrantKey>().notNull(),
  amountCents: bigint('amount_cents', { mode: 'number' }),
  source: text().notNull().default(''),
  checkedBy: uuid('checked_by'),
  checkedOn: date('checked_on'),
  version: integer().notNull().default(1),
})
