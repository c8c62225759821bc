import { addDays } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { sessionsOf } from '#slices/provision/index.ts'
import { findCalendar, mayBeSchoolDay, schoolDaysOf } from '#slices/school/index.ts'
import { usualWishes } from '../limits/rules.ts'
import type { WeekFacts } from '../week/model.ts'
import { farthestMove } from '../week/rules.ts'
import { findWeekFacts } from '../week/store.ts'
import type { AwayDay, AwayRow, RepairItem } from './contract.ts'
import { missedAt } from './cover-rules.ts'
import type { Change, RepairFacts, Sitting } from './model.ts'
import { disturbedOn, keyOf, obstaclesTo, optionsFor, placingAfter, proposeRepair } from './rules.ts'
import {
  addAwayRow,
  dropSessionRow,
  findAway,
  findChoices,
  findRepairFacts,
  findWishes,
  keepSessionRow,
  removeAwayRow,
  repairSpan,
} from './store.ts'

type Who = SignedInContext['who']
type Known = { week: WeekFacts; facts: RepairFacts }

/** A day: who is away, and for those who plan, its sessions with what could be done about them. */
export async function readAwayDay(tx: Transaction, who: Who, input: { on?: string | undefined }): Promise<AwayDay> {
  const on = input.on ?? who.today
  const { week, facts } = await gather(tx, who, on)
  const frame = facts.calendar.frames.find(({ startsOn, endsOn }) => startsOn <= on && endsOn >= on)
  const plans = mayRolesDo(who.roles, 'timetable.plan')
  const sessions = plans ? itemsOf(week, facts, on) : null
  const lost = facts.sittings.filter((one) => one.heldOn === on && one.state === 'cancelled')
  return {
    on,
    isSchoolDay: mayBeSchoolDay(facts.calendar, on),
    periods: (frame?.periods ?? []).map(({ key, name }) => ({ key, name })),
    away: await findAway(tx, on, on),
    choices: await findChoices(tx),
    sessions,
    lostMinutes: plans ? lost.reduce((sum, { minutes }) => sum + minutes, 0) : null,
  }
}

async function gather(tx: Transaction, who: Who, on: string): Promise<Known> {
  const span = repairSpan(on)
  const week = await findWeekFacts(tx, { ...span, of: { kind: 'person', id: who.personId } })
  const { settings, providers, ...more } = await findRepairFacts(tx, on)
  const settingOf = new Map(settings.map(({ groupId, setting }) => [groupId, setting]))
  // What was moved into these days may have been planned before or after them.
  const planned = { from: addDays(span.from, -farthestMove), to: addDays(span.to, farthestMove) }
  const sittings = sessionsOf(week, planned)
    .filter(({ heldOn }) => heldOn >= span.from && heldOn <= span.to)
    .map((session): Sitting => {
      const isOn = (one: { startsOn: string; endsOn: string | null }) =>
        one.startsOn <= session.heldOn && (one.endsOn === null || one.endsOn >= session.heldOn)
      const staff = week.givers.filter((one) => one.groupId === session.groupId && isOn(one))
      const outside = providers.filter((one) => one.groupId === session.groupId && isOn(one))
      const leads = session.personId
        ? [session.personId]
        : staff.filter((one) => one.leads).map(({ personId }) => personId)
      const helps = staff.filter((one) => !one.leads).map(({ personId }) => personId)
      const ids = [...leads, ...helps, ...outside.map(({ providerId }) => providerId)].filter((id) => id !== null)
      return {
        ...session,
        setting: settingOf.get(session.groupId) ?? 'small_group',
        giverIds: [...new Set(ids)],
        members: week.members
          .filter((one) => one.groupId === session.groupId && isOn(one))
          .map(({ student, classId }) => ({ studentId: student.id, classId })),
      }
    })
  const said = usualWishes([...new Set(more.lessons.map(({ subject }) => subject))])
  const wishes = { ...said, ...(await findWishes(tx)) }
  const facts: RepairFacts = {
    ...more,
    today: who.today,
    calendar: week.calendar,
    days: schoolDaysOf(week.calendar, span.from, span.to),
    sittings,
    away: await findAway(tx, span.from, span.to),
    weights: new Map(wishes.core.map(({ subject, weight }) => [subject, weight])),
    lessonsWish: wishes.lessons,
    grace: wishes.grace,
  }
  return { week, facts }
}

function itemsOf(week: WeekFacts, facts: RepairFacts, on: string): RepairItem[] {
  const disturbed = new Set(disturbedOn(facts, on))
  const proposed = new Map(proposeRepair(facts, on).map(({ sitting, change }) => [sitting, keyOf(change)]))
  const ofDay = facts.sittings.filter((one) => one.timeId !== null && (one.heldOn === on || one.plannedOn === on))
  return ofDay.flatMap((sitting): RepairItem[] => {
    const group = week.groups.find(({ id }) => id === sitting.groupId)
    if (!group || !sitting.timeId || !sitting.plannedOn) return []
    const open = sitting.state === 'expected' && sitting.heldOn >= facts.today
    return [
      {
        ...{ timeId: sitting.timeId, plannedOn: sitting.plannedOn, group: { id: group.id, name: group.name } },
        ...{ on: sitting.heldOn, period: sitting.period, minutes: sitting.minutes, students: sitting.members.length },
        people: namesOf(week, sitting.groupId, sitting.giverIds),
        room: facts.rooms.find(({ id }) => id === sitting.roomId)?.name ?? null,
        decided: decidedOf(week, sitting),
        disturbed: disturbed.has(sitting),
        proposed: proposed.get(sitting) ?? null,
        options: open ? optionsFor(facts, sitting).map(({ change }) => optionOf(week, facts, sitting, change)) : [],
      },
    ]
  })
}

