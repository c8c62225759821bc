import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { accommodationForms, useAccommodationWords } from './use-accommodation-words.ts'

interface DecideDialogProps {
  accommodationIds: readonly string[]
  approve: boolean
  onClose: () => void
  onDecided: () => void
}

/** One decision on one proposal or several; a refusal says why. */
export function DecideDialog({ accommodationIds, approve, onClose, onDecided }: DecideDialogProps) {
  const words = useAccommodationWords()
  const work = useWork(accommodationForms)
  const [why, setWhy] = useState('')
  const count = accommodationIds.length
  const title = approve ? words.approveCount(count) : words.refuseCount(count)

  function decide() {
    work.run(
      () => api.plans.decideAccommodations({ accommodationIds: [...accommodationIds], approve, words: why }),
      ({ decided }) => {
        notice(approve ? words.decided.approve(decided) : words.decided.refuse(decided))
        onDecided()
      },
    )
  }

  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={decide} title={title} confirm={title} busy={work.busy}>
      <ProblemSummary problems={work.listed} />
      <LongText
        {...fieldProps('words', work.problems)}
        label={words.fields.words}
        description={approve ? words.decideHelp.approve : words.decideHelp.refuse}
        autosize
        minRows={2}
        most={1000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
