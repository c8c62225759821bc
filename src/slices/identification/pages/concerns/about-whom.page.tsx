import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { placeOf } from '#slices/students/rules/place.ts'
import { api } from '#web/api.ts'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import classes from './concerns.module.css'
import { useConcernWords } from './use-concern-words.ts'

type Answer = Awaited<ReturnType<typeof api.students.register>>

export function loader(): Promise<Answer> {
  return api.students.register({ who: 'all', limit: 2000 })
}

/** More names than this on one page are no help. */
const most = 120

/** The class list: a tap on a student's name begins a concern. */
export function Component() {
  const { rows }: Answer = useLoaderData()
  const words = useConcernWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const [find, setFind] = useState('')
  // Only classes of students whom this person sees; who sees the whole school begins with one of them.
  const classNames = [...new Set(rows.flatMap(({ className }) => className ?? []))]
  const inClass = search.get('class') ?? (rows.length > most ? (classNames[0] ?? '') : '')
  const wanted = find.trim().toLowerCase()
  const shown = rows.filter(
    (row) =>
      (wanted !== '' || inClass === '' || row.className === inClass) &&
      `${row.nameZh} ${row.nameEn} ${row.className ?? ''}${row.classNumber ?? ''}`.toLowerCase().includes(wanted),
  )
  return (
    <>
      <PageHead
        title={words.raise}
        sentence={words.whoSentence}
        back={{ to: '/identification/concerns', label: words.back }}
      />
      <h2>{words.whoTitle}</h2>
      <div className={classes.bar}>
        <TextInput
          type="search"
          label={words.find}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.class}
          value={inClass}
          data={[{ value: '', label: words.everyClass }, ...classNames.map((name) => ({ value: name, label: name }))]}
          onChange={(event) => setSearch({ class: event.currentTarget.value }, { replace: true })}
        />
      </div>
      {shown.length === 0 && <p className={classes.soft}>{words.nobody}</p>}
      <ul className={classes.students}>
        {shown.slice(0, most).map((row) => {
          const { main, other } = nameOf(row, language)
          return (
            <li key={row.id}>
              <Link to={`/students/${row.id}/identification/concerns/new`} className={classes.student}>
                <span>{main}</span>
                <small>{[other, placeOf(row)].filter(Boolean).join(' · ')}</small>
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}
