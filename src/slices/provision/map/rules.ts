import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Calendar } from '../../school/calendar/model.ts'
import { bellsOf, schoolDaysOf, weekdayOf } from '../../school/calendar/rules.ts'
import type { GroupTime } from '../sessions/model.ts'
import { isOn } from '../sessions/rules.ts'
import type { MapMinutes, ProvisionMap } from './contract.ts'
import type { LoggedSums, MapFacts, MapGroup } from './model.ts'

type Span = { from: IsoDate; to: IsoDate }

/** A school day and the periods that are held on it. */
export type DayHeld = { on: IsoDate; day: number; periods: string[] }

/** The school days of a span, each with the periods that its bells hold. */
export function daysHeld(calendar: Calendar, span: Span): DayHeld[] {
  const frameOf = new Map(calendar.frames.map((frame) => [frame.id, frame]))
  return schoolDaysOf(calendar, span.from, span.to).map(({ on, frameId, day, schedule }) => {
    const frame = frameOf.get(frameId)
    const periods = frame
      ? frame.periods.map(({ key }) => key).filter((key) => bellsOf(frame, schedule, key) !== null)
      : []
    return { on, day, periods }
  })
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

/**
 * The map as at a day: everything in it is computed. Whoever is in no group is in it too, for that is what a map has to show.
 * @param span the days whose minutes count
 */
export function mapOf(
  facts: MapFacts,
  { frames, days }: { frames: Calendar['frames']; days: readonly DayHeld[] },
  asAt: IsoDate,
  span: Span,
): ProvisionMap {
  const held = datesOf(days)
  const groupOf = new Map(facts.groups.map((group) => [group.id, group]))
  const timesOf = Map.groupBy(facts.times, ({ groupId }) => groupId)

  /** Minutes that the timetable plans for a group within some days. */
  const planned = (
    groupId: string,
    from: IsoDate,
    to: IsoDate,
    only: (time: GroupTime) => boolean = () => true,
  ): number => {
    const group = groupOf.get(groupId)
    if (!group) return 0
    return (timesOf.get(groupId) ?? []).filter(only).reduce((sum, time) => {
      const first = later(later(from, time.startsOn), later(group.startsOn, span.from))
      const last = earlier(earlier(to, time.endsOn ?? to), earlier(lastOf(group), span.to))
      return first > last
        ? sum
        : sum + time.minutes * countBetween(held.get(`${time.frameDay} ${time.period}`) ?? [], first, last)
    }, 0)
  }
  const minutesOf = (groupId: string, from: IsoDate, to: IsoDate, sums: LoggedSums | undefined): MapMinutes =>
    minutesFrom({ whole: planned(groupId, from, to), until: planned(groupId, from, earlier(to, asAt)) }, sums)
  /** Minutes a week as at the day. A cycle’s day comes round in as many school days as the cycle has. */
  const weekly = (groupId: string, only: (time: GroupTime) => boolean = () => true): number => {
    const group = groupOf.get(groupId)
    if (!group || asAt < group.startsOn || asAt > lastOf(group)) return 0
    const frame = frames.find((one) => one.startsOn <= asAt && one.endsOn >= asAt)
    const share = frame?.kind === 'cycle' ? 5 / frame.days : 1
    const times = (timesOf.get(groupId) ?? []).filter((time) => isOn(time, asAt) && only(time))
    return Math.round(times.reduce((sum, { minutes }) => sum + minutes, 0) * share)
  }

  const sumsOfGroup = new Map(facts.ofGroups.map((one) => [one.groupId, one]))
  const sumsOfMember = new Map(facts.ofMembers.map((one) => [one.memberId, one]))
  const giversOf = Map.groupBy(facts.givers, ({ groupId }) => groupId)
  const membersOf = Map.groupBy(facts.members, ({ groupId }) => groupId)
  const runs = (group: MapGroup) => group.startsOn <= asAt && asAt <= lastOf(group)
  return {
    asAt,
    ...span,
    hasCalendar: held.size > 0,
    students: facts.students.map((one) => ({ ...one, needs: [...one.needs] })),
    groups: facts.groups.map((group) => ({
      ...{ id: group.id, name: group.name, startsOn: group.startsOn, endsOn: lastOf(group), runs: runs(group) },
      provision: { ...group.provision, needs: [...group.provision.needs] },
      staff: (giversOf.get(group.id) ?? [])
        .filter((one) => !runs(group) || isOn(one, asAt))
        .map(({ who, leads }) => ({ ...who, leads })),
      members: (membersOf.get(group.id) ?? []).filter((one) => (runs(group) ? isOn(one, asAt) : true)).length,
      ...{ places: group.mostStudents, weekMinutes: weekly(group.id) },
      minutes: minutesOf(group.id, span.from, span.to, sumsOfGroup.get(group.id)),
    })),
    memberships: facts.members.map((member) => {
      const sums = sumsOfMember.get(member.id)
      const group = groupOf.get(member.groupId)
      const now = isOn(member, asAt) && group !== undefined && runs(group)
      return {
        ...{
          groupId: member.groupId,
          studentId: member.studentId,
          startsOn: member.startsOn,
          endsOn: member.endsOn,
          now,
        },
        weekMinutes: now ? weekly(member.groupId) : 0,
        minutes: minutesOf(
          member.groupId,
          member.startsOn,
          member.endsOn ?? span.to,
          sums && { ...sums, held: sums.had },
        ),
        ...{ came: sums?.came ?? 0, missed: sums?.missed ?? 0 },
      }
    }),
    staff: staffOf(facts, span, asAt, { planned, weekly }),
    weeks: weeksOf(facts, span, asAt, planned),
  }
}

type Planned = (groupId: string, from: IsoDate, to: IsoDate, only?: (time: GroupTime) => boolean) => number
type Weekly = (groupId: string, only?: (time: GroupTime) => boolean) => number

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

/** Each colleague’s and provider’s minutes: of times that name them, and of groups that they lead or help with where no other is named. */
function staffOf(
  facts: MapFacts,
  span: Span,
  asAt: IsoDate,
  { planned, weekly }: { planned: Planned; weekly: Weekly },
): ProvisionMap['staff'] {
  const sums = new Map(facts.ofStaff.map((one) => [one.whoId, one]))
  const named = facts.people.map((who) => ({ who, isPerson: true }))
  const known = new Map([...named, ...facts.givers].map(({ who, isPerson }) => [who.id, { who, isPerson }]))
  return [...known.values()]
    .map(({ who, isPerson }) => {
      const parts = facts.givers.filter((one) => one.who.id === who.id)
      const own = facts.groups.map(({ id }) => ({ id, only: (time: GroupTime) => time.personId === who.id }))
      const asLeader = parts.map((part) => ({
        ...part,
        only: (time: GroupTime) => (part.leads ? time.personId === null : time.personId !== who.id),
      }))
      const plannedIn = (from: IsoDate, to: IsoDate) =>
        own.reduce((sum, { id, only }) => sum + planned(id, from, to, only), 0) +
        asLeader.reduce(
          (sum, { groupId, startsOn, endsOn, only }) =>
            sum + planned(groupId, later(from, startsOn), earlier(to, endsOn ?? to), only),
          0,
        )
      const now = asLeader.filter((part) => isOn(part, asAt))
      const weekMinutes =
        own.reduce((sum, { id, only }) => sum + weekly(id, only), 0) +
        now.reduce((sum, { groupId, only }) => sum + weekly(groupId, only), 0)
      const groups = new Set([
        ...parts.map(({ groupId }) => groupId),
        ...own.filter(({ id, only }) => planned(id, span.from, span.to, only) > 0).map(({ id }) => id),
      ])
      return {
        ...{ who, isPerson, weekMinutes, groups: groups.size },
        minutes: minutesFrom(
          { whole: plannedIn(span.from, span.to), until: plannedIn(span.from, earlier(span.to, asAt)) },
          sums.get(who.id),
        ),
      }
    })
    .filter(({ minutes, groups }) => groups > 0 || minutes.planned > 0)
    .sort((a, b) => a.who.nameEn.localeCompare(b.who.nameEn) || a.who.id.localeCompare(b.who.id))
}

function weeksOf(facts: MapFacts, span: Span, asAt: IsoDate, planned: Planned): ProvisionMap['weeks'] {
  const sums = new Map(facts.ofWeeks.map((one) => [one.monday, one]))
  const weeks: ProvisionMap['weeks'] = []
  for (let monday = addDays(span.from, 1 - weekdayOf(span.from)); monday <= span.to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6)
    const whole = facts.groups.reduce((sum, { id }) => sum + planned(id, monday, sunday), 0)
    const until = facts.groups.reduce(
      (sum, { id }) => sum + (monday > asAt ? 0 : planned(id, monday, earlier(sunday, asAt))),
      0,
    )
    const minutes = minutesFrom({ whole, until }, sums.get(monday))
    if (minutes.planned > 0) weeks.push({ monday, minutes })
  }
  return weeks
}

/** Minutes of some rows together. */
export function addMinutes(all: readonly MapMinutes[]): MapMinutes {
  const sum: MapMinutes = { planned: 0, plannedToDate: 0, held: 0, lost: 0, toCome: 0 }
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
