import type { Transaction } from '#platform/database/database.ts'
import { Clashes, type ClashFound, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { AnswerItem, Answers, Responsible } from './contract.ts'
import { responsibleFor, suggestionOf } from './rules.ts'
import {
  changeAnswers,
  countStudents,
  findAnswerFacts,
  findAnswers,
  findClassesOf,
  findUnknownTo,
  holdAnswers,
} from './store/answers.ts'
import { findAtWork, holdTeam } from './store/members.ts'

type Who = SignedInContext['who']

/** Who answers for which class and student, of the students whom this person knows. */
export async function readAnswers(tx: Transaction, who: Who): Promise<Answers> {
  const keep = mayRolesDo(who.roles, 'team.keep')
  const { students, ...rest } = await findAnswers(tx, { today: who.today, keeps: keep })
  return {
    ...rest,
    students: students.map(({ candidates, ...student }) => ({ ...student, suggestion: suggestionOf(candidates) })),
    may: { keep },
  }
}

/** Who answers for one student, and through what. @throws NotFound */
export async function readResponsible(
  tx: Transaction,
  who: Who,
  studentId: string,
): Promise<{ responsible: Responsible | null }> {
  await findDates(tx, studentId)
  const { ofStudent, ofClass, sencos } = await findAnswerFacts(tx, studentId, who.today)
  const holder = (one: { id: string; active: boolean } | null) => one && { personId: one.id, active: one.active }
  const found = responsibleFor({
    ofStudent: holder(ofStudent),
    ofClass: holder(ofClass),
    sencos: sencos.map(({ id }) => id),
  })
  if (!found) return { responsible: null }
  const named = { student: ofStudent, class: ofClass, senco: null }[found.by]
  const person = named ?? sencos.find(({ id }) => id === found.personId)
  if (!person) return { responsible: null }
  const { id, nameEn, nameZh, active } = person
  return { responsible: { person: { id, nameEn, nameZh, active }, by: found.by, since: named?.since ?? null } }
}

/**
 * Names who answers for students and classes from today, all of them or none; nobody (`null`) ends what was. Whoever was named before is
 * not any more: one each.
 * @returns how many changed. @throws NotFound; Clashes by student or class where somebody else was named meanwhile;
 * @throws Problems `does-not-know`, `does-not-know-class`, `has-left`, `no-such-person`
 */
export async function nameResponsible(
  tx: Transaction,
  who: Who,
  { items }: { items: readonly AnswerItem[] },
): Promise<{ changed: number }> {
  await holdTeam(tx, who.schoolId)
  if (items.some(({ studentId, classId }) => (studentId === null) === (classId === null))) throw new NotFound()
  const studentIds = [...new Set(items.flatMap(({ studentId }) => studentId ?? []))]
  const classIds = [...new Set(items.flatMap(({ classId }) => classId ?? []))]
  const classes = await findClassesOf(tx, classIds, who.today)
  if (classes.length < classIds.length || (await countStudents(tx, studentIds)) < studentIds.length)
    throw new NotFound()

  const open = await holdAnswers(tx, { studentIds, classIds })
  const openFor = new Map(open.map((one) => [keyOf(one), one]))
  const nowOf = (item: AnswerItem) => openFor.get(keyOf(item))?.personId ?? null
  const wanted = [...new Map(items.map((one) => [keyOf(one), one])).values()].filter(
    (item) => nowOf(item) !== item.personId,
  )
  const clashes = wanted
    .filter((item) => nowOf(item) !== item.was)
    .map((item): ClashFound => ({ field: keyOf(item), base: item.was, mine: item.personId, theirs: nowOf(item) }))
  if (clashes.length > 0) throw new Clashes(clashes, 0)

  const named = wanted.flatMap(({ studentId, classId, personId }) => (personId ? { studentId, classId, personId } : []))
  await refuseStrangers(tx, named, classes)
  const ended = wanted.flatMap((item) => openFor.get(keyOf(item))?.id ?? [])
  await changeAnswers(tx, { schoolId: who.schoolId, on: who.today }, { ended, named })
  return { changed: wanted.length }
}

const keyOf = ({ studentId, classId }: { studentId: string | null; classId: string | null }) =>
  studentId ?? classId ?? ''

type Named = { studentId: string | null; classId: string | null; personId: string }
type ClassOf = { id: string; name: string; studentIds: readonly string[] }

/** Nothing about a student is handed to somebody who does not know them; for a class, to somebody who does not know its register. */
async function refuseStrangers(tx: Transaction, named: readonly Named[], classes: readonly ClassOf[]): Promise<void> {
  const people = [...new Set(named.map(({ personId }) => personId))]
  const atWork = await findAtWork(tx, people)
  const problems: ProblemFound[] = []
  for (const personId of people) {
    const active = atWork.get(personId)
    const of = named.filter((one) => one.personId === personId)
    if (active) problems.push(...(await problemsOfStranger(tx, personId, of, classes)))
    else problems.push({ field: 'personId', problem: active === undefined ? 'no-such-person' : 'has-left' })
  }
  if (problems.length > 0) throw new Problems(problems)
}

async function problemsOfStranger(
  tx: Transaction,
  personId: string,
  named: readonly Named[],
  classes: readonly ClassOf[],
): Promise<ProblemFound[]> {
  const problems: ProblemFound[] = []
  const students = named.flatMap(({ studentId }) => studentId ?? [])
  const unknown = await findUnknownTo(tx, personId, students)
  if (unknown.length > 0) {
    const some = unknown.slice(0, 5)
    const more = unknown.length > some.length ? '…' : ''
    const params = {
      count: unknown.length,
      en: some.map(({ nameEn, nameZh }) => nameEn || nameZh).join(', ') + more,
      zh: some.map(({ nameEn, nameZh }) => nameZh || nameEn).join('、') + more,
    }
    problems.push({ field: 'personId', problem: 'does-not-know', params })
  }
  for (const { id, name, studentIds } of classes) {
    if (!named.some(({ classId }) => classId === id)) continue
    const count = (await findUnknownTo(tx, personId, studentIds)).length
    if (count > 0) problems.push({ field: 'personId', problem: 'does-not-know-class', params: { count, name } })
  }
  return problems
}
