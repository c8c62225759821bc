import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { CalendarDayInput, SchoolCalendar } from '../../../school/calendar/contract.ts'
import { type CalendarDay, calendarDayKinds } from '../../../school/calendar/model.ts'
import { formWords, useFrameWords } from './use-frame-words.ts'

interface DayPanelProps {
  calendar: SchoolCalendar
  /** Null: a new one. */
  day: CalendarDay | null
  opened: boolean
  onClose: () => void
}

/** A holiday, a day by other bells, or a school day on a Saturday. */
export function DayPanel({ calendar, day, opened, onClose }: DayPanelProps) {
  const words = useFrameWords()
  const language = useLanguage()
  const { busy, listed, problems, run } = useWork(formWords)
  const empty: CalendarDayInput = {
    ...{ startsOn: '', endsOn: '', kind: 'holiday', name: { zh: '', en: '' }, schedule: null, frameDay: null },
  }
  const [typed, setTyped] = useState<CalendarDayInput>(day ?? empty)
  const set = (change: Partial<CalendarDayInput>) => setTyped({ ...typed, ...change })
  const schedules = new Map(
    calendar.frames.flatMap((frame) => frame.schedules.map((one) => [one.key, one.name] as const)),
  )
  const most = Math.max(5, ...calendar.frames.map(({ days }) => days))
  const save = () => {
    const { startsOn, kind, name } = typed
    const isOff = kind === 'holiday'
    const sent: CalendarDayInput = {
      ...{ startsOn, endsOn: typed.endsOn || startsOn, kind, name },
      ...{ schedule: isOff ? null : typed.schedule, frameDay: isOff ? null : typed.frameDay },
    }
    return run(
      async () => {
        if (day) await api.school.changeCalendarDay({ ...sent, id: day.id, version: day.version })
        else await api.school.addCalendarDays({ days: [sent] })
      },
      () => {
        setTyped(empty)
        onClose()
      },
    )
  }
  return (
    <SidePanel opened={opened} onClose={onClose} title={words.dayForm.add}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <ProblemSummary problems={listed} />
          <NativeSelect
            label={words.dayForm.kind}
            value={typed.kind}
            data={calendarDayKinds.map((value) => ({ value, label: words.dayKinds[value] }))}
            onChange={(event) => set({ kind: event.currentTarget.value as CalendarDayInput['kind'] })}
          />
          <TextInput
            {...fieldProps('name', problems)}
            label={words.dayForm.nameZh}
            value={typed.name.zh}
            onChange={(event) => set({ name: { ...typed.name, zh: event.currentTarget.value } })}
          />
          <TextInput
            label={words.dayForm.nameEn}
            value={typed.name.en}
            onChange={(event) => set({ name: { ...typed.name, en: event.currentTarget.value } })}
          />
          <DateInputField
            {...fieldProps('startsOn', problems)}
            label={words.dayForm.from}
            value={typed.startsOn || null}
            onChange={(date) => set({ startsOn: date ?? '' })}
          />
          <DateInputField
            {...fieldProps('endsOn', problems)}
            label={words.dayForm.to}
            value={typed.endsOn || typed.startsOn || null}
            onChange={(date) => set({ endsOn: date ?? '' })}
          />
          {typed.kind !== 'holiday' && (
            <>
              <NativeSelect
                {...fieldProps('schedule', problems)}
                label={words.dayForm.bells}
                value={typed.schedule ?? ''}
                data={[
                  { value: '', label: words.dayForm.usual },
                  ...[...schedules].map(([value, name]) => ({ value, label: pick(name, language) })),
                ]}
                onChange={(event) => set({ schedule: event.currentTarget.value || null })}
              />
              <NativeSelect
                label={words.dayForm.asDay}
                value={String(typed.frameDay ?? '')}
                data={[
                  { value: '', label: words.dayForm.nextDay },
                  ...Array.from({ length: most }, (_, index) => ({
                    value: String(index + 1),
                    label: String(index + 1),
                  })),
                ]}
                onChange={(event) => set({ frameDay: Number(event.currentTarget.value) || null })}
              />
            </>
          )}
          <SubmitButton busy={busy}>{words.dayForm.save}</SubmitButton>
        </Stack>
      </form>
    </SidePanel>
  )
}
