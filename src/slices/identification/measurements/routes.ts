export const measurementsRoutes = {}
