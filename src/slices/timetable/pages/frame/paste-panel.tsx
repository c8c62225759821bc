import { Input, Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { formatDate } from '#web/ui/format.ts'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldId, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { SchoolCalendar } from '../../../school/calendar/contract.ts'
import { readDayList } from '../../../school/calendar/rules.ts'
import classes from './frame.module.css'
import { formWords, useFrameWords } from './use-frame-words.ts'

interface PastePanelProps {
  calendar: SchoolCalendar
  onClose: () => void
}

/** A whole year’s holidays in one go: pasted, or read from the school’s own list, and shown as they were read before they are written. */
export function PastePanel({ calendar, onClose }: PastePanelProps) {
  const words = useFrameWords().pasteForm
  const language = useLanguage()
  const { busy, listed, problems, run } = useWork(formWords)
  const [text, setText] = useState('')
  const { days: all, unread } = readDayList(text)
  const isThere = ({ startsOn, endsOn }: (typeof all)[number]) =>
    calendar.days.some((day) => day.kind === 'holiday' && day.startsOn === startsOn && day.endsOn === endsOn)
  const days = all.filter((day) => !isThere(day))
  const read = (file: File) =>
    run(
      () => api.school.readCalendarDays({ file }),
      (answer) => setText(answer.text),
    )
  const save = () =>
    run(
      () =>
        api.school.addCalendarDays({
          days: days.map(({ startsOn, endsOn, name }) => ({
            ...{ startsOn, endsOn, kind: 'holiday' as const, schedule: null, frameDay: null },
            // A name in Chinese characters is the Chinese one.
            name: /[\u3400-\u9fff]/.test(name) ? { zh: name, en: '' } : { zh: '', en: name },
          })),
        }),
      onClose,
    )
  return (
    <SidePanel opened onClose={onClose} title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <p className={classes.help}>{words.help}</p>
          <ProblemSummary problems={listed} />
          <Input.Wrapper
            id={fieldId('file')}
            label={words.file}
            className={classes.file}
            error={problems.find(({ field }) => field === 'file')?.message}
          >
            <input
              id={fieldId('file')}
              type="file"
              accept=".xlsx,.csv,.txt,.tsv"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file) void read(file)
              }}
            />
          </Input.Wrapper>
          <LongText
            label={words.text}
            placeholder={words.placeholder}
            autosize
            minRows={6}
            maxRows={12}
            most={20000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {unread.length > 0 && <p role="alert">{words.unread(unread.slice(0, 20).join(', '))}</p>}
          {all.length > days.length && <p className={classes.soft}>{words.known(all.length - days.length)}</p>}
          <ul className={classes.list}>
            {days.map((day) => (
              <li key={`${day.startsOn} ${day.name}`}>
                {day.name}{' '}
                <small>
                  {formatDate(day.startsOn, language)}
                  {day.endsOn !== day.startsOn && ` – ${formatDate(day.endsOn, language)}`}
                </small>
              </li>
            ))}
          </ul>
          {days.length > 100 && <p role="alert">{words.tooMany}</p>}
          {days.length > 0 && days.length <= 100 && <SubmitButton busy={busy}>{words.save(days.length)}</SubmitButton>}
        </Stack>
      </form>
    </SidePanel>
  )
}
