import type { IsoDate } from '#kernel/dates.ts'
import type { TimetableFrame } from '../../../school/calendar/model.ts'
import { bellsOf } from '../../../school/calendar/rules.ts'
import type { Group, Meeting } from '../contract.ts'
import type { Slot } from '../model.ts'

/** How the school's time is divided, and while. */
export type StandingFrame = TimetableFrame

/** What a school's time is divided into, as a page shows it. */
type ShownFrame = NonNullable<Group['frame']>

/** The frame that stands on a day; the nearest one when none does. `null` while the school has entered none. */
export function frameOn(frames: readonly StandingFrame[], on: IsoDate): StandingFrame | null {
  return frames.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn) ?? frames.at(-1) ?? null
}

/** A frame as a page shows it: each period with its usual bells. */
export function showFrame({ kind, days, periods, ...frame }: StandingFrame): ShownFrame {
  const usual = frame.schedules[0]?.key ?? ''
  return {
    kind,
    days,
    periods: periods.map(({ key, name }) => {
      const [from, to] = bellsOf({ ...frame, kind, days, periods }, usual, key) ?? [null, null]
      return { key, name, from, to }
    }),
  }
}

/** A time of the frame in words. A period that the frame does not have any more keeps its key for a name. */
export function meetingAt(frame: StandingFrame | null, { frameDay, period }: Slot): Meeting {
  const found = frame && showFrame(frame).periods.find(({ key }) => key === period)
  return {
    frameDay,
    frameKind: frame?.kind ?? 'week',
    period: found?.name ?? { zh: period, en: period },
    from: found?.from ?? null,
  }
}
