import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Accommodation } from '../../accommodations/contract.ts'
import { accommodationForms, useAccommodationWords } from './use-accommodation-words.ts'

interface EndDialogProps {
  studentId: string
  accommodation: Accommodation
  onClose: () => void
}

/** Ends what is approved, or takes back what is only proposed. */
export function EndDialog({ studentId, accommodation, onClose }: EndDialogProps) {
  const words = useAccommodationWords()
  const { today } = useFrame()
  const work = useWork(accommodationForms)
  const [endsOn, setEndsOn] = useState(today)
  const kind = words.kinds[accommodation.kind]
  const of = { id: studentId, accommodationId: accommodation.id }
  const isProposal = accommodation.state === 'proposed'

  function confirm() {
    work.run(
      () => (isProposal ? api.plans.dropAccommodation(of) : api.plans.endAccommodation({ ...of, endsOn })),
      () => {
        notice(isProposal ? words.takenBack : words.ended)
        onClose()
      },
    )
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={confirm}
      title={isProposal ? words.takeBackTitle(kind) : words.endTitle(kind)}
      confirm={isProposal ? words.takeBack : words.end}
      busy={work.busy}
    >
      <ProblemSummary problems={work.listed} />
      {isProposal ? (
        <p>{words.takeBackHelp}</p>
      ) : (
        <DateInputField
          {...fieldProps('endsOn', work.problems)}
          label={words.fields.endsOn ?? ''}
          description={words.endHelp}
          value={endsOn}
          onChange={(date) => date && setEndsOn(date)}
        />
      )}
    </ConfirmDialog>
  )
}
