import { useMemo } from 'react'
import { useLoaderData, useRevalidator } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { OthersHere } from '#web/ui/forms/others-here.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintHeader } from '#web/ui/print.tsx'
import { aroundTargets } from '../../plan/rules/sections.ts'
import { CoachMemory } from '../coach/coach-memory.tsx'
import { Agreements } from './agreements.tsx'
import { type Colleague, ColleaguesContext, loadColleagues } from './colleagues.ts'
import classes from './plan.module.css'
import { usePlan } from './plan-context.ts'
import { PlanState } from './plan-state.tsx'
import { SectionCard } from './section-card.tsx'
import { Strategies } from './strategies.tsx'
import { Targets } from './targets.tsx'
import { usePlanWords } from './use-plan-words.ts'

export function loader(): Promise<Colleague[]> {
  return loadColleagues()
}

/** Colleagues do not change while a plan is written. */
export function shouldRevalidate(): boolean {
  return false
}

/** The whole plan on one page, read and written in the same place: strengths first, then targets with their strategies. */
export function Component() {
  const colleagues: Colleague[] = useLoaderData()
  const { plan } = usePlan()
  const words = usePlanWords()
  const language = useLanguage()
  const { revalidate } = useRevalidator()
  const [first, rest] = useMemo(() => aroundTargets(plan.sections), [plan.sections])
  const readable = (id: string) => plan.may.keep || plan.texts.some((text) => text.section === id)
  return (
    <ColleaguesContext value={colleagues}>
      <CoachMemory plan={plan}>
        <PrintHeader title={words.kinds[plan.kind]} />
        {plan.may.keep && <OthersHere studentId={plan.studentId} form="plan" which={plan.id} onChange={revalidate} />}
        <div className={classes.columns}>
          <div>
            {first
              .filter(({ id }) => readable(id))
              .map((section) => (
                <SectionCard key={section.id} plan={plan} section={section} />
              ))}
            <Targets plan={plan} />
            <section aria-labelledby="whole-plan" className={classes.part}>
              <h3 id="whole-plan">{words.wholePlan}</h3>
              <Strategies plan={plan} target={null} />
            </section>
            {rest
              .filter(({ id }) => readable(id))
              .map((section) => (
                <SectionCard key={section.id} plan={plan} section={section} />
              ))}
            {plan.agreements && <Agreements plan={plan} agreements={plan.agreements} />}
          </div>
          <PlanState plan={plan} nameOfSection={(id) => sectionName(id)} />
        </div>
      </CoachMemory>
    </ColleaguesContext>
  )

  function sectionName(id: string): string {
    const section = plan.sections.find((one) => one.id === id)
    return section ? pick(section.name, language) : id
  }
}
