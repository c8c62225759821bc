import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link, useLoaderData } from 'react-router'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatSchoolYear } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { YearAnswer } from '../../deadlines/contract.ts'
import { monthsOf, together } from '../../deadlines/rules/standing.ts'
import { DeadlineLine } from './deadline-line.tsx'
import classes from './deadlines.module.css'
import { FeedPanel } from './feed-panel.tsx'
import { loadYear } from './load-year.ts'
import { monthName } from './months.ts'
import { useDeadlineWords } from './use-deadline-words.ts'
import { HolidaysNote, YearBar } from './year-bar.tsx'

export const loader = loadYear
export { whenYearChanges as shouldRevalidate } from './load-year.ts'

/** All deadlines of a school year on one page, month by month; on paper too. */
export function Component() {
  const answer: YearAnswer = useLoaderData()
  const { year, years, deadlines, holidays, may } = answer
  const words = useDeadlineWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [paper, setPaper] = useState<'A4' | 'A3'>('A4')
  const [feeds, setFeeds] = useState(false)
  const lines = together(deadlines)
  const months = [...new Set([...monthsOf(year), ...lines.map(({ dueOn }) => dueOn.slice(0, 7))])].sort()
  return (
    <>
      <PrintHeader title={words.title} detail={formatSchoolYear(year.label, language)} paper={paper} />
      <YearBar year={year.label} years={years}>
        {may.feed && (
          <Button variant="default" onClick={() => setFeeds(true)}>
            {words.feed.open}
          </Button>
        )}
        <NativeSelect
          aria-label={words.paper}
          value={paper}
          data={['A4', 'A3']}
          onChange={(event) => setPaper(event.currentTarget.value === 'A3' ? 'A3' : 'A4')}
        />
        <PrintButton />
      </YearBar>
      <HolidaysNote entered={holidays.length > 0} mayKeep={may.keep} year={year.label} />
      {deadlines.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          sentence={words.emptySentence}
          action={<Link to={`/team/year/rules?${new URLSearchParams({ year: year.label })}`}>{words.emptyAction}</Link>}
        />
      ) : (
        <div className={classes.year} data-paper-size={paper}>
          {months.map((month) => {
            const inMonth = lines.filter(({ dueOn }) => dueOn.startsWith(month))
            return (
              <section key={month} aria-labelledby={`month-${month}`} data-now={today.startsWith(month) || undefined}>
                <h2 id={`month-${month}`}>{monthName(month, language)}</h2>
                {inMonth.length === 0 && <p className={classes.soft}>{words.none}</p>}
                <ol>
                  {inMonth.map(({ key, dueOn, list }) => (
                    <li key={key}>
                      <time dateTime={dueOn}>{Number(dueOn.slice(8))}</time>
                      <DeadlineLine list={list} year={year.label} />
                    </li>
                  ))}
                </ol>
              </section>
            )
          })}
        </div>
      )}
      {feeds && <FeedPanel onClose={() => setFeeds(false)} />}
    </>
  )
}
