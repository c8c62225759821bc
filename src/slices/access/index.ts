export { checkOperations, guarded, open, owesCode, type RequestContext, type SignedInContext } from './guard.ts'
export { guardedRoutes } from './guarded-routes.ts'
export { type Action, abilitiesOf, mayDo, mayRolesDo, type Role, roles, rolesThatSeeReports } from './model.ts'
