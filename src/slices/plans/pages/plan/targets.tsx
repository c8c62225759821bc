import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { noWords } from '../../model.ts'
import type { PlanShown, TargetFields } from '../../plan/contract.ts'
import { BankPlace, type BankTargetFields } from './bank-place.tsx'
import classes from './plan.module.css'
import { TargetCard } from './target-card.tsx'
import { planForms, usePlanWords } from './use-plan-words.ts'

const ownTarget: BankTargetFields = {
  need: null,
  area: 'attention',
  words: noWords,
  measureKind: 'of',
  measure: noWords,
  aimValue: 80,
  aimDirection: 'up',
  criterion: noWords,
  bankId: null,
}

/** The targets of a plan, each with the strategies that serve it. */
export function Targets({ plan }: { plan: PlanShown }) {
  const words = usePlanWords()
  const language = useLanguage()
  const { person } = useFrame()
  const work = useWork(planForms)
  const [added, setAdded] = useState<readonly string[]>([])
  const last = Math.max(0, ...plan.targets.map(({ position }) => position))

  /** Whatever can be filled in is: the plan's period, and whoever writes it. */
  function add(chosen: readonly BankTargetFields[], open: boolean) {
    const fresh = chosen.map(
      (one, index): TargetFields => ({
        ...one,
        words: { ...one.words },
        position: Math.min(last + index + 1, 99),
        baselineValue: null,
        baseline: noWords,
        who: [{ personId: person.id, name: nameOf(person, language).main }],
        startsOn: plan.startsOn,
        // By the review, which asks what became of it.
        dueOn: [plan.reviewOn, plan.endsOn].toSorted()[0] ?? plan.endsOn,
      }),
    )
    work.run(
      async () => {
        const ids: string[] = []
        for (const fields of fresh) {
          const of = { id: plan.studentId, planId: plan.id }
          ids.push((await api.plans.addTarget({ ...of, fields, strategies: [] })).targetId)
        }
        return ids
      },
      (ids) => {
        if (open) setAdded((earlier) => [...earlier, ...ids])
      },
    )
  }

  return (
    <section id="targets" aria-labelledby="targets-name" className={classes.part}>
      <div className={classes.partHead}>
        <h3 id="targets-name">{words.targets}</h3>
      </div>
      {plan.targets.length === 0 && <p className={classes.soft}>{words.noTargets}</p>}
      {plan.targets.map((target) => (
        <TargetCard key={target.id} plan={plan} target={target} isNew={added.includes(target.id)} />
      ))}
      <ProblemSummary problems={work.listed} />
      {plan.may.keep && (
        <div className={`${classes.actions} no-print`}>
          <BankPlace plan={plan} pick="target" onPick={(chosen) => add(chosen, false)} />
          <Button variant="default" loading={work.busy} onClick={() => add([ownTarget], true)}>
            {words.addTarget}
          </Button>
        </div>
      )}
    </section>
  )
}
