import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { api } from '#web/api.ts'
import type { Dismissal } from '../../coach/contract.ts'
import type { Hint } from '../../coach/rules/hints.ts'

/** What was dismissed of a plan, and the ways to dismiss and to take back. */
type Memory = {
  dismissals: readonly Dismissal[]
  dismiss: (hint: Hint, reason: string) => Promise<void>
  takeBack: (dismissalId: string) => Promise<void>
}

const MemoryContext = createContext<Memory | null>(null)

interface CoachMemoryProps {
  plan: { id: string; studentId: string; may: { keep: boolean } }
  children: ReactNode
}

/** Stands round a plan, so that all its coach panels know what was dismissed; without it hints cannot be dismissed. */
export function CoachMemory({ plan: { id: planId, studentId, may }, children }: CoachMemoryProps) {
  const [dismissals, setDismissals] = useState<readonly Dismissal[]>([])
  const load = useCallback(
    async () => setDismissals(await api.plans.planHints({ id: studentId, planId })),
    [studentId, planId],
  )
  useEffect(() => {
    // Without the dismissals the coach says a hint too many: no reason to disturb somebody who writes.
    if (may.keep) load().catch(() => undefined)
  }, [load, may.keep])
  const memory = useMemo<Memory>(
    () => ({
      dismissals,
      dismiss: async ({ rule, about }, reason) => {
        await api.plans.dismissHint({ id: studentId, planId, rule, about, reason })
        await load()
      },
      takeBack: async (dismissalId) => {
        await api.plans.takeBackDismissal({ id: studentId, planId, dismissalId })
        await load()
      },
    }),
    [dismissals, load, studentId, planId],
  )
  return <MemoryContext.Provider value={memory}>{children}</MemoryContext.Provider>
}

/** What was dismissed of the plan; `null` outside an editor of a plan. */
export function useCoachMemory(): Memory | null {
  return useContext(MemoryContext)
}
