import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import type { AnnualShown } from '../../annual/contract.ts'
import { isBlank } from '../../annual/rules.ts'
import classes from './annual.module.css'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

/** Where the school stands: read, and written in the same place. */
export function SituationCard({ plan }: { plan: AnnualShown }) {
  const words = useAnnualWords()
  const [writing, setWriting] = useState(false)
  const opener = useOpener(writing)
  const name = words.fields.situation ?? ''
  const isEmpty = isBlank(plan.situation)
  return (
    <section id="situation" aria-labelledby="situation-name" className={classes.part}>
      <div className={classes.partHead}>
        <h3 id="situation-name">{name}</h3>
        {plan.may.write && !writing && (
          <Button variant="subtle" size="compact-sm" ref={opener} onClick={() => setWriting(true)}>
            {isEmpty ? words.write : words.change}
            <span className="for-screen-readers">{` (${name})`}</span>
          </Button>
        )}
      </div>
      {writing && plan.may.write ? (
        <SituationForm plan={plan} onClose={() => setWriting(false)} />
      ) : isEmpty ? (
        <p className={classes.soft}>{words.nothing}</p>
      ) : (
        <InTwoLanguages text={plan.situation} />
      )}
    </section>
  )
}

function SituationForm({ plan, onClose }: { plan: AnnualShown; onClose: () => void }) {
  const words = useAnnualWords()
  const name = words.fields.situation ?? ''
  const { edit, work, state, flush } = useAutosave<{ zh: string; en: string }>({
    key: `annual ${plan.id} situation`,
    saved: { ...plan.situation },
    version: plan.version,
    words: annualForms,
    send: ({ fields, base }, version) => api.team.keepSituation({ planId: plan.id, version, base, fields }),
  })
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        flush().then((isSaved) => isSaved && onClose())
      }}
    >
      <EditHead work={work} edit={edit} saves={state} labelOf={() => name} />
      <TwoLanguages
        name="situation"
        label={name}
        description={words.situationHelp}
        value={edit.fields}
        most={8000}
        rows={4}
        autoFocus
        onChange={(language, value) => edit.change({ [language]: value })}
      />
      <div className={classes.formFoot}>
        <Button type="submit" variant="default">
          {words.close}
        </Button>
        <SavedMark state={state} />
      </div>
    </form>
  )
}
