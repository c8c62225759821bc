import { addDays } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { addTeaching, findCalendar, findYearOf } from '#slices/school/index.ts'
import type { CellEdit, LessonsAnswer } from './contract.ts'
import type { Lesson, TeachingOffer } from './model.ts'
import { doubleBookings, sameTaught, teachingOffers } from './rules.ts'
import {
  copyLessonRows,
  findCopyable,
  findLessons,
  findNames,
  findTeachingOf,
  holdLessonsOf,
  replaceCells,
} from './store.ts'

export type Who = SignedInContext['who']

/** The frames of the school year around today, and the one that is meant: the named one, that of today, or the next. @throws NotFound */
export async function findFrames(tx: Transaction, who: Who, frameId: string | undefined) {
  const year = await findYearOf(tx, who.today)
  const span = { from: year?.startsOn ?? addDays(who.today, -366), to: addDays(year?.endsOn ?? who.today, 366) }
  const { frames } = await findCalendar(tx, span)
  const named = frames.find(({ id }) => id === frameId)
  if (frameId && !named) throw new NotFound()
  return { frames, frame: named ?? frames.find(({ endsOn }) => endsOn >= who.today) ?? frames.at(-1) ?? null }
}

/** The lessons of a class (the first when none is named), with what they can be made of. @throws NotFound */
export async function readLessonsOf(
  tx: Transaction,
  who: Who,
  input: { classId?: string | undefined; frameId?: string | undefined },
): Promise<LessonsAnswer> {
  const { frames, frame } = await findFrames(tx, who, input.frameId)
  const { classes, people, rooms } = await findNames(tx, frame?.id ?? null, who.today)
  if (input.classId && !classes.some(({ id }) => id === input.classId)) throw new NotFound()
  const classId = input.classId ?? classes[0]?.id ?? null
  const all = frame ? await findLessons(tx, frame.id) : []
  const counts = Map.groupBy(all, (lesson) => lesson.classId)
  const mayKeep = mayRolesDo(who.roles, 'frame.keep')
  const [copyFrom] = frame && mayKeep ? await findCopyable(tx, frame.id) : []
  const offers = frame && mayKeep ? teachingOffers(all, await findTeachingOf(tx, frame.id)) : []
  const offered = new Set(offers.map(({ personId }) => personId))
  return {
    frame: frame && {
      ...{ id: frame.id, startsOn: frame.startsOn, endsOn: frame.endsOn, kind: frame.kind, days: frame.days },
      periods: frame.periods,
    },
    frames: frames.map(({ id, startsOn }) => ({ id, startsOn })),
    copyFrom: copyFrom ?? null,
    teachingOffers: people.filter(({ id }) => offered.has(id)).length,
    classes: [...classes],
    classId,
    lessons: all.filter((lesson) => lesson.classId === classId),
    counts: [...counts].map(([id, lessons]) => ({ classId: id, lessons: lessons.length })),
    subjects: [...new Set(all.map(({ subject }) => subject))].sort(),
    ...{ people: [...people], rooms: [...rooms] },
    doubles: doubleBookings(all).filter(({ classIds }) => classId !== null && classIds.includes(classId)),
    mayKeep,
  }
}

/**
 * Sets what a class has in some cells of its week. @throws NotFound, Problems; Clashes (`day period`) when somebody else changed one of
 * the cells: then nothing is written
 */
export async function keepLessons(
  tx: Transaction,
  who: Who,
  input: { frameId: string; classId: string; cells: readonly CellEdit[] },
): Promise<{ kept: number }> {
  const { frame } = await findFrames(tx, who, input.frameId)
  const { classes, people, rooms } = await findNames(tx, input.frameId, who.today)
  if (!frame || !classes.some(({ id }) => id === input.classId)) throw new NotFound()
  const problems = input.cells.flatMap(({ frameDay, period, lessons }, index): ProblemFound[] => {
    const found: ProblemFound[] = []
    if (frameDay > frame.days) found.push({ field: `${index}.frameDay`, problem: 'unknown-day' })
    if (!frame.periods.some(({ key }) => key === period))
      found.push({ field: `${index}.period`, problem: 'unknown-period' })
    if (new Set(lessons.map(({ subject, personId }) => `${personId} ${subject}`)).size < lessons.length)
      found.push({ field: 'subject', problem: 'subject-twice' })
    if (lessons.some(({ personId }) => personId && !people.some(({ id }) => id === personId)))
      found.push({ field: 'personId', problem: 'unknown-teacher' })
    if (lessons.some(({ roomId }) => roomId && !rooms.some(({ id }) => id === roomId)))
      found.push({ field: 'roomId', problem: 'unknown-room' })
    return found
  })
  if (problems.length > 0) throw new Problems(problems)
  await holdLessonsOf(tx, input)
  refuseChanged(
    input.cells,
    (await findLessons(tx, frame.id)).filter(({ classId }) => classId === input.classId),
  )
  await replaceCells(tx, { schoolId: who.schoolId, frameId: frame.id, classId: input.classId }, input.cells)
  return { kept: input.cells.length }
}

