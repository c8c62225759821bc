import { fallbackContractConfig } from '@orpc/contract'
import { StandardOpenAPICodec, StandardOpenAPIMatcher } from '@orpc/openapi/standard'
import {
  StandardBracketNotationSerializer,
  StandardOpenAPIJsonSerializer,
  StandardOpenAPISerializer,
} from '@orpc/openapi-client/standard'
import type { AnyProcedure, Context } from '@orpc/server'
import { FetchHandler } from '@orpc/server/fetch'
import { StandardHandler, type StandardHandlerOptions } from '@orpc/server/standard'

/** Answers requests by the operations of a router, as its contract's routes say; the library's own handler but for PlainCodec. */
export function openApiHandler<Given extends Context>(
  router: ConstructorParameters<typeof StandardHandler<Given>>[0],
  options: StandardHandlerOptions<Given>,
): FetchHandler<Given> {
  const serializer = new StandardOpenAPISerializer(
    new StandardOpenAPIJsonSerializer(),
    new StandardBracketNotationSerializer(),
  )
  return new FetchHandler(
    new StandardHandler(router, new StandardOpenAPIMatcher(), new PlainCodec(serializer), options),
  )
}

/**
 * Answers have passed their schema and are JSON as they stand, a file, or a file with headers of its own (`detailed`). The library's codec walks through every value of an answer
 * looking for sets, maps and files in it, which takes longer than writing the answer.
 */
class PlainCodec extends StandardOpenAPICodec {
  override encode(output: unknown, procedure: AnyProcedure) {
    const { route } = procedure['~orpc']
    if (output instanceof Blob || output instanceof ReadableStream || route.outputStructure === 'detailed')
      return super.encode(output, procedure)
    const status = fallbackContractConfig('defaultSuccessStatus', route.successStatus)
    return { status, headers: {}, body: output }
  }
}
