import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import classes from './lessons.module.css'
import { formWords, useLessonWords } from './use-lesson-words.ts'

type Offers = Awaited<ReturnType<typeof api.timetable.teachingOffers>>
type Offer = Offers['offers'][number]

export function loader({ request }: LoaderFunctionArgs): Promise<Offers> {
  return api.timetable.teachingOffers({ frameId: new URL(request.url).searchParams.get('frame') ?? '' })
}

const keyOf = ({ classId, personId, subject }: Offer) => `${classId} ${personId} ${subject}`

/** Who teaches what by the lessons: put down only when somebody says so, for it opens the files of a class to whoever teaches it. */
export function Component() {
  const { offers, classes: schoolClasses, people }: Offers = useLoaderData()
  const words = useLessonWords().teachingPage
  const language = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { busy, listed, run } = useWork(formWords)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const frameId = search.get('frame') ?? ''
  const back = `/timetable/lessons?${new URLSearchParams({ frame: frameId })}`
  const wanted = offers.filter((offer) => chosen.has(keyOf(offer)))
  const choose = (some: readonly Offer[], isChosen: boolean) => {
    const others = [...chosen].filter((key) => !some.some((offer) => keyOf(offer) === key))
    setChosen(new Set(isChosen ? [...others, ...some.map(keyOf)] : others))
  }
  const nameOfPerson = (id: string) => {
    const person = people.find((one) => one.id === id)
    return person ? `${nameOf(person, language).main} (${person.staffCode})` : ''
  }
  const take = () =>
    run(
      () =>
        api.timetable.takeTeaching({
          frameId,
          offers: wanted.map(({ classId, personId, subject }) => ({ classId, personId, subject })),
        }),
      ({ taken }) => {
        notice(words.taken(taken))
        void navigate(back)
      },
    )
  const head = <PageHead title={words.title} back={{ to: back, label: words.back }} />
  if (offers.length === 0)
    return (
      <>
        {head}
        <EmptyState title={words.noneTitle} sentence={words.none} />
      </>
    )
  return (
    <>
      {head}
      <p className={classes.reading}>{words.help}</p>
      <form
        className={classes.import}
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <ProblemSummary problems={listed} />
        <div className={classes.actions}>
          <Button variant="default" onClick={() => choose(offers, true)}>
            {words.all}
          </Button>
          <Button variant="default" onClick={() => choose(offers, false)}>
            {words.noneOfThem}
          </Button>
        </div>
        {[...Map.groupBy(offers, ({ classId }) => classId)].map(([classId, ofClass]) => (
          <fieldset key={classId} className={classes.ofClass}>
            <legend>{schoolClasses.find(({ id }) => id === classId)?.name}</legend>
            {ofClass.map((offer) => (
              <Checkbox
                key={keyOf(offer)}
                label={words.offer(nameOfPerson(offer.personId), offer.subject, offer.lessons)}
                checked={chosen.has(keyOf(offer))}
                onChange={(event) => choose([offer], event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        ))}
        <div className={classes.actions}>
          <SubmitButton busy={busy} disabled={wanted.length === 0}>
            {words.take(wanted.length)}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