function refuseChanged(cells: readonly CellEdit[], lessons: readonly Lesson[]): void {
  const clashes = cells.flatMap(({ frameDay, period, was, lessons: mine }) => {
    const theirs = lessons
      .filter((lesson) => lesson.frameDay === frameDay && lesson.period === period)
      .map(({ subject, personId, roomId }) => ({ subject, personId, roomId }))
    if (sameTaught(theirs, was) || sameTaught(theirs, mine)) return []
    return [{ field: `${frameDay} ${period}`, base: was, mine, theirs }]
  })
  if (clashes.length > 0) throw new Clashes(clashes, 0)
}

/**
 * Takes the lessons of other periods of the school year over into periods that have none. @returns how many came along, and how many lie
 * in a day or period that is not there. @throws NotFound, Problems
 */
export async function copyLessons(
  tx: Transaction,
  who: Who,
  input: { frameId: string; from: string },
): Promise<{ copied: number; left: number }> {
  const { frame } = await findFrames(tx, who, input.frameId)
  if (!frame) throw new NotFound()
  if ((await findLessons(tx, frame.id)).length > 0) throw new Problems([{ field: '', problem: 'has-lessons' }])
  const from = (await findCopyable(tx, frame.id)).find(({ frameId }) => frameId === input.from)
  if (!from) throw new Problems([{ field: '', problem: 'no-lessons-to-copy' }])
  const within = { days: frame.days, periods: frame.periods.map(({ key }) => key) }
  const copied = await copyLessonRows(tx, input, within)
  return { copied, left: from.lessons - copied }
}

/** Who teaches a class a subject by the lessons without being down for it. @throws NotFound */
export async function readTeachingOffers(tx: Transaction, who: Who, frameId: string) {
  const { frame } = await findFrames(tx, who, frameId)
  if (!frame) throw new NotFound()
  const { classes, people } = await findNames(tx, frame.id, who.today)
  const order = new Map(classes.map(({ id }, index) => [id, index]))
  // Who has left may have lessons still, and is put down for nothing.
  const offers = teachingOffers(await findLessons(tx, frame.id), await findTeachingOf(tx, frame.id))
    .filter(({ classId, personId }) => order.has(classId) && people.some(({ id }) => id === personId))
    .sort((a, b) => (order.get(a.classId) ?? 0) - (order.get(b.classId) ?? 0) || a.subject.localeCompare(b.subject))
  return { offers, classes: [...classes], people: [...people] }
}

/** Puts down who teaches what, chosen ones of those offered, all or none. @throws NotFound, Problems when one is not offered any more */
export async function takeTeaching(
  tx: Transaction,
  who: Who,
  input: { frameId: string; offers: readonly Pick<TeachingOffer, 'classId' | 'personId' | 'subject'>[] },
): Promise<{ taken: number }> {
  const { offers } = await readTeachingOffers(tx, who, input.frameId)
  const keyOf = (one: (typeof input.offers)[number]) => `${one.classId} ${one.personId} ${one.subject}`
  const offered = new Map(offers.map((one) => [keyOf(one), one]))
  const wanted = new Set(input.offers.map(keyOf))
  if ([...wanted].some((key) => !offered.has(key))) throw new Problems([{ field: '', problem: 'not-in-lessons' }])
  for (const { classId, personId, subject } of offers.filter((one) => wanted.has(keyOf(one))))
    await addTeaching(tx, who, { classId, personId, subject, isClassTeacher: false })
  return { taken: wanted.size }
}
