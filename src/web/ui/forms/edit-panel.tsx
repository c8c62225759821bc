import { useEffect, useRef, useState } from 'react'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { SidePanel } from '../side-panel.tsx'
import { useUiWords } from '../words.ts'
import { EditForm, type EditFormProps } from './edit-form.tsx'

interface EditPanelProps extends Omit<EditFormProps, 'onCancel' | 'onInput' | 'label'> {
  title: string
  /** A CSS width; the whole width on a phone. */
  size?: string
  /** Closes the panel; where something was typed that no draft keeps, only after a question. */
  onClose: () => void
}

/**
 * A panel in which a record is edited: title, what is to be put right, the draft that came back, both texts of a clash, the inputs
 * (`children`), save and close. With `edit` what is typed is kept as a draft, so that the panel closes at once; without it, somebody who
 * typed is asked before their words go.
 */
export function EditPanel({ title, size, onClose, ...form }: EditPanelProps) {
  const words = useUiWords().leave
  const [typed, setTyped] = useState(false)
  const [asking, setAsking] = useState(false)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (!asking && cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }, [asking])
  // Escape reaches the panel first and then the question, which must not hear the Escape that asked it.
  function leave() {
    if (asking) setAsking(false)
    else if (typed && !form.edit) {
      cameFrom.current = document.activeElement
      setTimeout(() => setAsking(true))
    } else onClose()
  }
  return (
    <SidePanel opened onClose={leave} title={title} {...(size ? { size } : {})}>
      <EditForm
        {...form}
        onCancel={leave}
        onInput={(event) => {
          if (isText(event.target)) setTyped(true)
        }}
      />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={onClose}
        title={words.title}
        confirm={words.confirm}
        danger
      >
        {words.help}
      </ConfirmDialog>
    </SidePanel>
  )
}

/** A choice is made again in a moment; words are not. */
function isText(input: EventTarget): boolean {
  return input instanceof HTMLTextAreaElement || (input instanceof HTMLInputElement && input.type === 'text')
}
