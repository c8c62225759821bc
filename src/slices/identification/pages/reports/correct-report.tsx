import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Report, ReportFields } from '../../reports/contract.ts'
import { type ReportKind, reportKinds } from '../../reports/model.ts'
import { missingIn, ReportFieldInputs, type TypedReport } from './report-fields.tsx'
import classes from './reports.module.css'
import { reportForms, useReportWords } from './use-report-words.ts'

interface CorrectReportProps {
  studentId: string
  report: Report
  onClose: () => void
}

/** Corrects a slip in what is said of a filed report; its files stay as they are. */
export function CorrectReport({ studentId, report, onClose }: CorrectReportProps) {
  const words = useReportWords()
  const language = useLanguage()
  const work = useWork(reportForms)
  const saved = typedOf(report)
  const edit = useEdit<Record<string, unknown> & TypedReport>(`report ${report.id}`, saved, report.version, work.clash)

  function save() {
    const { base, fields } = edit.changes()
    return work.run(
      () =>
        api.identification.correctReport({
          id: studentId,
          reportId: report.id,
          version: edit.version,
          base: present(base),
          fields: present(fields),
        }),
      () => {
        edit.finish(edit.fields, edit.version + 1)
        notice(words.correct.done)
        onClose()
      },
    )
  }

  function textOf(field: string, value: unknown): string {
    const kind = field === 'kind' && reportKinds.find((one) => one === value)
    if (kind) return words.kinds[kind]
    const isDay = field === 'reportedOn' || field === 'validUntil'
    return isDay && typeof value === 'string' ? formatShortDate(value, language) : String(value ?? '')
  }

  return (
    <EditPanel
      title={words.correct.title}
      size="34rem"
      work={work}
      edit={edit}
      textOf={textOf}
      missing={missingIn(edit.fields, words)}
      onSave={save}
      onClose={onClose}
    >
      <p className={classes.soft}>{words.correct.help}</p>
      <ReportFieldInputs fields={edit.fields} problems={work.problems} onChange={edit.change} />
    </EditPanel>
  )
}

function typedOf({ kind, author, reportedOn, validUntil, summary }: Report): Record<string, unknown> & TypedReport {
  return { kind, author, reportedOn, validUntil, summary }
}

/** What is sent: nothing that is missing while it is typed. */
function present({ kind, reportedOn, ...rest }: Partial<TypedReport>): Partial<ReportFields> {
  return { ...rest, ...(kind ? { kind: kind as ReportKind } : {}), ...(reportedOn ? { reportedOn } : {}) }
}
