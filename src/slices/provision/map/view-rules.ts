import { type NeedType, needTypes } from '../../students/model.ts'
import type { Setting } from '../model.ts'
import type { MapMinutes, ProvisionMap } from './contract.ts'
import type { Grouping } from './model.ts'
import { addMinutes } from './rules.ts'

/** What a map is narrowed to; an empty list narrows nothing. */
export type MapFilter = {
  classes: readonly string[]
  tiers: readonly string[]
  needs: readonly string[]
  settings: readonly string[]
  provisions: readonly string[]
  staff: readonly string[]
}

const isIn = (list: readonly string[], value: string) => list.length === 0 || list.includes(value)

/** The part of a map that a filter leaves: its students, the groups, who is in which, and what is given in those groups, when and by whom. */
export function narrowed(map: ProvisionMap, filter: MapFilter): ProvisionMap {
  const groups = map.groups.filter(
    ({ provision, staff }) =>
      isIn(filter.settings, provision.setting satisfies Setting) &&
      isIn(filter.provisions, provision.id) &&
      (filter.staff.length === 0 || staff.some(({ id }) => filter.staff.includes(id))),
  )
  const students = map.students.filter(
    ({ className, tier, needs }) =>
      isIn(filter.classes, className ?? '') &&
      isIn(filter.tiers, String(tier ?? 'none')) &&
      (filter.needs.length === 0 || needs.some(({ type }) => filter.needs.includes(type))),
  )
  const kept = { groups: new Set(groups.map(({ id }) => id)), students: new Set(students.map(({ id }) => id)) }
  const memberships = map.memberships.filter((one) => kept.groups.has(one.groupId) && kept.students.has(one.studentId))
  const byGroup = filter.settings.length > 0 || filter.provisions.length > 0 || filter.staff.length > 0
  const byStudent = filter.classes.length > 0 || filter.tiers.length > 0 || filter.needs.length > 0
  const inGroups = new Set(memberships.map(({ studentId }) => studentId))
  const withStudents = new Set(memberships.map(({ groupId }) => groupId))
  const shown = byStudent ? groups.filter(({ id }) => withStudents.has(id)) : groups
  const given = new Set(shown.map(({ id }) => id))
  return {
    ...map,
    memberships,
    // Narrowed by groups, a map shows whom they reach; narrowed by students, the groups that reach them.
    students: byGroup ? students.filter(({ id }) => inGroups.has(id)) : students,
    groups: shown,
    giving: map.giving.filter(({ whoId, groupId }) => given.has(groupId) && isIn(filter.staff, whoId)),
    weeks: map.weeks.filter(({ groupId }) => given.has(groupId)),
  }
}

/** A row of the map. `key` is the class, tier, need, identifier or Monday. */
export type MapRow = {
  key: string
  students: number
  groups: number
  weekMinutes: number
  minutes: MapMinutes
  came: number
  missed: number
}

/** The need that counts for a student: the primary one, else the first; without any, none. */
export function countingNeed(student: ProvisionMap['students'][number]): NeedType | 'none' {
  return (student.needs.find(({ isPrimary }) => isPrimary) ?? student.needs[0])?.type ?? 'none'
}

/**
 * The map in rows. By class, tier, need and student the minutes are those of students, and the sum of the rows is the same in all; by group,
 * staff and week they are those of sessions. Whoever helps has the session’s minutes too, so that rows by staff have no sum.
 */
export function rowsBy(map: ProvisionMap, grouping: Grouping): MapRow[] {
  switch (grouping) {
    case 'group':
      return map.groups.map((group) => ({
        ...{
          key: group.id,
          students: group.members,
          groups: 1,
          weekMinutes: group.weekMinutes,
          minutes: group.minutes,
        },
        ...attendanceOf(map.memberships.filter(({ groupId }) => groupId === group.id)),
      }))
    case 'staff':
      return staffRows(map)
    case 'week':
      return [...Map.groupBy(map.weeks, ({ monday }) => monday)].map(([key, weeks]) => ({
        ...{ key, students: 0, groups: weeks.length, weekMinutes: 0, came: 0, missed: 0 },
        minutes: addMinutes(weeks.map(({ minutes }) => minutes)),
      }))
    default:
      return studentRows(map, grouping)
  }
}

function staffRows(map: ProvisionMap): MapRow[] {
  const ofWho = Map.groupBy(map.giving, ({ whoId }) => whoId)
  return map.staff.flatMap(({ id }) => {
    const own = ofWho.get(id)
    if (!own) return []
    const groups = new Set(own.map(({ groupId }) => groupId))
    const members = map.memberships.filter(({ now, groupId }) => now && groups.has(groupId))
    return {
      ...{ key: id, groups: groups.size, students: new Set(members.map(({ studentId }) => studentId)).size },
      weekMinutes: own.reduce((sum, { weekMinutes }) => sum + weekMinutes, 0),
      minutes: addMinutes(own.map(({ minutes }) => minutes)),
      ...{ came: 0, missed: 0 },
    }
  })
}

/** The keys of rows in the order in which they are read; other rows keep the order of the students. */
const orderOf: Partial<Record<Grouping, readonly string[]>> = {
  tier: ['1', '2', '3', 'none'],
  need: [...needTypes, 'none'],
}

function studentRows(map: ProvisionMap, grouping: 'class' | 'tier' | 'need' | 'student'): MapRow[] {
  const keyOf = (student: ProvisionMap['students'][number]): string => {
    if (grouping === 'class') return student.className ?? ''
    if (grouping === 'tier') return String(student.tier ?? 'none')
    return grouping === 'need' ? countingNeed(student) : student.id
  }
  const ofStudent = Map.groupBy(map.memberships, ({ studentId }) => studentId)
  const order = orderOf[grouping]
  const rows = [...Map.groupBy(map.students, keyOf)].map(([key, students]) => {
    const memberships = students.flatMap(({ id }) => ofStudent.get(id) ?? [])
    return {
      ...{ key, students: students.length },
      groups: new Set(memberships.filter(({ now }) => now).map(({ groupId }) => groupId)).size,
      weekMinutes: memberships.reduce((sum, { weekMinutes }) => sum + weekMinutes, 0),
      minutes: addMinutes(memberships.map(({ minutes }) => minutes)),
      ...attendanceOf(memberships),
    }
  })
  return order ? rows.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)) : rows
}

function attendanceOf(memberships: ProvisionMap['memberships']): { came: number; missed: number } {
  return {
    came: memberships.reduce((sum, { came }) => sum + came, 0),
    missed: memberships.reduce((sum, { missed }) => sum + missed, 0),
  }
}

/** How much of what was planned until the day was held, from 0 to 1; `null` while nothing was planned. */
export function shareHeld({ plannedToDate, held }: MapMinutes): number | null {
  return plannedToDate === 0 ? null : Math.min(held / plannedToDate, 1)
}

/** Planned minutes until the day of which nobody has said yet what became of them. */
export function notLogged({ plannedToDate, held, lost }: MapMinutes): number {
  return Math.max(plannedToDate - held - lost, 0)
}
