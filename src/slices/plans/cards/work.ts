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

/** Keeps in the trail of which classes and students somebody looked at the cards, or took them along. */
export function recordCards(tx: Transaction, word: string, classes: readonly CardsOfClass[]): void {
  const studentIds = classes.flatMap(({ students }) => students.map(({ id }) => id))
  const names = classes.map(({ className }) => className).join(', ')
  tx.record(word, null, { classes: names, students: studentIds.length, studentIds })
}
