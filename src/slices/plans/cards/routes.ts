import { guardedRoutes } from '#slices/access/index.ts'
import { cardsContract } from './contract.ts'
import { readCards, recordCards } from './work.ts'

const os = guardedRoutes(cardsContract)

export const cardsRoutes = {
  cards: os.cards.handler(async ({ context, input }) => {
    const found = await readCards(context.tx, context.who, input)
    recordCards(context.tx, 'cards.listed', found.classes)
    return found
  }),
}
