import type { Clash, Problem } from '../operation.ts'

/** Why a write was not done, as data: the words are chosen where it is shown, in the language of that moment. */
export type Refusal =
  | { code: 'PROBLEMS'; problems: readonly Problem[] }
  | { code: 'CLASH'; clashes: readonly Clash[]; version: number }
  | { code: 'TOO_MANY_REQUESTS'; seconds: number }
  | { code: 'FORBIDDEN'; reason: string }
  | { code: 'NOT_FOUND' | 'UNAUTHORIZED' | 'TOO_LARGE' | 'FAULT' | 'NETWORK' }

export type Attempt<Answer> = { refused: null; answer: Answer } | { refused: Refusal; answer?: undefined }

/**
 * Tries a write from a form: what the server (or the network) refuses comes back as data, so that the form stays with all that
 * was typed. Anything else that is thrown is a fault of the page and goes on.
 */
export async function attempt<Answer>(write: () => Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { refused: null, answer: await write() }
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    return { refused }
  }
}

/** What a thrown thing says of the contract's named errors (operation.ts), or `null` when it is none of them. */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return { code: 'NETWORK' }
  if (typeof error !== 'object' || error === null || !('status' in error) || typeof error.status !== 'number')
    return null
  const data: Readonly<Record<string, unknown>> =
    'data' in error && typeof error.data === 'object' && error.data !== null ? { ...error.data } : {}
  switch (error.status) {
    case 401:
      return { code: 'UNAUTHORIZED' }
    case 403:
      return { code: 'FORBIDDEN', reason: String(data.reason ?? '') }
    case 404:
      return { code: 'NOT_FOUND' }
    case 409:
      return { code: 'CLASH', clashes: listIn<Clash>(data.clashes), version: Number(data.version ?? 0) }
    case 413:
      return { code: 'TOO_LARGE' }
    case 422:
      return { code: 'PROBLEMS', problems: listIn<Problem>(data.problems) }
    case 429:
      return { code: 'TOO_MANY_REQUESTS', seconds: Number(data.seconds ?? 1) }
    case 502:
    case 503:
    case 504:
      return { code: 'NETWORK' }
    default:
      return { code: 'FAULT' }
  }
}

function listIn<Member>(value: unknown): readonly Member[] {
  return Array.isArray(value) ? value : []
}
