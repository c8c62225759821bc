import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { formatMoney } from '#kernel/money.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { GroupOutcome } from '../../outcome/contract.ts'
import { lastDayOf } from '../../outcome/rules/runs.ts'
import { DecisionsSection } from './decisions-section.tsx'
import { MeasureSection } from './measure-section.tsx'
import classes from './outcome.module.css'
import { ReasonPanel } from './reason-panel.tsx'
import { useOutcomeWords, useSay } from './use-outcome-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<GroupOutcome> {
  return api.provision.groupOutcome({ id: params.id ?? '' })
}

/** What became of a group: what was measured, what can and cannot be said, earlier runs, what it cost, what people decided. */
export function Component() {
  const outcome: GroupOutcome = useLoaderData()
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  const { group, measures, may } = outcome
  const name = pick(group.name, language)
  const title = words.one.title(name)
  const base = `/provision/groups/${group.id}`
  const enter = may.enter && (
    <Button component={Link} to={`${base}/scores`}>
      {words.enterScores}
    </Button>
  )
  return (
    <>
      <PageHead
        title={title}
        back={{ to: base, label: words.group }}
        action={
          <div className={classes.actions}>
            {measures.length > 0 && enter}
            <PrintButton />
            <DownloadButton label="excel" ask={() => api.provision.groupOutcomeTable({ id: group.id, language })} />
          </div>
        }
      >
        <GroupFacts outcome={outcome} />
      </PageHead>
      <PrintHeader
        title={title}
        detail={[
          pick(outcome.provision.name, language),
          words.period(say.day(group.startsOn), say.day(lastDayOf(group))),
          words.one.studentsOnly(outcome.students.length),
        ].join(' · ')}
      />
      <Reason outcome={outcome} />
      {measures.length === 0 && (
        <EmptyState title={words.one.noMeasureTitle} sentence={words.one.noMeasure} action={enter} />
      )}
      {measures.map((result) => (
        <MeasureSection key={result.measure.id} result={result} outcome={outcome} />
      ))}
      <DecisionsSection outcome={outcome} />
    </>
  )
}

function GroupFacts({ outcome }: { outcome: GroupOutcome }) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  const { facts: labels } = words.one
  const { group, provision, students, cost } = outcome
  const facts: Fact[] = [
    { label: labels.provision, value: pick(provision.name, language) },
    {
      label: labels.period,
      value: words.period(say.day(group.startsOn), say.day(lastDayOf(group))),
      help: group.isOver ? words.one.over : words.one.running,
    },
    { label: labels.students, value: students.length },
  ]
  if (cost) {
    const sum = formatMoney(cost.cents)
    facts.push({
      label: labels.cost,
      value: cost.whole ? sum : labels.atLeast(sum),
      help: [labels.costEach(formatMoney(cost.each)), cost.whole ? '' : labels.unknownPart].filter(Boolean).join(' · '),
    })
  }
  return <Facts facts={facts} columns={2} />
}

/** Why there is no outcome, of a group that is over and has none. */
function Reason({ outcome }: { outcome: GroupOutcome }) {
  const words = useOutcomeWords()
  const [opened, setOpened] = useState(false)
  const { group, hasOutcome, noOutcomeReason, may } = outcome
  if (hasOutcome || !group.isOver) return null
  return (
    <section className={classes.section} aria-labelledby="reason">
      <div className={classes.head}>
        <h2 id="reason">{words.one.reasonTitle}</h2>
        {may.keep && (
          <Button variant="default" size="compact-md" className="no-print" onClick={() => setOpened(true)}>
            {noOutcomeReason ? words.one.changeReason : words.one.state}
          </Button>
        )}
      </div>
      {noOutcomeReason ? <p>{noOutcomeReason}</p> : <DueMark state="due">{words.one.reasonMissing}</DueMark>}
      {opened && <ReasonPanel groupId={group.id} reason={noOutcomeReason} onClose={() => setOpened(false)} />}
    </section>
  )
}
