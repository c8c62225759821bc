import type { Transaction } from '#platform/database/database.ts'
import { Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { keepDraftRow } from '../store/drafts.ts'

/** The largest draft that is kept, in bytes of its JSON: a long plan has a tenth of it. */
const mostBytes = 200_000

/** Keeps one's own words while typing. @throws Problems when they are too many. */
export async function keepDraft(
  tx: Transaction,
  who: SignedInContext['who'],
  input: { subject: string; body: Record<string, unknown> },
): Promise<void> {
  if (Buffer.byteLength(JSON.stringify(input.body)) > mostBytes)
    throw new Problems([{ field: 'body', problem: 'too-large', params: { maximum: mostBytes } }])
  await keepDraftRow(tx, { schoolId: who.schoolId, personId: who.personId, ...input })
}
