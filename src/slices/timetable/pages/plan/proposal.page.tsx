import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { PlanProgress, Proposal } from '../../plan/contract.ts'
import classes from './plan.module.css'
import { Result } from './result.tsx'
import { Running } from './running.tsx'
import { usePlanWords } from './use-plan-words.ts'

type Answer = { proposal: Proposal; progress: PlanProgress }

export async function loader({ params }: LoaderFunctionArgs): Promise<Answer> {
  const of = { proposalId: params.proposalId ?? '' }
  const [proposal, progress] = await Promise.all([api.timetable.proposal(of), api.timetable.planProgress(of)])
  return { proposal, progress }
}

/** One proposal: being worked out, worked out, or failed. */
export function Component() {
  const { proposal, progress }: Answer = useLoaderData()
  const words = usePlanWords()
  const language = useLanguage()
  const { kind, state, startsOn } = proposal
  return (
    <>
      <p className={classes.back}>
        <Link to="/timetable/plan">{words.back}</Link>
      </p>
      <h2>{words.title[kind](formatDate(startsOn, language))}</h2>
      {state === 'running' && <Running proposalId={proposal.id} first={progress} />}
      {state === 'failed' && <EmptyState title={words.failed} sentence={words.failedSentence} />}
      {proposal.answer && <Result proposal={proposal} answer={proposal.answer} />}
    </>
  )
}
