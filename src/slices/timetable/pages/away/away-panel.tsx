import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { AwayDay } from '../../away/contract.ts'
import { formWords } from './form-words.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const kinds = ['person', 'provider', 'room'] as const
type Kind = (typeof kinds)[number]

/** Notes that a colleague, a provider or a room is away: three choices and a tap. */
export function AwayPanel({ day, opened, onClose }: { day: AwayDay; opened: boolean; onClose: () => void }) {
  const words = useWords(both).form
  const language = useLanguage()
  const { busy, listed, problems, run } = useWork(formWords)
  const [kind, setKind] = useState<Kind>('person')
  const [who, setWho] = useState('')
  const [on, setOn] = useState<string | null>(day.on)
  const [span, setSpan] = useState<{ from: string; to: string }>({ from: '', to: '' })
  const choices = {
    person: day.choices.people.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
    provider: day.choices.providers.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
    room: day.choices.rooms.map(({ id, name }) => ({ value: id, label: name })),
  }
  const periods = [
    { value: '', label: words.wholeDay },
    ...day.periods.map(({ key, name }) => ({ value: key, label: pick(name, language) })),
  ]
  const note = () =>
    run(
      () =>
        api.timetable.noteAway({
          on: on ?? day.on,
          personId: kind === 'person' && who ? who : null,
          providerId: kind === 'provider' && who ? who : null,
          roomId: kind === 'room' && who ? who : null,
          fromPeriod: span.from || null,
          toPeriod: span.to || span.from || null,
        }),
      () => {
        setWho('')
        setSpan({ from: '', to: '' })
        onClose()
      },
    )
  return (
    <SidePanel opened={opened} onClose={onClose} title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void note()
        }}
      >
        <Stack>
          <ProblemSummary problems={listed} />
          <NativeSelect
            label={words.kind}
            value={kind}
            data={kinds
              .filter((one) => choices[one].length > 0)
              .map((one) => ({ value: one, label: words.kinds[one] }))}
            onChange={(event) => {
              setKind(event.currentTarget.value as Kind)
              setWho('')
            }}
          />
          <NativeSelect
            {...fieldProps('who', problems)}
            label={words.which[kind]}
            value={who}
            data={[{ value: '', label: words.choose }, ...choices[kind]]}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <DateInputField label={words.on} value={on} onChange={setOn} />
          <NativeSelect
            {...fieldProps('fromPeriod', problems)}
            label={words.from}
            value={span.from}
            data={periods}
            onChange={(event) => setSpan({ from: event.currentTarget.value, to: event.currentTarget.value })}
          />
          {span.from && (
            <NativeSelect
              {...fieldProps('toPeriod', problems)}
              label={words.to}
              value={span.to}
              data={periods.slice(1)}
              onChange={(event) => setSpan({ ...span, to: event.currentTarget.value })}
            />
          )}
          <p>{words.help}</p>
          <SubmitButton busy={busy}>{words.save}</SubmitButton>
        </Stack>
      </form>
    </SidePanel>
  )
}
