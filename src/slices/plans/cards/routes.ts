import { guardedRoutes } from '#slices/access/index.ts'
import { cardsContract } from './contract.ts'
import { readCards } from './work.ts'

const os = guardedRoutes(cardsContract)

export const cardsRoutes = {
  cards: os.cards.handler(({ context, input }) => readCards(context.tx, context.who, input)),
}
