import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { CalendarDayFields, FrameFields, FrameUse, Room, RoomFields } from './contract.ts'
import type { CalendarDay, TimetableFrame } from './model.ts'

type FoundCalendar = { readonly frames: readonly TimetableFrame[]; readonly days: readonly CalendarDay[] }

/**
 * Calendars by the text in which the database told them: a school's is asked for by every page with sessions and changes a few times a
 * year, and what was worked out of it (`schoolDaysOf`) is kept with it.
 */
const toldBefore = new Map<string, FoundCalendar>()
const mostCalendars = 50

/** The frames and dates that a span of days turns on, each frame with its last day. */
export async function findCalendar(tx: Transaction, span: { from: string; to: string }): Promise<FoundCalendar> {
  const [row] = await tx.ask<{ answer: string }>({ name: 'calendar', text: calendarText, values: [span.from, span.to] })
  return calendarFrom(row?.answer ?? '{"frames":[],"days":[]}')
}

/** A calendar from the answer to `calendarSince`, for whoever asks for it together with something else. */
export function calendarFrom(told: string): FoundCalendar {
  const found = toldBefore.get(told) ?? (JSON.parse(told) as FoundCalendar)
  // The one that was asked for longest ago goes first.
  toldBefore.delete(told)
  toldBefore.set(told, found)
  if (toldBefore.size > mostCalendars) toldBefore.delete(toldBefore.keys().next().value ?? told)
  return found
}

/** What stands on each frame of a school year, also of groups that the asking person does not know. */
export async function findUses(tx: Transaction, yearId: string): Promise<FrameUse[]> {
  const [row] = await tx.ask<{ answer: string }>({ name: 'uses of frames', text: usesText, values: [yearId] })
  return JSON.parse(row?.answer ?? '[]')
}

export async function findRooms(tx: Transaction): Promise<Room[]> {
  const { rows } = await tx.execute<Room>(sql`
    select id, name, places, for_groups as "forGroups", archived_on is not null as archived, version from room
    order by archived_on is not null, name, id`)
  return rows
}

/** @throws NotFound */
export async function addFrameRow(
  tx: Transaction,
  of: { schoolId: string; yearId: string },
  frame: FrameFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into timetable_frame (id, school_id, school_year_id, starts_on, kind, days, periods, schedules, day_schedules)
    values (${id}, ${of.schoolId}, ${of.yearId}, ${frame.startsOn}, ${frame.kind}, ${frame.days}, ${JSON.stringify(frame.periods)},
      ${JSON.stringify(frame.schedules)}, ${JSON.stringify(frame.daySchedules)})`)
  return id
}

/** A frame as it is now, held until the transaction ends; `null` when there is none, or for those who may not change it. */
export async function holdFrame(
  tx: Transaction,
  id: string,
): Promise<{ version: number; yearId: string; fields: FrameFields } | null> {
  const { rows } = await tx.execute<{ version: number; yearId: string; fields: FrameFields }>(sql`
    select version, school_year_id as "yearId", json_build_object('startsOn', starts_on, 'kind', kind, 'days', days, 'periods', periods,
      'schedules', schedules, 'daySchedules', day_schedules) as fields
    from timetable_frame where id = ${id} for update`)
  return rows[0] ?? null
}

export async function changeFrameRow(tx: Transaction, id: string, frame: FrameFields): Promise<void> {
  await tx.execute(sql`
    update timetable_frame set starts_on = ${frame.startsOn}, kind = ${frame.kind}, days = ${frame.days},
      periods = ${JSON.stringify(frame.periods)}, schedules = ${JSON.stringify(frame.schedules)},
      day_schedules = ${JSON.stringify(frame.daySchedules)}, version = version + 1
    where id = ${id}`)
}

/** @throws NotFound */
export async function dropRow(tx: Transaction, table: 'timetable_frame' | 'calendar_day', id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from ${sql.identifier(table)} where id = ${id}`)
  if (!rowCount) throw new NotFound()
}

