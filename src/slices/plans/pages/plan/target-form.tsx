import { Button, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Bilingual, Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { areas, measureKinds, type Target } from '../../model.ts'
import type { PlanShown, TargetFields } from '../../plan/contract.ts'
import { KeepInBank } from '../bank/keep-in-bank.tsx'
import { CoachPlace } from './coach-place.tsx'
import classes from './plan.module.css'
import { usePlan } from './plan-context.ts'
import { openNeeds } from './student-facts.ts'
import { planForms, usePlanWords } from './use-plan-words.ts'
import { WhoField } from './who-field.tsx'

interface TargetFormProps {
  plan: PlanShown
  target: Target
  onClose: () => void
}

const textFields = ['words', 'measure', 'criterion', 'baseline'] as const

/** Writes a target; it saves itself. */
export function TargetForm({ plan, target, onClose }: TargetFormProps) {
  const words = usePlanWords()
  const language = useLanguage()
  const [removing, setRemoving] = useState(false)
  const { id, state: _state, stateReason, carriedFrom, version, ...saved } = target
  const of = { id: plan.studentId, planId: plan.id, targetId: target.id }
  const { edit, work, state, flush } = useAutosave<TargetFields>({
    key: `plan ${plan.id} target ${id}`,
    saved,
    version,
    words: planForms,
    send: ({ fields, base }, sentVersion) => api.plans.changeTarget({ ...of, version: sentVersion, base, fields }),
  })
  const removal = useWork(planForms)
  const { fields, change } = edit
  const { file } = usePlan()
  // What the target serves already stays a choice, even when the need has ended.
  const needs = [...new Set([...openNeeds(file), ...(target.need ? [target.need] : [])])]
  const field = (name: string) => ({ ...fieldProps(name, work.problems), label: words.fields[name] })
  const text = (name: (typeof textFields)[number], rows: number, autoFocus = false) => (
    <TwoLanguages
      name={name}
      label={words.fields[name] ?? ''}
      value={fields[name]}
      rows={rows}
      autoFocus={autoFocus}
      problems={work.problems}
      onChange={(of: Language, value: string) => change({ [name]: { ...fields[name], [of]: value } })}
    />
  )
  const number = (name: 'baselineValue' | 'aimValue') => (
    <NumberInput
      {...field(name)}
      w="9rem"
      min={0}
      max={fields.measureKind === 'of' ? 100 : fields.measureKind === 'rating' ? 5 : 100_000}
      suffix={fields.measureKind === 'of' ? '%' : ''}
      value={fields[name] ?? ''}
      onChange={(value) => change({ [name]: typeof value === 'number' ? value : null })}
    />
  )
  const close = () => flush().then((isSaved) => isSaved && onClose())
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <ProblemSummary problems={removal.listed} />
      <EditHead work={work} edit={edit} saves={state} textOf={(_field, value) => sayValue(value, language)} />
      {text('words', 2, true)}
      <CoachPlace plan={plan} about={{ target: { ...target, ...fields } }} words={fields.words} />
      <div className={classes.pair}>
        <NativeSelect
          {...field('need')}
          value={fields.need ?? ''}
          data={[
            { value: '', label: words.noNeed },
            ...needs.map((value) => ({ value, label: value === 'ADHD' ? 'AD/HD' : value })),
          ]}
          onChange={(event) => change({ need: needs.find((one) => one === event.currentTarget.value) ?? null })}
        />
        <NativeSelect
          {...field('area')}
          value={fields.area}
          data={areas.map((value) => ({ value, label: words.areas[value] }))}
          onChange={(event) => change({ area: areas.find((one) => one === event.currentTarget.value) ?? 'attention' })}
        />
      </div>
      <div>
        <div className={classes.number} id={`kind-${id}`}>
          {words.fields.measureKind}
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby={`kind-${id}`}
          value={fields.measureKind}
          data={measureKinds.map((value) => ({ value, label: words.measureShort[value] }))}
          onChange={(value) => change({ measureKind: measureKinds.find((one) => one === value) ?? 'of' })}
        />
      </div>
      {text('measure', 1)}
      {fields.measureKind !== 'note' && (
        <div className={classes.pair}>
          {number('baselineValue')}
          <NativeSelect
            {...field('aimDirection')}
            value={fields.aimDirection}
            data={(['up', 'down'] as const).map((value) => ({ value, label: words.directions[value] }))}
            onChange={(event) => change({ aimDirection: event.currentTarget.value === 'down' ? 'down' : 'up' })}
          />
          {number('aimValue')}
        </div>
      )}
      {text('criterion', 1)}
      {text('baseline', 1)}
      <WhoField value={fields.who} onChange={(who) => change({ who })} />
      <div className={classes.pair}>
        {(['startsOn', 'dueOn'] as const).map((name) => (
          <DateInputField
            key={name}
            {...field(name)}
            value={fields[name]}
            onChange={(date) => date && change({ [name]: date })}
          />
        ))}
      </div>
      <div className={classes.formFoot}>
        <Button type="submit" variant="default">
          {words.close}
        </Button>
        <SavedMark state={state} />
        <KeepInBank plan={plan} kept={{ target: { ...target, ...fields } }} onKeep={flush} />
        <Button variant="subtle" onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      </div>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={words.removeTarget(target.position)}
        confirm={words.remove}
        busy={removal.busy}
        danger
        onConfirm={() =>
          removal.run(
            () => api.plans.removeTarget(of),
            () => edit.finish(saved, version),
          )
        }
      >
        {fields.words[language] || fields.words.zh || fields.words.en}
      </ConfirmDialog>
    </form>
  )
}

/** A value of a target as people read it, for choosing between two. */
function sayValue(value: unknown, language: Language): string {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatShortDate(value, language) : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one: { name?: string }) => one.name ?? '').join(', ')
  if (typeof value === 'object' && value !== null && 'zh' in value) {
    const { zh, en } = value as Bilingual
    return [zh, en].filter(Boolean).join('\n')
  }
  return ''
}
