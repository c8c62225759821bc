import { Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Measurement } from '../../measurements/model.ts'
import { measurementForms, useMeasurementWords } from './use-measurement-words.ts'

interface WithdrawDialogProps {
  studentId: string
  measurement: Measurement
  onClose: () => void
}

/** Takes back a result that was a mistake; it asks for the reason, because the result stays in sight. */
export function WithdrawDialog({ studentId, measurement, onClose }: WithdrawDialogProps) {
  const words = useMeasurementWords()
  const [reason, setReason] = useState('')
  const work = useWork(measurementForms)

  function withdraw() {
    if (!reason.trim()) {
      work.refuse([{ field: 'reason', message: words.reasonNeeded }])
      return
    }
    work.run(
      () => api.identification.withdrawMeasurement({ id: studentId, measurementId: measurement.id, reason }),
      onClose,
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
