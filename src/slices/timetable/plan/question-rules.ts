import type { AskedGroup, AskedStaff, Placement, Question, Slot } from '../solver/model.ts'
import type { FactGroup, FactTime, PlanFacts } from './model.ts'

/** The periods of every day of the frame by the bells that day usually has, in the order of the day. */
export function slotsOf({ days, periods, schedules, daySchedules }: PlanFacts['frame']): Slot[] {
  return Array.from({ length: days }, (_, index) => index + 1).flatMap((day) => {
    const { bells = {} } = schedules.find(({ key }) => key === daySchedules[day]) ?? schedules[0] ?? {}
    return periods
      .flatMap(({ key, kind }): Slot[] => {
        const held = bells[key]
        return held ? [{ day, period: key, kind, from: minutesOf(held[0]), to: minutesOf(held[1]) }] : []
      })
      .sort((a, b) => a.from - b.from)
  })
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** How many sessions a week of five days, or a cycle, a group is to have: halves are rounded up, and none is left without. */
export function sessionsWanted(perWeek: number, { kind, days }: Pick<PlanFacts['frame'], 'kind' | 'days'>): number {
  return Math.max(1, Math.round(kind === 'week' ? perWeek : (perWeek * days) / 5))
}

type Scope = {
  /** Groups whose times are worked out; the others stay where they are. Null: all. */
  groupIds: readonly string[] | null
  /** Sessions of an earlier proposal that are to stay where it put them. */
  pins: readonly Placement[]
}

/** Makes the question of what is known. Everything is sorted, so that the same facts make the same question. */
export function questionOf(facts: PlanFacts, scope: Scope): Question {
  const slots = slotsOf(facts.frame)
  const indexOf = new Map(slots.map(({ day, period }, index) => [`${day} ${period}`, index]))
  const at = (one: { frameDay: number; period: string }) => indexOf.get(`${one.frameDay} ${one.period}`) ?? []
  const groups = byId(facts.groups).map((group) => askedGroup(facts, group, { at, scope }))
  const staffIds = new Set(groups.flatMap(({ needs, choices }) => [...needs, ...choices]))
  const { wishes } = facts
  return {
    slots,
    students: byId(facts.students).map(({ id, classId }) => ({ id, classId })),
    classes: byId(facts.classes).map(({ id, level }) => ({
      id,
      level,
      lessons: facts.lessons
        .filter(({ classId }) => classId === id)
        .flatMap((lesson) => [at(lesson)].flat().map((slot) => ({ at: slot, subject: lesson.subject })))
        .sort((a, b) => a.at - b.at || compare(a.subject, b.subject))
        // Half a class may have a subject with somebody else: a student misses it once.
        .filter((one, index, all) => one.at !== all[index - 1]?.at || one.subject !== all[index - 1]?.subject),
    })),
    staff: [...staffIds].sort(compare).map((id) => askedStaff(facts, id, at)),
    rooms: byId(facts.rooms).map(({ id, places }) => ({
      id,
      places,
      taken: inOrder(facts.lessons.filter(({ roomId }) => roomId === id).flatMap(at)),
    })),
    groups,
    protections: byId(facts.protections).map(({ frameDay, ...one }) => ({ ...one, day: frameDay })),
    wishes: {
      weights: {
        lessons: wishes.lessons,
        spread: wishes.spread,
        moves: wishes.moves,
        times: wishes.times,
        load: wishes.load,
        breaks: wishes.breaks,
      },
      subjects: wishes.core.map(({ subject, weight }) => ({ subject, weight })),
      mostADay: wishes.mostADay,
      mayUse: { break: wishes.useBreaks, before: wishes.useBefore, after: wishes.useAfter },
      earliest: wishes.earliest,
      latest: wishes.latest,
      grace: wishes.grace,
    },
  }
}

type At = (one: { frameDay: number; period: string }) => number | never[]

function askedGroup(facts: PlanFacts, group: FactGroup, { at, scope }: { at: At; scope: Scope }): AskedGroup {
  const staff = staffOf(facts, group)
  const place = (time: FactTime) => {
    // Who must be there anyway is not chosen; whoever does not give the group any more stays named, so that the change is seen.
    const isNeeded = time.personId !== null && staff.needs.includes(time.personId)
    return [at(time)]
      .flat()
      .map((slot) => ({ at: slot, staffId: isNeeded ? null : time.personId, roomId: time.roomId }))
  }
  const mayGive = (id: string | null) => (id !== null && staff.choices.includes(id) ? id : (staff.choices[0] ?? null))
  // A pinned time that names none of those who may give it is the first one's.
  const pin = (time: FactTime) => place(time).map((one) => ({ ...one, staffId: mayGive(one.staffId) }))
  const isOpen = scope.groupIds === null || scope.groupIds.includes(group.id)
  const kept = scope.pins.filter(({ groupId, pinned }) => pinned && groupId === group.id)
  const pinned = isOpen ? group.times.filter((time) => time.pinned) : group.times
  const pins = isOpen && scope.pins.some(({ groupId }) => groupId === group.id) ? kept : pinned.flatMap(pin)
  return {
    id: group.id,
    sessions: isOpen ? sessionsWanted(group.perWeek, facts.frame) : pins.length,
    minutes: group.minutes,
    memberIds: group.memberIds.toSorted(compare),
    ...staff,
    inClass: group.inClass,
    present: group.times.flatMap(place).sort((a, b) => a.at - b.at),
    pins: pins.map(({ at: slot, staffId, roomId }) => ({ at: slot, staffId, roomId })).sort((a, b) => a.at - b.at),
  }
}

/**
 * Who must be there and who may be chosen: helpers and providers always; of several colleagues who lead, one or all, as the school wishes; for a group
 * that nobody leads, one of those who lead other groups of the same provision.
 */
function staffOf(facts: PlanFacts, group: FactGroup): Pick<AskedGroup, 'needs' | 'choices' | 'nobody'> {
  const people = (all: FactGroup['leads']) => all.flatMap(({ personId }) => personId ?? [])
  const providers = (all: FactGroup['leads']) => all.flatMap(({ providerId }) => providerId ?? [])
  const leaders = unique(people(group.leads))
  const others = [...people(group.helps), ...providers([...group.leads, ...group.helps])]
  if (leaders.length > 1 && facts.wishes.leading === 'one')
    return { needs: unique(others), choices: leaders, nobody: false }
  if (group.leads.length > 0) return { needs: unique([...leaders, ...others]), choices: [], nobody: false }
  const alike = facts.groups.filter(({ provisionId }) => provisionId === group.provisionId)
  const choices = unique(alike.flatMap(({ leads }) => people(leads)))
  return { needs: unique(others), choices, nobody: choices.length === 0 }
}

function askedStaff(facts: PlanFacts, id: string, at: At): AskedStaff {
  const said = (state: string) =>
    inOrder(facts.availability.filter((one) => one.giverId === id && one.state === state).flatMap(at))
  const { mostADay = null, mostAWeek = null } = facts.limits.find(({ giverId }) => giverId === id) ?? {}
  const teaches = inOrder(facts.lessons.filter(({ personId }) => personId === id).flatMap(at))
  return { id, teaches, away: said('away'), ratherNot: said('rather_not'), likes: said('likes'), mostADay, mostAWeek }
}

// Not by a language's order: the same on every machine.
const compare = (a: string, b: string) => Number(a > b) - Number(a < b)
const unique = (ids: readonly string[]) => [...new Set(ids)].sort(compare)
const inOrder = (slots: readonly number[]) => [...new Set(slots)].sort((a, b) => a - b)
function byId<Of extends { id: string }>(all: readonly Of[]): Of[] {
  return all.toSorted((a, b) => compare(a.id, b.id))
}
