import { useMemo } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import { Timeline } from '#web/ui/timeline.tsx'
import type { TimelineEntry } from '../../contract.ts'
import { useOtherEvents } from './use-other-events.ts'
import { useStudentFile } from './use-student-file.ts'
import { useStudentPageWords } from './use-student-page-words.ts'
import { useTellEntry } from './use-tell-entry.ts'

export const shouldRevalidate = onlyWhenPathChanges

export function loader({ params }: LoaderFunctionArgs): Promise<TimelineEntry[]> {
  return api.students.timeline({ id: params.id ?? '' })
}

/** What happened with the student, newest first, narrowed by kind. */
export function Component() {
  const entries: TimelineEntry[] = useLoaderData()
  const { timeline: words } = useStudentPageWords()
  const language = useLanguage()
  const { kind: kinds } = useFilterValues(['kind'])
  const tell = useTellEntry()
  const { id } = useStudentFile()
  const others = useOtherEvents(id)
  const events = useMemo(() => {
    const wanted = (kind: string) => kinds.length === 0 || kinds.includes(kind)
    const own = entries.filter(({ kind }) => wanted(kind)).flatMap(tell)
    return [...own, ...others.filter(({ kind }) => wanted(kind)).flatMap((other) => other.events)]
  }, [entries, others, kinds, tell])
  if (entries.length === 0 && others.length === 0) return <EmptyState {...words.empty} />
  const present = (Object.keys(words.kinds) as TimelineEntry['kind'][]).filter((kind) =>
    entries.some((entry) => entry.kind === kind),
  )
  const options = [
    ...present.map((value) => ({
      value: value as string,
      label: words.kinds[value],
      count: entries.filter(({ kind }) => kind === value).length,
    })),
    ...others.map((other) => ({ value: other.kind, label: other.label, count: other.events.length })),
  ]
  return (
    <>
      <FilterBar
        filters={[{ id: 'kind', label: words.filter, options }]}
        count={words.count(formatNumber(events.length, language))}
      />
      <h2 className="for-screen-readers">{words.all}</h2>
      <Timeline events={events} label={words.all} />
    </>
  )
}
