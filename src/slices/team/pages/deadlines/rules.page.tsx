import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatSchoolYear } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { RulesAnswer, SeenRule } from '../../deadlines/contract.ts'
import classes from './deadlines.module.css'
import { wantedYear } from './load-year.ts'
import { HolidaysSection } from './planner/holidays-section.tsx'
import { NumbersSection } from './planner/numbers-section.tsx'
import { RulePanel } from './planner/rule-panel.tsx'
import { type RuleDoing, RulesTable } from './planner/rules-table.tsx'
import { plannerForms, usePlannerWords, useSayRule } from './planner/use-planner-words.ts'
import { YearBar } from './year-bar.tsx'

export function loader({ request }: { request: Request }): Promise<RulesAnswer> {
  return api.team.deadlineRules(wantedYear(request))
}

/** Where the deadlines come from: rules with their source and check, customs to take, and the days by which they are counted. */
export function Component() {
  const answer: RulesAnswer = useLoaderData()
  const { year, years, rules, terms, may } = answer
  const words = usePlannerWords()
  const language = useLanguage()
  const say = useSayRule()
  const work = useWork(plannerForms)
  const [open, setOpen] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<SeenRule | null>(null)
  const changing = rules.find(({ key }) => key === open) ?? null

  const place = (key: string, active: boolean) =>
    void work.run(
      () => api.team.placeDeadlineRule({ key, active }),
      () => {
        setLeaving(null)
        notice(active ? words.taken : words.gone)
      },
    )
  function act(rule: SeenRule, doing: RuleDoing) {
    if (doing === 'change') setOpen(rule.key)
    else if (doing === 'putAway') setLeaving(rule)
    else if (doing === 'take') place(rule.key, true)
    else
      void work.run(
        () =>
          api.team.keepDeadlineRule({
            ...{ key: rule.key, version: rule.version, base: { checked: false }, fields: { checked: true } },
          }),
        () => notice(words.saved),
      )
  }
  // A dated rule without a source counts once its days are set, with the dates of identification.
  const isOffer = ({ active, origin, version, mark, days }: SeenRule) =>
    active ? mark === 'custom' && days === 'no-day' : origin === 'offered' && version === 0
  const sections = [
    { title: words.active, help: words.activeHelp, list: rules.filter((rule) => rule.active && !isOffer(rule)) },
    {
      title: words.offered,
      help: words.offeredHelp,
      list: rules.filter(isOffer),
    },
    {
      title: words.away,
      help: '',
      list: rules.filter((rule) => !rule.active && !isOffer(rule)),
    },
  ]
  return (
    <>
      <PrintHeader title={words.active} detail={formatSchoolYear(year, language)} />
      <YearBar year={year} years={years}>
        {may.keep && <Button onClick={() => setOpen('')}>{words.add}</Button>}
        <PrintButton />
      </YearBar>
      <ProblemSummary problems={work.listed} />
      {sections
        .filter(({ list }) => list.length > 0)
        .map(({ title, help, list }) => (
          <section key={title} aria-label={title} className={classes.section}>
            <h2>{title}</h2>
            {help && <p className={classes.soft}>{help}</p>}
            <RulesTable label={title} rules={list} year={year} busy={work.busy} onDo={may.keep ? act : null} />
          </section>
        ))}
      <NumbersSection answer={answer} />
      <HolidaysSection answer={answer} />
      {open !== null && (open === '' || changing) && (
        <RulePanel key={open} rule={changing} terms={terms} onClose={() => setOpen(null)} />
      )}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && place(leaving.key, false)}
        title={leaving ? words.putAwayOf(say.name(leaving)) : ''}
        confirm={words.putAway}
        busy={work.busy}
      >
        {words.putAwayAsk}
      </ConfirmDialog>
    </>
  )
}
