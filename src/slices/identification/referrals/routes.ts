export const referralsRoutes = {}
