import { ActionIcon, Button } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { MarkPanel } from '#web/ui/mark-panel.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { useFocusInRows } from '#web/ui/way-back.ts'
import type { DueThing } from '../../../team/due/contract.ts'
import { sayDue } from '../../../team/due/say-rules.ts'
import classes from './today.module.css'
import { todayForms, useTodayWords } from './use-today-words.ts'

/** What is put off in a tap, and by how many days. */
const puttingOff = [
  { act: 'tomorrow', days: 1 },
  { act: 'nextWeek', days: 7 },
] as const

interface DueListProps {
  things: readonly DueThing[]
  empty: string
  /** Of one kind, which the heading says, and without putting off in a tap: there is little room. */
  short?: boolean
}

/** What is due, each with the one step that settles it, with putting it off in a tap, and with handing it to a colleague. */
export function DueList({ things, empty, short = false }: DueListProps) {
  const words = useTodayWords()
  const language = useLanguage()
  const work = useWork(todayForms)
  const { today } = useFrame()
  const { revalidate } = useRevalidator()
  const [marking, setMarking] = useState<readonly DueThing[] | null>(null)
  const focusInRows = useFocusInRows()

  const putOff = ({ kind, subjectId, version }: DueThing, days: number) => {
    const until = addDays(today, days)
    let gone = 0
    work.run(
      async () => {
        const things = [{ kind, subjectId, version }]
        const answer = await api.team.putOff({ things, until }).catch(async (error: unknown) => {
          const code = refusalIn(error)?.code
          if (code === 'NOT_FOUND') return { marked: 0, gone: 1 }
          if (code === 'CLASH') await revalidate()
          throw error
        })
        gone = answer.gone
      },
      () => notice(gone > 0 ? words.gone : words.putOff(formatShortDate(until, language, today))),
    )
  }

  return (
    <>
      <ProblemSummary problems={work.listed} />
      {things.length === 0 ? (
        <p className={classes.soft}>{empty}</p>
      ) : (
        <ul className={short ? `${classes.due} ${classes.short}` : classes.due} {...focusInRows}>
          {things.map((thing) => {
            const { student, group, dueOn, standing, from } = thing
            const about = student
              ? [student.className, nameOf(student, language).main].filter(Boolean).join(' ')
              : group
                ? pick(group.name, language) || group.name.zh
                : ''
            const day = dueOn && formatShortDate(dueOn, language, today)
            const what = sayDue(thing, language)
            const named = <span className="for-screen-readers">{` (${what}${about ? `, ${about}` : ''})`}</span>
            return (
              <li key={`${thing.kind} ${thing.subjectId}`} data-row-id={`${thing.kind} ${thing.subjectId}`}>
                <span className={classes.what}>
                  {/* Where all are of a kind, the heading has said what they are. */}
                  <span
                    className={classes.twoLines}
                    title={short ? about : what}
                    data-one-line={from !== null || undefined}
                  >
                    {short ? about : what}
                  </span>
                  <span className={`${classes.note} ${classes.oneLine}`}>
                    {!short && about && <span title={about}>{about}</span>}
                    {day && (
                      <DueMark state={standing === 'overdue' ? 'overdue' : 'due'}>
                        {standing === 'overdue' ? `${words.dueWords.standings.overdue} · ${day}` : day}
                      </DueMark>
                    )}
                  </span>
                  {from && (
                    <span className={`${classes.note} ${classes.oneLine}`}>
                      <span title={from.words}>
                        {words.dueWords.handedBy(nameOf(from.person, language).main, from.words)}
                      </span>
                    </span>
                  )}
                </span>
                <span className={classes.acts}>
                  <Button component={Link} to={thing.href} size="compact-sm" data-row-focus>
                    {words.dueWords.actions[thing.action]}
                    {named}
                  </Button>
                  {!short &&
                    puttingOff.map(({ act, days }) => (
                      <Button
                        key={act}
                        size="compact-sm"
                        variant="subtle"
                        px={6}
                        data-row-act={act}
                        onClick={() => putOff(thing, days)}
                      >
                        <span className="for-screen-readers">{words.putOffBy}</span>
                        {words[act]}
                        {named}
                      </Button>
                    ))}
                  <ActionIcon
                    variant="subtle"
                    size={28}
                    title={words.more}
                    data-row-act="more"
                    aria-label={`${words.more} (${what}${about ? `, ${about}` : ''})`}
                    onClick={() => setMarking([thing])}
                  >
                    <IconDots size={16} aria-hidden="true" />
                  </ActionIcon>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {marking && (
        <MarkPanel
          begin="handOn"
          things={marking}
          onClose={() => setMarking(null)}
          onDone={() => setMarking(null)}
          onClash={() => {
            setMarking(null)
            work.refuse([{ message: words.clash, notSent: true }])
          }}
        />
      )}
    </>
  )
}
