import type { Transaction } from '#platform/database/database.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { Card, CardsOfClass } from './contract.ts'
import { thingsToDo } from './rules.ts'
import { findCards } from './store.ts'

/** The cards of this person's lessons, or of one class: each student's three things to do. */
export async function readCards(
  tx: Transaction,
  who: SignedInContext['who'],
  { className }: { className?: string | undefined },
): Promise<{ classes: CardsOfClass[]; others: string[] }> {
  const found = await findCards(tx, { personId: who.personId, today: who.today, className: className ?? null })
  const classes = found.classes.map(({ students, ...of }) => ({
    ...of,
    students: students.map(
      ({ strategies, helps, accommodations, ...student }): Card => ({
        ...student,
        ...thingsToDo({ strategies, helps, accommodations }),
      }),
    ),
  }))
  return { classes, others: found.others }
}
