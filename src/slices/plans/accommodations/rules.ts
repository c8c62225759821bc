import { addYears, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { ClassLevel, SchoolLevel } from '../../school/model.ts'
import { levelsOf } from '../../school/model.ts'
import type { Words } from '../model.ts'
import {
  type AccommodationKind,
  type AccommodationState,
  kindsIn,
  kindsThatNeedWords,
  kindsWithAmount,
  type ReasonLeftOut,
  type Setting,
} from './model.ts'

/** What somebody proposes that a student be given. */
export type Wanted = {
  setting: Setting
  kind: AccommodationKind
  amount: number | null
  words: Words
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** What forbids a proposal as it stands; empty when nothing does. */
export function problemsOfAccommodation(wanted: Wanted): ProblemFound[] {
  const { setting, kind, amount, words, startsOn, endsOn } = wanted
  const problems: ProblemFound[] = []
  if (!kindsIn[setting].includes(kind)) problems.push({ field: 'kind', problem: 'not-in-this-setting' })
  if (kindsWithAmount.includes(kind)) {
    if (amount === null) problems.push({ field: 'amount', problem: 'required' })
    else if (kind === 'enlarged-paper' && amount <= 100) problems.push({ field: 'amount', problem: 'not-larger' })
  }
  if (kindsThatNeedWords.includes(kind) && words.zh === '' && words.en === '')
    problems.push({ field: 'wordsZh', problem: 'say-what' })
  if (endsOn !== null && endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'ends-before-start' })
  return problems
}

/** An amount belongs only to kinds that have one. */
export function amountOf(kind: AccommodationKind, amount: number | null): number | null {
  return kindsWithAmount.includes(kind) ? amount : null
}

/** What forbids a change: a proposal is its makers'; what was approved is corrected by those who approve; the rest stays as it was. */
export function problemsOfChange(state: AccommodationState, mayApprove: boolean): ProblemFound[] {
  if (state === 'proposed' || (state === 'approved' && mayApprove)) return []
  return [{ field: '', problem: state === 'approved' ? 'only-approvers-change' : 'decided-stays' }]
}

/** What forbids an end on a day: it was never approved, or the day lies before it began. */
export function problemsOfEnd(
  { state, startsOn, endsOn }: { state: AccommodationState; startsOn: IsoDate; endsOn: IsoDate | null },
  day: IsoDate,
): ProblemFound[] {
  if (state !== 'approved') return [{ field: '', problem: 'only-approved-ends' }]
  if (day < startsOn) return [{ field: 'endsOn', problem: 'ends-before-start' }]
  return endsOn !== null && day > endsOn ? [{ field: 'endsOn', problem: 'already-ends' }] : []
}

type Dated = { state: AccommodationState; startsOn: IsoDate; endsOn: IsoDate | null }
type Days = { startsOn: IsoDate; endsOn: IsoDate }

/**
 * How an arrangement stands to an examination: `listed` when it is approved and holds on all its days; otherwise why it is not,
 * where somebody should know. `null`: nobody need know (refused, over for more than a year).
 */
export function standingAt({ state, startsOn, endsOn }: Dated, examination: Days): 'listed' | ReasonLeftOut | null {
  if (state === 'refused') return null
  const isOver = endsOn !== null && endsOn < examination.endsOn
  if (state === 'proposed') return isOver ? null : 'proposed'
  if (startsOn > examination.endsOn) return null
  if (isOver)
    // One that somebody ended was meant to end; one that ran out may have been forgotten.
    return state === 'approved' && endsOn >= addYears(examination.startsOn, -1) ? 'expires' : null
  return startsOn > examination.startsOn ? 'begins-later' : 'listed'
}

export type Arrangement = { kind: AccommodationKind; amount: number | null; words: Words }
export type Listed = { arrangements: readonly Arrangement[] }

/** How many students have each arrangement, extra time apart by how much; the most frequent kinds of the list's order first. */
export function totalsOf(
  students: readonly Listed[],
): { kind: AccommodationKind; amount: number | null; students: number }[] {
  const totals = new Map<string, { kind: AccommodationKind; amount: number | null; students: number }>()
  for (const { arrangements } of students)
    for (const { kind, amount } of new Map(arrangements.map((one) => [`${one.kind} ${one.amount}`, one])).values()) {
      const key = `${kind} ${amount}`
      totals.set(key, { kind, amount, students: (totals.get(key)?.students ?? 0) + 1 })
    }
  const order = kindsIn.assessment
  return [...totals.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.amount ?? 0) - (b.amount ?? 0),
  )
}

/**
 * Rooms besides the hall, at least: one for each student who sits alone, and small rooms of so many seats. Who has both sits alone. Whether
 * levels or papers can share a room is for the office to say.
 */
export function roomsNeeded(
  students: readonly Listed[],
  smallRoomSeats: number,
): { alone: number; inSmallRooms: number; rooms: number } {
  const has = (of: Listed, kind: AccommodationKind) => of.arrangements.some((one) => one.kind === kind)
  const alone = students.filter((one) => has(one, 'separate-room')).length
  const inSmallRooms = students.filter((one) => has(one, 'small-room') && !has(one, 'separate-room')).length
  return { alone, inSmallRooms, rooms: alone + Math.ceil(inSmallRooms / smallRoomSeats) }
}

const heardByOthers: readonly AccommodationKind[] = ['read-aloud', 'scribe', 'speech-to-text']

/** True when others in the hall would hear the arrangement and no room is arranged: worth asking before the list goes out. */
export function mayNeedRoom({ arrangements }: Listed): boolean {
  const has = (kinds: readonly AccommodationKind[]) => arrangements.some(({ kind }) => kinds.includes(kind))
  return has(heardByOthers) && !has(['separate-room', 'small-room'])
}

/** What forbids an examination as it is entered. */
export function problemsOfExamination(
  {
    name,
    startsOn,
    endsOn,
    levels,
  }: { name: Words; startsOn: IsoDate; endsOn: IsoDate; levels: readonly ClassLevel[] },
  school: SchoolLevel,
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (name.zh === '' && name.en === '') problems.push({ field: 'nameZh', problem: 'required' })
  if (endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'exam-ends-before-start' })
  if (levels.length === 0) problems.push({ field: 'levels', problem: 'no-level' })
  else if (levels.some((level) => !levelsOf(school).includes(level)))
    problems.push({ field: 'levels', problem: 'no-such-level' })
  return problems
}
