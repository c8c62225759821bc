import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Measure, Run, RunDates } from '../model.ts'
import { outcomeOf } from './progress.ts'
import type { MeanChange } from './statistics.ts'

/** So many days before its end a group is due to be measured at exit. */
export const daysBeforeExit = 14

/** The last day of a run: the planned one, or the day on which it was closed before. */
export function lastDayOf({ endsOn, closedOn }: RunDates): IsoDate {
  return closedOn !== null && closedOn < endsOn ? closedOn : endsOn
}

/** True when a run is over: closed, or its last day has passed. */
export function isOver(run: RunDates, today: IsoDate): boolean {
  return run.closedOn !== null || run.endsOn < today
}

/** Everybody who was ever in a group, each once. */
export function studentsOf({ members }: Pick<Run, 'members'>): string[] {
  return [...new Set(members.map(({ studentId }) => studentId))]
}

/** True when a run has an outcome: somebody has an entry and an exit score by the same measure. */
export function hasOutcome({ scores }: Pick<Run, 'scores'>): boolean {
  const at = (moment: 'entry' | 'exit') =>
    new Set(scores.filter((one) => one.moment === moment).map((one) => `${one.measureId} ${one.studentId}`))
  const exits = at('exit')
  return [...at('entry')].some((one) => exits.has(one))
}

/** True of a run that is over and has neither an outcome nor a reason why there is none. */
export function lacksOutcome(run: Run, today: IsoDate): boolean {
  return isOver(run, today) && !hasOutcome(run) && run.noOutcomeReason === ''
}

/**
 * The students whom a run still has to measure at exit: those who are in it until its last day and have an exit score by none of its measures.
 * None while its end is more than two weeks away, and none any more once people have closed it.
 */
export function dueAtExit(run: Run, today: IsoDate): string[] {
  const last = lastDayOf(run)
  if (run.closedOn !== null || last > addDays(today, daysBeforeExit)) return []
  const measured = new Set(run.scores.filter(({ moment }) => moment === 'exit').map(({ studentId }) => studentId))
  const stayed = run.members.filter(({ endsOn }) => endsOn === null || endsOn >= last)
  return studentsOf({ members: stayed }).filter((id) => !measured.has(id))
}

/** Why a run says nothing beside another one. */
export type NotComparable = 'not-measured' | 'other-measure' | 'no-pairs'

/** What an earlier run of the same provision says by the same measure, or why it says nothing. */
export type EarlierRun = { runId: string; change: MeanChange | null; members: number; why: NotComparable | null }

/** True when two measures are the same thing counted in the same way; then numbers of two runs may stand side by side. */
export function isSameMeasure(one: Measure, other: Measure): boolean {
  const sameName = (['zh', 'en'] as const).some(
    (language) => plain(one.name[language]) !== '' && plain(one.name[language]) === plain(other.name[language]),
  )
  const { unit, better, lowest, highest } = other
  return sameName && one.unit === unit && one.better === better && one.lowest === lowest && one.highest === highest
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

/** The school’s own runs of the same provision that began no later, the newest first, by one measure of this run. */
export function earlierRuns(run: Run, measure: Measure, others: readonly Run[]): EarlierRun[] {
  return others
    .filter(
      ({ id, provision, startsOn }) => id !== run.id && provision.id === run.provision.id && startsOn <= run.startsOn,
    )
    .sort((a, b) => b.startsOn.localeCompare(a.startsOn) || a.id.localeCompare(b.id))
    .map((other) => {
      const members = studentsOf(other).length
      const same = other.measures.find((one) => isSameMeasure(one, measure))
      if (!same) {
        const why = other.measures.length > 0 ? 'other-measure' : 'not-measured'
        return { runId: other.id, change: null, members, why }
      }
      const { change } = outcomeOf(same, studentsOf(other), other.scores)
      return { runId: other.id, change, members, why: change ? null : 'no-pairs' }
    })
}
