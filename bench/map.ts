import type { Client } from 'pg'
import { layRows } from '#demo/index.ts'
import { openSchoolRows, type SchoolRows } from '#demo/rows.ts'
import { addDays, weekdayOf } from '#kernel/dates.ts'

import { layBehind } from './laying.ts'
import type { Place } from './places.ts'
import { ask, type Session } from './session.ts'

/** What the line about the map is measured on: so many groups and students, and a year of sessions, each with who came. */
export const laidMap = { groups: 60, students: 90, sessions: 9_000, members: 4 } as const
const year = { startsOn: '2026-09-01', endsOn: '2027-08-31' }
/** The day of the map: every session has been held. */
export const mapDay = '2027-08-31'
const sessionsAGroup = laidMap.sessions / laidMap.groups
const daysAWeek = 4

/** Lays, in each school whose people read, the groups, times, sessions and attendance of `laidMap`. */
export async function layMaps({ workbench, readers }: Place): Promise<void> {
  await layBehind(workbench.dataFolder, async (client) => {
    for (const session of readers) await layMapOf(client, session)
  })
}

async function layMapOf(client: Client, session: Session): Promise<void> {
  const me = await ask<{ person: { id: string }; school: { id: string } }>(session, 'GET', '/me')
  const known = await client.query(`select from support_group where school_id = $1 and name ->> 'en' = 'Measured'`, [
    me.school.id,
  ])
  if (known.rowCount) return
  const school = openSchoolRows(me.school.id)
  await layFrameIfNone(client, school, me.school.id)
  const students = await client.query<{ id: string }>(
    `select s.id from student s where s.school_id = $1 and s.left_on is null
     order by exists (select from need n where n.student_id = s.id) desc, s.register_number limit $2`,
    [me.school.id, laidMap.students],
  )
  const ids = students.rows.map(({ id }) => id)
  for (let index = 0; index < laidMap.groups; index += 1)
    layGroup(
      school,
      me.person.id,
      index,
      Array.from({ length: laidMap.members }, (_, place) => ids[(index * laidMap.members + place) % ids.length] ?? ''),
    )
  await layRows(client, school.rows)
}

async function layFrameIfNone(client: Client, school: SchoolRows, schoolId: string): Promise<void> {
  const found = await client.query<{ id: string; framed: boolean }>(
    `select y.id, exists (select from timetable_frame f where f.school_year_id = y.id) as framed from school_year y
     where y.school_id = $1 and y.starts_on = $2`,
    [schoolId, year.startsOn],
  )
  const [of] = found.rows
  if (!of || of.framed) return
  const name = { zh: '全日', en: 'Whole day' }
  school.add('timetable_frame', {
    ...{ school_year_id: of.id, starts_on: year.startsOn, kind: 'week', days: 5, day_schedules: {} },
    periods: [{ key: '1', name, kind: 'lesson' }],
    schedules: [{ key: 'usual', name, bells: { '1': ['08:30', '09:05'] } }],
  })
}

function layGroup(school: SchoolRows, senco: string, index: number, members: readonly string[]): void {
  const text = { zh: '量度', en: 'Measured' }
  const provision_id = school.add('provision', {
    ...{
      name: text,
      tier: 2,
      needs: [],
      setting: 'small_group',
      aim: text,
      how: text,
      entry_measure: text,
      exit_measure: text,
    },
    ...{
      materials: text,
      group_size_from: 1,
      group_size_to: 6,
      minutes: 35,
      per_week: daysAWeek,
      weeks: 38,
      given_by: [],
    },
  })
  const group_id = school.add('support_group', {
    ...{ provision_id, name: text, starts_on: year.startsOn, ends_on: year.endsOn, minutes: 35, per_week: daysAWeek },
    ...{ most_students: 6, entry_criterion: text, exit_criterion: text },
  })
  const from = { group_id, starts_on: year.startsOn }
  school.add('group_staff', { ...from, person_id: senco, part: 'leads' })
  for (const student_id of members) school.add('group_member', { ...from, student_id })
  const times = new Map<number, string>()
  for (let day = 1; day <= daysAWeek; day += 1)
    times.set(day, school.add('group_time', { ...from, frame_day: day, period: '1', minutes: 35 }))
  let laid = 0
  for (let on = year.startsOn; laid < sessionsAGroup; on = addDays(on, 1)) {
    const time_id = times.get(weekdayOf(on))
    if (!time_id) continue
    laid += 1
    const state = (laid + index) % 15 === 0 ? 'cancelled' : 'done'
    const session_id = school.add('session', {
      ...{ group_id, time_id, planned_on: on, held_on: on, period: '1', minutes: 35, state, charged: false },
      ...{ minutes_held: state === 'done' ? 35 : 0, reason: state === 'done' ? '' : 'event', logged_by: senco },
    })
    if (state === 'cancelled') continue
    for (const [place, student_id] of members.entries()) {
      const came = (laid + place) % 12 !== 0
      school.add('session_attendance', { session_id, group_id, student_id, came, minutes: came ? 35 : 0, reason: '' })
    }
  }
}
