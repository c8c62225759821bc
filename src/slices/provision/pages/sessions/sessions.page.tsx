import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconCalendarCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator, useSearchParams } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, formatList, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { SessionDay } from '../../sessions/contract.ts'
import { SessionItem } from './session-item.tsx'
import { QueueNote, UndoNote, useSessionQueue } from './session-queue.tsx'
import classes from './sessions.module.css'
import { useSessionWords } from './use-session-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<SessionDay> {
  const search = new URL(request.url).searchParams
  const [on, personId] = [search.get('on'), search.get('person')]
  return api.provision.sessionDay({ ...(on ? { on } : {}), ...(personId ? { personId } : {}) })
}

/** Today’s sessions, to be logged in a corridor; those that are still to be written down; for the team, groups that have fallen silent. */
export function Component() {
  const day: SessionDay = useLoaderData()
  const words = useSessionWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const { revalidate } = useRevalidator()
  const queue = useSessionQueue(() => void revalidate())
  const isTeam = abilities.includes('session.correct')
  // A silent group stands above with all that is missing of it.
  const earlier = day.earlier.filter(({ group }) => !day.silent.some((one) => one.group.id === group.id))
  return (
    <>
      <Choices day={day} />
      <QueueNote queue={queue} />
      <h2 className={classes.date}>{formatDate(day.on, language)}</h2>
      {!day.isSchoolDay && <p>{words.noSchool}</p>}
      {day.sessions.length === 0 && day.isSchoolDay && (
        <EmptyState
          icon={IconCalendarCheck}
          title={words.emptyTitle}
          sentence={isTeam ? words.emptyAll : words.empty}
          action={
            abilities.includes('group.keep') && (
              <Button variant="default" component={Link} to="/provision/groups">
                {words.toGroups}
              </Button>
            )
          }
        />
      )}
      <ul className={classes.cards}>
        {day.sessions.map((card) => (
          <SessionItem
            key={`${card.timeId} ${card.plannedOn} ${card.sessionId}`}
            card={card}
            queue={queue}
            among="day"
          />
        ))}
      </ul>
      {isTeam && (
        <section aria-labelledby="silent-title">
          <h2 id="silent-title">{words.silent}</h2>
          {day.silent.length === 0 && <p className={classes.soft}>{words.silentNone}</p>}
          <ul className={classes.silent}>
            {day.silent.map(({ group, people, lastOn, missing }) => (
              <li key={group.id}>
                <GroupLog group={group} />{' '}
                <span className={classes.soft}>
                  {formatList(
                    people.map((one) => nameOf(one, language).main),
                    language,
                  )}
                </span>{' '}
                <DueMark state="overdue">
                  {words.silentOf(missing, lastOn ? formatShortDate(lastOn, language) : words.never)}
                </DueMark>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(day.unlogged.length > 0 || earlier.length > 0) && (
        <section aria-labelledby="unlogged-title">
          <h2 id="unlogged-title">
            {words.toLog} <small>{day.earlier.reduce((sum, { missing }) => sum + missing, day.unlogged.length)}</small>
          </h2>
          {day.unlogged.length > 0 && <p className={classes.soft}>{words.toLogHelp}</p>}
          <ul className={classes.cards}>
            {day.unlogged.map((card) => (
              <SessionItem key={`${card.timeId} ${card.plannedOn}`} card={card} queue={queue} among="days" />
            ))}
          </ul>
          {earlier.length > 0 && (
            <>
              <h3>{words.toLogEarlier}</h3>
              <ul className={classes.silent}>
                {earlier.map(({ group, missing }) => (
                  <li key={group.id}>
                    <GroupLog group={group} /> <DueMark state="overdue">{words.missing(missing)}</DueMark>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <UndoNote queue={queue} cards={[...day.sessions, ...day.unlogged]} />
    </>
  )
}

function GroupLog({ group }: Pick<SessionDay['silent'][number], 'group'>) {
  const language = useLanguage()
  return (
    <Link to={`/provision/groups/${group.id}/sessions`}>
      {pick(group.name, language) || group.name.zh || group.name.en}
    </Link>
  )
}

function Choices({ day }: { day: SessionDay }) {
  const words = useSessionWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [search, setSearch] = useSearchParams()
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next)
  }
  return (
    <div className={classes.turner}>
      <div className={classes.days}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.before}
          onClick={() => set('on', addDays(day.on, -1))}
        >
          <IconChevronLeft aria-hidden />
        </ActionIcon>
        <DateInputField label={words.day} value={day.on} onChange={(date) => set('on', date)} />
        <ActionIcon variant="default" size="lg" aria-label={words.after} onClick={() => set('on', addDays(day.on, 1))}>
          <IconChevronRight aria-hidden />
        </ActionIcon>
        {day.on !== today && (
          <Button variant="default" onClick={() => set('on', null)}>
            {words.today}
          </Button>
        )}
      </div>
      {day.people.length > 0 && (
        <NativeSelect
          label={words.whose}
          value={search.get('person') ?? ''}
          data={[
            { value: '', label: words.everybody },
            ...day.people.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
          ]}
          onChange={(event) => set('person', event.currentTarget.value || null)}
        />
      )}
    </div>
  )
}
