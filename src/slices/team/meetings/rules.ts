import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { DueThing } from '../due/contract.ts'
import { type ItemState, type MeetingFields, type MeetingKind, takenAtOnce } from './model.ts'

/** What is wrong with the times of a meeting: it ends after it begins. Times are `HH:MM`. */
export function problemsOfTimes({ startsAt, endsAt }: Pick<MeetingFields, 'startsAt' | 'endsAt'>): ProblemFound[] {
  return startsAt < endsAt ? [] : [{ field: 'endsAt', problem: 'ends-before-it-begins' }]
}

/** So many days from today a meeting may lie where no school year is known yet, such as the first one of the next. */
const daysNearToday = 120

/** A meeting lies in a school year that the workbench knows, or near today: another year is a slip of the fingers. */
export function problemsOfDay(
  { heldOn }: Pick<MeetingFields, 'heldOn'>,
  { years, today }: { years: readonly { startsOn: IsoDate; endsOn: IsoDate }[]; today: IsoDate },
): ProblemFound[] {
  const isKnown = years.some(({ startsOn, endsOn }) => startsOn <= heldOn && heldOn <= endsOn)
  const isNear = Math.abs(daysBetween(today, heldOn)) <= daysNearToday
  return isKnown || isNear ? [] : [{ field: 'heldOn', problem: 'day-out-of-reach' }]
}

/** A meeting is finished on its day or later: before it nothing was decided yet. */
export function problemsOfFinish({ heldOn }: Pick<MeetingFields, 'heldOn'>, today: IsoDate): ProblemFound[] {
  return heldOn > today ? [{ field: 'meetingId', problem: 'not-yet' }] : []
}

/** The place goes out by mail: it names nobody of whom the meeting speaks. `names` of those students, in either script. */
export function problemsOfPlace({ place }: Pick<MeetingFields, 'place'>, names: readonly string[]): ProblemFound[] {
  const said = place.toLowerCase().replaceAll(/[\s,]+/g, ' ')
  const isNamed = names.some((name) => name !== '' && said.includes(name.toLowerCase().replaceAll(/[\s,]+/g, ' ')))
  return isNamed ? [{ field: 'place', problem: 'names-the-student' }] : []
}

/** Whom a meeting of a kind must be about: a case conference and one with a family about a student, a hand-over about a class. */
export function problemsOfSubject({
  kind,
  studentId,
  classId,
}: {
  kind: MeetingKind
  studentId: string | null
  classId: string | null
}): ProblemFound[] {
  if (studentId && classId) return [{ field: 'classId', problem: 'student-or-class' }]
  if ((kind === 'case' || kind === 'parents') && !studentId) return [{ field: 'studentId', problem: 'required' }]
  if (kind === 'handover' && !classId) return [{ field: 'classId', problem: 'required' }]
  return []
}

/** What is known of a colleague who is to come; `null` for nobody of this school. */
export type GuestFacts = { active: boolean; staff: boolean; knows: boolean } | null

/** Why a colleague cannot be asked to a meeting: left, or they do not know the student whom it is about. */
export function problemsOfGuest(guest: GuestFacts): ProblemFound[] {
  if (!guest?.staff) return [{ field: 'personId', problem: 'no-such-person' }]
  if (!guest.active) return [{ field: 'personId', problem: 'has-left' }]
  return guest.knows ? [] : [{ field: 'personId', problem: 'does-not-know' }]
}

/** Somebody who is no colleague is asked by name; a colleague without. */
export function problemsOfOutsider(asked: { personId: string | null; name: string; email: string }): ProblemFound[] {
  if (asked.personId !== null) return asked.name === '' ? [] : [{ field: 'name', problem: 'colleague-or-name' }]
  return asked.name === '' ? [{ field: 'name', problem: 'required' }] : []
}

/** What is only for those who know the reports of a student is about one. */
export function problemsOfClosed({ closed, studentId }: { closed: boolean; studentId: string | null }): ProblemFound[] {
  return closed && studentId === null ? [{ field: 'closed', problem: 'closed-about-nobody' }] : []
}

/** Where an item stands once its decision is written: decided with words, open without; what was dropped or carried stays so, what was left without. */
export function stateOfItem(state: ItemState, decision: string): ItemState {
  if (state === 'dropped' || state === 'carried' || (state === 'left' && decision === '')) return state
  return decision === '' ? 'open' : 'decided'
}

/** What a task is called that a decision becomes: as somebody said, else the first line of the decision, at most 200 letters. */
export function titleOfTask(title: string, decision: string): string {
  const [first = ''] = (title || decision).split('\n')
  const letters = [...first.trim()]
  return letters.length > 200 ? `${letters.slice(0, 199).join('')}…` : letters.join('')
}

/**
 * A decision becomes a task only when there is one; one of a closed item only under words of its own, for a task goes from hand to hand,
 * and its title stands in notices.
 */
export function problemsOfMinutes(
  items: readonly { itemId: string; closed: boolean; decision: string; task: { title: string } | null }[],
): ProblemFound[] {
  return items.flatMap(({ itemId, closed, decision, task }) => {
    if (!task || titleOfTask(task.title, closed ? '' : decision) !== '') return []
    return [{ field: itemId, problem: closed && decision !== '' ? 'closed-own-title' : 'no-decision' }]
  })
}

type Agenda = {
  id: string
  kind: MeetingKind
  heldOn: IsoDate
  student: { id: string } | null
  class: { name: string } | null
  items: readonly { due: Pick<DueThing, 'kind' | 'subjectId'> | null }[]
}

/**
 * What is due and fits a meeting: all about its student or of its class; of one about neither, what is overdue, or comes within days or by its day.
 * What is on the agenda already is not offered again, nor its own minutes.
 */
export function thingsToSpeakOf(things: readonly DueThing[], meeting: Agenda): DueThing[] {
  const taken = new Set(meeting.items.map(({ due }) => due && `${due.kind} ${due.subjectId}`))
  const fits = ({ student, standing, part, dueOn, subjectId }: DueThing) => {
    if (part === 'put_off' || subjectId === meeting.id) return false
    if (meeting.student) return student?.id === meeting.student.id
    if (meeting.class) return student?.className === meeting.class.name
    return standing !== 'later' || isBy(dueOn, meeting.heldOn)
  }
  return things.filter((thing) => fits(thing) && !taken.has(`${thing.kind} ${thing.subjectId}`))
}

/**
 * Whether what is due belongs to a meeting by itself: the team’s to one of the team, a student’s or a class’s to one about them; not to one with
 * parents, who need not read what the school still has to do.
 */
export function fillsItself({ kind, aboutSomebody }: { kind: MeetingKind; aboutSomebody: boolean }): boolean {
  return kind === 'team' || (aboutSomebody && kind !== 'parents')
}

/** What of it stands on the agenda from the planning on: the first things that are due by the day of the meeting. */
export function thingsToBeginWith(things: readonly DueThing[], meeting: Agenda): DueThing[] {
  if (!fillsItself({ kind: meeting.kind, aboutSomebody: meeting.student !== null || meeting.class !== null })) return []
  return thingsToSpeakOf(things, meeting)
    .filter(({ dueOn }) => isBy(dueOn, meeting.heldOn))
    .slice(0, takenAtOnce)
}

function isBy(dueOn: IsoDate | null, day: IsoDate): boolean {
  return dueOn !== null && dueOn <= day
}
