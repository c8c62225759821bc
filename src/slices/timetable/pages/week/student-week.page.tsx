import { Button } from '@mantine/core'
import { IconCalendarShare } from '@tabler/icons-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { formatDate } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { Week } from '../../week/contract.ts'
import { FeedPanel } from './feed-panel.tsx'
import classes from './week.module.css'
import { WeekGrid } from './week-grid.tsx'
import { WeekTurner } from './week-turner.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

export function loader({ params, request }: LoaderFunctionArgs): Promise<Week> {
  const from = new URL(request.url).searchParams.get('from')
  return api.timetable.studentWeek({ id: params.id as string, ...(from ? { from } : {}) })
}

/** A student’s week, in their file: lessons, and support in the place of which lesson. */
export function Component() {
  const week: Week = useLoaderData()
  const { id = '' } = useParams()
  const words = useWords(both)
  const language = useLanguage()
  const [subscribing, setSubscribing] = useState(false)
  const span = words.weekOf(
    formatDate(week.monday, language),
    formatDate(week.days.at(-1)?.on ?? addDays(week.monday, 4), language),
  )
  return (
    <>
      <PrintHeader title={span} />
      <div className={`${classes.bar} no-print`}>
        <WeekTurner monday={week.monday} />
        <div className={classes.choices}>
          <Button
            variant="default"
            leftSection={<IconCalendarShare size={16} aria-hidden="true" />}
            onClick={() => setSubscribing(true)}
          >
            {words.subscribe}
          </Button>
          <PrintButton />
        </div>
      </div>
      <p className={`${classes.span} no-print`}>{span}</p>
      <WeekGrid week={week} label={span} />
      <FeedPanel of={{ kind: 'student', id }} opened={subscribing} onClose={() => setSubscribing(false)} />
    </>
  )
}
