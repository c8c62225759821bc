export const inputsRoutes = {}
