import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findYear, findYearOf, findYears } from '../store/years.ts'
import type { CalendarDayInput, FrameInput, Room, SchoolCalendar } from './contract.ts'
import { problemsOfDay, problemsOfFrame } from './rules.ts'
import {
  addDayRow,
  addFrameRow,
  changeDayRow,
  changeFrameRow,
  dropRow,
  findCalendar,
  findRooms,
  findUses,
  holdFrame,
  keepRoomRow,
} from './store.ts'

type Who = SignedInContext['who']

/** A school year's calendar; today's year, else the newest, when none is named. @throws NotFound */
export async function readCalendar(tx: Transaction, who: Who, label: string | undefined): Promise<SchoolCalendar> {
  const years = await findYears(tx)
  const year = label ? await findYear(tx, label) : ((await findYearOf(tx, who.today)) ?? years[0])
  if (!year) throw new NotFound()
  const { frames, days } = await findCalendar(tx, { from: year.startsOn, to: year.endsOn })
  return {
    year: { label: year.label, startsOn: year.startsOn, endsOn: year.endsOn },
    years: years.map((one) => one.label),
    ...{ frames, days, uses: await findUses(tx, year.id), rooms: await findRooms(tx) },
    mayKeep: mayRolesDo(who.roles, 'frame.keep'),
  }
}

/** Keeps periods and bells from a day on. @throws NotFound, Problems */
export async function saveFrame(
  tx: Transaction,
  who: Who,
  frame: FrameInput,
): Promise<{ id: string; version: number }> {
  const year = await findYear(tx, frame.year)
  if (!year) throw new NotFound()
  const known = frame.id === null ? null : await holdFrame(tx, frame.id)
  if (frame.id !== null && (!known || known.yearId !== year.id)) throw new NotFound()
  if (known && known.version !== frame.version) refuse('', 'changed-meanwhile')
  const use = (await findUses(tx, year.id)).find(({ frameId }) => frameId === frame.id)
  const { frames } = await findCalendar(tx, { from: year.startsOn, to: year.endsOn })
  const problems = problemsOfFrame(frame, year, use ?? { periods: [], lastDay: 0 })
  if (frames.some((one) => one.id !== frame.id && one.startsOn === frame.startsOn))
    problems.push({ field: 'startsOn', problem: 'begins-already' })
  if (problems.length > 0) throw new Problems(problems)
  if (frame.id === null)
    return { id: await addFrameRow(tx, { schoolId: who.schoolId, yearId: year.id }, frame), version: 1 }
  await changeFrameRow(tx, frame.id, frame)
  return { id: frame.id, version: frame.version + 1 }
}

/** @throws NotFound, Problems where lessons stand on it */
export async function removeFrame(tx: Transaction, id: string): Promise<void> {
  const known = await holdFrame(tx, id)
  if (!known) throw new NotFound()
  const use = (await findUses(tx, known.yearId)).find(({ frameId }) => frameId === id)
  if (use && use.lessons > 0) refuse('', 'frame-in-use', { lessons: use.lessons })
  await dropRow(tx, 'timetable_frame', id)
}

/** Adds dates that are otherwise, all of them or none; a problem of one says which: `2.endsOn`. @throws Problems */
export async function addCalendarDays(
  tx: Transaction,
  who: Who,
  days: readonly CalendarDayInput[],
): Promise<{ added: number }> {
  const schedules = await schedulesOf(tx, days)
  const problems = days.flatMap((day, index) =>
    problemsOfDay(day, schedules).map((one) => ({
      ...one,
      field: days.length > 1 ? `${index}.${one.field}` : one.field,
    })),
  )
  if (problems.length > 0) throw new Problems(problems)
  for (const day of days) await addDayRow(tx, who.schoolId, day)
  return { added: days.length }
}

/** @throws NotFound, Problems */
export async function changeCalendarDay(
  tx: Transaction,
  day: CalendarDayInput & { id: string; version: number },
): Promise<{ version: number }> {
  const problems = problemsOfDay(day, await schedulesOf(tx, [day]))
  if (problems.length > 0) throw new Problems(problems)
  if (!(await changeDayRow(tx, day))) refuse('', 'changed-meanwhile')
  return { version: day.version + 1 }
}

/** The bells that there are on some days. */
async function schedulesOf(
  tx: Transaction,
  days: readonly { startsOn: string; endsOn: string }[],
): Promise<Set<string>> {
  const from = days.map(({ startsOn }) => startsOn).sort()[0] ?? ''
  const to =
    days
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? ''
  const { frames } = await findCalendar(tx, { from, to })
  return new Set(frames.flatMap(({ schedules }) => schedules.map(({ key }) => key)))
}

/** @throws NotFound */
export async function removeCalendarDay(tx: Transaction, id: string): Promise<void> {
  await dropRow(tx, 'calendar_day', id)
}

/** @throws NotFound, Problems */
export async function saveRoom(
  tx: Transaction,
  who: Who,
  room: Omit<Room, 'id'> & { id: string | null },
): Promise<{ id: string; version: number }> {
  const others = (await findRooms(tx)).filter(({ id }) => id !== room.id)
  if (others.some(({ name }) => name.toLowerCase() === room.name.toLowerCase())) refuse('name', 'room-twice')
  const kept = await keepRoomRow(tx, { schoolId: who.schoolId, today: who.today }, room)
  return kept ?? refuse('', 'changed-meanwhile')
}

function refuse(field: string, problem: string, params?: Record<string, string | number>): never {
  throw new Problems([{ field, problem, ...(params ? { params } : {}) }])
}
