import { Stack } from '@mantine/core'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
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
    <SidePanel opened onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack>
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
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
          <FormFoot
            busy={work.busy}
            verb={words.exempt}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, 0) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}
