import type { IsoDate } from '#kernel/dates.ts'
import { wantsTriage } from '../../identification/concerns/rules.ts'
import type { DueThing } from '../../team/due/contract.ts'
import type { Readiness } from './contract.ts'
import { type ReadinessKey, readinessKeys } from './model.ts'

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
