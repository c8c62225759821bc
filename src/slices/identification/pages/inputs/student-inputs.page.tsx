import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext, useSearchParams } from 'react-router'
import { addDays, type IsoDate } from '#kernel/dates.ts'
import { attempt } from '#slices/access/words/refusal.ts'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import { type Draft, useDraft } from '#web/ui/use-draft.ts'
import type { Concern } from '../../concerns/contract.ts'
import type { Candidate, InputForm, InputRequest } from '../../inputs/contract.ts'
import { ConcernCard } from '../concerns/concern-card.tsx'
import { concernStepDraft, useConcernWords } from '../concerns/use-concern-words.ts'
import classes from './inputs.module.css'
import { inputForms, useInputWords } from './use-input-words.ts'

type Line = Pick<InputRequest, 'id' | 'name' | 'askedOn' | 'dueOn' | 'closedOn' | 'asked' | 'answered'>
type Facts = { requests: Line[]; people: Candidate[]; forms: InputForm[]; concern: Concern | null }

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Facts> {
  const id = params.id ?? ''
  const [of, forms, concern] = await Promise.all([
    api.identification.inputsOf({ id }),
    api.identification.inputForms(),
    findConcern(id, new URL(request.url).searchParams.get('concern')),
  ])
  return { ...of, forms, concern }
}

/** The concern that the page was opened from, for whoever decides about it. */
async function findConcern(id: string, concernId: string | null): Promise<Concern | null> {
  if (!concernId) return null
  const { answer } = await attempt(() => api.identification.concernsOf({ id }))
  return (answer?.may.triage && answer.concerns.find((one) => one.id === concernId)) || null
}

/** What teachers were asked about one student; all of them are asked with one click. */
export function Component() {
  const { requests, people, forms, concern }: Facts = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useInputWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const mayAsk = useFrame().abilities.includes('input.ask')
  const [asking, setAsking] = useState(mayAsk && search.has('concern'))
  const day = (date: string) => formatShortDate(date, language)
  const panel = {
    studentId: file.id,
    leftOn: file.particulars.leftOn,
    people,
    forms,
    onClose: () => setAsking(false),
    onAsked: () => {
      setAsking(false)
      setSearch({}, { replace: true })
    },
  }
  return (
    <>
      <div className={classes.head}>
        <p className={classes.soft}>{requests.length === 0 && words.none}</p>
        {mayAsk && <Button onClick={() => setAsking(true)}>{words.askAll}</Button>}
      </div>
      {requests.map((request) => (
        <div key={request.id} className={classes.line}>
          <Link to={request.id}>{pick(request.name, language)}</Link>
          <span>
            {[
              words.asksOn(day(request.askedOn)),
              words.answeredOf(request.answered, request.asked),
              request.closedOn ? words.closed(day(request.closedOn)) : words.by(day(request.dueOn)),
            ].join(' · ')}
          </span>
        </div>
      ))}
      {asking && (concern ? <AskAboutPanel {...panel} concern={concern} /> : <AskPanel {...panel} about={null} />)}
    </>
  )
}

interface AskPanelProps {
  studentId: string
  leftOn: IsoDate | null
  people: readonly Candidate[]
  forms: readonly InputForm[]
  /** What this is asked about: marked as asked with the request, with words for the one who raised it. */
  about: { concern: Concern; words: Draft<string> } | null
  onClose: () => void
  onAsked: () => void
}

/** Goes on with the words that were begun where the concern was decided. */
function AskAboutPanel({ concern, ...props }: Omit<AskPanelProps, 'about'> & { concern: Concern }) {
  const words = useDraft(concernStepDraft(concern.id), '', { storage: serverDrafts })
  return <AskPanel {...props} about={{ concern, words }} />
}

function AskPanel({ studentId, leftOn, people, forms, about, onClose, onAsked }: AskPanelProps) {
  const words = useInputWords()
  const concernWords = useConcernWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(inputForms)
  const [chosen, setChosen] = useState<string[]>(() => people.filter(({ waiting }) => !waiting).map(({ id }) => id))
  const [formId, setFormId] = useState<string | null>(forms[0]?.id ?? null)
  const [dueOn, setDueOn] = useState<IsoDate | null>(addDays(today, 7))
  const [why, setWhy] = useState('')
  const ask = () =>
    work.run(
      () =>
        api.identification.askInput({
          id: studentId,
          formId,
          personIds: chosen,
          dueOn: dueOn ?? today,
          why,
          concern: about && { id: about.concern.id, version: about.concern.version, words: about.words.value },
        }),
      () => {
        about?.words.clear('')
        notice(words.sent)
        onAsked()
      },
    )
  return (
    <EditPanel
      title={words.askTitle}
      work={work}
      edit={about?.words}
      verb={words.ask(chosen.length)}
      onSave={ask}
      onClose={onClose}
    >
      {about && <ConcernCard concern={about.concern} leftOn={leftOn} />}
      <p className={classes.soft}>{people.length > 0 ? words.askHelp : words.noPeople}</p>
      <TapChoice
        name="personIds"
        legend={words.askTitle}
        options={people.map((one) => ({
          value: one.id,
          label: [nameOf(one, language).main, one.subject, one.waiting && words.waiting].filter(Boolean).join(' · '),
        }))}
        chosen={chosen}
        problems={work.problems}
        onChange={setChosen}
      />
      {forms.length > 1 && (
        <NativeSelect
          label={words.form}
          value={formId ?? ''}
          data={forms.map((one) => ({ value: one.id ?? '', label: pick(one.name, language) }))}
          onChange={(event) => setFormId(event.currentTarget.value || null)}
        />
      )}
      <DateInputField
        {...fieldProps('dueOn', work.problems)}
        label={words.dueOn}
        value={dueOn}
        min={today}
        onChange={setDueOn}
      />
      <LongText
        {...fieldProps('why', work.problems)}
        label={words.why}
        description={words.whyHelp}
        autosize
        minRows={2}
        most={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {about && (
        <LongText
          {...fieldProps('words', work.problems)}
          label={concernWords.forRaiser}
          description={concernWords.forRaiserHelp}
          required
          autosize
          minRows={2}
          most={1000}
          value={about.words.value}
          onChange={(event) => about.words.change(event.currentTarget.value)}
        />
      )}
    </EditPanel>
  )
}
