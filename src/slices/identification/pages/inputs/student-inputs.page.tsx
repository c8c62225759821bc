import { Button, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext, useSearchParams } from 'react-router'
import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import type { Candidate, InputForm, InputRequest } from '../../inputs/contract.ts'
import classes from './inputs.module.css'
import { inputForms, useInputWords } from './use-input-words.ts'

type Line = Pick<InputRequest, 'id' | 'name' | 'askedOn' | 'dueOn' | 'closedOn' | 'asked' | 'answered'>
type Facts = { requests: Line[]; people: Candidate[]; forms: InputForm[] }

export async function loader({ params }: LoaderFunctionArgs): Promise<Facts> {
  const [of, forms] = await Promise.all([
    api.identification.inputsOf({ id: params.id ?? '' }),
    api.identification.inputForms(),
  ])
  return { ...of, forms }
}

/** What teachers were asked about one student; all of them are asked with one click. */
export function Component() {
  const { requests, people, forms }: Facts = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useInputWords()
  const language = useLanguage()
  const [search] = useSearchParams()
  const concernId = search.get('concern')
  const mayAsk = useFrame().abilities.includes('input.ask')
  const [asking, setAsking] = useState(mayAsk && concernId !== null)
  const day = (date: string) => formatShortDate(date, language)
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
              words.of(request.answered, request.asked),
              request.closedOn ? words.closed(day(request.closedOn)) : words.by(day(request.dueOn)),
            ].join(' · ')}
          </span>
        </div>
      ))}
      {asking && (
        <AskPanel
          studentId={file.id}
          people={people}
          forms={forms}
          concernId={concernId}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

interface AskPanelProps {
  studentId: string
  people: readonly Candidate[]
  forms: readonly InputForm[]
  concernId: string | null
  onClose: () => void
}

function AskPanel({ studentId, people, forms, concernId, onClose }: AskPanelProps) {
  const words = useInputWords()
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
          concernId,
        }),
      () => {
        notice(words.sent)
        onClose()
      },
    )
  return (
    <SidePanel opened onClose={onClose} title={words.askTitle}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          <p className={classes.soft}>{people.length > 0 ? words.askHelp : words.noPeople}</p>
          <TapChoice
            name="personIds"
            legend={words.askTitle}
            options={people.map((one) => ({
              value: one.id,
              label: [nameOf(one, language).main, one.subject, one.waiting && words.waiting]
                .filter(Boolean)
                .join(' · '),
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
          <FormFoot busy={work.busy} verb={words.ask(chosen.length)} onCancel={onClose} />
        </Stack>
      </form>
    </SidePanel>
  )
}
