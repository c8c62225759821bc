import { Button, NativeSelect } from '@mantine/core'
import { IconCalendarShare } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { Week, WeekSubjects } from '../../week/contract.ts'
import { type WeekKind, weekKinds } from '../../week/model.ts'
import { FeedPanel } from './feed-panel.tsx'
import classes from './week.module.css'
import { WeekGrid } from './week-grid.tsx'
import { WeekTurner } from './week-turner.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

type Chosen = { kind: WeekKind; id: string }
type Answer = { subjects: WeekSubjects; chosen: Chosen | null; week: Week | null }

export async function loader({ request }: LoaderFunctionArgs): Promise<Answer> {
  const search = new URL(request.url).searchParams
  const subjects = await api.timetable.weekSubjects()
  const chosen = await chosenOf(search, subjects)
  const from = search.get('from')
  const week = chosen && (await api.timetable.week({ kind: chosen.kind, of: chosen.id, ...(from ? { from } : {}) }))
  return { subjects, chosen, week }
}

/** What the address says; else one's own week, else the first class’s. */
async function chosenOf(search: URLSearchParams, subjects: WeekSubjects): Promise<Chosen | null> {
  const kind = weekKinds.find((one) => one === search.get('kind'))
  const id = search.get('of')
  if (kind) {
    const first = listOf(subjects, kind)[0]?.id
    return id || first ? { kind, id: id ?? (first as string) } : null
  }
  const { person } = await api.access.me()
  if (subjects.people.some((one) => one.id === person.id)) return { kind: 'person', id: person.id }
  const [first] = subjects.classes
  return first ? { kind: 'class', id: first.id } : null
}

function listOf(subjects: WeekSubjects, kind: WeekKind): { id: string }[] {
  return { class: subjects.classes, person: subjects.people, room: subjects.rooms }[kind]
}

/** The week of a class, a colleague or a room. */
export function Component() {
  const { subjects, chosen, week }: Answer = useLoaderData()
  const words = useWords(both)
  const language = useLanguage()
  const { abilities } = useFrame()
  const [search, setSearch] = useSearchParams()
  const [subscribing, setSubscribing] = useState(false)
  if (!chosen || !week)
    return (
      <EmptyState
        title={words.nobody}
        sentence={words.noFrame}
        action={
          abilities.includes('frame.keep') && (
            <Button variant="default" component={Link} to="/timetable/frame">
              {words.toFrame}
            </Button>
          )
        }
      />
    )
  const options = {
    class: subjects.classes.map(({ id, name }) => ({ value: id, label: name })),
    person: subjects.people.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
    room: subjects.rooms.map(({ id, name }) => ({ value: id, label: name })),
  }
  const name = options[chosen.kind].find(({ value }) => value === chosen.id)?.label ?? ''
  const choose = (kind: string, of: string | null) => {
    const next = new URLSearchParams(search)
    next.set('kind', kind)
    if (of) next.set('of', of)
    else next.delete('of')
    setSearch(next)
  }
  const span = words.weekOf(
    formatDate(week.monday, language),
    formatDate(week.days.at(-1)?.on ?? addDays(week.monday, 4), language),
  )
  return (
    <>
      <PrintHeader title={words.title(name)} detail={span} />
      <div className={`${classes.bar} no-print`}>
        <div className={classes.choices}>
          <NativeSelect
            label={words.kind}
            value={chosen.kind}
            data={weekKinds
              .filter((kind) => options[kind].length > 0)
              .map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            onChange={(event) => choose(event.currentTarget.value, null)}
          />
          <NativeSelect
            label={words.which[chosen.kind]}
            value={chosen.id}
            data={options[chosen.kind]}
            onChange={(event) => choose(chosen.kind, event.currentTarget.value)}
          />
          <WeekTurner monday={week.monday} />
        </div>
        <div className={classes.choices}>
          {abilities.includes('feed.keep') && (
            <Button
              variant="default"
              leftSection={<IconCalendarShare size={16} aria-hidden="true" />}
              onClick={() => setSubscribing(true)}
            >
              {words.subscribe}
            </Button>
          )}
          <PrintButton />
        </div>
      </div>
      <p className={`${classes.span} no-print`}>{span}</p>
      <WeekGrid week={week} label={words.title(name)} />
      <FeedPanel
        key={`${chosen.kind} ${chosen.id}`}
        of={chosen}
        opened={subscribing}
        onClose={() => setSubscribing(false)}
      />
    </>
  )
}
