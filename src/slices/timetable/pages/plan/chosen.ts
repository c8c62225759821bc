import type { Proposal } from '../../plan/contract.ts'

/** A session of a proposal; `from` is null while it has no place. */
export type Chosen = { groupId: string; from: number | null }
export type PlanAnswer = NonNullable<Proposal['answer']>

/** What becomes of a session: it is moved or put somewhere, pinned, or taken out. */
export type Act = (chosen: Chosen, to: number | null, pinned: boolean) => void
