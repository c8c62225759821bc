import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import type { Provision, ProvisionFields } from '../../library/contract.ts'
import { fieldsOf } from '../../library/rules.ts'
import classes from './library.module.css'
import { ProvisionInputs } from './provision-inputs.tsx'
import { libraryForms, useLibraryWords, useSayEntry } from './use-library-words.ts'

/** Changes an entry; one of the workbench becomes the school's own version with it. */
export function ChangePanel({ provision, onClose }: { provision: Provision; onClose: () => void }) {
  const words = useLibraryWords()
  const say = useSayEntry()
  const work = useWork(libraryForms)
  const { id, shippedId, version, origin } = provision
  const [saved] = useState<ProvisionFields>(() => fieldsOf(provision))
  // The same before and after the school has taken it, so that a draft is found again.
  const edit = useEdit(`provision ${shippedId ?? id}`, saved, version, work.clash)

  function save() {
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
    <EditPanel
      title={words.changeTitle}
      size="40rem"
      work={work}
      edit={edit}
      textOf={say.value}
      onSave={save}
      onClose={onClose}
    >
      {origin === 'shipped' && <p className={classes.soft}>{words.changeShipped}</p>}
      <ProvisionInputs fields={edit.fields} problems={work.problems} onChange={edit.change} />
    </EditPanel>
  )
}
