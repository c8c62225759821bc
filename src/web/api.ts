import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { contract } from '../contract.ts'

/** The typed client of our own API: `api.students.register({ … })`. Refusals come as `ORPCError` with the contract's codes. */
export const api: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(
  new OpenAPILink(contract, { url: `${globalThis.location.origin}/api`, headers: { 'x-workbench': 'web' } }),
)
