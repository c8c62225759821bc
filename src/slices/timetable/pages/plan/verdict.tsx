import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatDate, formatNumber, formatShortDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { weighed } from '../../limits/model.ts'
import type { Proposal } from '../../plan/contract.ts'
import { type Change, unplacedOf } from '../../plan/rules.ts'
import type { PlanAnswer } from './chosen.ts'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

interface VerdictProps {
  proposal: Proposal
  answer: PlanAnswer
  changes: readonly Change[]
}

/** How good a proposal is, what each wish costs in it, and what is to become of it. */
export function Verdict({ proposal, answer, changes }: VerdictProps) {
  const words = usePlanWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const work = useWork(planForms)
  const [asking, setAsking] = useState<'apply' | 'discard' | null>(null)
  const { id: proposalId, kind, version, startsOn, groupIds, appliedOn, question } = proposal
  const { quality, ending, costs, placements } = answer
  const wanted = question.groups.reduce((sum, { sessions }) => sum + sessions, 0)
  const unplaced = unplacedOf(question, placements).reduce((sum, { missing }) => sum + missing, 0)
  const named = [['unplaced', words.unplacedCost], ...weighed.map((key) => [key, words.weighed[key]])] as const

  function apply() {
    work.run(
      () => api.timetable.applyPlan({ proposalId, version }),
      ({ begun }) => {
        setAsking(null)
        notice(words.appliedNotice(begun))
      },
    )
  }
  async function discard() {
    await work.run(async () => {
      await api.timetable.dropPlan({ proposalId })
      notice(words.discarded)
      await navigate('/timetable/plan')
    })
  }
  function again() {
    work.run(
      () => api.timetable.startPlan({ kind, startsOn, groupIds, from: proposalId }),
      (started) => void navigate(`/timetable/plan/${started.proposalId}`),
    )
  }

  const moved = changes.filter(({ from, to }) => from && to).length
  const begun = changes.filter(({ from }) => !from).length
  const ended = changes.filter(({ to }) => !to).length
  return (
    <section className={classes.verdict} aria-label={words.sum(placements.length, wanted)}>
      <div>
        <p className={classes.sum}>{words.sum(placements.length, wanted)}</p>
        <p>{kind === 'repair' ? words.repairQuality[quality] : words.quality[quality]}</p>
        {kind === 'repair' && <p>{words.applySummary(moved, begun, ended)}.</p>}
        {words.endings[ending] && <p className={classes.soft}>{words.endings[ending]}</p>}
        {appliedOn && <p className={classes.applied}>{words.applied(formatShortDate(appliedOn, language))}</p>}
        <details>
          <summary>{kind === 'repair' ? words.pointsOfRepair : words.points(costs.total)}</summary>
          <dl className={classes.costs}>
            {named.map(([key, name]) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>{formatNumber(costs[key as keyof typeof costs], language)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      <div className={classes.actions}>
        {!appliedOn && <Button onClick={() => setAsking('apply')}>{words.apply}</Button>}
        {!appliedOn && (
          <Button variant="default" loading={work.busy && asking === null} onClick={again}>
            {words.again}
          </Button>
        )}
        <Button variant="subtle" onClick={() => setAsking('discard')}>
          {words.discard}
        </Button>
      </div>
      {asking === null && <ProblemSummary problems={work.listed} />}
      <ConfirmDialog
        opened={asking === 'apply'}
        onClose={() => setAsking(null)}
        onConfirm={apply}
        title={words.applyTitle(formatDate(startsOn, language))}
        confirm={words.apply}
        busy={work.busy}
      >
        <ProblemSummary problems={work.listed} />
        <p>{words.applySummary(moved, begun, ended)}.</p>
        {unplaced > 0 && <p className={classes.warning}>{words.applyUnplaced(unplaced)}</p>}
        <p className={classes.soft}>{words.applyHelp}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'discard'}
        onClose={() => setAsking(null)}
        onConfirm={() => void discard()}
        title={words.discardTitle}
        confirm={words.discard}
        danger
        busy={work.busy}
      >
        <p>{words.discardHelp}</p>
      </ConfirmDialog>
    </section>
  )
}
