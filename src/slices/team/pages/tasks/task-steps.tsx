import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import { formatDateTime, formatNouns, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { TaskStep } from '../../tasks/contract.ts'
import classes from './tasks.module.css'
import { useTaskWords } from './use-task-words.ts'

/** Who changed what of a task, oldest first. */
export function TaskSteps({ taskId }: { taskId: string }) {
  const words = useTaskWords()
  const language = useLanguage()
  const [steps, setSteps] = useState<readonly TaskStep[] | null>(null)
  useEffect(() => {
    let wanted = true
    // Without an answer the rest of the panel still serves.
    api.team.taskSteps({ taskId }).then(
      (answer) => wanted && setSteps(answer.steps),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [taskId])
  if (!steps) return null
  const said = (step: TaskStep): string => {
    const name = step.owner ? nameOf(step.owner, language).main : ''
    if (step.made) return words.step.made(name)
    const owner = step.owner ? [words.step.owner(name)] : []
    const day = step.dueOn ? formatShortDate(step.dueOn, language) : words.noDay
    return formatNouns(
      [
        ...(step.title === null ? [] : [words.step.title(step.title)]),
        ...(step.words ? [words.step.words] : []),
        ...owner,
        ...(step.dueOn === undefined ? [] : [words.step.dueOn(day)]),
        ...(step.state === null ? [] : [words.step.state(words.states[step.state])]),
      ],
      language,
    )
  }
  return (
    <section className={classes.part} aria-labelledby="task-steps">
      <h3 id="task-steps">{words.steps}</h3>
      {steps.length === 0 ? (
        <p className={classes.soft}>{words.noSteps}</p>
      ) : (
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step.at}>
              {step.by && nameOf(step.by, language).main} {said(step)}{' '}
              <span className={classes.soft}>{formatDateTime(step.at, language)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
