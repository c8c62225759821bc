import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { pick } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { AnnualShown, MeasureFields } from '../../annual/contract.ts'
import type { Measure } from '../../annual/model.ts'
import { AmountField } from './amount-field.tsx'
import classes from './annual.module.css'
import { LinksField } from './links-field.tsx'
import { useSayValue } from './say-value.ts'
import { annualForms, useAnnualWords } from './use-annual-words.ts'
import { WhenField } from './when-field.tsx'
import { WhoField } from './who-field.tsx'

interface MeasureFormProps {
  plan: AnnualShown
  measure: Measure
  label: string
  onClose: () => void
}

/** Writes a measure; it saves itself. Who answers for money and does not keep the plan writes the money only. */
export function MeasureForm({ plan, measure, label, onClose }: MeasureFormProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const sayValue = useSayValue()
  const [removing, setRemoving] = useState(false)
  const removal = useWork(annualForms)
  const of = { planId: plan.id, measureId: measure.id }
  const { what, who, startsOn, endsOn, criterion, method, resources, links } = measure
  const saved: MeasureFields = {
    ...{ what, who, startsOn, endsOn, criterion, method, resources },
    links: links.map(({ kind, id }) => ({ kind, id })),
  }
  const { edit, work, state, flush } = useAutosave<MeasureFields>({
    key: `annual ${plan.id} measure ${measure.id}`,
    saved,
    version: measure.version,
    words: annualForms,
    send: ({ fields, base }, version) => api.team.changeMeasure({ ...of, version, base, fields }),
  })
  const { fields, change } = edit
  const text = (name: 'what' | 'criterion' | 'method' | 'resources', rows: number, autoFocus = false) => (
    <TwoLanguages
      name={name}
      label={words.fields[name] ?? ''}
      value={fields[name]}
      rows={rows}
      most={8000}
      autoFocus={autoFocus}
      problems={work.problems}
      onChange={(side: Language, value: string) => change({ [name]: { ...fields[name], [side]: value } })}
    />
  )
  const money = plan.may.money && measure.amount && (
    <AmountField planId={plan.id} measureId={measure.id} amount={measure.amount} />
  )
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        flush().then((isSaved) => isSaved && onClose())
      }}
    >
      <ProblemSummary problems={removal.listed} />
      <EditHead
        work={work}
        edit={edit}
        saves={state}
        textOf={sayValue}
        labelOf={(field) => words.fields[field] ?? field}
      />
      {plan.may.write && (
        <>
          {text('what', 2, true)}
          <WhoField
            value={fields.who}
            known={plan.people}
            problems={work.problems}
            onChange={(who) => change({ who })}
          />
          <WhenField schoolYear={plan.schoolYear} value={fields} problems={work.problems} onChange={change} />
          {text('criterion', 1)}
          {text('method', 1)}
          {text('resources', 1)}
          <LinksField
            value={fields.links}
            known={links}
            problems={work.problems}
            onChange={(links) => change({ links })}
          />
        </>
      )}
      {money}
      <div className={classes.formFoot}>
        <Button type="submit" variant="default">
          {words.close}
        </Button>
        <SavedMark state={state} />
        {plan.may.write && (
          <Button variant="subtle" onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={`${words.remove} (${label})`}
        confirm={words.remove}
        busy={removal.busy}
        danger
        onConfirm={() =>
          removal
            .run(
              () => api.team.removeMeasure(of),
              () => edit.finish(saved, measure.version),
            )
            .finally(() => setRemoving(false))
        }
      >
        {pick(fields.what, language) || words.nothing}
      </ConfirmDialog>
    </form>
  )
}
