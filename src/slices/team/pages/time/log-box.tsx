import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatDateTime } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import type { TimeWeek } from '../../time/contract.ts'
import { type TimeKind, tapMinutes, timeKinds } from '../../time/model.ts'
import classes from './time.module.css'
import { timeForms, useSayMinutes, useTimeWords } from './use-time-words.ts'

/** Two taps log what was done today; or a clock is started, which runs on through a reload and in another tab. */
export function LogBox({ running }: { running: TimeWeek['running'] }) {
  const words = useTimeWords()
  const say = useSayMinutes()
  const { today } = useFrame()
  const work = useWork(timeForms)
  const [kind, setKind] = useState<TimeKind>('support')
  return (
    <section className={`${classes.log} no-print`} aria-label={words.log}>
      <ProblemSummary problems={work.listed} />
      <TapChoice
        name="kind"
        legend={words.kind}
        single
        options={timeKinds.map((value) => ({ value, label: words.kinds[value] }))}
        chosen={[kind]}
        onChange={([chosen]) => chosen && setKind(chosen)}
      />
      <p className={classes.soft}>{words.tapHelp}</p>
      <div className={classes.row}>
        {tapMinutes.map((minutes) => (
          <Button
            key={minutes}
            variant="default"
            disabled={work.busy}
            aria-label={words.logTap(say(minutes))}
            onClick={() =>
              work.run(
                () => api.team.logTime({ day: today, kind, minutes }),
                () => notice(words.logged(words.kinds[kind], say(minutes))),
              )
            }
          >
            {say(minutes)}
          </Button>
        ))}
        {!running && (
          <Button
            disabled={work.busy}
            onClick={() =>
              work.run(
                () => api.team.startTime({ kind }),
                ({ started }) => !started && notice(words.runsAlready),
              )
            }
          >
            {words.start}
          </Button>
        )}
      </div>
      {running && <Clock running={running} work={work} />}
    </section>
  )
}

/** The running clock, its minutes counted on while one looks. */
function Clock({ running, work }: { running: NonNullable<TimeWeek['running']>; work: ReturnType<typeof useWork> }) {
  const words = useTimeWords()
  const language = useLanguage()
  const say = useSayMinutes()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.max(0, Math.round((now - Date.parse(running.startedAt)) / 60_000))
  const stop = (keep: boolean) =>
    work.run(
      () => api.team.stopTime({ keep }),
      (answer) => {
        if (!keep) notice(words.thrownAway)
        else notice(answer.minutes === null ? words.stoppedNothing : words.stopped(say(answer.minutes)))
      },
    )
  return (
    <div className={classes.row}>
      <strong>
        {words.runs(words.kinds[running.kind], formatDateTime(running.startedAt, language), say(minutes))}
      </strong>
      <Button loading={work.busy} onClick={() => stop(true)}>
        {words.stop}
      </Button>
      <Button variant="subtle" disabled={work.busy} onClick={() => stop(false)}>
        {words.throwAway}
      </Button>
    </div>
  )
}