export async function addDayRow(tx: Transaction, schoolId: string, day: CalendarDayFields): Promise<void> {
  await tx.execute(sql`
    insert into calendar_day (id, school_id, starts_on, ends_on, kind, name, schedule, frame_day)
    values (${newId()}, ${schoolId}, ${day.startsOn}, ${day.endsOn}, ${day.kind}, ${JSON.stringify(day.name)}, ${day.schedule}, ${day.frameDay})`)
}

/** A date as it is now, held until the transaction ends; `null` when there is none, or for those who may not change it. */
export async function holdDay(
  tx: Transaction,
  id: string,
): Promise<{ version: number; fields: CalendarDayFields } | null> {
  const { rows } = await tx.execute<{ version: number; fields: CalendarDayFields }>(sql`
    select version, json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'kind', kind, 'name', name, 'schedule', schedule,
      'frameDay', frame_day) as fields
    from calendar_day where id = ${id} for update`)
  return rows[0] ?? null
}

export async function changeDayRow(tx: Transaction, id: string, day: CalendarDayFields): Promise<void> {
  await tx.execute(sql`
    update calendar_day set starts_on = ${day.startsOn}, ends_on = ${day.endsOn}, kind = ${day.kind}, name = ${JSON.stringify(day.name)},
      schedule = ${day.schedule}, frame_day = ${day.frameDay}, version = version + 1 where id = ${id}`)
}

export async function addRoomRow(
  tx: Transaction,
  of: { schoolId: string; today: string },
  room: RoomFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into room (id, school_id, name, places, for_groups, archived_on)
    values (${id}, ${of.schoolId}, ${room.name}, ${room.places}, ${room.forGroups}, ${room.archived ? of.today : null})`)
  return id
}

/** A room as it is now, held until the transaction ends; `null` when there is none, or for those who may not change it. */
export async function holdRoom(tx: Transaction, id: string): Promise<{ version: number; fields: RoomFields } | null> {
  const { rows } = await tx.execute<{ version: number; fields: RoomFields }>(sql`
    select version, json_build_object('name', name, 'places', places, 'forGroups', for_groups, 'archived', archived_on is not null) as fields
    from room where id = ${id} for update`)
  return rows[0] ?? null
}

/** Keeps a room; one that is put away keeps the day on which it was. */
export async function changeRoomRow(
  tx: Transaction,
  of: { id: string; today: string },
  room: RoomFields,
): Promise<void> {
  const archivedOn = room.archived ? of.today : null
  await tx.execute(sql`
    update room set name = ${room.name}, places = ${room.places}, for_groups = ${room.forGroups},
      archived_on = case when ${archivedOn}::date is null then null else coalesce(archived_on, ${archivedOn}::date) end, version = version + 1
    where id = ${of.id}`)
}

const usesText = `
select coalesce(json_agg(json_build_object('frameId', u.frame_id, 'lessons', u.lessons, 'groupTimes', u.group_times, 'periods', u.periods,
  'lastDay', u.last_day)), '[]')::text as answer
from app.frame_uses($1) u`

/** SQL of a calendar from a day that SQL says to $2. */
export const calendarSince = (from: string) => `
with frame as (
  select f.*, least(y.ends_on, lead(f.starts_on) over (partition by f.school_year_id order by f.starts_on) - 1) as ends_on
  from timetable_frame f join school_year y on y.id = f.school_year_id
)
select json_build_object(
  'frames', (select coalesce(json_agg(json_build_object('id', f.id, 'startsOn', f.starts_on, 'endsOn', f.ends_on, 'kind', f.kind, 'days', f.days,
      'periods', f.periods, 'schedules', f.schedules, 'daySchedules', f.day_schedules, 'version', f.version) order by f.starts_on), '[]')
    from frame f where f.starts_on <= $2::date and f.ends_on >= ${from}),
  'days', (select coalesce(json_agg(json_build_object('id', d.id, 'startsOn', d.starts_on, 'endsOn', d.ends_on, 'kind', d.kind, 'name', d.name,
      'schedule', d.schedule, 'frameDay', d.frame_day, 'version', d.version) order by d.starts_on, d.id), '[]')
    from calendar_day d where d.ends_on >= least(${from}, (select min(f.starts_on) from frame f where f.ends_on >= ${from})) and d.starts_on <= $2::date)
)::text as answer`

const calendarText = calendarSince('$1::date')
