import type { IsoDate } from '#kernel/dates.ts'
import type { SchoolDay } from '../../school/calendar/model.ts'
import { bellsOf } from '../../school/calendar/rules.ts'
import { usualWishes } from '../limits/rules.ts'
import { type Begins, coverOf, dayOf, lessonsAt, missedAt, overlap, periodsOf } from './cover-rules.ts'
import type { AwayFact, Change, Obstacle, RepairFacts, Sitting } from './model.ts'

/** A session may be put so many school days later, at most. */
export const schoolDaysAhead = 5
/** So many possibilities of one session are weighed against those of others. */
const mostOptions = 8
/** So many of them together. */
const mostTries = 100_000
/** How missed lessons are weighed where a school has said nothing. */
const usualWish = usualWishes([]).lessons
/** What a change costs, in the same unit: one is a colleague who knows the group anyway. */
const harm = {
  helper: 1,
  otherRoom: 1,
  otherPerson: 2,
  ratherNot: 1,
  sameDay: 3,
  otherDay: 4,
  perDayLater: 1,
  /** What a student’s missed lesson costs for each time that it counts more than an ordinary one, where lessons are weighed as is usual. */
  heavyLesson: 0.25,
  cancel: 24,
}

/** Where a session is to be, by whom and in which room. */
export type Placing = { on: IsoDate; period: string; giverIds: readonly string[]; roomId: string | null }
export type Option = { change: Change; harm: number }
/** One session and the change that is proposed for it. */
export type Repair = { sitting: Sitting; change: Change }

/** A session as the timetable, or what was decided before, has it. */
function placingOf(sitting: Sitting): Placing {
  return { on: sitting.heldOn, period: sitting.period, giverIds: sitting.giverIds, roomId: sitting.roomId }
}

/** Where a session is after a change; `null` when it is cancelled. Who stands in gives it alone, or with those who are there. */
export function placingAfter(facts: RepairFacts, sitting: Sitting, change: Change): Placing | null {
  const now = placingOf(sitting)
  if (change.kind === 'cancel') return null
  if (change.kind === 'room') return { ...now, roomId: change.roomId }
  if (change.kind === 'move') return { ...now, on: change.on, period: change.period, roomId: change.roomId }
  const there = now.giverIds.filter((id) => id !== change.personId && !isAway(facts, id, beginsOf(sitting)))
  return { ...now, giverIds: [change.personId, ...there] }
}

/** When a session is, or would be. */
function beginsOf({ heldOn, minutes, ...sitting }: Sitting, placing?: Placing): Begins {
  return { on: placing?.on ?? heldOn, period: placing?.period ?? sitting.period, minutes }
}

/** True for somebody or a room noted as away in one of the periods that a session takes. */
function isAway(facts: RepairFacts, id: string, begins: Begins): boolean {
  const { on } = begins
  const notes = facts.away.filter((one) => one.on === on && [one.personId, one.providerId, one.roomId].includes(id))
  return (
    notes.length > 0 && periodsOf(facts, begins).some((period) => notes.some((one) => covers(facts, one, on, period)))
  )
}

function covers({ calendar }: Pick<RepairFacts, 'calendar'>, one: AwayFact, on: IsoDate, period: string): boolean {
  if (one.fromPeriod === null || one.toPeriod === null) return true
  const frame = calendar.frames.find(({ startsOn, endsOn }) => startsOn <= on && endsOn >= on)
  const order = frame?.periods.map(({ key }) => key) ?? []
  const at = order.indexOf(period)
  return at >= order.indexOf(one.fromPeriod) && at <= order.indexOf(one.toPeriod)
}

/** The sessions of a day that cannot be as planned: one of those who give it, or the room, is away. Cancelled and logged ones are done with. */
export function disturbedOn(facts: RepairFacts, on: IsoDate): Sitting[] {
  return facts.sittings.filter(
    (one) =>
      one.state === 'expected' &&
      one.heldOn === on &&
      // Who was asked to give it gives it, with or without a helper.
      ((one.personId ? [one.personId] : one.giverIds).some((id) => isAway(facts, id, beginsOf(one))) ||
        (one.roomId !== null && isAway(facts, one.roomId, beginsOf(one)))),
  )
}

/**
 * What stands in the way of having a session so: every hard rule is said here once. `others`: sessions as they will be, where that is
 * otherwise than they are.
 */
