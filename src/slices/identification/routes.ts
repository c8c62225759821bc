import { attachmentsRoutes } from './attachments/routes.ts'
import { concernsRoutes } from './concerns/routes.ts'
import { datesRoutes } from './dates/routes.ts'
import { firstYearRoutes } from './first-year/routes.ts'
import { inputsRoutes } from './inputs/routes.ts'
import { measurementsRoutes } from './measurements/routes.ts'
import { notesRoutes } from './notes/routes.ts'
import { referralsRoutes } from './referrals/routes.ts'
import { reportsRoutes } from './reports/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const identificationRoutes = {
  ...concernsRoutes,
  ...inputsRoutes,
  ...firstYearRoutes,
  ...measurementsRoutes,
  ...attachmentsRoutes,
  ...reportsRoutes,
  ...referralsRoutes,
  ...notesRoutes,
  ...datesRoutes,
}
