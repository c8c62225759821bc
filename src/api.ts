import { OpenAPIGenerator } from '@orpc/openapi'
import { ORPCError, onError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { openApiHandler } from '#platform/http/api-handler.ts'
import type { Log } from '#platform/http/log.ts'
import type { HttpRequest } from '#platform/http/request.ts'
import { checkOperations, type RequestContext } from '#slices/access/index.ts'
import { contract } from './contract.ts'
import type { Routes } from './routes.ts'
import { version } from './version.ts'

/** Answers `/api/…` by the routes of every slice. @throws when an operation says no permission, no audit word, or has no handler. */
export function makeApi(routes: Routes, context: Omit<RequestContext, 'request'>, log: Log) {
  checkOperations(contract)
  checkBound(contract, routes)
  const handler = openApiHandler<RequestContext>(routes, {
    interceptors: [
      onError((error) => {
        // Refusals are answers; anything else is a fault of ours.
        if (!(error instanceof ORPCError) || error.status >= 500)
          log.error({ error: causeOf(error) }, 'an operation failed')
      }),
    ],
  })
  return (request: Request, http: HttpRequest): Promise<Response | null> =>
    handler(request, { prefix: '/api', context: { ...context, request: http } })
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error
}

function checkBound(operations: object, routes: object, path: string[] = []): void {
  for (const [name, member] of Object.entries(operations)) {
    const here = [...path, name]
    const bound = (routes as Record<string, object | undefined>)[name]
    if (!bound) throw new Error(`The operation ${here.join('.')} has no handler.`)
    if (!('~orpc' in member)) checkBound(member, bound, here)
  }
}

/** The OpenAPI description of every operation. The refusals, which are the same for all, stand in it once. */
export async function describeApi(): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const description = await generator.generate(contract, {
    info: { title: 'SENCO Workbench', version, license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' } },
    servers: [{ url: '/api' }],
  })
  const said: Record<string, object> = {}
  for (const operations of Object.values(description.paths ?? {}))
    for (const operation of Object.values(operations ?? {})) referToRefusals(operation, said)
  return { ...description, components: { ...description.components, responses: said } }
}

/** Puts a reference in the place of each refusal of an operation that is the same as the one said before. */
function referToRefusals(operation: unknown, said: Record<string, object>): void {
  const responses: Record<string, object> =
    typeof operation === 'object' && operation !== null && 'responses' in operation
      ? { ...Object(operation.responses) }
      : {}
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('4')) continue
    said[status] ??= response
    if (JSON.stringify(said[status]) === JSON.stringify(response))
      responses[status] = { $ref: `#/components/responses/${status}` }
  }
  Object.assign(Object(operation), { responses })
}
