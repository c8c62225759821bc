import { safe } from '@orpc/client'
import type { ActionFunctionArgs } from 'react-router'
import type { Cents } from '#kernel/money.ts'
import { api } from '#web/api.ts'
import type { GrantValueInput } from '../contract.ts'
import type { GrantKey } from '../model/keys.ts'

/** Why a value was not kept: what is wrong with it, or what somebody else kept meanwhile. */
export interface Refused {
  key: GrantKey
  problems: { field: string; problem: string }[]
  clash: { amountCents?: Cents | null; source?: string } | null
}

/** The page's action: keeps values one after another and says which were refused. Anything else that goes wrong is thrown. */
export async function keepValues({ request }: ActionFunctionArgs): Promise<{ refused: Refused[] }> {
  const values = (await request.json()) as GrantValueInput[]
  const refused: Refused[] = []
  for (const value of values) {
    const { error, isDefined } = await safe(api.funding.keepGrantValue(value))
    if (!error) continue
    if (isDefined && error.code === 'PROBLEMS')
      refused.push({ key: value.key, problems: error.data.problems, clash: null })
    else if (isDefined && error.code === 'CLASH') {
      const theirs = error.data.clashes.map(({ field, theirs }) => [field, theirs])
      const clash = { amountCents: value.amountCents, source: value.source, ...Object.fromEntries(theirs) }
      refused.push({ key: value.key, problems: [], clash })
    } else throw error
  }
  return { refused }
}
