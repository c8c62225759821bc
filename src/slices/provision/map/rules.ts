import { addDays, type IsoDate, mondayOf } from '#kernel/dates.ts'
import type { Calendar } from '../../school/calendar/model.ts'
import { bellsOf, schoolDaysOf } from '../../school/calendar/rules.ts'
import { isOn, runsOn } from '../sessions/rules.ts'
import type { MapMinutes, ProvisionMap } from './contract.ts'
import type { LoggedSums, MapFacts, MapGroup, MapTime, RowsAsked } from './model.ts'

type Span = { from: IsoDate; to: IsoDate }

/** A school day and the periods that are held on it; days by the same bells share one list. */
export type DayHeld = { on: IsoDate; day: number; periods: string[] }

/** The school days of a span, each with the periods that its bells hold. */
export function daysHeld(calendar: Calendar, span: Span): DayHeld[] {
  const periodsOf = new Map(
    calendar.frames.flatMap((frame) =>
      frame.schedules.map(({ key: schedule }) => [
        `${frame.id} ${schedule}`,
        frame.periods.map(({ key }) => key).filter((key) => bellsOf(frame, schedule, key) !== null),
      ]),
    ),
  )
  return schoolDaysOf(calendar, span.from, span.to).map(({ on, frameId, day, schedule }) => ({
    on,
    day,
    periods: periodsOf.get(`${frameId} ${schedule}`) ?? [],
  }))
}

/** The dates on which each period of each day of the frame is held, in order: `"2 7"` is the seventh period of day 2. */
type HeldDates = ReadonlyMap<string, readonly IsoDate[]>

function datesOf(days: readonly DayHeld[]): HeldDates {
  const held = new Map<string, IsoDate[]>()
  for (const { on, day, periods } of days)
    for (const period of periods) {
      const key = `${day} ${period}`
      const dates = held.get(key)
      if (dates) dates.push(on)
      else held.set(key, [on])
    }
  return held
}

/** How many dates of an ordered list lie in a span. */
export function countBetween(dates: readonly IsoDate[], from: IsoDate, to: IsoDate): number {
  return Math.max(countUntil(dates, to, true) - countUntil(dates, from, false), 0)
}

/** How many dates lie before a day, or on it too. */
function countUntil(dates: readonly IsoDate[], day: IsoDate, andOn: boolean): number {
  let [low, high] = [0, dates.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const date = dates[middle] as IsoDate
    if (date < day || (andOn && date === day)) low = middle + 1
    else high = middle
  }
  return low
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}
function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b
}

/** The last day of a group: its end, or the day on which it was closed. */
function lastOf({ endsOn, closedOn }: Pick<MapGroup, 'endsOn' | 'closedOn'>): IsoDate {
  return closedOn !== null && closedOn < endsOn ? closedOn : endsOn
}

type Days = { frames: Calendar['frames']; days: readonly DayHeld[] }
type Only = (time: MapTime) => boolean
/** What the timetable plans for a group. */
type Planner = {
  /** Minutes within some days. */
  minutes: (groupId: string, from: IsoDate, to: IsoDate, only?: Only) => number
  /** Minutes and sessions a week as at the day of the map. */
  week: (groupId: string, only?: Only) => { minutes: number; sessions: number }
}

function plannerOf(
  facts: Pick<MapFacts, 'groups' | 'times'>,
  { frames, days }: Days,
  asAt: IsoDate,
  span: Span,
): Planner {
  const held = datesOf(days)
  const groupOf = new Map(facts.groups.map((group) => [group.id, group]))
  const timesOf = Map.groupBy(facts.times, ({ groupId }) => groupId)
  const timesOn = (groupId: string, only: Only) => (timesOf.get(groupId) ?? []).filter(only)
  // A cycle’s day comes round in as many school days as the cycle has.
  const frame = frames.find((one) => one.startsOn <= asAt && one.endsOn >= asAt)
  const share = frame?.kind === 'cycle' ? 5 / frame.days : 1
  return {
    minutes: (groupId, from, to, only = () => true) => {
      const group = groupOf.get(groupId)
      if (!group) return 0
      return timesOn(groupId, only).reduce((sum, time) => {
        const first = later(later(from, time.startsOn), later(group.startsOn, span.from))
        const last = earlier(earlier(to, time.endsOn ?? to), earlier(lastOf(group), span.to))
        return first > last
          ? sum
          : sum + time.minutes * countBetween(held.get(`${time.frameDay} ${time.period}`) ?? [], first, last)
      }, 0)
    },
    week: (groupId, only = () => true) => {
      const group = groupOf.get(groupId)
      const times = group && runsOn(group, asAt) ? timesOn(groupId, only).filter((time) => isOn(time, asAt)) : []
      return {
        minutes: Math.round(times.reduce((sum, { minutes }) => sum + minutes, 0) * share),
        sessions: Math.round(times.length * share * 10) / 10,
      }
    },
  }
}

