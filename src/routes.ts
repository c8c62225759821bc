import { NotFound } from '#platform/http/refusals.ts'
import { guardedRoutes } from '#slices/access/guarded-routes.ts'
import { type AccessDoors, accessRoutes } from '#slices/access/routes.ts'
import { fundingRoutes } from '#slices/funding/routes.ts'
import type { BackupKeeper } from '#slices/school/backups.ts'
import { schoolRoutes } from '#slices/school/routes.ts'
import { importContract } from '#slices/students/import-contract.ts'
import { studentsRoutes } from '#slices/students/routes.ts'

const os = guardedRoutes(importContract)
const notYet = () => {
  throw new NotFound()
}
const importRoutes = {
  startImport: os.startImport.handler(notYet),
  importPreview: os.importPreview.handler(notYet),
  mapImport: os.mapImport.handler(notYet),
  applyImport: os.applyImport.handler(notYet),
  importProgress: os.importProgress.handler(notYet),
  dropImport: os.dropImport.handler(notYet),
}

/** The routes of every slice, bound to what they need from outside. */
export function makeRoutes(doors: AccessDoors, backups: BackupKeeper) {
  return { access: accessRoutes(doors), school: schoolRoutes(backups), students: { ...studentsRoutes, ...importRoutes }, funding: fundingRoutes }
}
export type Routes = ReturnType<typeof makeRoutes>
