export const reportsRoutes = {}
