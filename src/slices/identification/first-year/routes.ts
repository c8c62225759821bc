export const firstYearRoutes = {}
