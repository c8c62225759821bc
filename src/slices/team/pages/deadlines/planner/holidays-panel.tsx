import { Input, Stack } from '@mantine/core'
import { useState } from 'react'
import { addDays, daysBetween, startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatDate } from '#web/ui/format.ts'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldId, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { readDayList } from '../../../../school/calendar/rules.ts'
import classes from '../deadlines.module.css'
import { plannerForms, usePlannerWords } from './use-planner-words.ts'

interface HolidaysPanelProps {
  year: string
  known: readonly { on: string; name: string }[]
  onClose: () => void
}

const most = 100

/** A year's general holidays in one go, pasted or from a calendar file, and shown as they were read before they are written. */
export function HolidaysPanel({ year, known, onClose }: HolidaysPanelProps) {
  const all = usePlannerWords()
  const words = all.paste
  const language = useLanguage()
  const { busy, listed, problems, run } = useWork(plannerForms)
  const [text, setText] = useState('')
  const start = startYearOf(year) ?? 0
  const { days: read, unread } = readDayList(text)
  const single = read.flatMap(({ startsOn, endsOn, name }) =>
    Array.from({ length: Math.min(daysBetween(startsOn, endsOn) + 1, most) }, (_, index) => ({
      on: addDays(startsOn, index),
      name: name.slice(0, 200),
    })),
  )
  const isThere = ({ on, name }: { on: string; name: string }) =>
    known.some((one) => one.on === on && one.name === name)
  // A calendar file of the Government holds several years: what lies outside this one stays out.
  const inYear = single.filter(({ on }) => on >= `${start}-09-01` && on <= `${start + 1}-08-31`)
  const days = inYear.filter((day) => !isThere(day))

  const readFile = (file: File) =>
    run(
      () => api.team.readHolidayFile({ file }),
      ({ text: lines }) => setText(lines),
    )
  const save = () =>
    run(
      () => api.team.addHolidays({ days }),
      ({ added }) => {
        notice(words.saved(added))
        onClose()
      },
    )
  return (
    <SidePanel opened onClose={onClose} title={`${words.title} · ${year}`} size="32rem">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (days.length > 0) void save()
        }}
      >
        <Stack>
          <p>{words.help}</p>
          <ProblemSummary problems={listed} />
          <Input.Wrapper
            id={fieldId('file')}
            label={words.file}
            error={problems.find(({ field }) => field === 'file')?.message}
          >
            <input
              id={fieldId('file')}
              className={classes.file}
              type="file"
              accept=".ics,text/calendar"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file) void readFile(file)
              }}
            />
          </Input.Wrapper>
          <LongText
            label={words.text}
            placeholder={words.placeholder}
            autosize
            minRows={6}
            maxRows={12}
            most={40000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {unread.length > 0 && <p role="alert">{words.unread(unread.slice(0, 20).join(', '))}</p>}
          {inYear.length > days.length && <p className={classes.soft}>{words.known(inYear.length - days.length)}</p>}
          {single.length > inYear.length && (
            <p className={classes.soft}>{words.outside(single.length - inYear.length)}</p>
          )}
          <ul className={classes.rows}>
            {days.slice(0, most).map(({ on, name }) => (
              <li key={`${on} ${name}`}>
                <span>
                  {name} <small>{formatDate(on, language)}</small>
                </span>
              </li>
            ))}
          </ul>
          {days.length > most && <p role="alert">{words.tooMany}</p>}
          {days.length > 0 && days.length <= most && <SubmitButton busy={busy}>{words.save(days.length)}</SubmitButton>}
        </Stack>
      </form>
    </SidePanel>
  )
}
