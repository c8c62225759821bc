export const evidenceRoutes = {}
