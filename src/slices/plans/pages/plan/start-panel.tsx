import { useState } from 'react'
import { useNavigate } from 'react-router'
import { addDays, type IsoDate, schoolYearOf, startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { newDeviceId } from '#web/ui/forms/send-queue.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { PlanKind } from '../../model.ts'
import { problemsOfPeriod } from '../../plan/rules/plan.ts'
import { usualReviewOn } from '../../review/rules.ts'
import { planForms, usePlanWords } from './use-plan-words.ts'

interface StartPanelProps {
  studentId: string
  kind: PlanKind
  onClose: () => void
}

type Period = Record<'startsOn' | 'endsOn' | 'reviewOn', IsoDate | null>

/** Begins a plan: only its period is asked for, with a term's dates filled in. */
export function StartPanel({ studentId, kind, onClose }: StartPanelProps) {
  const words = usePlanWords()
  const { today } = useFrame()
  const navigate = useNavigate()
  const work = useWork(planForms)
  // The identifier is of this very period: sent again, as after an answer that was lost, it begins one plan.
  const [{ period, planId }, setBegun] = useState(() => ({ period: termFrom(today), planId: newDeviceId() }))

  function begin() {
    const { startsOn, endsOn, reviewOn } = period
    if (!startsOn || !endsOn || !reviewOn) {
      const empty = (Object.keys(period) as (keyof Period)[]).filter((field) => !period[field])
      work.refuse(empty.map((field) => ({ field, message: String(words.problems.required) })))
      return
    }
    const dates = { startsOn, endsOn, reviewOn }
    if (problemsOfPeriod(dates).length > 0 && endsOn < startsOn) {
      work.refuse([{ field: 'endsOn', message: String(words.problems['ends-before-start']) }])
      return
    }
    work.run(
      () => api.plans.startPlan({ id: studentId, planId, kind, ...dates }),
      () => navigate(`/students/${studentId}/plans/${planId}`),
    )
  }

  return (
    <EditPanel title={words.list.startTitle[kind]} work={work} verb={words.list.begin} onSave={begin} onClose={onClose}>
      {(['startsOn', 'endsOn', 'reviewOn'] as const).map((field) => (
        <DateInputField
          key={field}
          {...fieldProps(field, work.problems)}
          label={words.fields[field]}
          value={period[field]}
          onChange={(date) => setBegun({ period: { ...period, [field]: date }, planId: newDeviceId() })}
        />
      ))}
    </EditPanel>
  )
}

/** From today to the end of the half of the school year, or of the next half when little of it is left; reviewed a fortnight before. */
function termFrom(today: IsoDate): Period {
  const start = startYearOf(schoolYearOf(today)) ?? Number(today.slice(0, 4))
  const halves = [`${start + 1}-01-31`, `${start + 1}-07-10`, `${start + 2}-01-31`]
  const endsOn = halves.find((end) => end >= addDays(today, 56)) ?? addDays(today, 140)
  return { startsOn: today, endsOn, reviewOn: usualReviewOn(endsOn) }
}
