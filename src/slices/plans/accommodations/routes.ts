export const accommodationsRoutes = {}
