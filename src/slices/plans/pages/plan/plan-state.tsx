import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { sayProblem } from '#slices/access/words/say-problem.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatLabelled, formatShortDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { PlanState as State } from '../../model.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { sayDoer } from '../../plan/rules/doers.ts'
import { missingToAgree, waysFrom } from '../../plan/rules/plan.ts'
import { PlanCoach } from './coach-place.tsx'
import { PeriodPanel } from './period-panel.tsx'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

type Way = Exclude<State, 'reviewed'>

interface PlanStateProps {
  plan: PlanShown
  nameOfSection: (id: string) => string
}

/** Beside the plan: who works on it, what it still lacks, and where it may go from here. */
export function PlanState({ plan, nameOfSection }: PlanStateProps) {
  const words = usePlanWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(planForms)
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'draft' | 'archived' | 'drop' | null>(null)
  const [changing, setChanging] = useState(false)
  const [reason, setReason] = useState('')
  const of = { id: plan.studentId, planId: plan.id }
  const missing =
    plan.state === 'draft' && plan.agreements ? missingToAgree({ ...plan, agreements: plan.agreements }) : []
  const ways = plan.may.agree ? waysFrom(plan.state).filter((way): way is Way => way !== 'reviewed') : []
  const notYet = (way: Way) => (way === 'agreed' && missing.length > 0) || (way === 'in_force' && plan.startsOn > today)

  function move(to: Way) {
    work.run(
      () => api.plans.movePlan({ ...of, version: plan.version, to, reason }),
      () => {
        setAsking(null)
        setReason('')
        notice(words.moved[to])
      },
    )
  }

  function drop() {
    work.run(
      () => api.plans.dropPlan({ ...of, reason }),
      () => {
        notice(words.dropped)
        navigate(`/students/${plan.studentId}/plans`, { replace: true })
      },
    )
  }

  return (
    <aside className={`${classes.side} no-print`} aria-label={words.states[plan.state]}>
      <h3>{words.team}</h3>
      {plan.team.length === 0 && <p className={classes.soft}>{words.teamNone}</p>}
      <ul>
        {plan.team.map((one) => (
          <li key={`${one.personId} ${one.name} ${one.part}`}>
            {sayDoer(one, plan.people, language)} <span className={classes.soft}>{words.teamParts[one.part]}</span>
          </li>
        ))}
      </ul>
      {plan.may.keep && (
        <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
          {words.period}
        </Button>
      )}
      {plan.may.keep && plan.state === 'draft' && (
        <>
          <h3>{missing.length > 0 ? words.missing : words.complete}</h3>
          <ul>
            {missing.map((one) => {
              const [kind = '', id = ''] = one.field.split(' ')
              const said = sayProblem(one, language, ...planForms.problems)
              const anchor = id ? `#${kind}-${id}` : `#${kind}`
              return (
                <li key={`${one.field} ${one.problem}`}>
                  <a href={anchor}>{kind === 'section' ? formatLabelled(nameOfSection(id), said, language) : said}</a>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {plan.may.keep && <PlanCoach plan={plan} />}
      <ProblemSummary problems={asking ? [] : work.listed} />
      <div className={classes.actions}>
        {plan.state === 'in_force' && plan.may.review && (
          <Button component={Link} to={`/students/${plan.studentId}/plans/${plan.id}/review`}>
            {words.toReview}
          </Button>
        )}
        {ways.map((way) => (
          <Button
            key={way}
            variant={way === 'agreed' || way === 'in_force' ? 'filled' : 'default'}
            disabled={notYet(way)}
            loading={work.busy}
            onClick={() =>
              way === 'draft' || (way === 'archived' && plan.state !== 'reviewed')
                ? setAsking(way === 'draft' ? 'draft' : 'archived')
                : move(way)
            }
          >
            {words.moves[way]}
          </Button>
        ))}
        {plan.may.keep && plan.state === 'draft' && (
          <Button variant="subtle" onClick={() => setAsking('drop')}>
            {words.drop}
          </Button>
        )}
      </div>
      {ways.includes('in_force') && plan.startsOn > today && (
        <p className={classes.soft}>
          {sayProblem(
            { field: '', problem: 'not-begun', params: { startsOn: formatShortDate(plan.startsOn, language) } },
            language,
            ...planForms.problems,
          )}
        </p>
      )}
      {changing && <PeriodPanel plan={plan} onClose={() => setChanging(false)} />}
      <ConfirmDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'drop' ? words.dropTitle : words.moveTitle[asking ?? 'draft']}
        confirm={asking === 'drop' ? words.drop : words.moves[asking ?? 'draft']}
        busy={work.busy}
        danger={asking === 'drop'}
        onConfirm={() => (asking === 'drop' ? drop() : asking && move(asking))}
      >
        <ProblemSummary problems={work.listed} />
        <TextInput
          {...fieldProps('reason', work.problems)}
          label={words.fields.reason}
          description={words.reasonHelp}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </aside>
  )
}
