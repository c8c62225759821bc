import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { InstrumentsAnswer, MeasurementsAnswer } from './contract.ts'
import type { InstrumentFields, Scores } from './model.ts'
import { problemsOfInstrument, problemsOfMeasurement } from './rules.ts'
import {
  addInstrumentRow,
  addMeasurementRow,
  changeInstrumentRow,
  findInstrument,
  findInstruments,
  findMeasuredKeys,
  findMeasurements,
  withdrawMeasurementRow,
} from './store.ts'

type Who = SignedInContext['who']

/** What the school measures with. */
export async function readInstruments(tx: Transaction, who: Who): Promise<InstrumentsAnswer> {
  return { instruments: await findInstruments(tx), may: { keep: mayRolesDo(who.roles, 'instrument.keep') } }
}

/** Describes a new instrument. @throws Problems */
export async function addInstrument(
  tx: Transaction,
  who: Who,
  { fields }: { fields: InstrumentFields },
): Promise<{ instrumentId: string }> {
  const problems = problemsOfInstrument(fields, [])
  if (problems.length > 0) throw new Problems(problems)
  return { instrumentId: await addInstrumentRow(tx, who.schoolId, fields) }
}

/** Changes an instrument or puts it away. @throws NotFound, Problems, or Clashes when somebody else changed the same field. */
export async function changeInstrument(
  tx: Transaction,
  who: Who,
  input: {
    instrumentId: string
    version: number
    base: Partial<InstrumentFields>
    fields: Partial<InstrumentFields>
  },
): Promise<{ version: number }> {
  const found = await findInstrument(tx, input.instrumentId, { hold: true })
  const theirs: InstrumentFields = {
    ...{ nameZh: found.name.zh, nameEn: found.name.en },
    ...{ about: found.about, scales: found.scales, archived: found.archivedOn !== null },
  }
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<InstrumentFields>(edit, theirs, {
    sameVersion: input.version === found.version,
  })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...theirs, ...changes }
  const problems = problemsOfInstrument(fields, await findMeasuredKeys(tx, found.id))
  if (problems.length > 0) throw new Problems(problems)
  const archivedOn = fields.archived ? (found.archivedOn ?? who.today) : null
  return { version: await changeInstrumentRow(tx, found.id, fields, archivedOn) }
}

/** A student's results and what they were measured with. @throws NotFound */
export async function readMeasurements(tx: Transaction, who: Who, studentId: string): Promise<MeasurementsAnswer> {
  await findDates(tx, studentId)
  return {
    instruments: await findInstruments(tx),
    measurements: await findMeasurements(tx, studentId),
    may: { keep: mayRolesDo(who.roles, 'measurement.keep') },
  }
}

/** Records a result. @throws NotFound, Problems */
export async function addMeasurement(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    instrumentId: string
    measuredOn: IsoDate
    measuredBy: string
    scores: Scores
    words: string
  },
): Promise<{ measurementId: string }> {
  const { birthDate } = await findDates(tx, input.id)
  const instrument = await findInstrument(tx, input.instrumentId)
  const problems = problemsOfMeasurement(input, instrument, { birthDate, today: who.today })
  if (problems.length > 0) throw new Problems(problems)
  const of = {
    ...{ schoolId: who.schoolId, enteredBy: who.personId },
    ...{ studentId: input.id, instrumentId: input.instrumentId },
  }
  return { measurementId: await addMeasurementRow(tx, of, input) }
}

/** Withdraws a result that was a mistake; it stays with the reason. @throws NotFound, Problems */
export async function withdrawMeasurement(
  tx: Transaction,
  who: Who,
  { id, measurementId, reason }: { id: string; measurementId: string; reason: string },
): Promise<void> {
  const of = { studentId: id, measurementId, reason, today: who.today }
  if (!(await withdrawMeasurementRow(tx, of)))
    throw new Problems([{ field: 'measurementId', problem: 'already-withdrawn' }])
}
