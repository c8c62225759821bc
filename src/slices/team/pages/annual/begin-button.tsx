import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

interface BeginButtonProps {
  schoolYear: string
  main?: boolean
}

/** Begins a year's plan and opens it. */
export function BeginButton({ schoolYear, main = false }: BeginButtonProps) {
  const words = useAnnualWords()
  const navigate = useNavigate()
  const work = useWork(annualForms)
  const begin = () =>
    work.run(
      () => api.team.beginAnnualPlan({ schoolYear }),
      ({ planId }) => {
        notice(words.begun(schoolYear))
        navigate(`/team/plan/${planId}`)
      },
    )
  return (
    <>
      <ProblemSummary problems={work.listed} />
      <Button variant={main ? 'filled' : 'default'} loading={work.busy} onClick={begin}>
        {words.begin(schoolYear)}
      </Button>
    </>
  )
}
