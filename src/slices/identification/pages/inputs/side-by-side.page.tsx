import { Button } from '@mantine/core'
import { type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { CopyField } from '#web/ui/copy-field.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { InputRequest } from '../../inputs/contract.ts'
import { sayAnswer } from '../../inputs/rules.ts'
import classes from './inputs.module.css'
import { inputForms, useInputWords } from './use-input-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<InputRequest> {
  return api.identification.inputRequest({ id: params.id ?? '', requestId: params.requestId ?? '' })
}

/** Who has answered, who has not, and the answers side by side: prompts as rows, people as columns. */
export function Component() {
  const request: InputRequest = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useInputWords()
  const language = useLanguage()
  const work = useWork(inputForms)
  const mayAsk = useFrame().abilities.includes('input.ask')
  const day = (date: string) => formatShortDate(date, language)
  const people = request.people.map((one) => ({ ...one, name: nameOf(one.person, language).main }))
  const isWaiting = people.some(({ answeredOn }) => answeredOn === null)
  return (
    <>
      <div className={classes.head}>
        <h2>{pick(request.name, language)}</h2>
        {mayAsk && request.closedOn === null && (
          <Button
            variant="default"
            loading={work.busy}
            onClick={() => work.run(() => api.identification.closeInput({ id: file.id, requestId: request.id }))}
          >
            {words.close}
          </Button>
        )}
      </div>
      <ProblemSummary problems={work.listed} />
      <p className={classes.soft}>
        {[
          words.asksOn(day(request.askedOn)),
          request.closedOn ? words.closed(day(request.closedOn)) : words.by(day(request.dueOn)),
          words.answeredOf(request.answered, request.asked),
          request.why,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mayAsk && isWaiting && request.closedOn === null && (
        <CopyField
          label={words.link}
          value={`${globalThis.location.origin}/students/${file.id}/identification/inputs/${request.id}/answer`}
        />
      )}
      {/* Wide tables are moved by keyboard too. */}
      <section className={classes.scroll} aria-label={words.sideBySide} tabIndex={-1}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.prompt}</th>
              {people.map(({ person, name, subject, answeredOn }) => (
                <th key={person.id} scope="col">
                  {name}
                  <div className={classes.soft}>
                    {[subject, answeredOn ? day(answeredOn) : words.notYet].filter(Boolean).join(' · ')}
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {request.prompts.map((prompt) => (
              <tr key={prompt.id}>
                <th scope="row">{pick(prompt.words, language)}</th>
                {people.map(({ person, name, answers, answeredOn }) => (
                  <td key={person.id} data-who={name}>
                    {answers ? sayAnswer(prompt, answers, language) || '–' : answeredOn ? '–' : words.notYet}
                  </td>
                ))}
              </tr>
            ))}
            {people.some(({ cannotSay }) => cannotSay !== '') && (
              <tr>
                <th scope="row">{words.cannotSay}</th>
                {people.map(({ person, name, cannotSay }) => (
                  <td key={person.id} data-who={name}>
                    {cannotSay || '–'}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </>
  )
}
