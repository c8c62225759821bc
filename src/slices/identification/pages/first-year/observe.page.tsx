import { type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import { startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { FirstYearOfStudent, Programme } from '../../first-year/contract.ts'
import { ChecklistForm } from './checklist-form.tsx'
import { useFirstYearWords } from './use-first-year-words.ts'

type Answer = { id: string; found: FirstYearOfStudent }

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Answer> {
  const year = new URL(request.url).searchParams.get('year') ?? ''
  const id = params.id ?? ''
  const asked = startYearOf(year) === null ? { id } : { id, year }
  return { id, found: await api.identification.firstYearOfStudent(asked) }
}

/** One pupil's checklist, filled in taps; then on to the next of the class. */
export function Component() {
  const { id, found }: Answer = useLoaderData()
  const programme = useOutletContext<Programme>()
  const words = useFirstYearWords()
  const language = useLanguage()
  const classmates = programme.pupils.filter(({ className }) => className === found.className)
  const at = classmates.findIndex((pupil) => pupil.id === id)
  const { main, other } = nameOf(found.name, language)
  const place = words.classNumber(found.className, found.classNumber)
  const back = { to: `/identification/p1?${new URLSearchParams({ year: programme.year })}`, label: words.observeBack }
  if (found.year === null)
    return (
      <>
        <PageHead title={main} back={back} />
        <EmptyState title={words.never} sentence={words.neverSentence} />
      </>
    )
  const facts = [other, place, at >= 0 && words.place(at + 1, classmates.length, found.className)]
  return (
    <>
      <PageHead title={main} sentence={facts.filter(Boolean).join(' · ')} back={back} />
      <ChecklistForm
        key={id}
        studentId={id}
        year={found.year}
        found={found}
        previous={classmates[at - 1]?.id ?? null}
        next={at >= 0 ? (classmates[at + 1]?.id ?? null) : null}
      />
    </>
  )
}