/**
 * The map as at a day: everything in it is computed. Whoever is in no group is in it too, for that is what a map has to show.
 * @param span the days whose minutes count
 * @param rows what is worked out besides students and groups
 */
export function mapOf(facts: MapFacts, calendar: Days, asAt: IsoDate, span: Span, rows: RowsAsked): ProvisionMap {
  const planner = plannerOf(facts, calendar, asAt, span)
  const groupOf = new Map(facts.groups.map((group) => [group.id, group]))
  const minutesOf = (groupId: string, from: IsoDate, to: IsoDate, sums: LoggedSums | undefined): MapMinutes =>
    minutesFrom(
      { whole: planner.minutes(groupId, from, to), until: planner.minutes(groupId, from, earlier(to, asAt)) },
      sums,
    )
  const sumsOfGroup = new Map(facts.ofGroups.map((one) => [one.groupId, one]))
  const sumsOfMember = new Map(facts.ofMembers.map((one) => [one.memberId, one]))
  const giversOf = Map.groupBy(facts.givers, ({ groupId }) => groupId)
  const membersOf = Map.groupBy(facts.members, ({ groupId }) => groupId)
  return {
    asAt,
    ...span,
    hasCalendar: calendar.days.some(({ periods }) => periods.length > 0),
    students: facts.students.map((one) => ({ ...one, needs: [...one.needs] })),
    groups: facts.groups.map((group) => {
      const runs = runsOn(group, asAt)
      return {
        ...{ id: group.id, name: group.name, startsOn: group.startsOn, endsOn: lastOf(group), runs },
        provision: { ...group.provision, needs: [...group.provision.needs] },
        staff: (giversOf.get(group.id) ?? [])
          .filter((one) => !runs || isOn(one, asAt))
          .map(({ who, leads }) => ({ ...who, leads })),
        members: (membersOf.get(group.id) ?? []).filter((one) => !runs || isOn(one, asAt)).length,
        ...{ places: group.mostStudents, weekMinutes: planner.week(group.id).minutes },
        minutes: minutesOf(group.id, span.from, span.to, sumsOfGroup.get(group.id)),
      }
    }),
    memberships: facts.members.map((member) => {
      const { groupId, studentId, startsOn, endsOn } = member
      const group = groupOf.get(groupId)
      const now = isOn(member, asAt) && group !== undefined && runsOn(group, asAt)
      const sums = sumsOfMember.get(member.id)
      return {
        ...{ groupId, studentId, startsOn, endsOn, now },
        weekMinutes: now ? planner.week(groupId).minutes : 0,
        minutes: minutesOf(groupId, startsOn, endsOn ?? span.to, sums),
        ...{ came: sums?.came ?? 0, missed: sums?.missed ?? 0 },
      }
    }),
    ...givingOf(facts, planner, asAt, span, rows === 'staff' || rows === 'all'),
    weeks: rows === 'week' || rows === 'all' ? weeksOf(facts, planner, asAt, span) : [],
  }
}

function minutesFrom(planned: { whole: number; until: number }, sums: LoggedSums | undefined): MapMinutes {
  const { matched, beside, held } = sums ?? { matched: 0, beside: 0, held: 0 }
  const whole = planned.whole + beside
  return {
    planned: whole,
    plannedToDate: planned.until + beside,
    held,
    lost: matched + beside - held,
    toCome: whole - matched - beside,
  }
}

/**
 * Who gives what: the times that name them, and those of groups that they lead or help with where no other is named.
 * @param withMinutes also of the whole span, and not of the week alone
 */
