import { NativeSelect, TextInput } from '@mantine/core'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { type ReportKind, reportKinds } from '../../reports/model.ts'
import classes from './reports.module.css'
import { useReportWords } from './use-report-words.ts'

/** What is said of a report while somebody types it. */
export interface TypedReport {
  kind: ReportKind | ''
  author: string
  reportedOn: string | null
  validUntil: string | null
  summary: string
}

/** What a report cannot be filed without. */
export function missingIn(
  { kind, author, reportedOn }: TypedReport,
  { form }: ReturnType<typeof useReportWords>,
): Problem[] {
  return [
    ...(kind ? [] : [{ field: 'kind', message: form.kindNeeded }]),
    ...(author.trim() ? [] : [{ field: 'author', message: form.authorNeeded }]),
    ...(reportedOn ? [] : [{ field: 'reportedOn', message: form.dateNeeded }]),
  ]
}

interface ReportFieldInputsProps {
  fields: TypedReport
  problems: readonly Problem[]
  onChange: (changed: Partial<TypedReport>) => void
}

/** Kind, author, dates and what it says: the same when a report is filed and when it is corrected. */
export function ReportFieldInputs({ fields, problems, onChange }: ReportFieldInputsProps) {
  const words = useReportWords()
  const { today } = useFrame()
  const field = (name: keyof TypedReport) => ({ ...fieldProps(name, problems), label: words.form.fields[name] })
  return (
    <>
      <NativeSelect
        {...field('kind')}
        value={fields.kind}
        onChange={(event) => onChange({ kind: reportKinds.find((one) => one === event.currentTarget.value) ?? '' })}
      >
        <option value="">{words.form.chooseKind}</option>
        {reportKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        {...field('author')}
        description={words.form.authorHelp}
        maxLength={200}
        value={fields.author}
        onChange={(event) => onChange({ author: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <DateInputField
          {...field('reportedOn')}
          max={today}
          value={fields.reportedOn}
          onChange={(reportedOn) => onChange({ reportedOn })}
        />
        <DateInputField
          {...field('validUntil')}
          description={words.form.validHelp}
          value={fields.validUntil}
          onChange={(validUntil) => onChange({ validUntil })}
        />
      </div>
      <LongText
        {...field('summary')}
        description={words.form.summaryHelp}
        autosize
        minRows={3}
        most={4000}
        value={fields.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
    </>
  )
}
