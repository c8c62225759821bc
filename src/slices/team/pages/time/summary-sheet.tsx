import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { formatDate, formatNumber, formatPercent, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { TimeSummary } from '../../time/contract.ts'
import { percentOf } from '../../time/rules.ts'
import { SumsTables } from './sums-tables.tsx'
import classes from './time.module.css'
import { timeForms, useSayMinutes, useTimeWords } from './use-time-words.ts'

/** One summary as it was made: shares, kinds of work, what could be handed over. `alone`: it is the only one, and can be printed. */
export function SummarySheet({ summary, alone }: { summary: TimeSummary; alone: boolean }) {
  const words = useTimeWords()
  const language = useLanguage()
  const say = useSayMinutes()
  const { abilities } = useFrame()
  const [opened, setOpened] = useState(alone)
  const { sums, plannedPercent, weekMinutes, weeks } = summary.content
  const percent = (value: number | null) => (value === null ? words.none : formatPercent(value, language))
  const day = (date: string) => formatDate(date, language)
  const title = words.summaryOf(nameOf(summary.by, language).main, day(summary.startsOn), day(summary.endsOn))
  const handOver = sums.byTaker.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <article className={opened ? classes.sheet : `${classes.sheet} no-print`}>
      {opened && <PrintHeader title={words.title} detail={title} />}
      <h2>{title}</h2>
      <p className={classes.soft}>
        {words.madeOn(day(summary.madeOn))} ·{' '}
        {summary.shownOn ? words.shownSince(day(summary.shownOn)) : words.notShown}
      </p>
      {opened ? (
        <div className={classes.section}>
          {summary.words && <p>{summary.words}</p>}
          <Facts
            columns={2}
            facts={[
              { label: words.facts.weeks, value: words.weeks(formatNumber(weeks, language)) },
              { label: words.facts.logged, value: say(sums.minutes) },
              { label: words.facts.sen, value: say(sums.senMinutes) },
              { label: words.facts.share, value: percent(percentOf(sums.senMinutes, sums.minutes)) },
              { label: words.facts.planned, value: percent(plannedPercent) },
              { label: words.facts.week, value: weekMinutes === null ? words.none : say(weekMinutes) },
              { label: words.facts.handOver, value: say(handOver) },
            ]}
          />
          <h3>{words.byKind}</h3>
          <SumsTables sums={sums} />
          <p className={classes.soft}>{words.source}</p>
        </div>
      ) : null}
      <div className={`${classes.row} no-print`}>
        {opened ? (
          <PrintButton />
        ) : (
          <Button variant="default" onClick={() => setOpened(true)}>
            {words.open}
            <span className="for-screen-readers">{` (${title})`}</span>
          </Button>
        )}
        {summary.mine && abilities.includes('time.log') && <OwnerButtons summary={summary} />}
      </div>
    </article>
  )
}

/** What only the one who made a summary does with it. */
function OwnerButtons({ summary: { id: summaryId, shownOn } }: { summary: TimeSummary }) {
  const words = useTimeWords()
  const work = useWork(timeForms)
  const [asking, setAsking] = useState(false)
  const show = (shown: boolean) =>
    work.run(
      () => api.team.showTimeSummary({ summaryId, shown }),
      () => {
        notice(shown ? words.shown : words.takenBack)
        setAsking(false)
      },
    )
  return (
    <>
      <ProblemSummary problems={work.listed} />
      {shownOn ? (
        <Button variant="default" loading={work.busy} onClick={() => show(false)}>
          {words.takeBack}
        </Button>
      ) : (
        <>
          <Button onClick={() => setAsking(true)}>{words.show}</Button>
          <Button
            variant="subtle"
            disabled={work.busy}
            onClick={() =>
              work.run(
                () => api.team.removeTimeSummary({ summaryId }),
                () => notice(words.dropped),
              )
            }
          >
            {words.drop}
          </Button>
        </>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => show(true)}
        title={words.showTitle}
        confirm={words.show}
        busy={work.busy}
      >
        {words.showText}
      </ConfirmDialog>
    </>
  )
}
