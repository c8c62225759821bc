import { Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { formatDate } from '#web/ui/format.ts'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { readDayList } from '../../../school/calendar/rules.ts'
import classes from './frame.module.css'
import { formWords, useFrameWords } from './use-frame-words.ts'

/** A whole year’s holidays in one go: pasted from the school’s own list, shown as they were read before they are written. */
export function PastePanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useFrameWords().pasteForm
  const language = useLanguage()
  const { busy, listed, run } = useWork(formWords)
  const [text, setText] = useState('')
  const { days, unread } = readDayList(text)
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
      () => {
        setText('')
        onClose()
      },
    )
  return (
    <SidePanel opened={opened} onClose={onClose} title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <p>{words.help}</p>
          <ProblemSummary problems={listed} />
          <LongText
            label={words.text}
            placeholder={words.placeholder}
            autosize
            minRows={6}
            most={8000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
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
          {unread.length > 0 && <p role="alert">{words.unread(unread.join(', '))}</p>}
          {days.length > 0 && <SubmitButton busy={busy}>{words.save(days.length)}</SubmitButton>}
        </Stack>
      </form>
    </SidePanel>
  )
}
