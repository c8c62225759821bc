import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { readTable } from '#platform/files/sheet.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findYear, findYearOf, findYears, findYearWith } from '../store/years.ts'
import type { CalendarDayFields, FrameFields, RoomFields, SchoolCalendar } from './contract.ts'
import type { TimetableFrame } from './model.ts'
import { problemsOfDay, problemsOfFrame, problemsOfUse, type StandingOn } from './rules.ts'
import {
  addDayRow,
  addFrameRow,
  addRoomRow,
  changeDayRow,
  changeFrameRow,
  changeRoomRow,
  dropRow,
  findCalendar,
  findRooms,
  findUses,
  holdDay,
  holdFrame,
  holdRoom,
} from './store.ts'

type Who = SignedInContext['who']
/** An edit of something that others may have changed meanwhile. */
type Edit<Fields> = { id: string; version: number; base: Partial<Fields>; fields: Partial<Fields> }
type Year = { id: string; startsOn: string; endsOn: string }

/** A school year's calendar; today's year, else the newest, when none is named. @throws NotFound */
export async function readCalendar(tx: Transaction, who: Who, label: string | undefined): Promise<SchoolCalendar> {
  const years = await findYears(tx)
  const year = label ? await findYear(tx, label) : ((await findYearOf(tx, who.today)) ?? years[0])
  if (!year) throw new NotFound()
  const { frames, days } = await findCalendar(tx, { from: year.startsOn, to: year.endsOn })
  return {
    year: { label: year.label, startsOn: year.startsOn, endsOn: year.endsOn },
    years: years.map((one) => one.label),
    ...{ frames: [...frames], days: [...days], uses: await findUses(tx, year.id), rooms: await findRooms(tx) },
    mayKeep: mayRolesDo(who.roles, 'frame.keep'),
  }
}

/** Adds periods and bells that hold from a day on; what held until then ends the day before. @throws NotFound, Problems */
export async function addFrame(
  tx: Transaction,
  who: Who,
  input: { year: string; fields: FrameFields },
): Promise<{ id: string }> {
  const year = await findYear(tx, input.year)
  if (!year) throw new NotFound()
  refuse([...problemsOfFrame(input.fields, year), ...(await problemsOfBeginning(tx, year, null, input.fields))])
  return { id: await addFrameRow(tx, { schoolId: who.schoolId, yearId: year.id }, input.fields) }
}

/** @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written */
export async function changeFrame(tx: Transaction, input: Edit<FrameFields>): Promise<{ version: number }> {
  const known = await holdFrame(tx, input.id)
  const year = known && (await findYearWith(tx, known.yearId))
  if (!known || !year) throw new NotFound()
  const fields = merged(input, known.fields, known.version)
  if (!fields) return { version: known.version }
  const standing = await findStanding(tx, year, input.id)
  refuse([
    ...problemsOfFrame(fields, year),
    ...problemsOfUse(fields, standing.on),
    ...(await problemsOfBeginning(tx, year, input.id, fields)),
  ])
  await changeFrameRow(tx, input.id, fields)
  return { version: known.version + 1 }
}

/** @throws NotFound; Problems where lessons stand on it, or where what stood before does not hold what groups need */
export async function removeFrame(tx: Transaction, id: string): Promise<void> {
  const known = await holdFrame(tx, id)
  const year = known && (await findYearWith(tx, known.yearId))
  if (!known || !year) throw new NotFound()
  const { lessons, groupTimes, before, on } = await findStanding(tx, year, id)
  if (lessons > 0) refuse([{ field: '', problem: 'frame-in-use', params: { lessons } }])
  if (groupTimes > 0 && !before) refuse([{ field: '', problem: 'groups-in-frame', params: { times: groupTimes } }])
  if (before) refuse(problemsOfUse(before, { ...on, schedules: new Map() }))
  await dropRow(tx, 'timetable_frame', id)
}

/** What stands on a frame, with the names of its periods and bells, and the frame that would go on in its place. */
async function findStanding(
  tx: Transaction,
  year: Year,
  id: string,
): Promise<{ lessons: number; groupTimes: number; before: TimetableFrame | null; on: StandingOn }> {
  const { frames, days } = await findCalendar(tx, { from: year.startsOn, to: year.endsOn })
  const at = frames.findIndex((one) => one.id === id)
  const [frame, use] = [frames[at], (await findUses(tx, year.id)).find(({ frameId }) => frameId === id)]
  if (!frame || !use) throw new NotFound()
  const nameIn = (list: readonly { key: string; name: { zh: string; en: string } }[], key: string) =>
    [key, list.find((one) => one.key === key)?.name ?? { zh: key, en: key }] as const
  const bells = days
    .filter((day) => day.startsOn <= frame.endsOn && day.endsOn >= frame.startsOn)
    .flatMap(({ schedule }) => frame.schedules.filter(({ key }) => key === schedule))
  return {
    ...{ lessons: use.lessons, groupTimes: use.groupTimes, before: frames[at - 1] ?? null },
    on: {
      periods: new Map(use.periods.map((key) => nameIn(frame.periods, key))),
      schedules: new Map(bells.map(({ key }) => nameIn(frame.schedules, key))),
      lastDay: use.lastDay,
    },
  }
}

