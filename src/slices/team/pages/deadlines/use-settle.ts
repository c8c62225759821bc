import { useRevalidator } from 'react-router'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import type { Problem } from '#web/ui/problems.tsx'
import type { Deadline } from '../../deadlines/contract.ts'
import { deadlineForms, useDeadlineWords } from './use-deadline-words.ts'

/**
 * Deadlines settled, or that taken back. When somebody was faster and meant something else, it is said what stands now and the list is asked for
 * anew; whoever still means it says so once more, over what they have seen.
 */
export function useSettle(known: readonly Deadline[]) {
  const words = useDeadlineWords()
  const work = useWork(deadlineForms)
  const { revalidate } = useRevalidator()
  const { clash } = work
  /** The list is there anew before anybody is told, so that who presses again does so over what they see. */
  const asking = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask()
    } catch (error) {
      if (refusalIn(error)?.code === 'CLASH') await revalidate()
      throw error
    }
  }
  const newest = new Map(known.map((one) => [one.id, one.version]))
  const of = (list: readonly Deadline[]) => list.map(({ id, version }) => ({ id, version: newest.get(id) ?? version }))
  const settle = (state: 'done' | 'exempt') => (list: readonly Deadline[], reason: string, then?: () => void) =>
    void work.run(
      () => asking(() => api.team.settleDeadlines({ deadlines: of(list), state, reason })),
      () => {
        notice(words.settled(list.length))
        then?.()
      },
    )
  const stands = clash?.clashes[0]?.theirs
  const listed: readonly Problem[] = clash
    ? [{ message: words.meanwhile(words.stands[String(stands)] ?? '') }]
    : work.listed
  return {
    ...{ busy: work.busy, problems: work.problems, refuse: work.refuse, labelOf: work.labelOf, listed },
    done: (list: readonly Deadline[], then?: () => void) => settle('done')(list, '', then),
    exempt: settle('exempt'),
    reopen: (list: readonly Deadline[], then?: () => void) =>
      void work.run(
        () => asking(() => api.team.reopenDeadlines({ deadlines: of(list) })),
        () => {
          notice(words.reopened(list.length))
          then?.()
        },
      ),
  }
}
export type Settle = ReturnType<typeof useSettle>
