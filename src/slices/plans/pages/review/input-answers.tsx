import type { InputRequest } from '#slices/identification/inputs/contract.ts'
import { sayAnswer } from '#slices/identification/inputs/rules.ts'
import { nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import classes from './review.module.css'

/** What teachers answered, prompt by prompt: beside the evidence, so that the review needs no other page. */
export function InputAnswers({ request }: { request: InputRequest }) {
  const language = useLanguage()
  const people = request.people.flatMap(({ person, answers }) =>
    answers ? [{ name: nameOf(person, language).main, answers }] : [],
  )
  return (
    <dl className={classes.view}>
      {request.prompts.map((prompt) => {
        const said = people
          .map(({ name, answers }) => ({ name, text: sayAnswer(prompt, answers, language) }))
          .filter(({ text }) => text !== '')
        if (said.length === 0) return null
        return (
          <div key={prompt.id}>
            <dt>{pick(prompt.words, language)}</dt>
            {said.map(({ name, text }) => (
              <dd key={name}>
                {text} <span className={classes.soft}>{name}</span>
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
