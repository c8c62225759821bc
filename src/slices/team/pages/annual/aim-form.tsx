import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { pick } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { AimFields, AnnualShown } from '../../annual/contract.ts'
import { type Aim, dimensions } from '../../annual/model.ts'
import classes from './annual.module.css'
import { useSayValue } from './say-value.ts'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

interface AimFormProps {
  plan: AnnualShown
  aim: Aim
  number: number
  onClose: () => void
}

/** Writes an aim; it saves itself. */
export function AimForm({ plan, aim, number, onClose }: AimFormProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const sayValue = useSayValue()
  const [removing, setRemoving] = useState(false)
  const removal = useWork(annualForms)
  const of = { planId: plan.id, aimId: aim.id }
  const saved: AimFields = { dimension: aim.dimension, words: aim.words }
  const { edit, work, state, flush } = useAutosave<AimFields>({
    key: `annual ${plan.id} aim ${aim.id}`,
    saved,
    version: aim.version,
    words: annualForms,
    send: ({ fields, base }, version) => api.team.changeAim({ ...of, version, base, fields }),
  })
  const { fields, change } = edit
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
        labelOf={(field) => words.fields[field === 'words' ? 'aim' : field] ?? field}
      />
      <TwoLanguages
        name={`aim-${aim.id}`}
        label={words.fields.aim ?? ''}
        value={fields.words}
        rows={2}
        most={8000}
        autoFocus
        onChange={(side, value) => change({ words: { ...fields.words, [side]: value } })}
      />
      <NativeSelect
        {...fieldProps('dimension', work.problems)}
        label={words.fields.dimension}
        value={fields.dimension}
        data={dimensions.map((value) => ({ value, label: words.dimensions[value] }))}
        onChange={(event) =>
          change({ dimension: dimensions.find((one) => one === event.currentTarget.value) ?? fields.dimension })
        }
      />
      <div className={classes.formFoot}>
        <Button type="submit" variant="default">
          {words.close}
        </Button>
        <SavedMark state={state} />
        <Button variant="subtle" onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      </div>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={words.removeAim(number)}
        confirm={words.remove}
        busy={removal.busy}
        danger
        onConfirm={() =>
          removal
            .run(
              () => api.team.removeAim(of),
              () => edit.finish(saved, aim.version),
            )
            .finally(() => setRemoving(false))
        }
      >
        {pick(fields.words, language)}
      </ConfirmDialog>
    </form>
  )
}
