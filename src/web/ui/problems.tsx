import { useEffect, useId, useRef } from 'react'
import classes from './problems.module.css'
import { useUiWords } from './words.ts'

/** Something to put right, in the reader's language. `field` is the name of the input it belongs to. */
export interface Problem {
  field?: string
  message: string
  /** Nothing is wrong with what was written: it did not get through. */
  notSent?: boolean
}

/** The id of the input of a field, so that the summary can lead to it. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** What a Mantine input needs to show its own problem: `<TextInput {...fieldProps('email', problems)} … />`. */
export function fieldProps(name: string, problems: readonly Problem[] = []) {
  const messages = problems.filter((problem) => problem.field === name).map((problem) => problem.message)
  return { id: fieldId(name), name, error: messages.length ? messages.join(' ') : undefined }
}

interface ProblemSummaryProps {
  problems: readonly Problem[]
  /** A form that saves itself: the problems are heard, and the focus stays with whoever is typing. */
  quiet?: boolean
}

/**
 * All problems of a form at its top, each a link to its field; what did not get through is said apart, for there nothing is to be put
 * right. It takes the focus when problems arrive.
 */
export function ProblemSummary({ problems, quiet = false }: ProblemSummaryProps) {
  const words = useUiWords()
  const titleId = useId()
  const box = useRef<HTMLElement>(null)
  // The same problems, sent again after a second attempt, are news again: compare the list, not its content.
  useEffect(() => {
    if (problems.length && !quiet) box.current?.focus()
  }, [problems, quiet])
  if (!problems.length) return null
  const notSent = problems.filter((problem) => problem.notSent)
  const toPutRight = problems.filter((problem) => !problem.notSent)
  return (
    <section
      ref={box}
      tabIndex={-1}
      role={quiet ? 'alert' : undefined}
      aria-labelledby={titleId}
      className={classes.summary}
    >
      {notSent.length > 0 && (
        <p id={titleId} className={classes.title}>
          {words.notSent}
        </p>
      )}
      {notSent.map(({ message }) => (
        <p key={message} className={classes.why}>
          {message}
        </p>
      ))}
      {toPutRight.length > 0 && (
        <>
          <p id={notSent.length > 0 ? undefined : titleId} className={classes.title}>
            {words.problems(toPutRight.length)}
          </p>
          <ul className={classes.list}>
            {toPutRight.map((problem) => (
              <li key={`${problem.field ?? ''} ${problem.message}`}>
                <ProblemLine problem={problem} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { field, message } = problem
  if (!field) return message
  return (
    <a
      href={`#${fieldId(field)}`}
      onClick={(event) => {
        const input = document.getElementById(fieldId(field))
        if (!input) return
        event.preventDefault()
        input.focus()
        input.scrollIntoView({ block: 'center' })
      }}
    >
      {message}
    </a>
  )
}