export function obstaclesTo(
  facts: RepairFacts,
  sitting: Sitting,
  placing: Placing,
  others: ReadonlyMap<Sitting, Placing | null> = new Map(),
): Obstacle[] {
  const found = new Set<Obstacle>()
  const day = dayOf(facts, placing.on)
  const begins = beginsOf(sitting, placing)
  const moved = placing.on !== sitting.heldOn || placing.period !== sitting.period
  if (placing.on < facts.today) found.add('past')
  if (!day || !isHeld(facts, day, placing.period)) found.add('not_held')
  else if (moved && coverOf(facts, begins) === null) found.add('too_long')
  if (moved && sitting.setting === 'in_class') found.add('in_class_stays')
  for (const one of facts.sittings) {
    if (one === sitting || one.state === 'cancelled') continue
    const other = others.has(one) ? (others.get(one) ?? null) : placingOf(one)
    if (!other || other.on !== placing.on) continue
    if (moved && one.groupId === sitting.groupId) found.add('same_day_again')
    if (!overlap(facts, beginsOf(one, other), begins)) continue
    if (other.giverIds.some((id) => placing.giverIds.includes(id))) found.add('person_in_session')
    if (placing.roomId !== null && other.roomId === placing.roomId) found.add('room_taken')
    if (moved && one.members.some(({ studentId }) => isMember(sitting, studentId))) found.add('student_in_session')
  }
  for (const obstacle of obstaclesOfPeople(facts, placing, { day, begins })) found.add(obstacle)
  for (const obstacle of obstaclesOfRoom(facts, sitting, placing, { day, begins })) found.add(obstacle)
  if (moved && day && takesOutOfProtected(facts, sitting, begins, day)) found.add('lesson_protected')
  return [...found]
}

function isHeld({ calendar }: RepairFacts, day: SchoolDay, period: string): boolean {
  const frame = calendar.frames.find(({ id }) => id === day.frameId)
  return frame !== undefined && bellsOf(frame, day.schedule, period) !== null
}

function isMember(sitting: Sitting, student: string): boolean {
  return sitting.members.some(({ studentId }) => studentId === student)
}

type When = { day: SchoolDay | undefined; begins: Begins }

function obstaclesOfPeople(facts: RepairFacts, placing: Placing, { day, begins }: When): Obstacle[] {
  return placing.giverIds.flatMap((id) => {
    const found: Obstacle[] = []
    if (isAway(facts, id, begins)) found.push('person_away')
    for (const period of day ? periodsOf(facts, begins) : []) {
      if (day && lessonsAt(facts, day, period).some(({ personId }) => personId === id)) found.push('person_teaches')
      if (day && stateOf(facts, id, day, period) === 'away') found.push('person_not_available')
    }
    return found
  })
}

function obstaclesOfRoom(facts: RepairFacts, sitting: Sitting, placing: Placing, { day, begins }: When): Obstacle[] {
  const { roomId } = placing
  if (roomId === null) return []
  const found: Obstacle[] = []
  if (isAway(facts, roomId, begins)) found.push('room_away')
  const isTaken = (period: string) => day && lessonsAt(facts, day, period).some((lesson) => lesson.roomId === roomId)
  if (periodsOf(facts, begins).some(isTaken)) found.push('room_taken')
  const places = facts.rooms.find(({ id }) => id === roomId)?.places ?? null
  if (roomId !== sitting.roomId && places !== null && places < sitting.members.length + placing.giverIds.length)
    found.push('room_small')
  return found
}

function stateOf({ availability }: RepairFacts, id: string, day: SchoolDay, period: string) {
  return availability.find((one) => one.whoId === id && one.frameDay === day.day && one.period === period)?.state
}

function takesOutOfProtected(facts: RepairFacts, sitting: Sitting, begins: Begins, day: SchoolDay): boolean {
  return periodsOf(facts, begins)
    .flatMap((period) => lessonsAt(facts, day, period))
    .some((lesson) => {
      const level = facts.classes.find(({ id }) => id === lesson.classId)?.level
      const there = sitting.members.filter(({ classId }) => classId === lesson.classId)
      return facts.protections.some(
        (rule) =>
          there.some(({ studentId }) => rule.studentId === null || rule.studentId === studentId) &&
          (rule.classId === null || rule.classId === lesson.classId) &&
          (rule.level === null || rule.level === level) &&
          (rule.subject === null || rule.subject === lesson.subject) &&
          (rule.frameDay === null || rule.frameDay === day.day) &&
          (rule.period === null || rule.period === lesson.period),
      )
    })
}

/** Everything that could be done about a session, the least harm first; to cancel it is always possible, and last. */
export function optionsFor(
  facts: RepairFacts,
  sitting: Sitting,
  others: ReadonlyMap<Sitting, Placing | null> = new Map(),
): Option[] {
  const fits = (change: Change) => {
    const placing = placingAfter(facts, sitting, change)
    return placing !== null && obstaclesTo(facts, sitting, placing, others).length === 0
  }
  const changes = [...standIns(facts, sitting), ...otherRooms(facts, sitting), ...otherTimes(facts, sitting)]
  return [...changes.filter(fits), { kind: 'cancel' } as const]
    .map((change) => ({ change, harm: harmOf(facts, sitting, change) }))
    .sort((a, b) => a.harm - b.harm || keyOf(a.change).localeCompare(keyOf(b.change)))
}

