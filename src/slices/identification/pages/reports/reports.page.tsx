import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { CertaintyMark } from '#web/ui/marks.tsx'
import type { Report, ReportList } from '../../reports/contract.ts'
import { reportAgeRule } from '../../reports/model.ts'
import { ageOfReport } from '../../reports/rules.ts'
import { CorrectReport } from './correct-report.tsx'
import { NeedsHint } from './needs-hint.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportItem } from './report-item.tsx'
import classes from './reports.module.css'
import { useReportWords } from './use-report-words.ts'
import { WithdrawReport } from './withdraw-report.tsx'

export function loader({ params }: LoaderFunctionArgs): Promise<ReportList> {
  return api.identification.reports({ id: params.id ?? '' })
}

/** What others wrote about the student: by whom, when, how long it holds, what it says, and the paper itself. */
export function Component() {
  const { reports, may }: ReportList = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useReportWords()
  const { today } = useFrame()
  const titleId = useId()
  const [filing, setFiling] = useState(false)
  const [correcting, setCorrecting] = useState<Report | null>(null)
  const [withdrawing, setWithdrawing] = useState<Report | null>(null)
  const hasOld = reports.some((one) => one.withdrawnOn === null && ageOfReport(one, today) === 'old')
  const action = may.file && <Button onClick={() => setFiling(true)}>{words.file}</Button>
  return (
    <section aria-labelledby={titleId}>
      <div className={classes.sectionHead}>
        <h2 id={titleId}>{words.title}</h2>
        {reports.length > 0 && <div className="no-print">{action}</div>}
      </div>
      <p className={`${classes.soft} ${classes.who}`}>{words.who}</p>
      <NeedsHint file={file} reports={reports} />
      {reports.length === 0 ? (
        <EmptyState
          icon={IconFileText}
          title={words.emptyTitle}
          sentence={may.file ? words.emptySentence : words.emptyForReader}
          action={action}
        />
      ) : (
        <ul className={classes.plain}>
          {reports.map((report) => (
            <ReportItem
              key={report.id}
              studentId={file.id}
              report={report}
              onCorrect={() => setCorrecting(report)}
              onWithdraw={() => setWithdrawing(report)}
            />
          ))}
        </ul>
      )}
      {hasOld && (
        <p className={classes.rule}>
          {words.ageRule(reportAgeRule.years)} <CertaintyMark certainty="unchecked" note={words.ageRuleMark} />
        </p>
      )}
      {filing && <ReportForm studentId={file.id} onClose={() => setFiling(false)} />}
      {correcting && <CorrectReport studentId={file.id} report={correcting} onClose={() => setCorrecting(null)} />}
      {withdrawing && <WithdrawReport studentId={file.id} report={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  )
}
