import type { AnyContractProcedure } from '@orpc/contract'
import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server'
import { guarded, open, type RequestContext, type SignedInContext } from './guard.ts'

/** Both validations stand behind every middleware, next to the handler (the library clamps the number to how many there are). */
const validateInside = {
  initialInputValidationIndex: Number.POSITIVE_INFINITY,
  initialOutputValidationIndex: Number.POSITIVE_INFINITY,
}

type Operations = Record<string, AnyContractProcedure>

/**
 * Begins the routes of a contract, or of the part of one whose operations need a signed-in person:
 * `const os = guardedRoutes(contract)`, then `os.name.handler(({ input, context }) => …)`.
 * The guard comes first, then the input is checked, the handler runs, and the output is checked, the last three inside the
 * one transaction: who may not ask learns nothing of what is expected, and an answer of the wrong shape writes nothing.
 */
export function guardedRoutes<Contract extends Operations>(contract: Contract) {
  const routes = implement<Operations>(contract, validateInside).$context<RequestContext>().use(guarded)
  // The library's types cannot follow a contract that is still a type parameter; they are named here once.
  return routes as unknown as ImplementerInternalWithMiddlewares<Contract, RequestContext, SignedInContext>
}

/** Begins the routes of operations for anyone, also somebody who has not signed in: what they may see their handlers decide. */
export function openRoutes<Contract extends Operations>(contract: Contract) {
  const routes = implement<Operations>(contract).$context<RequestContext>().use(open)
  return routes as unknown as ImplementerInternalWithMiddlewares<Contract, RequestContext, RequestContext>
}
