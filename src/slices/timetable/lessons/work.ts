import { addDays } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { readTable } from '#platform/files/sheet.ts'
import { NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findCalendar, findYearOf } from '#slices/school/index.ts'
import type { LessonImport, LessonsAnswer } from './contract.ts'
import type { LessonFacts, Taught } from './model.ts'
import { readLessons } from './read-rules.ts'
import { doubleBookings } from './rules.ts'
import { findLessons, findNames, replaceCells, replaceLessons } from './store.ts'

type Who = SignedInContext['who']
const problemsShown = 200

/** The frames of the school year around today, and the one that is meant: the named one, that of today, or the next. */
async function findFrames(tx: Transaction, who: Who, frameId: string | undefined) {
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
  return {
    frame: frame && {
      ...{ id: frame.id, startsOn: frame.startsOn, endsOn: frame.endsOn, kind: frame.kind, days: frame.days },
      periods: frame.periods,
    },
    frames: frames.map(({ id, startsOn }) => ({ id, startsOn })),
    classes: [...classes],
    classId,
    lessons: all.filter((lesson) => lesson.classId === classId),
    counts: [...counts].map(([id, lessons]) => ({ classId: id, lessons: lessons.length })),
    subjects: [...new Set(all.map(({ subject }) => subject))].sort(),
    ...{ people: [...people], rooms: [...rooms] },
    doubles: doubleBookings(all).filter(({ classIds }) => classId !== null && classIds.includes(classId)),
    mayKeep: mayRolesDo(who.roles, 'frame.keep'),
  }
}

/** Sets what a class has in some cells of its week. @throws NotFound, Problems */
export async function keepLessons(
  tx: Transaction,
  who: Who,
  input: {
    frameId: string
    classId: string
    cells: readonly { frameDay: number; period: string; lessons: readonly Taught[] }[]
  },
): Promise<{ kept: number }> {
  const { frame } = await findFrames(tx, who, input.frameId)
  const { classes, people, rooms } = await findNames(tx, input.frameId, who.today)
  if (!frame || !classes.some(({ id }) => id === input.classId)) throw new NotFound()
  const problems = input.cells.flatMap(({ frameDay, period, lessons }, index): ProblemFound[] => {
    const found: ProblemFound[] = []
    if (frameDay > frame.days) found.push({ field: `${index}.frameDay`, problem: 'unknown-day' })
    if (!frame.periods.some(({ key }) => key === period))
      found.push({ field: `${index}.period`, problem: 'unknown-period' })
    if (new Set(lessons.map(({ subject }) => subject)).size < lessons.length)
      found.push({ field: 'subject', problem: 'subject-twice' })
    if (lessons.some(({ personId }) => personId && !people.some(({ id }) => id === personId)))
      found.push({ field: 'personId', problem: 'unknown-teacher' })
    if (lessons.some(({ roomId }) => roomId && !rooms.some(({ id }) => id === roomId)))
      found.push({ field: 'roomId', problem: 'unknown-room' })
    return found
  })
  if (problems.length > 0) throw new Problems(problems)
  await replaceCells(tx, { schoolId: who.schoolId, frameId: frame.id, classId: input.classId }, input.cells)
  return { kept: input.cells.length }
}

/**
 * Reads lessons from a file. What is wrong is named, place by place; it is written only when asked to and when nothing is wrong, and then
 * in the place of all that the file’s classes had. @throws NotFound, Problems when the file cannot be read at all
 */
export async function importLessons(
  tx: Transaction,
  who: Who,
  input: { file: File; frameId: string; step: 'read' | 'write' },
): Promise<LessonImport> {
  const { frame } = await findFrames(tx, who, input.frameId)
  if (!frame) throw new NotFound()
  const table = await readTable(new Uint8Array(await input.file.arrayBuffer()))
  const unreadable = table.problems.filter(({ severity }) => severity === 'error')
  if (unreadable.length > 0)
    throw new Problems(
      unreadable.map(({ problem, params }) => ({ field: 'file', problem, ...(params ? { params } : {}) })),
    )
  const names = await findNames(tx, frame.id, who.today)
  const facts: LessonFacts = { ...names, days: frame.days, periods: frame.periods }
  const sheets = [{ name: table.sheetName ?? input.file.name, rows: table.rows }, ...table.others]
  const { lessons, problems } = readLessons(sheets, facts)
  const before = Map.groupBy(await findLessons(tx, frame.id), ({ classId }) => classId)
  const after = Map.groupBy(lessons, ({ classId }) => classId)
  const written = input.step === 'write' && problems.length === 0 && lessons.length > 0
  if (written) await replaceLessons(tx, { schoolId: who.schoolId, frameId: frame.id }, lessons)
  return {
    lessons: lessons.length,
    classes: names.classes
      .filter(({ id }) => after.has(id))
      .map((one) => ({ ...one, lessons: after.get(one.id)?.length ?? 0, before: before.get(one.id)?.length ?? 0 })),
    problems: problems.slice(0, problemsShown),
    problemCount: problems.length,
    written,
  }
}