async function problemsOfBeginning(
  tx: Transaction,
  year: Year,
  id: string | null,
  { startsOn }: FrameFields,
): Promise<ProblemFound[]> {
  const { frames } = await findCalendar(tx, { from: year.startsOn, to: year.endsOn })
  const isTaken = frames.some((one) => one.id !== id && one.startsOn === startsOn)
  return isTaken ? [{ field: 'startsOn', problem: 'begins-already' }] : []
}

/** Adds dates that are otherwise, all of them or none; a problem of one says which: `2.endsOn`. @throws Problems */
export async function addCalendarDays(
  tx: Transaction,
  who: Who,
  days: readonly CalendarDayFields[],
): Promise<{ added: number }> {
  const found = await problemsOfDays(tx, days)
  const fieldOf = (index: number, field: string) => (days.length > 1 ? `${index}.${field}` : field)
  refuse(found.flatMap((problems, index) => problems.map((one) => ({ ...one, field: fieldOf(index, one.field) }))))
  for (const day of days) await addDayRow(tx, who.schoolId, tidy(day))
  return { added: days.length }
}

/** A workbook or text file as lines, a row each, its cells with tabs between: what a person may also paste. @throws Problems */
export async function readCalendarDays(file: File): Promise<{ text: string }> {
  const table = await readTable(new Uint8Array(await file.arrayBuffer()))
  refuse(
    table.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ problem, params }) => ({ field: 'file', problem, ...(params ? { params } : {}) })),
  )
  const rows = [table.rows, ...table.others.map((sheet) => sheet.rows)].flat()
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell) => cell.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .join('\t')
  return { text: rows.map(lineOf).filter(Boolean).join('\n') }
}

/** @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written */
export async function changeCalendarDay(tx: Transaction, input: Edit<CalendarDayFields>): Promise<{ version: number }> {
  const known = await holdDay(tx, input.id)
  if (!known) throw new NotFound()
  const fields = merged(input, known.fields, known.version)
  if (!fields) return { version: known.version }
  refuse((await problemsOfDays(tx, [fields])).flat())
  await changeDayRow(tx, input.id, tidy(fields))
  return { version: known.version + 1 }
}

/** No bells ring on a holiday. */
function tidy(day: CalendarDayFields): CalendarDayFields {
  return day.kind === 'holiday' ? { ...day, schedule: null, frameDay: null } : day
}

async function problemsOfDays(tx: Transaction, days: readonly CalendarDayFields[]): Promise<ProblemFound[][]> {
  const years = await findYears(tx)
  const dates = days.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).sort()
  const { frames } = await findCalendar(tx, { from: dates[0] ?? '', to: dates.at(-1) ?? '' })
  return days.map((day) => problemsOfDay(tidy(day), { years, frames }))
}

/** @throws NotFound */
export async function removeCalendarDay(tx: Transaction, id: string): Promise<void> {
  await dropRow(tx, 'calendar_day', id)
}

/** @throws Problems when there is one of this name */
export async function addRoom(tx: Transaction, who: Who, fields: RoomFields): Promise<{ id: string }> {
  await refuseRoomTwice(tx, null, fields)
  return { id: await addRoomRow(tx, who, fields) }
}

/** @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written */
export async function changeRoom(tx: Transaction, who: Who, input: Edit<RoomFields>): Promise<{ version: number }> {
  const known = await holdRoom(tx, input.id)
  if (!known) throw new NotFound()
  const fields = merged(input, known.fields, known.version)
  if (!fields) return { version: known.version }
  await refuseRoomTwice(tx, input.id, fields)
  await changeRoomRow(tx, { id: input.id, today: who.today }, fields)
  return { version: known.version + 1 }
}

async function refuseRoomTwice(tx: Transaction, id: string | null, { name }: RoomFields): Promise<void> {
  const others = (await findRooms(tx)).filter((room) => room.id !== id)
  if (others.some((room) => room.name.toLowerCase() === name.toLowerCase()))
    refuse([{ field: 'name', problem: 'room-twice' }])
}

/** The record as it is to be kept; `null` when nothing of it changes. @throws Clashes */
function merged<Fields extends Record<string, unknown>>(
  edit: Edit<Fields>,
  theirs: Fields,
  version: number,
): Fields | null {
  const sides = { base: edit.base, mine: edit.fields }
  const { changes, clashes } = mergeEdit<Fields>(sides, theirs, { sameVersion: edit.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  return Object.keys(changes).length === 0 ? null : { ...theirs, ...changes }
}

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
