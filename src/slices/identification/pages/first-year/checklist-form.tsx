import { Button } from '@mantine/core'
import { useNavigate, useRevalidator } from 'react-router'
import type { SchoolYearLabel } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { OthersHere } from '#web/ui/forms/others-here.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useSettled } from '#web/ui/forms/use-settled.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { ProgressCount } from '#web/ui/progress-count.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { FirstYearOfStudent } from '../../first-year/contract.ts'
import {
  type ItemKey,
  itemKeys,
  itemsByArea,
  type ObservationFields,
  observedAnswers,
  observedAreas,
} from '../../first-year/model.ts'
import { answeredIn, answersIn, fieldsOf } from '../../first-year/rules.ts'
import { ChoiceRow } from './choice-row.tsx'
import classes from './first-year.module.css'
import { firstYearForms, useFirstYearWords } from './use-first-year-words.ts'

interface ChecklistFormProps {
  studentId: string
  year: SchoolYearLabel
  found: FirstYearOfStudent
  /** The pupils before and after in the class. */
  previous: string | null
  next: string | null
}

/** The 24 items in taps. Every tap is kept as a draft; leaving for another pupil saves it for the class's other teachers too. */
export function ChecklistForm({ studentId, year, found, previous, next }: ChecklistFormProps) {
  const words = useFirstYearWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const work = useWork(firstYearForms)
  const { observation, may } = found
  const saved = fieldsOf(observation.answers, observation.words)
  const edit = useEdit<ObservationFields>(`first year ${year} ${studentId}`, saved, observation.version, work.clash)
  const isSettled = useSettled(work, edit)
  const { fields } = edit
  const isFinished = observation.finishedOn !== null
  const readOnly = isFinished || !may.fill
  const { main } = nameOf(found.name, language)

  /** Saves what was changed, if anything was, then does what comes after. */
  function save(finished: boolean | undefined, after: () => void) {
    if (!isSettled()) return
    const changes = edit.changes()
    if (finished === undefined && Object.keys(changes.fields).length === 0) {
      after()
      return
    }
    work.run(
      () => api.identification.keepObservation({ id: studentId, year, version: edit.version, ...changes, finished }),
      ({ version }) => {
        edit.finish(fields, version)
        after()
      },
    )
  }

  const goTo = (id: string | null) => {
    if (id) navigate(`/identification/p1/observe/${id}?${new URLSearchParams({ year })}`)
  }

  function finish() {
    save(true, () => {
      notice(words.finishedNotice(main))
      goTo(next)
    })
  }

  return (
    <form
      noValidate
      className={classes.checklist}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <OthersHere studentId={studentId} form="first year" which={year} onChange={revalidate} />
      <p className={classes.note}>{words.howToFill}</p>
      <p className={classes.note}>
        {words.notDiagnosis} {words.ownWording}
      </p>
      <EditHead work={work} edit={edit} textOf={(_field, value) => textOf(value, words.answers)} />
      {isFinished && (
        <p className={classes.finished}>
          {words.finishedOn(formatShortDate(observation.finishedOn ?? '', language))}{' '}
          {may.fill && (
            <Button variant="default" size="compact-md" onClick={() => save(false, () => notice(words.reopened))}>
              {words.reopen}
            </Button>
          )}
        </p>
      )}
      <ProgressCount done={answeredIn(answersIn(fields))} total={itemKeys.length} label={words.answered} />
      {observedAreas.map((area) => (
        <section key={area} aria-labelledby={`area-${area}`}>
          <h2 id={`area-${area}`} className={classes.area}>
            {words.areas[area]}
          </h2>
          {itemsByArea[area].map((item: ItemKey) => (
            <ChoiceRow
              key={item}
              name={item}
              label={words.items[item]}
              choices={observedAnswers.map((answer) => ({ value: answer, label: words.answers[answer] }))}
              value={fields[item]}
              disabled={readOnly}
              onChange={(answer) => edit.change({ [item]: answer })}
            />
          ))}
        </section>
      ))}
      <LongText
        {...fieldProps('words', work.problems)}
        label={words.words}
        autosize
        minRows={3}
        most={4000}
        mt="lg"
        readOnly={readOnly}
        value={fields.words}
        onChange={(event) => edit.change({ words: event.currentTarget.value })}
      />
      <div className={classes.foot}>
        <Button variant="default" disabled={!previous} onClick={() => save(undefined, () => goTo(previous))}>
          {words.previous}
        </Button>
        <Button variant="default" disabled={!next} onClick={() => save(undefined, () => goTo(next))}>
          {words.next}
        </Button>
        {!readOnly && (
          <>
            <SubmitButton busy={work.busy}>{next ? words.finish : words.finishLast}</SubmitButton>
            {!next && (
              <Button variant="default" onClick={() => save(undefined, () => notice(words.saved))}>
                {words.saveOnly}
              </Button>
            )}
          </>
        )}
        <SavedMark state={edit.state} />
      </div>
    </form>
  )
}

function textOf(value: unknown, answers: Readonly<Record<string, string>>): string {
  return typeof value === 'string' ? (answers[value] ?? value) : ''
}
