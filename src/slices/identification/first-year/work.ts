import { type IsoDate, type SchoolYearLabel, schoolYearOf } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findProfile } from '#slices/school/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import { findDatedRules } from '../dates/work.ts'
import type { FirstYearOfStudent, Programme } from './contract.ts'
import type { DecisionFields, Degree, ObservationFields } from './model.ts'
import { answersIn, fieldsOf, problemsOfDecision, problemsOfFinishing } from './rules.ts'
import {
  addDecisionRows,
  findDecision,
  findFirstYears,
  findMeetings,
  findNames,
  findObservation,
  findPlace,
  findPupils,
  keepDecisionRow,
  keepObservationRow,
  tellParentsOf,
} from './store.ts'

type Who = SignedInContext['who']

const abilitiesOf = ({ roles }: Who) => ({
  fill: mayRolesDo(roles, 'observation.fill'),
  decide: mayRolesDo(roles, 'observation.decide'),
})

/** The programme of a school year (today's when not said), as far as this person sees its pupils. */
export async function readProgramme(tx: Transaction, who: Who, query: { year?: SchoolYearLabel }): Promise<Programme> {
  const year = query.year ?? schoolYearOf(who.today)
  const { level } = await findProfile(tx)
  const applies = level === 'primary'
  const years = await findFirstYears(tx)
  return {
    year,
    years: [...new Set([year, ...years])].sort().reverse(),
    applies,
    dates: (await findDatedRules(tx, year)).filter(({ key }) => key.startsWith('p1-')),
    pupils: applies ? await findPupils(tx, year, who.today) : [],
    may: abilitiesOf(who),
  }
}

/** What was observed and decided for one student in Primary 1. @throws NotFound */
export async function readFirstYear(
  tx: Transaction,
  who: Who,
  query: { id: string; year?: SchoolYearLabel },
): Promise<FirstYearOfStudent> {
  await findDates(tx, query.id)
  const place = await findPlace(tx, query.id, query.year ?? null)
  // Somebody who was Primary 1 elsewhere has nothing here: an empty year finds nothing.
  const of = { studentId: query.id, year: place?.year ?? '' }
  return {
    year: place?.year ?? null,
    name: await findNames(tx, query.id),
    className: place?.className ?? '',
    classNumber: place?.classNumber ?? '',
    observation: await findObservation(tx, of),
    decision: await findDecision(tx, of),
    may: abilitiesOf(who),
  }
}

/** @throws NotFound when the student is not to be seen; Problems when they were not in Primary 1 that year. */
async function checkPlace(tx: Transaction, studentId: string, year: SchoolYearLabel): Promise<void> {
  await findDates(tx, studentId)
  const place = await findPlace(tx, studentId, year)
  if (!place) throw new Problems([{ field: 'year', problem: 'not-in-first-year' }])
}

/**
 * Fills a checklist, together with what others filled in meanwhile; finishes it or opens it again.
 * @throws NotFound; Problems when it is to be finished with items left; Clashes when somebody else changed the same item: nothing is written.
 */
