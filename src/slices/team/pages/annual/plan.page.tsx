import { type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import type { Choices } from '../../annual/contract.ts'
import { dimensions } from '../../annual/model.ts'
import classes from './annual.module.css'
import { useAnnualPlan } from './annual-context.ts'
import { ChoicesContext, noChoices } from './choices.ts'
import { DimensionSection } from './dimension-section.tsx'
import { PlanSide } from './plan-side.tsx'
import { SituationCard } from './situation-card.tsx'
import { useAnnualWords } from './use-annual-words.ts'

/** Nothing to choose from for colleagues outside the team, who only read. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Choices> {
  const { abilities } = await api.access.me()
  return abilities.includes('annual.keep') || abilities.includes('annual.agree')
    ? api.team.annualChoices({ planId: params.planId ?? '' })
    : noChoices
}

/** People and groups do not change while a plan is written. */
export function shouldRevalidate({ currentParams, nextParams }: ShouldRevalidateFunctionArgs): boolean {
  return currentParams.planId !== nextParams.planId
}

/** The whole plan on one page, read and written in the same place: the situation, then the aims of each dimension with their measures. */
export function Component() {
  const choices: Choices = useLoaderData()
  const plan = useAnnualPlan()
  const words = useAnnualWords()
  return (
    <ChoicesContext value={choices}>
      <div className={classes.columns}>
        <div>
          {plan.may.write && <p className={classes.soft}>{words.noStudent}</p>}
          <SituationCard plan={plan} />
          {dimensions.map((dimension) => (
            <DimensionSection key={dimension} plan={plan} dimension={dimension} />
          ))}
        </div>
        <PlanSide plan={plan} />
      </div>
    </ChoicesContext>
  )
}
