import { Stack } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
import { outcomeForms, useOutcomeWords } from './use-outcome-words.ts'

interface ReasonPanelProps {
  groupId: string
  reason: string
  onClose: () => void
}

/** States why a group has no outcome. */
export function ReasonPanel({ groupId, reason, onClose }: ReasonPanelProps) {
  const words = useOutcomeWords()
  const ui = useUiWords()
  const work = useWork(outcomeForms)
  const edit = useEdit(`no outcome of ${groupId}`, { reason }, 0, work.clash)
  const labelOf = (name: string) => words.fields[name] ?? name

  function save() {
    const open = edit.clashes.filter((clash) => !edit.taken[clash.field])
    if (open.length > 0) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })))
      return
    }
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
    <SidePanel opened onClose={onClose} title={words.one.reasonTitle}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          <ClashChooser
            clashes={edit.clashes}
            textOf={(_, value) => String(value ?? '')}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
          <LongText
            {...fieldProps('reason', work.problems)}
            label={words.one.reasonTitle}
            autosize
            minRows={3}
            most={1000}
            value={edit.fields.reason}
            onChange={(event) => edit.change({ reason: event.currentTarget.value })}
          />
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish({ reason }, 0) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}
