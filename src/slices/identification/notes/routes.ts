export const notesRoutes = {}
