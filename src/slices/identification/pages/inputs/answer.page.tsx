import { Button } from '@mantine/core'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { LongLine, LongText } from '#web/ui/forms/long-text.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { OwnInput } from '../../inputs/contract.ts'
import type { Answers } from '../../inputs/model.ts'
import { sayAnswer } from '../../inputs/rules.ts'
import classes from './inputs.module.css'
import { inputForms, useInputWords } from './use-input-words.ts'

type Given = { answers: Answers; cannotSay: string }
type Facts = { own: OwnInput; of: { id: string; requestId: string } }

export async function loader({ params }: LoaderFunctionArgs): Promise<Facts> {
  const of = { id: params.id ?? '', requestId: params.requestId ?? '' }
  return { own: await api.identification.ownInput(of), of }
}

const five = ['1', '2', '3', '4', '5']

/** What a teacher is asked about a student, on one page of a phone: taps first, words where they are wanted. */
export function Component() {
  const { own, of }: Facts = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useInputWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const work = useWork(inputForms)
  const saved: Given = { answers: own.answers, cannotSay: own.cannotSay }
  const draft = useDraft<Given>(`input ${of.requestId}`, saved, { storage: serverDrafts })
  const { answers, cannotSay } = draft.value
  const answer = (id: string, value: string | number) =>
    draft.change({ ...draft.value, answers: { ...answers, [id]: value } })
  const title = words.answerTitle(nameOf(file.particulars, language).main)
  if (own.closed)
    return (
      <>
        <h2>{title}</h2>
        <p className={classes.soft}>{words.isClosed}</p>
        <dl>
          {own.prompts.map((prompt) => (
            <div key={prompt.id}>
              <dt className={classes.soft}>{pick(prompt.words, language)}</dt>
              <dd>{sayAnswer(prompt, own.answers, language) || '–'}</dd>
            </div>
          ))}
        </dl>
      </>
    )

  const send = () =>
    work.run(
      () => api.identification.answerInput({ ...of, version: own.version, answers, cannotSay }),
      () => {
        draft.clear(draft.value)
        notice(words.thanks)
        navigate('/identification/inputs')
      },
    )

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div>
        <h2>{title}</h2>
        <p className={classes.soft}>
          {[own.why, words.by(formatShortDate(own.dueOn, language))].filter(Boolean).join(' · ')}
        </p>
      </div>
      <ProblemSummary problems={work.listed} />
      {draft.restored && <DraftNote />}
      {own.prompts.map((prompt) => {
        const label = pick(prompt.words, language)
        const value = answers[prompt.id]
        if (prompt.kind === 'text')
          return (
            <LongText
              key={prompt.id}
              {...fieldProps(prompt.id, work.problems)}
              label={label}
              required={prompt.required}
              autosize
              minRows={2}
              most={4000}
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => answer(prompt.id, event.currentTarget.value)}
            />
          )
        const options =
          prompt.kind === 'scale'
            ? five.map((point) => ({ value: point, label: point }))
            : prompt.options.map((option, index) => ({ value: String(index), label: pick(option, language) }))
        return (
          <TapChoice
            key={prompt.id}
            name={prompt.id}
            legend={label}
            single
            options={options}
            chosen={value === undefined ? [] : [String(value)]}
            problems={work.problems}
            onChange={([chosen]) => chosen !== undefined && answer(prompt.id, Number(chosen))}
          />
        )
      })}
      <LongLine
        {...fieldProps('cannotSay', work.problems)}
        label={words.cannotSayLabel}
        most={500}
        value={cannotSay}
        onChange={(event) => draft.change({ ...draft.value, cannotSay: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={work.busy}>
          {words.send}
        </Button>
        <SavedMark state={draft.state} />
      </div>
    </form>
  )
}
