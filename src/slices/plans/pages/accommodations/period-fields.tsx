import { NativeSelect, Stack } from '@mantine/core'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { AccommodationFields, ReportName } from '../../accommodations/contract.ts'
import classes from './accommodations.module.css'
import { useAccommodationWords } from './use-accommodation-words.ts'

type Common = Pick<AccommodationFields, 'startsOn' | 'endsOn' | 'evidenceWords' | 'reportId'>

interface PeriodFieldsProps {
  fields: Common
  reports: readonly ReportName[]
  problems: readonly Problem[]
  onChange: (changed: Partial<Common>) => void
}

/** From when to when, and what it rests on. */
export function PeriodFields({ fields, reports, problems, onChange }: PeriodFieldsProps) {
  const words = useAccommodationWords()
  const language = useLanguage()
  return (
    <>
      <div className={classes.pair}>
        <DateInputField
          {...fieldProps('startsOn', problems)}
          label={words.fields.startsOn ?? ''}
          value={fields.startsOn}
          onChange={(startsOn) => startsOn && onChange({ startsOn })}
        />
        <DateInputField
          {...fieldProps('endsOn', problems)}
          label={words.fields.endsOn ?? ''}
          value={fields.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
        />
      </div>
      <p className={classes.soft}>{words.endsHelp}</p>
      <fieldset className={classes.group}>
        <legend>{words.evidence}</legend>
        <Stack gap="sm">
          <p className={classes.soft}>{words.evidenceHelp}</p>
          <LongText
            {...fieldProps('evidenceWords', problems)}
            label={words.fields.evidenceWords}
            autosize
            minRows={2}
            most={2000}
            value={fields.evidenceWords}
            onChange={(event) => onChange({ evidenceWords: event.currentTarget.value })}
          />
          <NativeSelect
            {...fieldProps('reportId', problems)}
            label={words.fields.reportId}
            value={fields.reportId ?? ''}
            data={[
              { value: '', label: words.noReport },
              ...reports.map(({ id, author, reportedOn }) => ({
                value: id,
                label: words.reportLine(author, formatShortDate(reportedOn, language)),
              })),
            ]}
            onChange={(event) => onChange({ reportId: event.currentTarget.value || null })}
          />
        </Stack>
      </fieldset>
    </>
  )
}
