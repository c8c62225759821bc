import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { MeetingOfStudent } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { useMeetingWords } from './use-meeting-words.ts'

type Loaded = { meetings: MeetingOfStudent[] }

export function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  return api.team.meetingsOf({ id: params.id ?? '' })
}

/** The meetings about one student and those that spoke of them, each with what was said: to come, then those that are over. */
export function Component() {
  const { meetings }: Loaded = useLoaderData()
  const words = useMeetingWords()
  const { today } = useFrame()
  const isComing = (one: MeetingOfStudent) => one.state === 'planned' && one.heldOn >= today
  const parts = [
    { head: words.coming, meetings: meetings.filter(isComing).toReversed() },
    { head: words.past, meetings: meetings.filter((one) => !isComing(one)) },
  ]
  if (meetings.length === 0)
    return (
      <>
        <h2>{words.title}</h2>
        <EmptyState title={words.noneOf} sentence={words.noneOfSentence} />
      </>
    )
  return (
    <>
      <h2>{words.title}</h2>
      {parts.map((part) =>
        part.meetings.length === 0 ? null : (
          <section key={part.head} aria-label={part.head} className={classes.section}>
            <h3>{part.head}</h3>
            <ul className={classes.items}>
              {part.meetings.map((one) => (
                <OneMeeting key={one.id} meeting={one} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  )
}

function OneMeeting({ meeting }: { meeting: MeetingOfStudent }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const { today } = useFrame()
  const { id, title, kind, heldOn, startsAt, state, said } = meeting
  const marks = [title && words.kinds[kind], state !== 'held' && words.states[state]].filter(Boolean)
  return (
    <li className={classes.item}>
      <div className={classes.issue}>
        <h4>
          <Link to={`/team/meetings/${id}`}>{title || words.kinds[kind]}</Link>
        </h4>
        <span className={classes.marks}>
          {[`${formatShortDate(heldOn, language, today)} ${startsAt}`, ...marks].join(' · ')}
        </span>
      </div>
      {said.length > 0 && (
        <dl className={classes.said}>
          {said.map((item) => (
            <div key={item.id}>
              <dt>
                {item.issue[language]}
                {item.closed && <span className={classes.soft}>{` · ${words.closedMark}`}</span>}
              </dt>
              <dd className={item.decision ? classes.words : classes.soft}>
                {item.decision || (state === 'cancelled' ? '–' : words.itemStates[item.state])}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
