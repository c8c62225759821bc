export const datesRoutes = {}
