import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFetcher } from 'react-router'
import { formatMoney } from '#kernel/money.ts'
import { notice } from '#web/ui/announcer.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps, type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { SeenGrantValue } from '../contract.ts'
import classes from './grant.module.css'
import type { keepValues, Refused } from './keep-values.ts'
import { useAnswer } from './use-answer.ts'
import { useFundingWords } from './use-funding-words.ts'
import { problemOf, readTyped, type TypedValues } from './value-entry.ts'

interface ValuesFormProps {
  /** What the form is about, for its draft. */
  name: string
  values: readonly SeenGrantValue[]
  initial: TypedValues
  /** True when an amount left empty is simply not entered. */
  several: boolean
  /** Further buttons beside the one that saves. */
  children?: ReactNode
  onKept?: () => void
}

/** Amounts of a school year with their source and the check. What is typed is kept on this device until it is saved. */
export function ValuesForm({ name, values, initial, several, children, onKept }: ValuesFormProps) {
  const words = useFundingWords()
  const fetcher = useFetcher<typeof keepValues>()
  const draft = useDraft(`grant values ${name}`, initial)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const typed = draft.value
  const saving = fetcher.state !== 'idle'
  // The page and the panel over it may ask for the same things at once: their inputs need names of their own.
  const named = (field: string) => (several ? `several-${field}` : field)

  useAnswer(fetcher.data, (refused) => {
    tell(refused.flatMap(problemsOf))
    if (refused.length > 0) return
    draft.clear(initial)
    notice(words.values.kept)
    onKept?.()
  })

  function tell(found: readonly Problem[]) {
    setProblems(found.map(({ field = '', message }) => ({ field: named(field), message })))
  }

  function problemsOf({ key, problems: found, clash }: Refused): Problem[] {
    if (!clash) return found.map((problem) => problemOf(key, problem, words))
    const amount = clash.amountCents == null ? words.notKnown : formatMoney(clash.amountCents)
    const message = words.values.clash(words.keys[key], words.values.theirs(amount, clash.source ?? ''))
    return [{ field: `amount-${key}`, message }]
  }

  function discard() {
    draft.clear(initial)
    setProblems([])
  }

  function save() {
    const read = readTyped(typed, values, several, words)
    tell(read.problems)
    if (read.problems.length === 0)
      fetcher.submit(JSON.stringify(read.entries), { method: 'post', encType: 'application/json' })
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
        <ProblemSummary problems={problems} />
        <div className={classes.amounts}>
          {values.map(({ key }) => (
            <TextInput
              key={key}
              {...fieldProps(named(`amount-${key}`), problems)}
              label={words.keys[key]}
              description={several ? undefined : words.keyHelp[key]}
              inputMode="decimal"
              leftSection="HK$"
              leftSectionWidth="3rem"
              autoComplete="off"
              value={typed.amounts[key] ?? ''}
              onChange={(event) =>
                draft.change({ ...typed, amounts: { ...typed.amounts, [key]: event.currentTarget.value } })
              }
            />
          ))}
        </div>
        <LongText
          {...fieldProps(named('source'), problems)}
          label={words.values.source}
          description={several ? words.values.sourceOfSchool : words.values.sourceHelp}
          most={500}
          rows={2}
          value={typed.source}
          onChange={(event) => draft.change({ ...typed, source: event.currentTarget.value })}
        />
        <Checkbox
          {...fieldProps(named('checked'), problems)}
          label={words.values.check}
          checked={typed.checked}
          onChange={(event) => draft.change({ ...typed, checked: event.currentTarget.checked })}
        />
        <Group>
          <Button type="submit" loading={saving}>
            {several ? words.values.saveAll : words.values.save}
          </Button>
          {children}
          {draft.state && (
            <Button variant="subtle" onClick={discard}>
              {words.values.discard}
            </Button>
          )}
          <SavedMark state={draft.state === 'saved' ? 'unsaved' : draft.state} />
        </Group>
      </Stack>
    </form>
  )
}