function givingOf(
  facts: MapFacts,
  planner: Planner,
  asAt: IsoDate,
  span: Span,
  withMinutes: boolean,
): Pick<ProvisionMap, 'staff' | 'giving'> {
  const keyOf = (whoId: string, groupId: string) => `${whoId} ${groupId}`
  const sums = new Map(facts.ofStaff.map((one) => [keyOf(one.whoId, one.groupId), one]))
  const partsOf = Map.groupBy(facts.givers, (one) => keyOf(one.who.id, one.groupId))
  const known = new Map([
    ...facts.people.map(({ mostAWeek, ...who }) => [who.id, { ...who, isPerson: true, mostAWeek }] as const),
    ...facts.givers.map(({ who, isPerson, mostAWeek }) => [who.id, { ...who, isPerson, mostAWeek }] as const),
  ])
  const pairs = new Set([
    ...partsOf.keys(),
    ...sums.keys(),
    ...facts.times.flatMap(({ personId, groupId }) => (personId ? keyOf(personId, groupId) : [])),
  ])
  const parts = [...pairs].map((key) => {
    const [whoId = '', groupId = ''] = key.split(' ')
    // A part in a group holds for its days; a time that names somebody for as long as it stands.
    const stints = [
      { ...span, now: true, only: ({ personId }: MapTime) => personId === whoId },
      ...(partsOf.get(key) ?? []).map((part) => ({
        from: later(span.from, part.startsOn),
        to: earlier(span.to, part.endsOn ?? span.to),
        now: isOn(part, asAt),
        only: ({ personId }: MapTime) => (part.leads ? personId === null : personId !== whoId),
      })),
    ]
    const weeks = stints.flatMap(({ now, only }) => (now ? planner.week(groupId, only) : []))
    const logged = sums.get(key)
    const until = (day: IsoDate) =>
      stints.reduce(
        (sum, { from, to, only }) => sum + planner.minutes(groupId, from, earlier(to, day), only),
        -(logged?.handed ?? 0),
      )
    return {
      ...{ whoId, groupId },
      weekMinutes: weeks.reduce((sum, { minutes }) => sum + minutes, 0),
      weekSessions: weeks.reduce((sum, { sessions }) => sum + sessions, 0),
      minutes: withMinutes ? minutesFrom({ whole: until(span.to), until: until(asAt) }, logged) : nothing(),
    }
  })
  const ofWho = Map.groupBy(parts, ({ whoId }) => whoId)
  return {
    staff: [...ofWho]
      .flatMap(([whoId, own]) => {
        const who = known.get(whoId)
        if (!who) return []
        return {
          ...who,
          weekMinutes: own.reduce((sum, { weekMinutes }) => sum + weekMinutes, 0),
          weekSessions: own.reduce((sum, { weekSessions }) => sum + weekSessions, 0),
        }
      })
      .sort((a, b) => a.nameEn.localeCompare(b.nameEn) || a.id.localeCompare(b.id)),
    giving: withMinutes ? parts.map(({ weekSessions, ...part }) => part) : [],
  }
}

/** The weeks of a span; a session counts in the week for which it was planned. */
function weeksOf(facts: MapFacts, planner: Planner, asAt: IsoDate, span: Span): ProvisionMap['weeks'] {
  const sums = new Map(facts.ofWeeks.map((one) => [`${one.monday} ${one.groupId}`, one]))
  const weeks: ProvisionMap['weeks'] = []
  for (let monday = mondayOf(span.from); monday <= span.to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6)
    for (const { id: groupId } of facts.groups) {
      const until = (day: IsoDate) => planner.minutes(groupId, monday, earlier(sunday, day))
      const minutes = minutesFrom({ whole: until(sunday), until: until(asAt) }, sums.get(`${monday} ${groupId}`))
      if (minutes.planned > 0) weeks.push({ monday, groupId, minutes })
    }
  }
  return weeks
}

/** No minutes at all, to add to. */
function nothing(): MapMinutes {
  return { planned: 0, plannedToDate: 0, held: 0, lost: 0, toCome: 0 }
}

/** Minutes of some rows together. */
export function addMinutes(all: readonly MapMinutes[]): MapMinutes {
  const sum = nothing()
  for (const one of all) {
    sum.planned += one.planned
    sum.plannedToDate += one.plannedToDate
    sum.held += one.held
    sum.lost += one.lost
    sum.toCome += one.toCome
  }
  return sum
}

/** Much for little need: so many times the middle of the students of the same tier, and so many minutes a week more. */
export const muchForLittle = { times: 2, minutes: 60 }

/**
 * Students with a tier of 2 or 3, or a confirmed need, who are in no group on the day; and those of tier 1 or 2 who receive far more minutes a week than the
 * middle of those of their tier who receive something. Prompts to look, not verdicts.
 */
export function promptsOf({ students, memberships }: Pick<ProvisionMap, 'students' | 'memberships'>): {
  withoutProvision: string[]
  muchForLittle: { studentId: string; minutes: number; middle: number }[]
} {
  const now = Map.groupBy(
    memberships.filter((one) => one.now),
    ({ studentId }) => studentId,
  )
  const minutesOf = (studentId: string) =>
    (now.get(studentId) ?? []).reduce((sum, { weekMinutes }) => sum + weekMinutes, 0)
  const middleOf = (tier: number | null) => {
    const all = students
      .flatMap((one) => (one.tier === tier && now.has(one.id) ? [minutesOf(one.id)] : []))
      .sort((a, b) => a - b)
    return all.length === 0 ? 0 : ((all[(all.length - 1) >> 1] as number) + (all[all.length >> 1] as number)) / 2
  }
  return {
    withoutProvision: students
      .filter(
        (one) => !now.has(one.id) && (one.tier === 2 || one.tier === 3 || one.needs.some(({ confirmed }) => confirmed)),
      )
      .map(({ id }) => id),
    muchForLittle: students.flatMap(({ id, tier }) => {
      const [minutes, middle] = [minutesOf(id), middleOf(tier)]
      const isMuch = tier !== 3 && minutes >= middle * muchForLittle.times && minutes - middle >= muchForLittle.minutes
      return isMuch ? [{ studentId: id, minutes, middle }] : []
    }),
  }
}
