export const profileRoutes = {}
