import { fallbackContractConfig } from '@orpc/contract'
import { StandardOpenAPICodec, StandardOpenAPIMatcher } from '@orpc/openapi/standard'
import {
  StandardBracketNotationSerializer,
  StandardOpenAPIJsonSerializer,
  StandardOpenAPISerializer,
} from '@orpc/openapi-client/standard'
import type { AnyProcedure, Context } from '@orpc/server'
import { StandardHandler, type StandardHandlerOptions } from '@orpc/server/standard'
import { toFetchResponse, toStandardBody } from '@orpc/standard-server-fetch'

/** Answers a request below `prefix` by an operation, which is handed `context`; `null` when there is no such operation. */
export type ApiHandler<Given extends Context> = (
  request: Request,
  options: { prefix: `/${string}`; context: Given },
) => Promise<Response | null>

/**
 * Answers requests by the operations of a router, as its contract's routes say: the library's handler, codec and bodies, with the
 * fetch adapter's two ends written short. Its request is a literal with a getter, and Node makes a kind of object of its own for
 * each of those, which keeps all that its request has touched until the next great collection (docs/decisions/010).
 */
export function openApiHandler<Given extends Context>(
  router: ConstructorParameters<typeof StandardHandler<Given>>[0],
  options: StandardHandlerOptions<Given>,
): ApiHandler<Given> {
  const serializer = new StandardOpenAPISerializer(
    new StandardOpenAPIJsonSerializer(),
    new StandardBracketNotationSerializer(),
  )
  const handler = new StandardHandler(router, new StandardOpenAPIMatcher(), new PlainCodec(serializer), options)
  return async (request, { prefix, context }) => {
    const asked = {
      method: request.method,
      url: new URL(request.url),
      // Operations take their input from the address and the body alone, and end what they began when the asker has gone.
      headers: {},
      signal: undefined,
      body: () => toStandardBody(request),
    }
    const { matched, response } = await handler.handle(asked, { prefix, context })
    if (!matched) return null
    const { status, body, headers } = response
    if (!isJson(body) || Object.keys(headers).length > 0) return toFetchResponse(response)
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  }
}

/**
 * Answers have passed their schema and are JSON as they stand, a file, or a file with headers of its own (`detailed`). The library's
 * codec walks through every value of an answer looking for sets, maps and files in it, which takes longer than writing the answer.
 */
class PlainCodec extends StandardOpenAPICodec {
  override encode(output: unknown, procedure: AnyProcedure) {
    const { route } = procedure['~orpc']
    if (!isJson(output) || route.outputStructure === 'detailed') return super.encode(output, procedure)
    const status = fallbackContractConfig('defaultSuccessStatus', route.successStatus)
    return { status, headers: {}, body: output }
  }
}

function isJson(value: unknown): boolean {
  return value !== undefined && !(value instanceof Blob || value instanceof ReadableStream || value instanceof FormData)
}
