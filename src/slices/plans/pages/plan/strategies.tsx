import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { formatList, pick } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import { noWords, places, type Strategy, type Target } from '../../model.ts'
import type { PlanShown, StrategyFields } from '../../plan/contract.ts'
import { sayDoer } from '../../plan/rules/doers.ts'
import { KeepInBank } from '../bank/keep-in-bank.tsx'
import { BankPlace } from './bank-place.tsx'
import { CoachPlace } from './coach-place.tsx'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'
import { WhoField } from './who-field.tsx'

/** The strategies of a target, or with `null` those of the whole plan. */
export function Strategies({ plan, target }: { plan: PlanShown; target: Target | null }) {
  const words = usePlanWords()
  const work = useWork(planForms)
  const [added, setAdded] = useState<readonly string[]>([])
  const strategies = plan.strategies.filter((one) => one.targetId === (target?.id ?? null))
  const last = Math.max(0, ...strategies.map(({ position }) => position))
  const freeOnCard = ([1, 2, 3] as const).filter((place) => !plan.strategies.some((one) => one.onCard === place))

  function add(chosen: readonly Pick<StrategyFields, 'place' | 'words' | 'bankId'>[], open: boolean) {
    const fresh = chosen.slice(0, 12).map(
      (one, index): StrategyFields => ({
        ...one,
        words: { ...one.words },
        targetId: target?.id ?? null,
        position: Math.min(last + index + 1, 99),
        who: [],
        // What is for class goes on the card while there is room: teachers see it from the first day.
        onCard: one.place === 'class' || one.place === 'everywhere' ? (freeOnCard[index] ?? null) : null,
      }),
    )
    work.run(
      () => api.plans.addStrategies({ id: plan.studentId, planId: plan.id, strategies: fresh }),
      ({ strategyIds }) => {
        if (open) setAdded((before) => [...before, ...strategyIds])
      },
    )
  }

  return (
    <div>
      <ul className={classes.strategies} aria-label={target ? words.strategies : words.wholePlan}>
        {strategies.map((strategy) => (
          <StrategyLine
            key={strategy.id}
            plan={plan}
            target={target}
            strategy={strategy}
            isNew={added.includes(strategy.id)}
          />
        ))}
      </ul>
      {strategies.length === 0 && <p className={classes.soft}>{words.noStrategies}</p>}
      <ProblemSummary problems={work.listed} />
      {plan.may.keep && (
        <div className={`${classes.actions} no-print`}>
          <BankPlace plan={plan} pick="strategy" area={target?.area ?? null} onPick={(chosen) => add(chosen, false)} />
          <Button
            variant="subtle"
            size="compact-sm"
            loading={work.busy}
            onClick={() => add([{ place: 'class', words: noWords, bankId: null }], true)}
          >
            {words.addStrategy}
            {target && <span className="for-screen-readers">{` (${words.target(target.position)})`}</span>}
          </Button>
        </div>
      )}
    </div>
  )
}

interface StrategyLineProps {
  plan: PlanShown
  target: Target | null
  strategy: Strategy
  isNew: boolean
}

function StrategyLine({ plan, target, strategy, isNew }: StrategyLineProps) {
  const words = usePlanWords()
  const language = useLanguage()
  const [writing, setWriting] = useState(isNew)
  const opener = useOpener(writing)
  if (writing)
    return (
      <li className={classes.strategy}>
        <StrategyForm plan={plan} target={target} strategy={strategy} onClose={() => setWriting(false)} />
      </li>
    )
  const facts = [
    words.places[strategy.place],
    formatList(
      strategy.who.map((one) => sayDoer(one, plan.people, language)),
      language,
    ),
    strategy.onCard && words.onCard(strategy.onCard),
  ].filter(Boolean)
  const isWritten = strategy.words.zh !== '' || strategy.words.en !== ''
  return (
    <li className={classes.strategy}>
      <div>
        {isWritten ? <InTwoLanguages text={strategy.words} /> : <span className={classes.soft}>{words.nothing}</span>}
        <div className={classes.soft}>{facts.join(' · ')}</div>
      </div>
      {plan.may.keep && (
        <Button variant="subtle" size="compact-sm" className="no-print" ref={opener} onClick={() => setWriting(true)}>
          {words.change}
          <span className="for-screen-readers">{` (${pick(strategy.words, language)})`}</span>
        </Button>
      )}
    </li>
  )
}

function StrategyForm({ plan, target, strategy, onClose }: Omit<StrategyLineProps, 'isNew'> & { onClose: () => void }) {
  const words = usePlanWords()
  const { id, version, ...saved } = strategy
  const of = { id: plan.studentId, planId: plan.id, strategyId: id }
  const { edit, work, state, flush } = useAutosave<StrategyFields>({
    key: `plan ${plan.id} strategy ${id}`,
    saved,
    version,
    words: planForms,
    send: ({ fields, base }, sentVersion) => api.plans.changeStrategy({ ...of, version: sentVersion, base, fields }),
  })
  const removal = useWork(planForms)
  const { fields, change } = edit
  const field = (name: string) => ({ ...fieldProps(name, work.problems), label: words.fields[name] })
  const taken = (place: number) => plan.strategies.some((one) => one.id !== id && one.onCard === place)
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        flush().then((isSaved) => isSaved && onClose())
      }}
    >
      <ProblemSummary problems={removal.listed} />
      <EditHead
        work={work}
        edit={edit}
        saves={state}
        textOf={(_field, value) =>
          typeof value === 'object' && value !== null && 'zh' in value
            ? Object.values(value).filter(Boolean).join('\n')
            : String(value ?? '')
        }
      />
      <TwoLanguages
        name="words"
        label={words.strategies}
        rows={2}
        autoFocus
        value={fields.words}
        problems={work.problems}
        onChange={(language: Language, value) => change({ words: { ...fields.words, [language]: value } })}
      />
      <CoachPlace plan={plan} about={{ strategy: { ...strategy, ...fields } }} words={fields.words} />
      <div className={classes.pair}>
        <NativeSelect
          {...field('place')}
          value={fields.place}
          data={places.map((value) => ({ value, label: words.places[value] }))}
          onChange={(event) => change({ place: places.find((one) => one === event.currentTarget.value) ?? 'class' })}
        />
        <NativeSelect
          {...field('onCard')}
          value={String(fields.onCard ?? '')}
          data={[
            { value: '', label: words.notOnCard },
            ...[1, 2, 3].map((place) => ({
              value: String(place),
              label: words.onCard(place),
              disabled: taken(place),
            })),
          ]}
          onChange={(event) => change({ onCard: Number(event.currentTarget.value) || null })}
        />
      </div>
      <WhoField value={fields.who} onChange={(who) => change({ who })} />
      <div className={classes.formFoot}>
        <Button type="submit" variant="default">
          {words.close}
        </Button>
        <SavedMark state={state} />
        <KeepInBank plan={plan} kept={{ strategy: { ...strategy, ...fields }, target }} onKeep={flush} />
        <Button
          variant="subtle"
          loading={removal.busy}
          onClick={() =>
            removal.run(
              () => api.plans.removeStrategy(of),
              () => edit.finish(saved, version),
            )
          }
        >
          {words.remove}
        </Button>
      </div>
    </form>
  )
}
