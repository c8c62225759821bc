import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { SchoolYear } from '../contract.ts'
import classes from './settings.module.css'
import { TermFields } from './term-fields.tsx'
import { useDone, useRefusal } from './use-refusal.ts'
import { settingsWords, useSettingsWords } from './use-settings-words.ts'
import {
  nextKey,
  sentYear,
  type TermTyped,
  typedYear,
  usualDays,
  type YearAnswer,
  type YearTyped,
} from './year-typed.ts'

const mostTerms = 4
const labels = { en: labelsOf(settingsWords.en), zh: labelsOf(settingsWords.zh) }

interface YearFormProps {
  /** Null: a new year. */
  year: SchoolYear | null
  /** The label that a new year starts with. */
  proposed: string
  onSaved: () => void
}

/** A school year: its days and terms. */
export function YearForm({ year, proposed, onSaved }: YearFormProps) {
  const all = useSettingsWords()
  const words = all.years.form
  const fetcher = useFetcher<YearAnswer>()
  const [typed, setTyped] = useState<YearTyped>(() =>
    year ? typedYear(year) : { label: proposed, startsOn: '', endsOn: '', ...usualDays(proposed), terms: [] },
  )
  const refused = fetcher.data?.refused
  const { problems, listed } = useRefusal(refused, labels)
  useDone(fetcher.data, () => {
    notice(all.saved)
    onSaved()
  })

  const change = (part: Partial<YearTyped>) => setTyped({ ...typed, ...part })
  const changeTerm = (key: number, part: Partial<TermTyped>) =>
    change({ terms: typed.terms.map((term) => (term.key === key ? { ...term, ...part } : term)) })

  function addTerm() {
    const index = typed.terms.length
    const term = { nameEn: words.defaultEn[index] ?? '', nameZh: words.defaultZh[index] ?? '' }
    change({ terms: [...typed.terms, { key: nextKey(), ...term, startsOn: '', endsOn: '' }] })
  }

  function save() {
    // After a clash the person has read what the other one wrote: the next save is made knowing it.
    const version = refused?.code === 'CLASH' ? refused.version : typed.version
    fetcher.submit(JSON.stringify(sentYear({ ...typed, version })), { method: 'post', encType: 'application/json' })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <TextInput
          {...fieldProps('label', problems)}
          label={words.label}
          description={words.labelHelp}
          classNames={{ wrapper: classes.short }}
          maxLength={7}
          data-autofocus
          required
          disabled={year !== null}
          value={typed.label}
          onChange={(event) => change({ label: event.currentTarget.value, ...usualDays(event.currentTarget.value) })}
        />
        <DateInputField
          {...fieldProps('startsOn', problems)}
          label={words.startsOn}
          required
          value={typed.startsOn || null}
          onChange={(date) => change({ startsOn: date ?? '' })}
        />
        <DateInputField
          {...fieldProps('endsOn', problems)}
          label={words.endsOn}
          required
          value={typed.endsOn || null}
          onChange={(date) => change({ endsOn: date ?? '' })}
        />
        <fieldset className={classes.terms}>
          <legend>{words.terms}</legend>
          <p className={classes.soft}>{words.termsHelp}</p>
          {typed.terms.map((term, index) => (
            <TermFields
              key={term.key}
              index={index}
              term={term}
              problems={problems}
              onChange={(part) => changeTerm(term.key, part)}
              onRemove={() => change({ terms: typed.terms.filter((each) => each.key !== term.key) })}
            />
          ))}
          {typed.terms.length < mostTerms && (
            <Button variant="default" mt="sm" onClick={addTerm}>
              {words.addTerm}
            </Button>
          )}
        </fieldset>
        <Group>
          <SubmitButton busy={fetcher.state === 'submitting'}>{all.save}</SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}

function labelsOf({ years }: typeof settingsWords.en): Readonly<Record<string, string>> {
  const { form } = years
  const terms = Array.from({ length: mostTerms }, (_, index) => [
    [`terms.${index}.nameZh`, `${form.term(index + 1)} · ${form.nameZh}`],
    [`terms.${index}.nameEn`, `${form.term(index + 1)} · ${form.nameEn}`],
    [`terms.${index}.startsOn`, `${form.term(index + 1)} · ${form.startsOn}`],
    [`terms.${index}.endsOn`, `${form.term(index + 1)} · ${form.endsOn}`],
  ])
  return { label: form.label, startsOn: form.startsOn, endsOn: form.endsOn, ...Object.fromEntries(terms.flat()) }
}
