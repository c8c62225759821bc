import { NativeSelect, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatDate } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { CalendarDayFields, SchoolCalendar } from '../../../school/calendar/contract.ts'
import { type CalendarDay, calendarDayKinds } from '../../../school/calendar/model.ts'
import { formWords, nameIn, useFrameWords } from './use-frame-words.ts'

interface DayPanelProps {
  calendar: SchoolCalendar
  /** `null` for a new one. */
  day: CalendarDay | null
  onClose: () => void
}

const empty: CalendarDayFields = {
  ...{ startsOn: '', endsOn: '', kind: 'holiday', name: { zh: '', en: '' }, schedule: null, frameDay: null },
}

/** A holiday, a day by other bells, or a school day on a Saturday. */
export function DayPanel({ calendar, day, onClose }: DayPanelProps) {
  const words = useFrameWords()
  const language = useLanguage()
  const work = useWork(formWords)
  const saved = day ? fieldsOf(day) : empty
  const edit = useEdit(`calendar day ${day?.id ?? 'new'}`, saved, day?.version ?? 0, work.clash)
  const { fields, change } = edit
  const schedules = new Map(calendar.frames.flatMap((frame) => frame.schedules.map((one) => [one.key, one] as const)))
  const most = Math.max(5, ...calendar.frames.map(({ days }) => days))
  const textOf = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (field === 'kind') return words.dayKinds[value as CalendarDay['kind']]
    if (field === 'name')
      return Object.values(value as CalendarDay['name'])
        .filter(Boolean)
        .join(' / ')
    if (field === 'startsOn' || field === 'endsOn') return value ? formatDate(String(value), language) : ''
    const bells = field === 'schedule' ? schedules.get(String(value)) : undefined
    return bells ? nameIn(bells, language) : String(value)
  }

  function send(): Promise<unknown> {
    if (!day) return api.school.addCalendarDays({ days: [fields] })
    return api.school.changeCalendarDay({ id: day.id, version: edit.version, ...edit.changes() })
  }

  function save() {
    work.run(send, () => {
      edit.finish(day ? fields : empty, day ? edit.version + 1 : 0)
      onClose()
    })
  }

  return (
    <EditPanel
      title={words.dayForm.add}
      work={work}
      edit={edit}
      textOf={textOf}
      verb={words.dayForm.save}
      missing={fields.startsOn === '' ? [{ field: 'startsOn', message: words.dayForm.dateNeeded }] : []}
      onSave={save}
      onClose={onClose}
    >
      <NativeSelect
        label={words.dayForm.kind}
        value={fields.kind}
        data={calendarDayKinds.map((value) => ({ value, label: words.dayKinds[value] }))}
        onChange={(event) => change({ kind: event.currentTarget.value as CalendarDay['kind'] })}
      />
      <TextInput
        {...fieldProps('name', work.problems)}
        label={words.dayForm.nameZh}
        maxLength={200}
        value={fields.name.zh}
        onChange={(event) => change({ name: { ...fields.name, zh: event.currentTarget.value } })}
      />
      <TextInput
        label={words.dayForm.nameEn}
        maxLength={200}
        value={fields.name.en}
        onChange={(event) => change({ name: { ...fields.name, en: event.currentTarget.value } })}
      />
      <DateInputField
        {...fieldProps('startsOn', work.problems)}
        label={words.dayForm.from}
        value={fields.startsOn || null}
        onChange={(date) => {
          // A single day stays one.
          const isSingle = fields.endsOn === '' || fields.endsOn === fields.startsOn
          change({ startsOn: date ?? '', ...(isSingle ? { endsOn: date ?? '' } : {}) })
        }}
      />
      <DateInputField
        {...fieldProps('endsOn', work.problems)}
        label={words.dayForm.to}
        value={fields.endsOn || null}
        onChange={(date) => change({ endsOn: date ?? fields.startsOn })}
      />
      {fields.kind !== 'holiday' && (
        <>
          <NativeSelect
            {...fieldProps('schedule', work.problems)}
            label={words.dayForm.bells}
            value={fields.schedule ?? ''}
            data={[
              { value: '', label: words.dayForm.usual },
              ...[...schedules.values()].map((one) => ({ value: one.key, label: nameIn(one, language) })),
            ]}
            onChange={(event) => change({ schedule: event.currentTarget.value || null })}
          />
          <NativeSelect
            {...fieldProps('frameDay', work.problems)}
            label={words.dayForm.asDay}
            value={String(fields.frameDay ?? '')}
            data={[
              { value: '', label: words.dayForm.nextDay },
              ...Array.from({ length: most }, (_, index) => String(index + 1)),
            ]}
            onChange={(event) => change({ frameDay: Number(event.currentTarget.value) || null })}
          />
        </>
      )}
    </EditPanel>
  )
}

function fieldsOf({ startsOn, endsOn, kind, name, schedule, frameDay }: CalendarDay): CalendarDayFields {
  return { startsOn, endsOn, kind, name, schedule, frameDay }
}
