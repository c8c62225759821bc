import { Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { Provision, ProvisionFields } from '../../library/contract.ts'
import { fieldsOf } from '../../library/rules.ts'
import classes from './library.module.css'
import { ProvisionInputs } from './provision-inputs.tsx'
import { libraryForms, useLibraryWords, useSayEntry } from './use-library-words.ts'

/** Changes an entry; one of the workbench becomes the school's own version with it. */
export function ChangePanel({ provision, onClose }: { provision: Provision; onClose: () => void }) {
  const words = useLibraryWords()
  const ui = useUiWords()
  const say = useSayEntry()
  const work = useWork(libraryForms)
  const { id, shippedId, version, origin } = provision
  const [saved] = useState<ProvisionFields>(() => fieldsOf(provision))
  // The same before and after the school has taken it, so that a draft is found again.
  const edit = useEdit(`provision ${shippedId ?? id}`, saved, version, work.clash)
  const labelOf = (field: string) => words.fields[field] ?? field

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })))
      return
    }
    work.run(
      () => api.provision.changeProvision({ provisionId: id, version: edit.version, ...edit.changes() }),
      (answer) => {
        edit.finish(edit.fields, answer.version)
        notice(words.done.changed)
        onClose()
      },
    )
  }

  return (
    <SidePanel opened onClose={onClose} title={words.changeTitle} size="40rem">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          {origin === 'shipped' && <p className={classes.soft}>{words.changeShipped}</p>}
          <ClashChooser
            clashes={edit.clashes}
            textOf={say.value}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
          <ProvisionInputs fields={edit.fields} problems={work.problems} onChange={edit.change} />
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, version) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}
