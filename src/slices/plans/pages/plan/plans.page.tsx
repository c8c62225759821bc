import { Button } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { PlanKind } from '../../model.ts'
import type { PlanLine } from '../../plan/contract.ts'
import classes from './plan.module.css'
import { StartPanel } from './start-panel.tsx'
import { usePlanWords } from './use-plan-words.ts'

type Answer = { plans: PlanLine[]; may: { start: boolean } }

export function loader({ params }: LoaderFunctionArgs): Promise<Answer> {
  return api.plans.plansOf({ id: params.id ?? '' })
}

/** A student's plans, newest first. Which kind is offered first follows the tier; people decide. */
export function Component() {
  const { plans, may }: Answer = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = usePlanWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [starting, setStarting] = useState<PlanKind | null>(null)
  const kinds: readonly PlanKind[] = file.tier === 3 ? ['iep', 'support'] : ['support', 'iep']
  const starts = may.start && (
    <span className={classes.actions}>
      {kinds.map((kind, index) => (
        <Button key={kind} variant={index === 0 ? 'filled' : 'default'} onClick={() => setStarting(kind)}>
          {words.list.start[kind]}
        </Button>
      ))}
    </span>
  )
  const day = (date: string) => formatShortDate(date, language)
  const columns: Column<PlanLine>[] = [
    { id: 'kind', head: words.tabs.plan, cell: (plan) => words.kinds[plan.kind], hideable: false },
    { id: 'state', head: words.list.state, phone: 'line', cell: (plan) => words.states[plan.state] },
    {
      id: 'period',
      head: words.list.time,
      phone: 'line',
      cell: (plan) => words.list.period(day(plan.startsOn), day(plan.endsOn)),
    },
    {
      id: 'review',
      head: words.fields.reviewOn ?? '',
      phone: 'labelled',
      cell: (plan) =>
        plan.state === 'in_force' && plan.reviewOn < today ? (
          <DueMark state="overdue">{day(plan.reviewOn)}</DueMark>
        ) : (
          day(plan.reviewOn)
        ),
    },
    {
      id: 'targets',
      head: words.targets,
      phone: 'labelled',
      cell: (plan) =>
        plan.state === 'reviewed' || plan.state === 'archived'
          ? words.list.achieved(plan.achieved, plan.targets)
          : words.list.targets(plan.targets),
    },
  ]
  return (
    <>
      {plans.length === 0 ? (
        <EmptyState
          icon={IconTargetArrow}
          title={words.list.empty}
          sentence={words.list.emptySentence[may.start ? 'keep' : 'read']}
          action={starts}
        />
      ) : (
        <>
          <div className={`${classes.head} ${classes.actions} no-print`}>{starts}</div>
          <DataTable
            label={words.tabs.plan}
            rows={plans}
            columns={columns}
            rowId={(plan) => plan.id}
            rowName={(plan) => `${words.kinds[plan.kind]} ${day(plan.startsOn)}`}
            rowHref={(plan) => `/students/${file.id}/plans/${plan.id}`}
          />
        </>
      )}
      {starting && <StartPanel studentId={file.id} kind={starting} onClose={() => setStarting(null)} />}
    </>
  )
}
