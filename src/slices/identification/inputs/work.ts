import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import { type AskedAbout, markAsked } from '../concerns/work.ts'
import type { AskedLine, Candidate, InputForm, InputRequest, MineLine, OwnInput } from './contract.ts'
import { type Answers, type Prompt, shippedForm } from './model.ts'
import { problemsOfAnswer, problemsOfAsking, problemsOfForm, promptsToKeep } from './rules.ts'
import {
  addRequestRow,
  answerRow,
  closeRequestRow,
  findAsked,
  findCandidates,
  findForms,
  findMine,
  findOwn,
  findRequest,
  findRequestsOf,
  keepFormRow,
} from './store.ts'

type Who = SignedInContext['who']
type OneRequest = { id: string; requestId: string }

/** What this person is asked, and, for those who read the answers, what the team has asked. */
export async function listInputs(
  tx: Transaction,
  who: Who,
): Promise<{ mine: MineLine[]; asked: AskedLine[]; may: { keepForms: boolean } }> {
  const seesAnswers = mayRolesDo(who.roles, 'input.see')
  return {
    mine: await findMine(tx, who.today, who.personId),
    asked: seesAnswers ? await findAsked(tx, who.today) : [],
    may: { keepForms: mayRolesDo(who.roles, 'input.keep') },
  }
}

/** The sets of prompts that may be asked; the workbench's own where the school has none. */
export async function readForms(tx: Transaction): Promise<InputForm[]> {
  const own = await findForms(tx)
  return own.length > 0 ? own : [{ id: null, name: shippedForm.name, prompts: [...shippedForm.prompts], version: 0 }]
}

/** @throws NotFound, Problems, Clashes */
export async function keepForm(
  tx: Transaction,
  who: Who,
  input: {
    formId: string | null
    version: number
    name: { zh: string; en: string }
    prompts: Prompt[]
    archived: boolean
  },
): Promise<{ formId: string }> {
  const problems = problemsOfForm(input)
  if (problems.length > 0) throw new Problems(problems)
  const form = { ...input, prompts: promptsToKeep(input.prompts) }
  return { formId: await keepFormRow(tx, { schoolId: who.schoolId, today: who.today }, form) }
}

/** @throws NotFound */
export async function readInputsOf(
  tx: Transaction,
  who: Who,
  studentId: string,
): Promise<{ requests: Omit<AskedLine, 'student'>[]; people: Candidate[] }> {
  await findDates(tx, studentId)
  return {
    requests: await findRequestsOf(tx, studentId),
    people: await findCandidates(tx, studentId, who.today),
  }
}

/**
 * Asks a student's teachers at once, with the prompts as they are now; a concern behind it is then marked as asked about.
 * @throws NotFound, Problems; Clashes when somebody else decided about the concern meanwhile
 */
export async function askInput(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    formId: string | null
    personIds: string[]
    dueOn: string
    why: string
    concern: AskedAbout | null
  },
): Promise<{ requestId: string }> {
  await findDates(tx, input.id)
  const form = (await readForms(tx)).find(({ id }) => id === input.formId)
  if (!form) throw new NotFound()
  const people = await findCandidates(tx, input.id, who.today)
  const problems = problemsOfAsking(
    {
      personIds: input.personIds,
      dueOn: input.dueOn,
      toRaiser: input.concern?.words ?? null,
      candidates: people.map(({ id }) => id),
      waiting: people.filter(({ waiting }) => waiting).map(({ id }) => id),
    },
    who.today,
  )
  if (problems.length > 0) throw new Problems(problems)
  const of = { schoolId: who.schoolId, studentId: input.id, personId: who.personId, today: who.today }
  const asked = people.filter(({ id }) => input.personIds.includes(id))
  const { dueOn, why, concern } = input
  const { name, prompts } = form
  const concernId = concern?.id ?? null
  if (concern) await markAsked(tx, who, input.id, concern)
  return { requestId: await addRequestRow(tx, of, { name, prompts, dueOn, why, concernId, people: asked }) }
}

/** @throws NotFound */
export async function readRequest(tx: Transaction, of: OneRequest): Promise<InputRequest> {
  await findDates(tx, of.id)
  return findRequest(tx, of.id, of.requestId)
}

/** @throws NotFound */
export async function closeInput(tx: Transaction, who: Who, of: OneRequest): Promise<void> {
  await readRequest(tx, of)
  await closeRequestRow(tx, of.requestId, who.today)
}

/** @throws NotFound for whoever was not asked */
export async function readOwn(tx: Transaction, who: Who, of: OneRequest): Promise<OwnInput> {
  await findDates(tx, of.id)
  return findOwn(tx, { studentId: of.id, requestId: of.requestId, personId: who.personId })
}

/** Answers, or changes one's answer. @throws NotFound, Problems; Clashes when the same person answered in another tab */
export async function answerInput(
  tx: Transaction,
  who: Who,
  input: OneRequest & { version: number; answers: Answers; cannotSay: string },
): Promise<{ version: number }> {
  const own = await readOwn(tx, who, input)
  if (own.closed) throw new Problems([{ field: '', problem: 'input-closed' }])
  if (own.version !== input.version)
    throw new Clashes([{ field: 'answers', base: null, mine: input.answers, theirs: own.answers }], own.version)
  const problems = problemsOfAnswer(own.prompts, input.answers, input.cannotSay)
  if (problems.length > 0) throw new Problems(problems)
  const of = { requestId: input.requestId, personId: who.personId, version: input.version }
  return { version: await answerRow(tx, of, input) }
}
