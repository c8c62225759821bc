import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDateTime } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

/** The sentence for each word of the trail, in both languages. */
export type TrailWords = Readonly<Record<Language, Readonly<Record<string, string>>>>

type Look = Awaited<ReturnType<typeof api.students.looks>>[number]

export function loader({ params }: LoaderFunctionArgs): Promise<Look[]> {
  return api.students.looks({ id: params.id ?? '' })
}

/** Who looked at this file, newest first. */
export function LooksPage({ trailWords }: { trailWords: TrailWords }) {
  const looks: Look[] = useLoaderData()
  const { looks: words } = useStudentPageWords()
  const language = useLanguage()
  const columns: Column<Look>[] = [
    { id: 'at', head: words.columns.at, cell: (look) => formatDateTime(look.at, language) },
    {
      id: 'who',
      head: words.columns.who,
      cell: (look) => (look.person ? <PersonName person={look.person} /> : words.system),
    },
    { id: 'what', head: words.columns.what, cell: (look) => trailWords[language][look.word] ?? look.word, wrap: true },
  ]
  return (
    <>
      <p className={classes.soft}>{words.sentence}</p>
      <DataTable
        label={words.columns.who}
        rows={looks}
        columns={columns}
        rowId={(look) => `${look.at} ${look.person?.id} ${look.word}`}
        rowName={(look) => formatDateTime(look.at, language)}
        empty={<EmptyState {...words.empty} />}
      />
    </>
  )
}
