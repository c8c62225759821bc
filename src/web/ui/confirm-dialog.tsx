import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
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

/** A question that must interrupt. Escape and "Cancel" change nothing; the focus starts on "Cancel". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, onConfirm, title, children, confirm, danger = false, busy = false } = props
  const words = useUiWords()
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{title}</strong>} withCloseButton={false} size="md">
      <div>{children}</div>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words.cancel}
        </Button>
        <Button
          onClick={onConfirm}
          loading={busy}
          {...(danger ? { bg: 'var(--overdue)', c: 'var(--paper-raised)' } : {})}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}