function optionOf(
  week: WeekFacts,
  facts: RepairFacts,
  sitting: Sitting,
  change: Change,
): RepairItem['options'][number] {
  const person = change.kind === 'stand_in' ? (week.people.find(({ id }) => id === change.personId) ?? null) : null
  const room = change.kind === 'room' ? (facts.rooms.find(({ id }) => id === change.roomId)?.name ?? null) : null
  const { minutes } = sitting
  const missed =
    change.kind === 'move' ? missedAt(facts, sitting, { on: change.on, period: change.period, minutes }) : []
  const coreLost = new Set(missed.filter(({ weight }) => weight > 1).map(({ studentId }) => studentId)).size
  return { key: keyOf(change), change, person, room, coreLost }
}

function namesOf(week: WeekFacts, groupId: string, ids: readonly string[]) {
  const known = [...week.people, ...week.givers.filter((one) => one.groupId === groupId).map(({ name }) => name)]
  return ids.flatMap((id) => known.find((one) => one.id === id) ?? [])
}

function decidedOf(week: WeekFacts, sitting: Sitting): RepairItem['decided'] {
  if (sitting.state === 'cancelled') return 'cancelled'
  const time = week.times.find(({ id }) => id === sitting.timeId)
  if (!time || sitting.id === null || sitting.state !== 'expected') return null
  if (sitting.heldOn !== sitting.plannedOn || sitting.period !== time.period) return 'moved'
  if (sitting.personId !== time.personId) return 'given_by_another'
  return sitting.roomId !== time.roomId ? 'other_room' : null
}

/** @throws NotFound, Problems */
export async function noteAway(tx: Transaction, who: Who, input: Omit<AwayRow, 'id' | 'of'>): Promise<{ id: string }> {
  const named = [input.personId, input.providerId, input.roomId].filter((one) => one !== null)
  const choices = await findChoices(tx)
  if (named.length !== 1) throw new Problems([{ field: 'who', problem: 'who-needed' }])
  const there = [...choices.people, ...choices.providers, ...choices.rooms].some(({ id }) => id === named[0])
  if (!there) throw new NotFound()
  const calendar = await findCalendar(tx, { from: input.on, to: input.on })
  const frame = calendar.frames.find(({ startsOn, endsOn }) => startsOn <= input.on && endsOn >= input.on)
  const order = frame?.periods.map(({ key }) => key) ?? []
  const [from, to] = [input.fromPeriod, input.toPeriod]
  if ((from === null) !== (to === null))
    throw new Problems([{ field: from ? 'toPeriod' : 'fromPeriod', problem: 'both-periods' }])
  if (from !== null && to !== null) {
    if (order.indexOf(from) < 0 || order.indexOf(to) < 0)
      throw new Problems([{ field: 'fromPeriod', problem: 'no-such-period' }])
    if (order.indexOf(from) > order.indexOf(to))
      throw new Problems([{ field: 'toPeriod', problem: 'periods-backwards' }])
  }
  return { id: await addAwayRow(tx, { ...input, schoolId: who.schoolId, notedBy: who.personId }) }
}

/** @throws NotFound */
export async function removeAway(tx: Transaction, id: string): Promise<void> {
  await removeAwayRow(tx, id)
}

/**
 * Makes the chosen changes, all of them or none: each is held against every rule once more, with the others as they will be.
 * @throws NotFound, Problems naming the session (`2.person_teaches`: the third of them)
 */
export async function repairSessions(
  tx: Transaction,
  who: Who,
  input: { on: string; changes: readonly { timeId: string; plannedOn: string; change: Change }[] },
): Promise<{ changed: number }> {
  const { facts } = await gather(tx, who, input.on)
  const chosen = input.changes.map(({ timeId, plannedOn, change }) => {
    const sitting = facts.sittings.find((one) => one.timeId === timeId && one.plannedOn === plannedOn)
    if (!sitting) throw new NotFound()
    return { sitting, change, placing: placingAfter(facts, sitting, change) }
  })
  const others = new Map(chosen.map(({ sitting, placing }) => [sitting, placing]))
  const problems = chosen.flatMap(({ sitting, placing }, index) => {
    if (sitting.state !== 'expected') return [{ field: `${index}`, problem: 'logged-already' }]
    const found = placing ? obstaclesTo(facts, sitting, placing, others) : []
    return found.map((problem) => ({ field: `${index}`, problem }))
  })
  if (problems.length > 0) throw new Problems(problems)
  for (const { sitting, change, placing } of chosen) {
    await keepSessionRow(tx, who.schoolId, {
      ...{ groupId: sitting.groupId, timeId: sitting.timeId ?? '', plannedOn: sitting.plannedOn ?? '' },
      heldOn: placing?.on ?? sitting.heldOn,
      period: placing?.period ?? sitting.period,
      minutes: sitting.minutes,
      personId: change.kind === 'stand_in' ? change.personId : sitting.personId,
      roomId: placing ? placing.roomId : sitting.roomId,
      state: placing ? 'expected' : 'cancelled',
      reason: placing ? '' : reasonOf(facts, sitting),
    })
  }
  return { changed: chosen.length }
}

function reasonOf(facts: RepairFacts, sitting: Sitting): 'staff_away' | 'room' {
  const roomAway =
    sitting.roomId !== null &&
    disturbedOn({ ...facts, sittings: [{ ...sitting, giverIds: [] }] }, sitting.heldOn).length > 0
  return roomAway ? 'room' : 'staff_away'
}

/** @throws NotFound */
export async function undoRepair(tx: Transaction, input: { timeId: string; plannedOn: string }): Promise<void> {
  await dropSessionRow(tx, input.timeId, input.plannedOn)
}