function standIns(facts: RepairFacts, sitting: Sitting): Change[] {
  const personAway = sitting.giverIds.some((id) => isAway(facts, id, beginsOf(sitting)))
  if (!personAway) return []
  return facts.helpers.map(({ id }) => ({ kind: 'stand_in' as const, personId: id }))
}

function otherRooms(facts: RepairFacts, sitting: Sitting): Change[] {
  if (sitting.roomId === null || !isAway(facts, sitting.roomId, beginsOf(sitting))) return []
  return facts.rooms.filter(({ id }) => id !== sitting.roomId).map(({ id }) => ({ kind: 'room' as const, roomId: id }))
}

function otherTimes(facts: RepairFacts, sitting: Sitting): Change[] {
  const days = facts.days.filter(({ on }) => on >= sitting.heldOn).slice(0, schoolDaysAhead + 1)
  return days.flatMap((day) => {
    const frame = facts.calendar.frames.find(({ id }) => id === day.frameId)
    return (frame?.periods ?? [])
      .filter(({ key, kind }) => kind === 'lesson' && !(day.on === sitting.heldOn && key === sitting.period))
      .map(({ key }) => ({ kind: 'move' as const, on: day.on, period: key, roomId: sitting.roomId }))
  })
}

/** How much a change disturbs; only the order matters. */
export function harmOf(facts: RepairFacts, sitting: Sitting, change: Change): number {
  if (change.kind === 'cancel') return harm.cancel
  if (change.kind === 'room') return harm.otherRoom
  if (change.kind === 'stand_in') {
    const day = dayOf(facts, sitting.heldOn)
    const periods = periodsOf(facts, beginsOf(sitting))
    const unwilling = day && periods.some((period) => stateOf(facts, change.personId, day, period) === 'rather_not')
    return (
      (sitting.giverIds.includes(change.personId) ? harm.helper : harm.otherPerson) + (unwilling ? harm.ratherNot : 0)
    )
  }
  const missed = missedAt(facts, sitting, { on: change.on, period: change.period, minutes: sitting.minutes })
  const heavy = missed.reduce((sum, { weight }) => sum + weight - 1, 0) * (facts.lessonsWish / usualWish)
  const later = facts.days.filter(({ on }) => on > sitting.heldOn && on <= change.on).length
  const days = later === 0 ? harm.sameDay : harm.otherDay + harm.perDayLater * later
  return days + harm.heavyLesson * heavy
}

/** The same for the same change: what options are told apart by. */
export function keyOf(change: Change): string {
  if (change.kind === 'cancel') return 'cancel'
  if (change.kind === 'stand_in') return `stand_in ${change.personId}`
  return change.kind === 'room' ? `room ${change.roomId}` : `move ${change.on} ${change.period}`
}

/**
 * The least change for all disturbed sessions of a day together: no two of them take the same colleague, room or student. The best few
 * possibilities of each are tried with those of the others, as many as `mostTries` allows; the same facts give the same proposal.
 */
export function proposeRepair(facts: RepairFacts, on: IsoDate): Repair[] {
  const disturbed = disturbedOn(facts, on)
  // As if none of them were there: what they take from each other is looked at below.
  const gone = new Map(disturbed.map((one) => [one, null]))
  const options = disturbed.map((sitting) => {
    const all = optionsFor(facts, sitting, gone)
    return [...all.slice(0, mostOptions), ...all.slice(mostOptions).slice(-1)].map((option) => ({
      ...option,
      sitting,
      placing: placingAfter(facts, sitting, option.change),
    }))
  })
  type Chosen = (typeof options)[number][number]
  let best: { harm: number; chosen: Chosen[] } = { harm: Number.POSITIVE_INFINITY, chosen: [] }
  let tries = 0
  const search = (sum: number, chosen: Chosen[]) => {
    if (sum >= best.harm || tries > mostTries) return
    const next = options[chosen.length]
    if (!next) {
      best = { harm: sum, chosen }
      return
    }
    for (const option of next) {
      tries += 1
      if (!chosen.some((one) => collide(facts, one, option))) search(sum + option.harm, [...chosen, option])
    }
  }
  search(0, [])
  return best.chosen.map(({ sitting, change }) => ({ sitting, change }))
}

type Placed = { sitting: Sitting; placing: Placing | null }

/** True when two sessions cannot both be so. */
function collide(facts: RepairFacts, a: Placed, b: Placed): boolean {
  if (!a.placing || !b.placing || a.placing.on !== b.placing.on) return false
  if (a.sitting.groupId === b.sitting.groupId) return true
  if (!overlap(facts, beginsOf(a.sitting, a.placing), beginsOf(b.sitting, b.placing))) return false
  return (
    a.placing.giverIds.some((id) => b.placing?.giverIds.includes(id)) ||
    (a.placing.roomId !== null && a.placing.roomId === b.placing.roomId) ||
    a.sitting.members.some(({ studentId }) => isMember(b.sitting, studentId))
  )
}
