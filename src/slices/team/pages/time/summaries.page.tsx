import { IconClockHour4 } from '@tabler/icons-react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFrame } from '#web/ui/frame.ts'
import type { TimeSummary } from '../../time/contract.ts'
import { MakeSummary } from './make-summary.tsx'
import { SummarySheet } from './summary-sheet.tsx'
import classes from './time.module.css'
import { useTimeWords } from './use-time-words.ts'

type Answer = { summaries: TimeSummary[] }

export function loader(): Promise<Answer> {
  return api.team.timeSummaries()
}

/** The own summaries, to be shown or kept; for the principal those that are shown. */
export function Component() {
  const { summaries }: Answer = useLoaderData()
  const words = useTimeWords()
  const { abilities } = useFrame()
  const logs = abilities.includes('time.log')
  return (
    <>
      <p className={`${classes.soft} ${classes.section} no-print`}>
        {logs ? words.summarySentence : words.shownSentence}
      </p>
      {logs && <MakeSummary />}
      {summaries.length === 0 && (
        <EmptyState
          icon={IconClockHour4}
          title={words.noSummaries}
          sentence={logs ? words.noSummariesSentence : words.noneShown}
        />
      )}
      {summaries.map((summary) => (
        <SummarySheet key={summary.id} summary={summary} alone={summaries.length === 1} />
      ))}
    </>
  )
}
