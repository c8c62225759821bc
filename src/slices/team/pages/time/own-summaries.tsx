import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import type { TimeSummary } from '../../time/contract.ts'
import { SummarySheet } from './summary-sheet.tsx'
import { useTimeWords } from './use-time-words.ts'

/** Below the log of somebody who is SENCO no more: the summaries that they made. */
export function OwnSummaries() {
  const words = useTimeWords()
  const [summaries, setSummaries] = useState<readonly TimeSummary[]>([])
  useEffect(() => {
    let here = true
    // Without an answer the section stays away; the page has its own way of saying that the server is gone.
    api.team.ownTimeSummaries().then(
      (answer) => here && setSummaries(answer.summaries),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  if (summaries.length === 0) return null
  return (
    <section aria-labelledby="own-summaries">
      <h2 id="own-summaries">{words.ownSummaries}</h2>
      {summaries.map((summary) => (
        <SummarySheet key={summary.id} summary={summary} alone={summaries.length === 1} />
      ))}
    </section>
  )
}
