import type { IsoDate } from '#kernel/dates.ts'
import { wantsTriage } from '../../identification/concerns/rules.ts'
import type { DueThing } from '../../team/due/contract.ts'
import type { Readiness } from './contract.ts'
import { mostOfKind, placesForToday, type ReadinessKey, readinessKeys, shownDay, shownDue } from './model.ts'

const pages: Readonly<Record<ReadinessKey, string>> = {
  tiers: '/students',
  plans: '/plans',
  reviews: '/plans',
  inputs: '/identification/inputs',
  sessions: '/provision/sessions',
  entry_scores: '/provision/outcomes',
  deadlines: '/team/year',
  reports: '/identification',
}

/**
 * What the year’s end needs, in its order; what there is nothing of is left out, and all of it while nobody is on the roll. `done` is never more
 * than `total`.
 * `logs`: whoever logs no sessions reads of them on the map.
 */
export function readinessOf(
  counted: Readonly<Record<ReadinessKey, { done: number; total: number }>>,
  { logs, hasStudents }: { logs: boolean; hasStudents: boolean },
): Readiness[] {
  if (!hasStudents) return []
  return readinessKeys.flatMap((key) => {
    const { done, total } = counted[key]
    return total === 0
      ? []
      : [{ key, done: Math.min(done, total), total, href: key === 'sessions' && !logs ? '/provision/map' : pages[key] }]
  })
}

/** What a person has to act on now, concerns that want triage apart; and how much colleagues have to act on. */
export function ownAndOthers(
  things: readonly DueThing[],
  today: IsoDate,
): { own: DueThing[]; concerns: DueThing[]; others: number } {
  const open = things.filter(({ part }) => part === 'open')
  const mine = open.filter((one) => one.mine)
  return {
    own: mine.filter((one) => !isToTriage(one, today)),
    concerns: mine.filter((one) => isToTriage(one, today)),
    others: open.length - mine.length,
  }
}

/** Whether it is a concern that wants triage, by the rule of the list of concerns; of a student who has left no concern is due. */
function isToTriage({ kind, dueOn }: DueThing, today: IsoDate): boolean {
  if (kind === 'concern') return wantsTriage({ state: 'raised', watchUntil: null, leftOn: null }, today)
  return kind === 'watch' && wantsTriage({ state: 'watching', watchUntil: dueOn, leftOn: null }, today)
}

/**
 * The first of what is due, of things in order: some of what is due today however much is overdue, then the most overdue, and of no kind more
 * than its share while something else wants doing within the week. They keep their order.
 */
export function firstDue<Thing extends Pick<DueThing, 'kind' | 'standing'>>(things: readonly Thing[]): Thing[] {
  const chosen = new Set(things.filter(({ standing }) => standing === 'today').slice(0, placesForToday))
  const isFull = ({ kind }: Thing) => [...chosen].filter((one) => one.kind === kind).length >= mostOfKind
  for (const thing of things)
    if (chosen.size < shownDue && thing.standing !== 'later' && !isFull(thing)) chosen.add(thing)
  for (const thing of things) if (chosen.size < shownDue) chosen.add(thing)
  return things.filter((thing) => chosen.has(thing))
}

/**
 * Which of the entries of a day are shown when they are many: from the next one on, which is the first that is not over or, where one was passed
 * over, whatever follows the last that is over; towards the evening the last ones. Meetings of the week, with their heading, get what places the
 * day leaves.
 */
export function nextOfDay<Entry extends { isOver: boolean; waits: boolean }, Later>(
  entries: readonly Entry[],
  later: readonly Later[],
): { entries: readonly Entry[]; later: readonly Later[] } {
  const afterOver = entries.findLastIndex(({ isOver }) => isOver) + 1
  const waiting = entries.findIndex(({ waits }) => waits)
  const next = waiting < 0 ? afterOver : Math.min(waiting, afterOver)
  const from = Math.max(0, Math.min(next, entries.length - shownDay))
  const shown = entries.slice(from, from + shownDay)
  return { entries: shown, later: later.slice(0, Math.max(0, shownDay - shown.length - 1)) }
}
