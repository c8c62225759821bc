import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useRevalidator } from 'react-router'
import { sayProblem } from '#slices/access/words/say-problem.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatLabelled, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { AnnualShown } from '../../annual/contract.ts'
import type { AnnualState } from '../../annual/model.ts'
import { missingToAgree, missingToClose, waysFrom } from '../../annual/rules.ts'
import classes from './annual.module.css'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

/** Beside the plan: what it still lacks, where it may go from here, and who decided what. */
export function PlanSide({ plan }: { plan: AnnualShown }) {
  const words = useAnnualWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const work = useWork(annualForms)
  const [asking, setAsking] = useState<AnnualState | 'drop' | null>(null)
  const [reason, setReason] = useState('')
  const missing = plan.state === 'draft' ? missingToAgree(plan) : []
  const open = plan.state === 'agreed' && plan.may.readReviews ? missingToClose(plan).length : 0
  const ways = plan.may.decide ? waysFrom(plan.state) : []
  const reopens = plan.state === 'reviewed'
  const notYet = (to: AnnualState) => (to === 'agreed' && missing.length > 0) || (to === 'reviewed' && open > 0)
  const nameOfWay = (to: AnnualState) => (reopens ? words.reopen : words.moves[to])
  const needsWord = asking === 'draft' || asking === 'drop' || reopens
  const labels = labelsOf(plan, words)
  // Somebody changed the plan after it was read: it is read anew, and decided on once it was.
  const { clash } = work
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (clash) revalidate()
  }, [clash, revalidate])
  const listed = clash ? [{ message: words.changedMeanwhile }] : work.listed

  function close() {
    setAsking(null)
    setReason('')
  }
  function decide(to: AnnualState) {
    work.run(
      () => api.team.decideAnnualPlan({ planId: plan.id, version: plan.version, to, words: reason }),
      () => {
        close()
        notice(words.movedTo[to])
      },
    )
  }
  function drop() {
    work.run(
      () => api.team.dropAnnualPlan({ planId: plan.id, reason }),
      () => {
        notice(words.dropped)
        navigate('/team/plan', { replace: true })
      },
    )
  }

  const isEmpty =
    plan.state !== 'draft' && open === 0 && ways.length === 0 && !plan.may.drop && plan.decisions.length === 0
  if (isEmpty) return null
  return (
    <aside className={`${classes.side} no-print`} aria-label={words.states[plan.state]}>
      {plan.state === 'draft' && (
        <>
          <h3>{missing.length > 0 ? words.missing : words.complete}</h3>
          <ul>
            {missing.map((one) => {
              const label = labels.get(one.field)
              const said = sayProblem(one, language, ...annualForms.problems)
              return (
                <li key={`${one.field} ${one.problem}`}>
                  <a href={`#${one.field.replace(' ', '-')}`}>{label ? formatLabelled(label, said, language) : said}</a>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {open > 0 && (
        <p className={classes.soft}>
          <Link to={`/team/plan/${plan.id}/review/year_end`}>{words.missingAtEnd(open)}</Link>
        </p>
      )}
      <ProblemSummary problems={asking ? [] : listed} />
      <div className={classes.actions}>
        {ways.map((to) => (
          <Button
            key={to}
            variant={to === 'draft' || reopens ? 'default' : 'filled'}
            disabled={notYet(to)}
            onClick={() => setAsking(to)}
          >
            {nameOfWay(to)}
          </Button>
        ))}
        {plan.may.drop && (
          <Button variant="subtle" onClick={() => setAsking('drop')}>
            {words.drop}
          </Button>
        )}
      </div>
      {plan.decisions.length > 0 && (
        <>
          <h3 className={classes.decisions}>{words.decisions}</h3>
          <ul>
            {plan.decisions.map(({ id, to, words: said, decidedOn, decidedBy }) => (
              <li key={id}>
                {words.states[to]} · {formatShortDate(decidedOn, language)} ·{' '}
                {words.decidedBy(nameOf(decidedBy, language).main)}
                {said && <div>{said}</div>}
                <div>
                  <Link to={`/team/plan/${plan.id}/print?decision=${id}`}>{words.asItStood}</Link>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <ConfirmDialog
        opened={asking !== null}
        onClose={close}
        title={asking === 'drop' ? words.dropTitle : reopens ? words.reopenTitle : words.moveTitle[asking ?? 'agreed']}
        confirm={asking === 'drop' ? words.drop : nameOfWay(asking ?? 'agreed')}
        busy={work.busy}
        danger={asking === 'drop'}
        onConfirm={() => (asking === 'drop' ? drop() : asking && decide(asking))}
      >
        <ProblemSummary problems={listed} />
        <p>
          {asking === 'drop' ? words.dropHelp : reopens ? words.moveHelp.draft : words.moveHelp[asking ?? 'agreed']}
        </p>
        <TextInput
          {...fieldProps(asking === 'drop' ? 'reason' : 'words', work.problems)}
          label={needsWord ? words.word : words.wordOptional}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </aside>
  )
}

/** By where something is missing, how that is called: Aim 1, Measure 1.2. */
function labelsOf(plan: AnnualShown, words: ReturnType<typeof useAnnualWords>): ReadonlyMap<string, string> {
  return new Map(
    plan.aims.flatMap(({ id, measures }, at) => [
      [`aim ${id}`, words.aim(at + 1)] as const,
      ...measures.map((measure, index) => [`measure ${measure.id}`, words.measureOf(at + 1, index + 1)] as const),
    ]),
  )
}
