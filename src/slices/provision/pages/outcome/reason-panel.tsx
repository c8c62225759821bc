import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import { outcomeForms, useOutcomeWords } from './use-outcome-words.ts'

interface ReasonPanelProps {
  groupId: string
  reason: string
  onClose: () => void
}

/** States why a group has no outcome. */
export function ReasonPanel({ groupId, reason, onClose }: ReasonPanelProps) {
  const words = useOutcomeWords()
  const work = useWork(outcomeForms)
  const edit = useEdit(`no outcome of ${groupId}`, { reason }, 0, work.clash)

  function save() {
    const base = edit.changes().base.reason ?? edit.fields.reason
    work.run(
      () => api.provision.stateNoOutcome({ id: groupId, reason: edit.fields.reason, base }),
      () => {
        edit.finish(edit.fields, 0)
        notice(words.one.reasonKept)
        onClose()
      },
    )
  }

  return (
    <EditPanel title={words.one.reasonTitle} work={work} edit={edit} onSave={save} onClose={onClose}>
      <LongText
        {...fieldProps('reason', work.problems)}
        label={words.one.reasonTitle}
        autosize
        minRows={3}
        most={1000}
        value={edit.fields.reason}
        onChange={(event) => edit.change({ reason: event.currentTarget.value })}
      />
    </EditPanel>
  )
}
