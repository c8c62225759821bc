import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './confirm-dialog.module.css'
import { useWayBack } from './way-back.ts'
import { useUiWords } from './words.ts'

interface ConfirmDialogProps {
  opened: boolean
  onClose: () => void
  onConfirm: () => void
  title: string
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  /** The verb of the work, such as "Archive the student"; never "OK". */
  confirm: string
  danger?: boolean
  busy?: boolean
}

/** A question that must interrupt. Escape and "Cancel" change nothing; the focus starts on "Cancel", and goes back to where it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, onConfirm, title, children, confirm, danger = false, busy = false } = props
  const words = useUiWords()
  useWayBack(opened)
  return (
    <Modal.Root opened={opened} onClose={onClose} returnFocus={false} size="md" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <div className={classes.words}>{children}</div>
          <div className={classes.choices}>
            <Button variant="default" onClick={onClose} data-autofocus>
              {words.cancel}
            </Button>
            <Button onClick={onConfirm} loading={busy} className={danger ? classes.danger : undefined}>
              {confirm}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
