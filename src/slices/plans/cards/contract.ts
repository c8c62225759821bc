import { z } from 'zod'
import { id, operation } from '../../access/operation.ts'
import { words } from '../model.ts'
import { thingSources } from './model.ts'

const card = z.object({
  id,
  nameEn: z.string(),
  nameZh: z.string(),
  classNumber: z.string(),
  things: z.array(z.object({ words, from: z.enum(thingSources) })),
  /** How many further things the plan and the profile say. */
  more: z.number(),
})
export type Card = z.infer<typeof card>

const cardsOfClass = z.object({ className: z.string(), subjects: z.array(z.string()), students: z.array(card) })
export type CardsOfClass = z.infer<typeof cardsOfClass>

/** The operations on the cards that teachers take to their lessons. */
export const cardsContract = {
  cards: operation({ permission: 'plan.see', audit: { word: 'cards.listed', always: true } })
    .route({
      method: 'GET',
      path: '/cards',
      summary:
        'Three things to do for each student: of the classes that one teaches and the students whom one assists, or of a class',
    })
    .input(z.object({ className: z.string().max(30).optional() }))
    .output(
      z.object({
        classes: z.array(cardsOfClass),
        /** Classes of this year with a student whom this person may see, for choosing another. */
        others: z.array(z.string()),
      }),
    ),
}
