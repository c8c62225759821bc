import type { Transaction } from '#platform/database/database.ts'
import { readTable } from '#platform/files/sheet.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import type { LessonImport } from './contract.ts'
import type { DoubleBooking, LessonFacts } from './model.ts'
import { readLessons } from './read-rules.ts'
import { doubleBookings } from './rules.ts'
import { findLessons, findNames, replaceLessons } from './store.ts'
import { findFrames, type Who } from './work.ts'

const problemsShown = 200
const doublesShown = 50

/**
 * Reads lessons from a file. What is wrong is named, place by place; it is written only when asked to and when nothing is wrong, and then
 * in the place of all that the file’s classes had. Who or what would be in two places at once is told, and no reason to refuse.
 * @throws NotFound, Problems when the file cannot be read at all
 */
export async function importLessons(
  tx: Transaction,
  who: Who,
  input: { file: File; frameId: string; step: 'read' | 'write' },
): Promise<LessonImport> {
  const { frame } = await findFrames(tx, who, input.frameId)
  if (!frame) throw new NotFound()
  const sheets = await readSheets(input.file)
  const names = await findNames(tx, frame.id, who.today)
  const facts: LessonFacts = { ...names, days: frame.days, periods: frame.periods }
  const { lessons, problems } = readLessons(sheets, facts)
  const now = await findLessons(tx, frame.id)
  const before = Map.groupBy(now, ({ classId }) => classId)
  const after = Map.groupBy(lessons, ({ classId }) => classId)
  const doubles = doubleBookings([...now.filter(({ classId }) => !after.has(classId)), ...lessons]).filter(
    ({ classIds }) => classIds.some((id) => after.has(id)),
  )
  const written = input.step === 'write' && problems.length === 0 && lessons.length > 0
  if (written) await replaceLessons(tx, { schoolId: who.schoolId, frameId: frame.id }, lessons)
  return {
    frame: { kind: frame.kind, periods: frame.periods },
    lessons: lessons.length,
    classes: names.classes
      .filter(({ id }) => after.has(id))
      .map((one) => ({ ...one, lessons: after.get(one.id)?.length ?? 0, before: before.get(one.id)?.length ?? 0 })),
    problems: problems.slice(0, problemsShown),
    problemCount: problems.length,
    doubles: doubles.slice(0, doublesShown).map((one) => named(one, names)),
    doubleCount: doubles.length,
    written,
  }
}

/** Every sheet of a workbook, or a text file as one. @throws Problems when it is none, or a sheet of it cannot be trusted */
async function readSheets(file: File) {
  const table = await readTable(new Uint8Array(await file.arrayBuffer()))
  const found = [...table.problems, ...table.others.flatMap((sheet) => sheet.problems)]
  const unreadable = found.filter(({ severity }) => severity === 'error')
  if (unreadable.length > 0)
    throw new Problems(
      unreadable.map(({ problem, params }) => ({ field: 'file', problem, ...(params ? { params } : {}) })),
    )
  return [{ name: table.sheetName ?? file.name, rows: table.rows }, ...table.others]
}

function named(
  { kind, id, frameDay, period, classIds }: DoubleBooking,
  { people, rooms, classes }: Pick<LessonFacts, 'people' | 'rooms' | 'classes'>,
): LessonImport['doubles'][number] {
  const person = people.find((one) => one.id === id)
  const room = rooms.find((one) => one.id === id)?.name ?? ''
  const who = person
    ? { zh: person.nameZh || person.nameEn, en: person.nameEn || person.nameZh }
    : { zh: room, en: room }
  const classNames = classes.filter((one) => classIds.includes(one.id)).map(({ name }) => name)
  return { kind, frameDay, period, who, classes: classNames }
}
