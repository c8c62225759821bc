import type { IsoDate } from '#kernel/dates.ts'
import type { StudentFile, TimelineEntry } from '../contract.ts'
import { standing } from './tiers.ts'

type Change = Pick<TimelineEntry, 'at' | 'word' | 'person' | 'before' | 'after'> & { table: string }
type Facts = {
  strengths: readonly { text: string; recordedOn: IsoDate; endedOn: IsoDate | null }[]
  enrolments: readonly { year: string; startsOn: IsoDate; className: string; classNumber: string }[]
}
type Entry = TimelineEntry

/**
 * The moment that stands for a day on a timeline: noon in Hong Kong, so that the day reads the same whether its moment is
 * shown in Hong Kong's time or in UTC.
 */
export function momentOfDay(day: IsoDate): string {
  return `${day}T04:00:00.000000Z`
}

/**
 * What happened with a student, newest first. It is made from the file, which everybody sees as far as they may, so that it never
 * tells more than the file; changes come from the trail, for those who may read it. A decision stands at the day from which
 * it counts, not at the day it was typed.
 */
export function timelineOf(
  file: Pick<StudentFile, 'needs' | 'tiers' | 'assignments' | 'particulars'>,
  facts: Facts,
  changes: readonly Change[],
): Entry[] {
  const entries = [
    ...file.tiers.flatMap((decision) => ofDecision(decision, file.tiers)),
    ...file.needs.flatMap(ofNeed),
    ...facts.strengths.flatMap(ofStrength),
    ...facts.enrolments.map(ofEnrolment),
    ...file.assignments.flatMap(ofAssignment),
    ...ofStay(file.particulars),
    ...changes.map(ofChange),
  ]
  return entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function entry(
  kind: Entry['kind'],
  day: IsoDate,
  word: string,
  after: Entry['after'],
  rest: Partial<Entry> = {},
): Entry {
  return { at: momentOfDay(day), kind, word, person: null, before: null, after, ...rest }
}

type Decision = StudentFile['tiers'][number]

function ofDecision(decision: Decision, all: readonly Decision[]): Entry[] {
  const { tier, startsOn, reason, decidedBy, recordedAt, withdrawnAt, withdrawnReason } = decision
  const earlier = standing(all).findLast((one) => one.startsOn < startsOn)
  const word = tier === null ? 'tier.taken-off' : 'tier.decided'
  const decided = entry(
    'tier',
    startsOn,
    word,
    { tier, startsOn, reason, recordedAt, withdrawn: withdrawnAt !== null },
    {
      person: decidedBy,
      before: { tier: earlier?.tier ?? null },
    },
  )
  if (withdrawnAt === null) return [decided]
  const withdrawn: Entry = {
    at: withdrawnAt,
    kind: 'tier',
    word: 'tier.withdrawn',
    person: null,
    before: { tier, startsOn },
    after: { reason: withdrawnReason },
  }
  return [decided, withdrawn]
}

function ofNeed({ type, certainty, isPrimary, endedOn, evidence }: StudentFile['needs'][number]): Entry[] {
  const entries: Entry[] = []
  if (evidence?.identifiedOn)
    entries.push(
      entry('need', evidence.identifiedOn, 'need.identified', {
        type,
        certainty,
        isPrimary,
        identifiedBy: evidence.identifiedBy,
      }),
    )
  if (evidence?.reportOn) entries.push(entry('need', evidence.reportOn, 'need.reported', { type }))
  if (endedOn) entries.push(entry('need', endedOn, 'need.ended', { type }))
  return entries
}

function ofStrength({ text, recordedOn, endedOn }: Facts['strengths'][number]): Entry[] {
  const recorded = entry('strength', recordedOn, 'strength.added', { text })
  return endedOn ? [recorded, entry('strength', endedOn, 'strength.ended', { text })] : [recorded]
}

function ofEnrolment({ year, startsOn, className, classNumber }: Facts['enrolments'][number]): Entry {
  return entry('enrolment', startsOn, 'student.placed', { year, className, classNumber })
}

function ofAssignment({ person, kind, startsOn, endsOn }: StudentFile['assignments'][number]): Entry[] {
  const began = entry('assignment', startsOn, 'assignment.added', { kind }, { person })
  return endsOn ? [began, entry('assignment', endsOn, 'assignment.ended', { kind }, { person })] : [began]
}

function ofStay({ enteredOn, leftOn, leftReason }: StudentFile['particulars']): Entry[] {
  const entries: Entry[] = []
  if (enteredOn) entries.push(entry('enrolment', enteredOn, 'student.entered', {}))
  if (leftOn) entries.push(entry('left', leftOn, 'student.left', { reason: leftReason }))
  return entries
}

const kindOfTable: Record<string, Entry['kind']> = { guardian: 'guardian', need: 'need', need_evidence: 'need' }

function ofChange({ table, at, word, person, before, after }: Change): Entry {
  return { at, kind: kindOfTable[table] ?? 'particulars', word, person, before, after }
}
