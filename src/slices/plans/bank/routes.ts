export const bankRoutes = {}
