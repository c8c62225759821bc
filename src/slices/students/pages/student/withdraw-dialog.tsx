import { Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { TierDecision } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import { useStudentPageWords } from './use-student-page-words.ts'

interface WithdrawDialogProps {
  studentId: string
  decision: TierDecision
  onClose: () => void
}

/** Takes back a decision that was a mistake: it asks for the reason, because the decision stays in sight. */
export function WithdrawDialog({ studentId, decision, onClose }: WithdrawDialogProps) {
  const { tier: words } = useStudentPageWords()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const work = useWork(studentForms)

  function withdraw() {
    if (!reason.trim()) {
      work.refuse([{ field: 'reason', message: words.reasonNeeded }])
      return
    }
    work.run(
      () => api.students.withdrawTier({ id: studentId, decisionId: decision.id, reason }),
      () => {
        notice(words.withdrawDone)
        onClose()
      },
    )
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={withdraw}
      title={words.withdrawTitle}
      confirm={words.withdrawVerb}
      busy={work.busy}
    >
      <Stack gap="md">
        <ProblemSummary problems={work.listed} />
        <div>
          <TierDisc tier={decision.tier} word /> {formatShortDate(decision.startsOn, language)} {decision.reason}
        </div>
        <div>{words.withdrawHelp}</div>
        <LongLine
          {...fieldProps('reason', work.problems)}
          label={words.withdrawReason}
          most={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  )
}
