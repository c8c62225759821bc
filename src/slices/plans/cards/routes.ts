export const cardsRoutes = {}
