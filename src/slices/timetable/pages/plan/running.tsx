import { Button, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { ProgressCount } from '#web/ui/progress-count.tsx'
import type { PlanProgress } from '../../plan/contract.ts'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

/** How far the search is, asked every second, and the way to end it. */
export function Running({ proposalId, first }: { proposalId: string; first: PlanProgress }) {
  const words = usePlanWords()
  const { revalidate } = useRevalidator()
  const work = useWork(planForms)
  const [progress, setProgress] = useState(first)

  useEffect(() => {
    let gone = false
    const timer = setInterval(async () => {
      // A second without an answer is not the end: the search goes on, and the next second asks again.
      const now = await api.timetable.planProgress({ proposalId }).catch(() => null)
      if (gone || !now) return
      setProgress(now)
      if (now.state !== 'running') {
        clearInterval(timer)
        await revalidate()
      }
    }, 1000)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [proposalId, revalidate])

  return (
    <section aria-label={words.running} className={classes.running}>
      <Stack gap="sm" maw="36rem">
        <ProblemSummary problems={work.listed} />
        <ProgressCount done={progress.placed ?? 0} total={progress.wanted} label={words.soFar} />
        {progress.costs && <p className={classes.soft}>{words.score(progress.costs.total, progress.bound)}</p>}
        <p className={classes.soft}>{words.runningFor(Math.round(progress.seconds))}</p>
        <div>
          <Button
            variant="default"
            loading={work.busy}
            onClick={() => work.run(() => api.timetable.stopPlan({ proposalId }))}
          >
            {words.stop}
          </Button>
        </div>
      </Stack>
    </section>
  )
}
