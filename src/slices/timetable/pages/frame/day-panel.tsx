import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatDate } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
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
  const ui = useUiWords()
  const language = useLanguage()
  const work = useWork(formWords)
  const saved = day ? fieldsOf(day) : empty
  const edit = useEdit(`calendar day ${day?.id ?? 'new'}`, saved, day?.version ?? 0, work.clash)
  const { fields, change } = edit
  const schedules = new Map(calendar.frames.flatMap((frame) => frame.schedules.map((one) => [one.key, one] as const)))
  const most = Math.max(5, ...calendar.frames.map(({ days }) => days))
  const labelOf = (field: string) => (words.labels as Readonly<Record<string, string>>)[field] ?? field
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
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    const own = [
      ...open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })),
      ...(fields.startsOn === '' ? [{ field: 'startsOn', message: words.dayForm.dateNeeded }] : []),
    ]
    if (own.length > 0) {
      work.refuse(own)
      return
    }
    work.run(send, () => {
      edit.finish(day ? fields : empty, day ? edit.version + 1 : 0)
      onClose()
    })
  }

  return (
    <SidePanel opened onClose={onClose} title={words.dayForm.add}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack>
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <ClashChooser
            clashes={edit.clashes}
            textOf={textOf}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
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
          <FormFoot
            busy={work.busy}
            verb={words.dayForm.save}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, day?.version ?? 0) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}

function fieldsOf({ startsOn, endsOn, kind, name, schedule, frameDay }: CalendarDay): CalendarDayFields {
  return { startsOn, endsOn, kind, name, schedule, frameDay }
}