export async function keepObservation(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    year: SchoolYearLabel
    version: number
    base: Partial<ObservationFields>
    fields: Partial<ObservationFields>
    finished?: boolean
  },
): Promise<{ version: number }> {
  const { id: studentId, year } = input
  await checkPlace(tx, studentId, year)
  const found = await findObservation(tx, { studentId, year }, { hold: true })
  const theirs = fieldsOf(found.answers, found.words)
  const sameVersion = input.version === found.version
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<ObservationFields>(edit, theirs, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  const merged = { ...theirs, ...changes }
  const answers = answersIn(merged)
  const finishedOn =
    input.finished === undefined ? found.finishedOn : input.finished ? (found.finishedOn ?? who.today) : null
  const problems = finishedOn ? problemsOfFinishing(answers) : []
  if (problems.length > 0) throw new Problems(problems)
  if (Object.keys(changes).length === 0 && finishedOn === found.finishedOn) return { version: found.version }
  const kept = { answers, words: merged.words, observedBy: who.personId, finishedOn }
  return { version: await keepObservationRow(tx, { schoolId: who.schoolId, studentId, year }, kept) }
}

const undecided = {
  ...{ followUp: '', parentsToldOn: null, parentsToldHow: '', reviewOn: null, reviewedOn: null, reviewWords: '' },
} satisfies Partial<DecisionFields>

/**
 * Records what the team decided for one pupil, together with what others wrote meanwhile.
 * @throws NotFound, Problems, or Clashes when somebody else changed the same field: nothing is written.
 */
export async function keepDecision(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    year: SchoolYearLabel
    version: number
    base: Partial<DecisionFields>
    fields: Partial<DecisionFields>
  },
): Promise<{ version: number }> {
  const { id: studentId, year } = input
  await checkPlace(tx, studentId, year)
  const found = await findDecision(tx, { studentId, year }, { hold: true })
  const theirs: Partial<DecisionFields> = found ? plain(found) : undecided
  const sameVersion = input.version === (found?.version ?? 0)
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<Partial<DecisionFields>>(edit, theirs, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found?.version ?? 0)
  if (found && Object.keys(changes).length === 0) return { version: found.version }
  const { degree, metOn, ...rest } = { ...theirs, ...changes }
  if (!degree) throw new Problems([{ field: 'degree', problem: 'required' }])
  if (!metOn) throw new Problems([{ field: 'metOn', problem: 'required' }])
  const decision = { ...undecided, ...rest, degree, metOn }
  const problems = problemsOfDecision(decision, year, who.today)
  if (problems.length > 0) throw new Problems(problems)
  return { version: await keepDecisionRow(tx, { schoolId: who.schoolId, studentId, year }, who.personId, decision) }
}

function plain({ decidedBy: _, version: __, ...fields }: NonNullable<Awaited<ReturnType<typeof findDecision>>>) {
  return fields
}

/**
 * Records the same degree for several pupils, all of them or none; who has a decision already keeps it.
 * @throws NotFound when one of them is no Primary 1 pupil of that year whom this person sees; Problems.
 */
export async function decideSeveral(
  tx: Transaction,
  who: Who,
  input: { year: SchoolYearLabel; studentIds: readonly string[]; degree: Degree; metOn: IsoDate },
): Promise<{ decided: number }> {
  const { year, degree, metOn } = input
  const ids = await pupilsAmong(tx, who, year, input.studentIds)
  const problems = problemsOfDecision({ ...undecided, degree, metOn }, year, who.today)
  if (problems.length > 0) throw new Problems(problems)
  const of = { schoolId: who.schoolId, year, decidedBy: who.personId }
  return { decided: await addDecisionRows(tx, of, ids, { degree, metOn }) }
}

/**
 * Records that the parents of several pupils were told the result, all of them or none; who was told before keeps their day.
 * @throws NotFound; Problems when nothing was decided for one of them yet, or the day lies before the meeting.
 */
export async function tellParents(
  tx: Transaction,
  who: Who,
  input: { year: SchoolYearLabel; studentIds: readonly string[]; on: IsoDate; how: string },
): Promise<{ told: number }> {
  const { year, on, how } = input
  const ids = await pupilsAmong(tx, who, year, input.studentIds)
  const meetings = await findMeetings(tx, year, ids)
  if (meetings.length < ids.length) throw new Problems([{ field: 'studentIds', problem: 'not-decided' }])
  if (on > who.today) throw new Problems([{ field: 'on', problem: 'in-future' }])
  if (meetings.some(({ metOn }) => on < metOn)) throw new Problems([{ field: 'on', problem: 'before-meeting' }])
  return { told: await tellParentsOf(tx, year, ids, { on, how }) }
}

async function pupilsAmong(
  tx: Transaction,
  who: Who,
  year: SchoolYearLabel,
  wanted: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(wanted)]
  const seen = new Set((await findPupils(tx, year, who.today)).map(({ id }) => id))
  if (!ids.every((id) => seen.has(id))) throw new NotFound()
  return ids
}
