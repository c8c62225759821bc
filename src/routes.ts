import { type AccessDoors, accessRoutes } from '#slices/access/routes.ts'
import { fundingRoutes } from '#slices/funding/routes.ts'
import { identificationRoutes } from '#slices/identification/routes.ts'
import { plansRoutes } from '#slices/plans/routes.ts'
import { provisionRoutes } from '#slices/provision/routes.ts'
import type { BackupKeeper } from '#slices/school/backups.ts'
import { schoolRoutes } from '#slices/school/routes.ts'
import { importRoutes } from '#slices/students/import/routes.ts'
import { studentsRoutes } from '#slices/students/routes.ts'
import { teamRoutes } from '#slices/team/routes.ts'
import { timetableRoutes } from '#slices/timetable/routes.ts'
import { todayRoutes } from '#slices/today/routes.ts'

/** The routes of every slice, bound to what they need from outside. */
export function makeRoutes(doors: AccessDoors, backups: BackupKeeper) {
  return {
    access: accessRoutes(doors),
    school: schoolRoutes(backups),
    students: { ...studentsRoutes, ...importRoutes },
    identification: identificationRoutes,
    plans: plansRoutes,
    provision: provisionRoutes,
    timetable: timetableRoutes,
    funding: fundingRoutes,
    team: teamRoutes,
    today: todayRoutes,
  }
}
export type Routes = ReturnType<typeof makeRoutes>
