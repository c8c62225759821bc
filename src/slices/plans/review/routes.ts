export const reviewRoutes = {}
