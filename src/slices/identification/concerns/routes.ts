export const concernsRoutes = {}
