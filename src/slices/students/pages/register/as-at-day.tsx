import { Button } from '@mantine/core'
import { IconCalendarTime } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { usePhone } from '#web/ui/use-phone.ts'
import { isSensibleDay } from './asked.ts'
import classes from './register.module.css'
import { useRegisterWords } from './use-register-words.ts'

/** The day that the list shows. It lives in the address; another day than today is said calmly, so that nobody is misled. */
export function AsAtDay({ asAt, hasFilters }: { asAt: IsoDate; hasFilters: boolean }) {
  const words = useRegisterWords()
  const language = useLanguage()
  const { today } = useFrame()
  const isAmongFilters = usePhone() && hasFilters
  const show = useShowDay(asAt)
  if (isAmongFilters && asAt === today) return null
  return (
    <div className={`${classes.asAt} no-print`}>
      {!isAmongFilters && <AsAtField asAt={asAt} />}
      {asAt !== today && (
        <p className={classes.notToday} role="status">
          <IconCalendarTime size={16} stroke={1.8} aria-hidden="true" />
          <span>{words.notToday[asAt < today ? 'past' : 'future'](formatDate(asAt, language))}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => show(today)}>
            {words.backToToday}
          </Button>
        </p>
      )}
    </div>
  )
}

/** Where the day is chosen: above the list, on a phone among the filters. */
export function AsAtField({ asAt }: { asAt: IsoDate }) {
  const words = useRegisterWords()
  const show = useShowDay(asAt)
  // A year half typed is no other day yet: the box keeps what is typed.
  const [typed, setTyped] = useState<IsoDate | null>(asAt)
  useEffect(() => setTyped(asAt), [asAt])
  return (
    <div className={classes.asAtField}>
      <DateInputField
        label={words.asAt}
        name="asAt"
        value={typed}
        onChange={(day) => {
          setTyped(day)
          if (day && isSensibleDay(day)) show(day)
        }}
      />
    </div>
  )
}

function useShowDay(asAt: IsoDate): (day: IsoDate) => void {
  const { today } = useFrame()
  const [, setParameters] = useSearchParams()
  return (day) => {
    if (day === asAt) return
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        if (day === today) after.delete('asAt')
        else after.set('asAt', day)
        return after
      },
      { preventScrollReset: true },
    )
  }
}
