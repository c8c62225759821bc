import { Button, NativeSelect } from '@mantine/core'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import type { Bilingual } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, formatNouns, formatSchoolYear } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { FrameUse, SchoolCalendar } from '../../../school/calendar/contract.ts'
import type { TimetableFrame } from '../../../school/calendar/model.ts'
import { CalendarSection } from './calendar-section.tsx'
import classes from './frame.module.css'
import { RoomsSection } from './rooms-section.tsx'
import { formWords, nameIn, useFrameWords } from './use-frame-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<SchoolCalendar> {
  const year = new URL(request.url).searchParams.get('year')
  return api.school.calendar(year ? { year } : {})
}

/** What everything with a date stands on: periods and bells, the calendar, the rooms. */
export function Component() {
  const calendar: SchoolCalendar = useLoaderData()
  const words = useFrameWords()
  const language = useLanguage()
  const [, setSearch] = useSearchParams()
  return (
    <>
      {calendar.years.length > 1 && (
        <NativeSelect
          className={classes.year}
          label={words.year}
          value={calendar.year.label}
          data={calendar.years.map((label) => ({ value: label, label: formatSchoolYear(label, language) }))}
          onChange={(event) => setSearch({ year: event.currentTarget.value })}
        />
      )}
      <FramesSection calendar={calendar} />
      {calendar.frames.length > 0 && <CalendarSection calendar={calendar} />}
      <RoomsSection calendar={calendar} />
    </>
  )
}

function FramesSection({ calendar }: { calendar: SchoolCalendar }) {
  const words = useFrameWords()
  const language = useLanguage()
  const { busy, listed, run } = useWork(formWords)
  const edit = (query: Record<string, string>) =>
    `/timetable/frame/edit?${new URLSearchParams({ year: calendar.year.label, ...query })}`
  return (
    <section aria-labelledby="frames-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="frames-title">{words.frames}</h2>
        {calendar.mayKeep && calendar.frames.length > 0 && (
          <Button variant="default" component={Link} to={edit({ like: calendar.frames.at(-1)?.id ?? '' })}>
            {words.add}
          </Button>
        )}
      </div>
      <ProblemSummary problems={listed} />
      {calendar.frames.length === 0 && (
        <EmptyState
          title={words.noFrameTitle}
          sentence={words.noFrame}
          action={
            calendar.mayKeep && (
              <div className={classes.actions}>
                {(['primary', 'secondary', 'empty'] as const).map((from) => (
                  <Button key={from} variant="default" component={Link} to={edit({ suggestion: from })}>
                    {words.begin[from]}
                  </Button>
                ))}
              </div>
            )
          }
        />
      )}
      {calendar.frames.map((frame) => {
        const use = calendar.uses.find(({ frameId }) => frameId === frame.id)
        const gone = missingOf(frame, use, calendar.frames)
        return (
          <article key={frame.id} aria-labelledby={`frame-${frame.id}`} className={classes.frame}>
            <h3 id={`frame-${frame.id}`}>
              {words.from(formatDate(frame.startsOn, language), formatDate(frame.endsOn, language))}
            </h3>
            <p className={classes.soft}>
              {[
                frame.kind === 'week' ? words.week(frame.days) : words.cycle(frame.days),
                ...Object.entries(frame.daySchedules).map(([day, key]) => {
                  const bells = frame.schedules.find((one) => one.key === key)
                  return words.dayBells(words.dayName(frame.kind, Number(day)), bells ? nameIn(bells, language) : key)
                }),
                use ? words.uses(use.lessons, use.groupTimes) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {gone.length > 0 && (
              <p className={classes.error}>
                {words.missing(
                  formatNouns(
                    gone.map((one) => nameIn(one, language)),
                    language,
                  ),
                )}
              </p>
            )}
            <table className={classes.bells}>
              <thead>
                <tr>
                  <th scope="col">{words.period}</th>
                  {frame.schedules.map((schedule) => (
                    <th key={schedule.key} scope="col">
                      {nameIn(schedule, language)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {frame.periods.map((period) => (
                  <tr key={period.key} data-kind={period.kind}>
                    <th scope="row">{nameIn(period, language)}</th>
                    {frame.schedules.map((schedule) => {
                      const bells = schedule.bells[period.key]
                      return <td key={schedule.key}>{bells ? `${bells[0]}–${bells[1]}` : words.notHeld}</td>
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            {calendar.mayKeep && (
              <div className={classes.actions}>
                <Button variant="default" component={Link} to={edit({ frame: frame.id })}>
                  {words.change}
                </Button>
                {(use?.lessons ?? 0) === 0 && (
                  <Button
                    variant="default"
                    disabled={busy}
                    aria-label={words.removeOf(formatDate(frame.startsOn, language))}
                    onClick={() => void run(() => api.school.removeFrame({ id: frame.id }))}
                  >
                    {words.remove}
                  </Button>
                )}
              </div>
            )}
          </article>
        )
      })}
    </section>
  )
}

/** Periods in which groups meet while a frame holds that has no such period: then they do not meet. */
function missingOf(
  frame: TimetableFrame,
  use: FrameUse | undefined,
  frames: readonly TimetableFrame[],
): { key: string; name: Bilingual }[] {
  const known = new Map(frames.flatMap(({ periods }) => periods.map((one) => [one.key, one] as const)))
  return (use?.periods ?? [])
    .filter((key) => !frame.periods.some((one) => one.key === key))
    .map((key) => known.get(key) ?? { key, name: { zh: key, en: key } })
}
