import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findCalendar } from '#slices/school/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { Limits, OwnProtectionFields, ProtectionFields, StaffLimit } from './contract.ts'
import type { Availability, GiverKind, Wishes } from './model.ts'
import { problemsOfCells, problemsOfProtection, problemsOfWishes, usualWishes } from './rules.ts'
import {
  addProtectionRow,
  addStudentProtectionRow,
  findCells,
  findLimits,
  findStaffLimit,
  holdLimits,
  isGiver,
  keepCell,
  keepStaffLimitRow,
  keepWishesRow,
} from './store.ts'

export type Who = SignedInContext['who']
type OfGiver = { kind: GiverKind; giverId: string }
type Frame = NonNullable<Limits['frame']>

/** All that the timetable must and should keep to, by the frame of today, or the next one. */
export async function readLimits(tx: Transaction, who: Who): Promise<Limits> {
  const frame = await frameOf(tx, who)
  const found = await findLimits(tx, { frameId: frame?.id ?? null, today: who.today })
  const { body = {}, version = 0 } = found.wishes ?? {}
  const wishes = { ...usualWishes(found.subjects), ...body, version }
  const shown = frame && { days: frame.days, kind: frame.kind, periods: frame.periods }
  return { ...found, frame: shown, wishes: { ...wishes, core: [...wishes.core] } }
}

/** The frame that stands today; before the first day of school, the one that comes. */
async function frameOf(tx: Transaction, who: Who) {
  const { frames } = await findCalendar(tx, { from: who.today, to: '9999-12-31' })
  return frames[0] ?? null
}

/** @throws Problems while the school has no periods yet. */
async function frameAt(tx: Transaction, who: Who): Promise<Frame> {
  const frame = await frameOf(tx, who)
  if (!frame) throw new Problems([{ field: '', problem: 'no-frame' }])
  return frame
}

/** Says when somebody can give support. @throws NotFound, Problems; Clashes when somebody else changed the same cell. */
export async function keepAvailability(
  tx: Transaction,
  who: Who,
  input: OfGiver & {
    base: Readonly<Record<string, Availability | null>>
    cells: Readonly<Record<string, Availability | null>>
  },
): Promise<void> {
  if (!(await isGiver(tx, input))) throw new NotFound()
  refuse(problemsOfCells(Object.keys(input.cells), await frameAt(tx, who)))
  await holdLimits(tx, input.giverId)
  const known = await findCells(tx, input)
  const theirs = Object.fromEntries(Object.keys(input.cells).map((cell) => [cell, known[cell] ?? null]))
  const { changes, clashes } = mergeEdit({ base: input.base, mine: input.cells }, theirs, { sameVersion: false })
  if (clashes.length > 0) throw new Clashes(clashes, 0)
  for (const [cell, state] of Object.entries(changes)) {
    const [day = '', period = ''] = cell.split(' ')
    await keepCell(tx, { ...input, schoolId: who.schoolId }, { frameDay: Number(day), period, state: state ?? null })
  }
}

/** @throws NotFound; Clashes */
export async function keepStaffLimit(
  tx: Transaction,
  who: Who,
  input: OfGiver & { version: number; base: Partial<StaffLimit>; fields: Partial<StaffLimit> },
): Promise<{ version: number }> {
  if (!(await isGiver(tx, input))) throw new NotFound()
  await holdLimits(tx, input.giverId)
  const { version, ...kept } = await findStaffLimit(tx, input)
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<StaffLimit>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  return { version: await keepStaffLimitRow(tx, { ...input, schoolId: who.schoolId }, { ...kept, ...changes }) }
}

/** @throws Problems */
export async function addProtection(
  tx: Transaction,
  who: Who,
  fields: ProtectionFields,
): Promise<{ protectionId: string }> {
  const problems = problemsOfProtection(fields, await frameAt(tx, who))
  if (fields.classId !== null && fields.level !== null) problems.push({ field: 'level', problem: 'class-or-level' })
  const { classes } = await readLimits(tx, who)
  if (fields.classId !== null && !classes.some(({ id }) => id === fields.classId))
    problems.push({ field: 'classId', problem: 'no-such-class' })
  refuse(problems)
  return { protectionId: await addProtectionRow(tx, who.schoolId, fields) }
}

/** @throws NotFound, Problems */
export async function addStudentProtection(
  tx: Transaction,
  who: Who,
  input: OwnProtectionFields & { id: string },
): Promise<{ protectionId: string }> {
  await findDates(tx, input.id)
  refuse(problemsOfProtection(input, await frameAt(tx, who)))
  const of = { schoolId: who.schoolId, studentId: input.id }
  return { protectionId: await addStudentProtectionRow(tx, of, input) }
}

/** @throws Problems; Clashes */
export async function keepWishes(
  tx: Transaction,
  who: Who,
  input: { version: number; base: Partial<Wishes>; fields: Partial<Wishes> },
): Promise<{ version: number }> {
  await holdLimits(tx, `wishes of ${who.schoolId}`)
  const frame = await frameAt(tx, who)
  const { wishes } = await readLimits(tx, who)
  const { version, ...kept } = wishes
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<Wishes>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const now = { ...kept, ...changes }
  refuse(problemsOfWishes(now, frame))
  return { version: await keepWishesRow(tx, who.schoolId, now) }
}

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
