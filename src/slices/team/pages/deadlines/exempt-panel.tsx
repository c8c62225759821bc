import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Deadline } from '../../deadlines/contract.ts'
import { useDeadlineWords } from './use-deadline-words.ts'
import { useSettle } from './use-settle.ts'

interface ExemptPanelProps {
  /** Every deadline as it stands. */
  known: readonly Deadline[]
  deadlines: readonly Deadline[]
  title: string
  onClose: () => void
}

/** Says why deadlines do not apply; the words are kept as a draft until they are sent. */
export function ExemptPanel({ known, deadlines, title, onClose }: ExemptPanelProps) {
  const words = useDeadlineWords()
  const work = useSettle(known)
  const saved = { reason: '' }
  const edit = useEdit(`deadline exempt ${deadlines.map(({ id }) => id).join(' ')}`.slice(0, 180), saved, 0, null)
  const { reason } = edit.fields

  function save() {
    if (reason.trim() === '') {
      work.refuse([{ field: 'reason', message: words.reasonNeeded }])
      return
    }
    work.exempt(deadlines, reason.trim(), () => {
      edit.finish(saved, 0)
      onClose()
    })
  }

  return (
    <EditPanel title={title} work={work} edit={edit} verb={words.exempt} onSave={save} onClose={onClose}>
      <p>{words.exemptHelp}</p>
      <LongText
        {...fieldProps('reason', work.problems)}
        label={words.reason}
        most={1000}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => edit.change({ reason: event.currentTarget.value })}
        required
      />
    </EditPanel>
  )
}
