import { Stack } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
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
  const ui = useUiWords()
  const language = useLanguage()
  const work = useWork(reportForms)
  const saved = typedOf(report)
  const edit = useEdit<Record<string, unknown> & TypedReport>(`report ${report.id}`, saved, report.version, work.clash)
  const labelOf = (field: string) => reportForms.labels[language][field] ?? field

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    const undecided = open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) }))
    const missing = [...undecided, ...missingIn(edit.fields, words)]
    if (missing.length > 0) return work.refuse(missing)
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
    <SidePanel opened onClose={onClose} title={words.correct.title} size="34rem">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack gap="md">
          <p className={classes.soft}>{words.correct.help}</p>
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <ClashChooser
            clashes={edit.clashes}
            textOf={textOf}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
          <ReportFieldInputs fields={edit.fields} problems={work.problems} onChange={edit.change} />
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, report.version) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}

function typedOf({ kind, author, reportedOn, validUntil, summary }: Report): Record<string, unknown> & TypedReport {
  return { kind, author, reportedOn, validUntil, summary }
}

/** What is sent: nothing that is missing while it is typed. */
function present({ kind, reportedOn, ...rest }: Partial<TypedReport>): Partial<ReportFields> {
  return { ...rest, ...(kind ? { kind: kind as ReportKind } : {}), ...(reportedOn ? { reportedOn } : {}) }
}
