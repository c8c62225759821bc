import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import type { PaperLanguage } from '#platform/paper/model.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatList, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { Stacked } from '#web/ui/paper-view.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { Card, CardsOfClass } from '../../cards/contract.ts'
import classes from './cards.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type Answer = { classes: CardsOfClass[]; others: string[] }

const both = { en, zh }

export function loader({ request }: LoaderFunctionArgs): Promise<Answer> {
  const className = new URL(request.url).searchParams.get('class')
  return api.plans.cards(className ? { className } : {})
}

/** What to do in the next lesson: each student's three things, on one screen and one sheet. */
export function Component() {
  const answer: Answer = useLoaderData()
  const words = useWords(both)
  const language = useLanguage()
  const writes = useFrame().abilities.includes('profile.keep')
  const [search, setSearch] = useSearchParams()
  const chosen = search.get('class') ?? ''
  const [ofPaper, setOfPaper] = useState<PaperLanguage | null>(null)
  const paperLanguage = ofPaper ?? language
  return (
    <>
      <PrintHeader title={words.title} detail={chosen ? words.class(chosen) : undefined} />
      <div className={`${classes.bar} no-print`}>
        <NativeSelect
          label={words.whose}
          value={chosen}
          data={[
            { value: '', label: words.mine },
            ...answer.others.map((name) => ({ value: name, label: words.class(name) })),
          ]}
          onChange={(event) => setSearch(event.currentTarget.value ? { class: event.currentTarget.value } : {})}
        />
        <div className={classes.actions}>
          <PaperLanguageField value={paperLanguage} onChange={setOfPaper} />
          <PrintButton />
          <DownloadButton
            label="word"
            ask={() => api.plans.teachersSheet({ language: paperLanguage, ...(chosen ? { className: chosen } : {}) })}
          />
        </div>
      </div>
      {answer.classes.length === 0 && (
        <EmptyState
          title={words.emptyTitle}
          sentence={`${chosen ? words.emptyClass(chosen) : words.empty}${writes ? words.write : words.nothingToDo}`}
          action={
            writes && (
              <Button component={Link} to="/students">
                {words.first}
              </Button>
            )
          }
        />
      )}
      {answer.classes.map(({ className, subjects, students }) => (
        <section key={className} aria-labelledby={`class-${className}`} className={classes.class}>
          <h2 id={`class-${className}`}>
            {words.class(className)} <small>{formatList(subjects, language)}</small>
          </h2>
          <ul className={classes.cards}>
            {students.map((student) => (
              <OneCard key={student.id} student={student} paperLanguage={paperLanguage} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** What there is to do for a student, in the language in which it is printed. */
function OneCard({ student, paperLanguage }: { student: Card; paperLanguage: PaperLanguage }) {
  const words = useWords(both)
  const language = useLanguage()
  const { main, other } = nameOf(student, language)
  return (
    <li className={classes.card}>
      <h3>
        <Link to={`/students/${student.id}/profile`}>{main}</Link>{' '}
        <small>
          {other} {student.classNumber && words.number(student.classNumber)}
        </small>
      </h3>
      <ol>
        {student.things.map((thing) => (
          <li key={`${thing.words.zh} ${thing.words.en}`}>
            <Stacked text={thing.words} language={paperLanguage} />
          </li>
        ))}
      </ol>
      {student.more > 0 && <p className={`${classes.more} no-print`}>{words.more(student.more)}</p>}
    </li>
  )
}
