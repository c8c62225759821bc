import { Button, Group } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import {
  Link,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import type { Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar } from '#web/ui/filter-bar.tsx'
import { formatDateTime, nameOf } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { TrailEvent } from '../contract.ts'
import { en } from '../words.en/trail.ts'
import { zh } from '../words.zh/trail.ts'
import classes from './account.module.css'
import { TrailEntry } from './trail-entry.tsx'

/** The sentence for each word of the trail, in both languages: every slice has its own, whoever builds the routes hands them in. */
export type TrailWords = Readonly<Record<Language, Readonly<Record<string, string>>>>

const both = { en, zh }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const [before, student, person, word] = ['before', 'student', 'person', 'word'].map((name) => asked.get(name) ?? '')
  const [trail, people] = await Promise.all([
    api.access.trail({
      ...(before && /^\d+$/.test(before) && { before: Number(before) }),
      ...(student && uuid.test(student) && { student }),
      ...(person && uuid.test(person) && { person }),
      ...(word && { word }),
    }),
    api.access.people(),
  ])
  return { ...trail, people }
}

/** Opening an entry is no new look at the trail, which would be recorded in it. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const asked = (url: URL) => {
    const parameters = new URLSearchParams(url.search)
    parameters.delete('entry')
    return url.pathname + parameters
  }
  return asked(currentUrl) === asked(nextUrl) && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
}

/** What happened in the school's data: a list with filters, newest first, page by page. */
export function TrailPage({ trailWords }: { trailWords: TrailWords }) {
  const { events, more, people } = useLoaderData<typeof loader>()
  const words = useWords(both)
  const language = useLanguage()
  const sentences = trailWords[language]
  const say = (word: string) => begun(sentences[word] ?? word)
  const [parameters, setParameters] = useSearchParams()
  const student = parameters.get('student')
  const aboutStudent = events.find((event) => event.studentId === student)?.student
  const entry = events.find((event) => String(event.id) === parameters.get('entry'))

  const hrefWith = (name: string, value: string | null) => {
    const next = new URLSearchParams(parameters)
    next.delete('entry')
    if (value === null) next.delete(name)
    else next.set(name, value)
    return `?${next}`
  }

  const columns: Column<TrailEvent>[] = [
    { id: 'at', head: words.columns.at, cell: (row) => formatDateTime(row.at, language) },
    {
      id: 'person',
      head: words.columns.person,
      phone: 'line',
      cell: (row) => (row.person ? <PersonName person={row.person} /> : words.workbench),
    },
    { id: 'what', head: words.columns.what, phone: 'line', wrap: true, cell: (row) => say(row.word) },
    {
      id: 'student',
      head: words.columns.student,
      phone: 'line',
      wrap: true,
      cell: (row) => (row.student ? <PersonName person={row.student} /> : row.studentId ? words.hidden : '–'),
    },
  ]

  return (
    <>
      <PageHead title={words.title} sentence={words.sentence} back={{ to: '/settings', label: words.back }} />
      <FilterBar
        filters={[
          {
            id: 'person',
            label: words.filters.person,
            single: true,
            options: people.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
          },
          {
            id: 'word',
            label: words.filters.word,
            single: true,
            options: Object.entries(sentences).map(([value, label]) => ({ value, label: begun(label) })),
          },
        ]}
        count={more ? words.countMore(events.length) : words.count(events.length)}
      />
      {student && (
        <Group gap="md" mb="md">
          <span>{words.onlyStudent(aboutStudent ? nameOf(aboutStudent, language).main : words.thisStudent)}</span>
          <Link to={hrefWith('student', null)}>{words.allStudents}</Link>
        </Group>
      )}
      <DataTable
        label={words.table}
        rows={events}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowName={(row) => say(row.word)}
        rowHref={(row) => hrefWith('entry', String(row.id))}
        sortedByServer
        empty={<EmptyState icon={IconListSearch} title={words.nothing} sentence={words.nothingNext} />}
        footer={
          <Group gap="sm" mt="md" className={classes.form}>
            {more && (
              <Button component={Link} variant="default" to={hrefWith('before', String(events.at(-1)?.id))}>
                {words.older}
              </Button>
            )}
            {parameters.has('before') && (
              <Button component={Link} variant="default" to={hrefWith('before', null)}>
                {words.newest}
              </Button>
            )}
          </Group>
        }
      />
      {entry && (
        <TrailEntry
          event={entry}
          sentence={say(entry.word)}
          onClose={() => setParameters(hrefWith('entry', null), { preventScrollReset: true })}
        />
      )}
    </>
  )
}

/** With a capital: some slices write their words as the end of a sentence. */
function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
