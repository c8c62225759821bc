import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Group } from '../../groups/contract.ts'
import { groupForms, useGroupWords } from './use-group-words.ts'

/** Closes a group with its outcome or a reason why there is none; one that is closed is opened again. */
export function CloseDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const words = useGroupWords()
  const { today } = useFrame()
  const work = useWork(groupForms)
  // One that ran to its end was over on its last day, whenever somebody closes it.
  const [closedOn, setClosedOn] = useState(group.state === 'over' ? group.endsOn : today)
  const [reason, setReason] = useState('')
  const groupId = group.id
  const isClosed = group.closedOn !== null

  function confirm() {
    work.run(
      () =>
        isClosed ? api.provision.reopenGroup({ groupId }) : api.provision.closeGroup({ groupId, closedOn, reason }),
      () => {
        notice(isClosed ? words.reopened : words.closed)
        onClose()
      },
    )
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={confirm}
      title={isClosed ? words.reopenTitle : words.closeTitle}
      confirm={isClosed ? words.reopen : words.close}
      busy={work.busy}
    >
      <ProblemSummary problems={work.listed} />
      <p>{isClosed ? words.reopenHelp : words.closeHelp}</p>
      {!isClosed && (
        <>
          <DateInputField
            {...fieldProps('closedOn', work.problems)}
            label={words.fields.closedOn}
            value={closedOn}
            max={today}
            onChange={(date) => date && setClosedOn(date)}
          />
          <p>{group.hasOutcome ? words.closeOutcome : words.closeNoOutcome}</p>
          {!group.hasOutcome && (
            <LongText
              {...fieldProps('reason', work.problems)}
              label={words.fields.reason}
              autosize
              minRows={2}
              most={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </ConfirmDialog>
  )
}
