import { addYears, schoolYearOf } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo } from '#slices/access/index.ts'
import { findDatedRule } from '#slices/identification/index.ts'
import { findProfile } from '#slices/school/index.ts'
import { mergeEdit } from '#slices/students/index.ts'
import { applicationWindow, reportAt } from './application-rules.ts'
import type { AccommodationsRoom, Application, Examination, ExaminationFields, ExaminationList } from './contract.ts'
import {
  addExaminationRow,
  changeExaminationRow,
  type DatedArrangement,
  findArrangements,
  findExamination,
  findExaminations,
  holdExamination,
} from './examination-store.ts'
import { type AccommodationKind, accommodationKinds } from './model.ts'
import { problemsOfExamination, standingAt } from './rules.ts'
import { findProposals } from './store.ts'
import type { Who } from './work.ts'

/** The school's examinations with how many are on the list of each, and what waits for a decision. */
export async function readRoom(tx: Transaction, who: Who): Promise<AccommodationsRoom> {
  const { level } = await findProfile(tx)
  const may = (action: 'accommodation.keep' | 'accommodation.approve') => mayRolesDo(who.roles, action)
  const examinations = []
  for (const examination of await findExaminations(tx, who.today)) {
    const { students } = await listOf(tx, who, examination)
    examinations.push({ ...examination, students: students.length })
  }
  const keep = may('accommodation.keep')
  return {
    examinations,
    proposals: keep || may('accommodation.approve') ? await findProposals(tx, who.today) : [],
    level,
    may: { keep, approve: may('accommodation.approve'), apply: keep && level === 'secondary' },
  }
}

/** Who has which arrangement in an examination, as far as this person sees the students. @throws NotFound */
export async function readExaminationList(tx: Transaction, who: Who, examinationId: string): Promise<ExaminationList> {
  const examination = await findExamination(tx, examinationId)
  return {
    examination,
    ...(await listOf(tx, who, examination)),
    may: {
      keep: mayRolesDo(who.roles, 'accommodation.keep'),
      handOut: mayRolesDo(who.roles, 'accommodation.approve'),
    },
  }
}

async function listOf(
  tx: Transaction,
  who: Who,
  examination: Examination,
): Promise<Pick<ExaminationList, 'students' | 'leftOut'>> {
  const { startsOn, levels } = examination
  const all = await findArrangements(tx, { day: startsOn, today: who.today, levels })
  const decidedBy = new Map(all.map((one) => [one, standingAt(one, examination)]))
  const listed = all.filter((one) => decidedBy.get(one) === 'listed')
  const leftOut = all.flatMap((one): ExaminationList['leftOut'] => {
    const why = decidedBy.get(one)
    if (!why || why === 'listed') return []
    // What ran out and was given anew is no news.
    if (why === 'expires' && listed.some((other) => other.student.id === one.student.id && other.kind === one.kind))
      return []
    const { level: _, ...student } = one.student
    const { id, kind, amount, words, startsOn, endsOn } = one
    return [{ ...{ id, kind, amount, words, startsOn, endsOn }, student, why }]
  })
  return { students: byStudent(listed).map(({ level: _, ...student }) => student), leftOut }
}

function byStudent(all: readonly DatedArrangement[]) {
  const students = new Map<
    string,
    DatedArrangement['student'] & { arrangements: ExaminationList['students'][0]['arrangements'] }
  >()
  for (const { student, kind, amount, words } of all) {
    const held = students.get(student.id) ?? { ...student, arrangements: [] }
    held.arrangements.push({ kind, amount, words })
    students.set(student.id, held)
  }
  const order = ({ kind }: { kind: AccommodationKind }) => accommodationKinds.indexOf(kind)
  for (const { arrangements } of students.values()) arrangements.sort((a, b) => order(a) - order(b))
  return [...students.values()]
}

/** Enters an examination. @throws Problems */
export async function addExamination(
  tx: Transaction,
  who: Who,
  fields: ExaminationFields,
): Promise<{ examinationId: string }> {
  await check(tx, fields)
  return { examinationId: await addExaminationRow(tx, who.schoolId, fields) }
}

/** Changes an examination. @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written. */
export async function changeExamination(
  tx: Transaction,
  input: {
    examinationId: string
    version: number
    base: Partial<ExaminationFields>
    fields: Partial<ExaminationFields>
  },
): Promise<{ version: number }> {
  await holdExamination(tx, input.examinationId)
  const { name, startsOn, endsOn, levels, smallRoomSeats, version } = await findExamination(tx, input.examinationId)
  const kept = { nameZh: name.zh, nameEn: name.en, startsOn, endsOn, levels, smallRoomSeats }
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<ExaminationFields>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const fields = { ...kept, ...changes }
  await check(tx, fields)
  return { version: await changeExaminationRow(tx, input.examinationId, fields) }
}

async function check(tx: Transaction, { nameZh, nameEn, ...rest }: ExaminationFields): Promise<void> {
  const { level } = await findProfile(tx)
  const problems = problemsOfExamination({ name: { zh: nameZh, en: nameEn }, ...rest }, level)
  if (problems.length > 0) throw new Problems(problems)
}

/**
 * For secondary schools: students of S5, who apply this school year, and of S4, who apply in the next, each with the date of the newest report
 * and whether it will count. A primary school has nothing to apply for.
 */
export async function readApplication(tx: Transaction, who: Who): Promise<Application> {
  const { level } = await findProfile(tx)
  if (level !== 'secondary') return { window: null, students: [] }
  const rule = await findDatedRule(tx, 's5-exam-arrangements', schoolYearOf(who.today))
  if (!rule) return { window: null, students: [] }
  const appliedOn = rule.endsOn ?? who.today
  const all = await findArrangements(tx, { day: who.today, today: who.today, levels: ['S4', 'S5'] })
  const held = all.filter((one) => standingAt(one, { startsOn: who.today, endsOn: who.today }) === 'listed')
  const reports = new Map(held.map((one) => [one.student.id, one.reportedOn]))
  const students = byStudent(held).map(({ level: of, ...student }): Application['students'][0] => {
    const reportedOn = reports.get(student.id) ?? null
    const appliesOn = of === 'S5' ? appliedOn : addYears(appliedOn, 1)
    return { ...student, level: of === 'S5' ? 'S5' : 'S4', reportedOn, report: reportAt(reportedOn, appliesOn) }
  })
  return { window: applicationWindow(rule, who.today), students }
}
