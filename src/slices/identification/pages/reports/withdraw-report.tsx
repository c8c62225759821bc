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
import type { Report } from '../../reports/contract.ts'
import { reportForms, useReportWords } from './use-report-words.ts'

interface WithdrawReportProps {
  studentId: string
  report: Report
  onClose: () => void
}

/** Takes back a report that should not have been filed: it asks for the reason, because the report stays in sight. */
export function WithdrawReport({ studentId, report, onClose }: WithdrawReportProps) {
  const words = useReportWords()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const work = useWork(reportForms)

  function withdraw() {
    if (!reason.trim()) {
      work.refuse([{ field: 'reason', message: words.withdraw.reasonNeeded }])
      return
    }
    void work.run(
      () => api.identification.withdrawReport({ id: studentId, reportId: report.id, reason }),
      () => {
        notice(words.withdraw.done)
        onClose()
      },
    )
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={withdraw}
      title={words.withdraw.title}
      confirm={words.withdraw.confirm}
      busy={work.busy}
    >
      <Stack gap="md">
        <ProblemSummary problems={work.listed} />
        <div>
          {words.kinds[report.kind]} {formatShortDate(report.reportedOn, language)}
        </div>
        <div>{words.withdraw.help}</div>
        <LongLine
          {...fieldProps('reason', work.problems)}
          label={words.withdraw.reason}
          most={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  )
}
