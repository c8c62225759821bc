import { Button } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import type { TargetTry } from '../../evidence/contract.ts'
import { usePlan } from '../plan/plan-context.ts'
import classes from './evidence.module.css'
import { QuickLog } from './quick-log.tsx'
import { TargetEvidence, TargetName } from './target-evidence.tsx'
import { useTryQueue } from './try-queue.ts'
import { useEvidenceWords } from './use-evidence-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<TargetTry[]> {
  return api.plans.tries({ id: params.id ?? '', planId: params.planId ?? '' })
}

/** What was seen of each target, and the place to log more. */
export function Component() {
  const tries: TargetTry[] = useLoaderData()
  const { plan } = usePlan()
  const words = useEvidenceWords()
  const { revalidate } = useRevalidator()
  const queue = useTryQueue(revalidate)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      {queue.waiting > 0 && (
        <p role="status" className={classes.waiting}>
          {words.waiting(queue.waiting)}
        </p>
      )}
      {!plan.may.logTry && <p className={classes.soft}>{words.notInForce}</p>}
      {plan.targets.map((target) => {
        const own = tries.filter(({ targetId }) => targetId === target.id)
        const lastOutOf = own.findLast(({ outOf }) => outOf !== null)?.outOf ?? null
        return (
          <section key={target.id} className={classes.part}>
            <TargetName target={target} />
            <TargetEvidence target={target} tries={own} />
            {plan.may.logTry &&
              (open === target.id ? (
                <QuickLog
                  studentId={plan.studentId}
                  targetId={target.id}
                  measureKind={target.measureKind}
                  lastOutOf={lastOutOf}
                  queue={queue}
                />
              ) : (
                <Button variant="default" size="compact-md" className="no-print" onClick={() => setOpen(target.id)}>
                  {words.title}
                  <span className="for-screen-readers">{` (${words.target(target.position)})`}</span>
                </Button>
              ))}
          </section>
        )
      })}
    </>
  )
}
