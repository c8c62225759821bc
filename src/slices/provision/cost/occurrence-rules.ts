import type { IsoDate } from '#kernel/dates.ts'
import { bellsOf } from '../../school/calendar/rules.ts'
import type { Session } from '../sessions/model.ts'
import { isOn, runsOn, sessionsOf } from '../sessions/rules.ts'
import type { CostFacts, CostMode, CostQuestion, Fraction } from './model.ts'

/** One time that a group meets, as it is counted in a cost. */
export type Occurrence = {
  key: string
  groupId: string
  on: IsoDate
  countsOn: IsoDate
  period: string
  /** The same for everything that happens at once. */
  slot: string
  /** Which planned session it is; `null` for an extra one. */
  plannedKey: string | null
  minutes: number
  personId: string | null
  sessions: Fraction
  state: Session['state'] | null
}

const once: Fraction = { count: 1, of: 1 }

/** The key of a planned session, for contracts that are spread over them. */
export function plannedKeyOf({ timeId, plannedOn }: Pick<Session, 'timeId' | 'plannedOn'>): string | null {
  return plannedOn ? `${timeId} ${plannedOn}` : null
}

/**
 * What a cost counts. Planned: the timetable’s sessions, in full. To date: what was held, for the minutes held, and cancelled ones that must
 * be paid for, in full. Full year: each time of the groups that run on the day, for a year’s weeks.
 */
export function occurrencesOf(facts: CostFacts, question: CostQuestion, mode: CostMode): Occurrence[] {
  if (mode === 'fullYear') return ofFullYear(facts, question)
  const personOf = new Map(facts.times.map(({ id, personId }) => [id, personId]))
  // All days that are known, so that somebody in two groups at once is paid once, however the days are cut.
  return sessionsOf(facts, facts.days).flatMap((session): Occurrence[] => {
    const { plannedOn, heldOn, state, timeId } = session
    const planned = mode === 'planned'
    if (planned && plannedOn === null) return []
    const minutes = planned ? session.minutes : minutesToPay(session)
    if (!planned && (minutes === 0 || heldOn > question.asAt)) return []
    const on = planned ? (plannedOn ?? heldOn) : heldOn
    const ofTime = (timeId && personOf.get(timeId)) || null
    return [
      {
        key: session.id ?? `${timeId} ${plannedOn}`,
        ...{ groupId: session.groupId, on, countsOn: plannedOn ?? heldOn, period: session.period },
        ...{ slot: `${on} ${session.period}`, plannedKey: plannedKeyOf(session), minutes, sessions: once, state },
        personId: planned && timeId ? ofTime : (session.personId ?? ofTime),
      },
    ]
  })
}

function minutesToPay({ state, minutes, minutesHeld, charged }: Session): number {
  if (state === 'cancelled') return charged ? minutes : 0
  return state === 'expected' ? 0 : minutesHeld
}

function ofFullYear({ calendar, groups, times }: CostFacts, { asAt, weeks }: CostQuestion): Occurrence[] {
  const frame = calendar.frames.find(({ startsOn, endsOn }) => startsOn <= asAt && endsOn >= asAt)
  if (!frame) return []
  const running = new Set(groups.filter((group) => runsOn(group, asAt)).map(({ id }) => id))
  const sessions = frame.kind === 'cycle' ? { count: weeks * 5, of: frame.days } : { count: weeks, of: 1 }
  const isHeld = (day: number, period: string) =>
    bellsOf(frame, frame.daySchedules[day] ?? frame.schedules[0]?.key ?? '', period) !== null
  return times
    .filter((time) => running.has(time.groupId) && isOn(time, asAt) && isHeld(time.frameDay, time.period))
    .map((time) => ({
      key: time.id,
      ...{ groupId: time.groupId, on: asAt, countsOn: asAt, period: time.period, plannedKey: null },
      ...{ slot: `${time.frameDay} ${time.period}`, minutes: time.minutes, personId: time.personId },
      ...{ sessions, state: null },
    }))
}
