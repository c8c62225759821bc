import { Button } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { TargetTry } from '../../evidence/contract.ts'
import { usePlan } from '../plan/plan-context.ts'
import classes from './evidence.module.css'
import { QueueNote } from './queue-note.tsx'
import { QuickLog, saySeen } from './quick-log.tsx'
import { TargetEvidence, TargetName } from './target-evidence.tsx'
import { useTryQueue } from './try-queue.ts'
import { tryForms, useEvidenceWords } from './use-evidence-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<TargetTry[]> {
  return api.plans.tries({ id: params.id ?? '', planId: params.planId ?? '' })
}

/** What was seen of each target, and the place to log more. */
export function Component() {
  const tries: TargetTry[] = useLoaderData()
  const { plan } = usePlan()
  const words = useEvidenceWords()
  const language = useLanguage()
  const { revalidate } = useRevalidator()
  const queue = useTryQueue(revalidate)
  const [open, setOpen] = useState<string | null>(null)
  const [slip, setSlip] = useState<TargetTry | null>(null)
  const work = useWork(tryForms)
  return (
    <>
      <QueueNote queue={queue} />
      <ProblemSummary problems={work.listed} />
      {!plan.may.logTry && <p className={classes.soft}>{words.notInForce}</p>}
      {plan.targets.map((target) => {
        const own = tries.filter(({ targetId }) => targetId === target.id)
        const lastOutOf = own.findLast(({ outOf }) => outOf !== null)?.outOf ?? null
        return (
          <section key={target.id} className={classes.part}>
            <TargetName target={target} />
            <TargetEvidence target={target} tries={own} onTakeBack={plan.may.logTry ? setSlip : undefined} />
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
      <ConfirmDialog
        opened={slip !== null}
        onClose={() => setSlip(null)}
        title={words.takeBack.title}
        confirm={words.takeBack.confirm}
        busy={work.busy}
        danger
        onConfirm={() =>
          slip &&
          work.run(
            () => api.plans.withdrawTry({ id: plan.studentId, tryId: slip.id }),
            () => {
              setSlip(null)
              announce(words.undone)
            },
          )
        }
      >
        {slip && words.takeBack.what(formatShortDate(slip.triedOn, language), saySeen(slip, words.seen))}
        {slip && !slip.mine && slip.by && <p>{words.takeBack.ofAnother(nameOf(slip.by, language).main)}</p>}
      </ConfirmDialog>
    </>
  )
}
