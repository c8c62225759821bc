import { Button } from '@mantine/core'
import { formatDate, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { Report } from '../../reports/contract.ts'
import { reportAgeRule } from '../../reports/model.ts'
import { ageOfReport } from '../../reports/rules.ts'
import { FileButton } from './file-button.tsx'
import classes from './reports.module.css'
import { useReportWords } from './use-report-words.ts'

interface ReportItemProps {
  studentId: string
  report: Report
  onCorrect: () => void
  onWithdraw: () => void
}

/** One report: what it is and how old, what it says, its files. A withdrawn one is struck through and stays. */
export function ReportItem({ studentId, report, onCorrect, onWithdraw }: ReportItemProps) {
  const words = useReportWords()
  const language = useLanguage()
  const { today } = useFrame()
  const { withdrawnOn, validUntil } = report
  const age = withdrawnOn ? 'current' : ageOfReport(report, today)
  const date = (day: string) => formatShortDate(day, language)
  return (
    <li className={classes.report} data-withdrawn={withdrawnOn ? true : undefined}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.title}>{words.kinds[report.kind]}</h3>
          <p className={classes.facts}>
            <strong>{formatDate(report.reportedOn, language)}</strong>
            <span>{words.by(report.author)}</span>
            {validUntil && age === 'current' && <span>{words.validUntil(date(validUntil))}</span>}
            {validUntil && age === 'expired' && <DueMark state="overdue">{words.expired(date(validUntil))}</DueMark>}
            {age === 'old' && <DueMark state="due">{words.old(reportAgeRule.years)}</DueMark>}
          </p>
        </div>
        {report.may.change && (
          <div className={`${classes.verbs} no-print`}>
            {(
              [
                [words.correct, onCorrect],
                [words.withdraw, onWithdraw],
              ] as const
            ).map(([{ verb, of }, act]) => (
              <Button
                key={verb}
                variant="subtle"
                size="compact-sm"
                aria-label={of(words.kinds[report.kind], date(report.reportedOn))}
                onClick={act}
              >
                {verb}
              </Button>
            ))}
          </div>
        )}
      </div>
      {withdrawnOn && <p className={classes.why}>{words.withdrawn(date(withdrawnOn), report.withdrawnReason)}</p>}
      {report.summary && <p className={classes.summary}>{report.summary}</p>}
      <div className={classes.files}>
        {report.files.map((file) => (
          <FileButton key={file.id} studentId={studentId} file={file} />
        ))}
        <small className={classes.soft}>
          {[report.files.length === 0 && words.noFile, words.filedBy(nameOf(report.filedBy, language).main)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
    </li>
  )
}
