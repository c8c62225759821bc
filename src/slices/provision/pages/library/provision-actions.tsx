import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { PrintButton } from '#web/ui/print.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Provision } from '../../library/contract.ts'
import { ChangePanel } from './change-panel.tsx'
import classes from './library.module.css'
import { libraryForms, useLibraryWords } from './use-library-words.ts'

/** What this person can do with an entry. */
export function ProvisionActions({ provision }: { provision: Provision }) {
  const words = useLibraryWords()
  const work = useWork(libraryForms)
  const [open, setOpen] = useState<'change' | 'reset' | null>(null)
  const { id, may, origin, archivedOn, version } = provision
  const close = () => setOpen(null)

  function archive(archived: boolean) {
    work.run(
      () => api.provision.archiveProvision({ provisionId: id, archived }),
      () => notice(archived ? words.done.archived : words.done.takenOut),
    )
  }

  function reset() {
    close()
    work.run(
      () => api.provision.resetProvision({ provisionId: id, version }),
      () => notice(words.done.reset),
    )
  }

  return (
    <>
      <div className={classes.actions}>
        {may.startGroup && (
          <Button component={Link} to={`/provision/groups/new?provision=${id}`}>
            {words.startGroup}
          </Button>
        )}
        {may.keep && (
          <>
            <Button variant="default" onClick={() => setOpen('change')}>
              {words.change}
            </Button>
            <Button variant="default" disabled={work.busy} onClick={() => archive(archivedOn === null)}>
              {archivedOn === null ? words.archive : words.takeOut}
            </Button>
            {origin === 'changed' && (
              <Button variant="default" disabled={work.busy} onClick={() => setOpen('reset')}>
                {words.reset}
              </Button>
            )}
          </>
        )}
        <PrintButton />
      </div>
      <ProblemSummary problems={work.listed} />
      {open === 'change' && <ChangePanel provision={provision} onClose={close} />}
      <ConfirmDialog
        opened={open === 'reset'}
        onClose={close}
        onConfirm={reset}
        title={words.resetTitle}
        confirm={words.resetConfirm}
        busy={work.busy}
      >
        {words.resetHelp}
      </ConfirmDialog>
    </>
  )
}
