import type { IsoDate } from '#kernel/dates.ts'
import { DueMark } from '#web/ui/marks.tsx'
import classes from './dates.module.css'
import { useSayWindow } from './use-dates-words.ts'

/** Where a window stands today, in words; a mark only for one that closes within the week. */
export function WindowState({ startsOn, endsOn }: { startsOn: IsoDate | null; endsOn: IsoDate | null }) {
  const say = useSayWindow()
  const { state, text } = say.state({ startsOn, endsOn })
  if (state === 'closing') return <DueMark state="due">{text}</DueMark>
  return <span className={state === 'open' ? undefined : classes.soft}>{text}</span>
}
