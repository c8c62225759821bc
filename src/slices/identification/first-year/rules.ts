import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { schoolYearOf } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import {
  type Answers,
  type DecisionFields,
  type Degree,
  type ItemKey,
  itemKeys,
  itemsByArea,
  type ObservationFields,
  type ObservedAnswer,
  type ObservedArea,
  observedAnswers,
  observedAreas,
} from './model.ts'

/** How many items of an area have each answer, and how many have none yet. Counts only: no sum, no cut-off, no verdict. */
export type AreaCounts = Readonly<Record<ObservedAnswer | 'open', number>> & { area: ObservedArea }

/** The answers of a checklist as counts, area by area. */
export function countsOf(answers: Answers): AreaCounts[] {
  return observedAreas.map((area) => {
    const given = itemsByArea[area].map((key) => answers[key] ?? 'open')
    const count = (answer: ObservedAnswer | 'open') => given.filter((one) => one === answer).length
    return {
      area,
      ...(Object.fromEntries(observedAnswers.map((one) => [one, count(one)])) as Record<ObservedAnswer, number>),
      open: count('open'),
    }
  })
}

/** How many items have an answer; `not_seen` is one. */
export function answeredIn(answers: Answers): number {
  return itemKeys.filter((key) => answers[key]).length
}

/** The items of a checklist with one answer, in their order. */
export function itemsWith(answers: Answers, answer: ObservedAnswer): ItemKey[] {
  return itemKeys.filter((key) => answers[key] === answer)
}

/** The answers among the fields of a checklist. */
export function answersIn(fields: ObservationFields): Answers {
  return Object.fromEntries(itemKeys.flatMap((key) => (fields[key] ? [[key, fields[key]]] : [])))
}

/** The fields of a checklist with these answers. */
export function fieldsOf(answers: Answers, words: string): ObservationFields {
  const all = Object.fromEntries(itemKeys.map((key) => [key, answers[key] ?? null])) as Omit<ObservationFields, 'words'>
  return { ...all, words }
}

/** A checklist is finished when every item has an answer: "could not observe" is one. */
export function problemsOfFinishing(answers: Answers): ProblemFound[] {
  const open = itemKeys.length - answeredIn(answers)
  return open > 0 ? [{ field: 'finished', problem: 'items-open', params: { count: open } }] : []
}

/** What the rules read of a pupil in the programme. */
export type PupilFacts = {
  observation: { answered: number; finishedOn: IsoDate | null } | null
  decision: Pick<DecisionFields, 'degree' | 'parentsToldOn' | 'reviewOn' | 'reviewedOn'> | null
}

export const programmeSteps = ['observed', 'decided', 'told', 'reviewed'] as const
export type ProgrammeStep = (typeof programmeSteps)[number]
/** `late`: a review whose day has passed. `not_needed`: the team found no marked difficulty, so nothing is reviewed. */
export type StepState = 'open' | 'begun' | 'done' | 'late' | 'not_needed'

/**
 * How far the programme has come with one pupil. The order of the steps is the Bureau's (policy-facts 3.5): observed, decided in
 * the team's meeting, told to the parents, reviewed. That nothing is reviewed where no difficulty was found is ours.
 */
export function stepsOf({ observation, decision }: PupilFacts, today: IsoDate): Record<ProgrammeStep, StepState> {
  const isBegun = observation !== null && observation.answered > 0
  return {
    observed: observation?.finishedOn ? 'done' : isBegun ? 'begun' : 'open',
    decided: decision ? 'done' : 'open',
    told: decision?.parentsToldOn ? 'done' : 'open',
    reviewed: reviewStep(decision, today),
  }
}

function reviewStep(decision: PupilFacts['decision'], today: IsoDate): StepState {
  if (decision?.reviewedOn) return 'done'
  if (decision?.degree === 'none') return 'not_needed'
  return decision?.reviewOn && decision.reviewOn < today ? 'late' : 'open'
}

/** Of some pupils, how many have each step behind them; a step that is not needed counts as behind. */
export function progressOf(pupils: readonly PupilFacts[], today: IsoDate): Record<ProgrammeStep, number> {
  const steps = pupils.map((pupil) => stepsOf(pupil, today))
  const behind = (step: ProgrammeStep) =>
    steps.filter((one) => one[step] === 'done' || one[step] === 'not_needed').length
  return {
    observed: behind('observed'),
    decided: behind('decided'),
    told: behind('told'),
    reviewed: behind('reviewed'),
  }
}

/** How many pupils were found with each degree. */
export function degreesOf(pupils: readonly PupilFacts[]): Record<Degree, number> {
  const count = (degree: Degree) => pupils.filter(({ decision }) => decision?.degree === degree).length
  return { marked: count('marked'), mild: count('mild'), none: count('none') }
}

/**
 * What forbids a decision: a meeting that has not been or lies in another school year, parents told or a review before the
 * meeting, something said to have happened on a day to come.
 */
export function problemsOfDecision(decision: DecisionFields, year: SchoolYearLabel, today: IsoDate): ProblemFound[] {
  const problems: ProblemFound[] = []
  const { metOn, reviewOn } = decision
  if (metOn > today) problems.push({ field: 'metOn', problem: 'in-future' })
  else if (schoolYearOf(metOn) !== year) problems.push({ field: 'metOn', problem: 'outside-year' })
  for (const field of ['parentsToldOn', 'reviewedOn'] as const) {
    const day = decision[field]
    if (day && day > today) problems.push({ field, problem: 'in-future' })
    else if (day && day < metOn) problems.push({ field, problem: 'before-meeting' })
  }
  if (reviewOn && reviewOn < metOn) problems.push({ field: 'reviewOn', problem: 'before-meeting' })
  return problems
}
