import type { Placement, Question } from '../solver/model.ts'
import { boardOf } from '../solver/rules/board.ts'
import { checkPlan } from '../solver/rules/check.ts'
import type { FactGroup, FactTime, PlanFacts, Unfit } from './model.ts'
import { questionOf } from './question-rules.ts'

/** A group whose times do not fit what is known of the day any more: why, and in which of the question's slots. */
export type Disturbance = { groupId: string; why: Unfit[]; at: number[]; missing: number }

/**
 * The groups whose present times break a rule, are too few or too many, or are given by somebody who does not give the group any more: what becomes
 * of a timetable when members, staff, lessons, rooms or limits change after it was made. What only pinned sessions break is not among them.
 */
export function disturbancesOf(facts: PlanFacts): Disturbance[] {
  // Where nothing stands yet there is nothing to mend: a first timetable is worked out.
  if (facts.groups.every(({ times }) => times.length === 0)) return []
  const question = questionOf(facts, { groupIds: null, pins: [] })
  const standing = standingOf(question, facts)
  const { broken } = checkPlan(
    question,
    standing.map(({ placement }) => placement),
  )
  return question.groups.flatMap(({ id, sessions, nobody }): Disturbance[] => {
    const group = facts.groups.find((one) => one.id === id)
    const own = standing.filter(({ placement }) => placement.groupId === id)
    const why = new Set<Unfit>()
    const at = new Set<number>()
    for (const { rule, placements } of broken)
      for (const { placement } of placements.flatMap((index) => standing[index] ?? []))
        if (placement.groupId === id) {
          why.add(rule)
          at.add(placement.at)
        }
    for (const { placement, time } of own) {
      if (group && time.minutes !== group.minutes) why.add('other-length')
      if (group && hasLeft(group, time)) why.add('wrong-staff')
      if (group && (time.minutes !== group.minutes || hasLeft(group, time))) at.add(placement.at)
    }
    const missing = nobody ? 0 : Math.max(0, sessions - own.length)
    if (missing > 0) why.add('missing')
    return why.size > 0 ? [{ groupId: id, why: [...why], at: [...at].sort((a, b) => a - b), missing }] : []
  })
}

/** True for a time of somebody who neither leads nor helps the group any more. A group that nobody leads may be given by whoever was asked. */
function hasLeft({ leads, helps }: FactGroup, { personId }: FactTime): boolean {
  return personId !== null && leads.length > 0 && ![...leads, ...helps].some((one) => one.personId === personId)
}

type Standing = { placement: Placement; time: FactTime }

/** The present times as a plan: where several could give a group and nobody was named, by the one with whom least is in the way. */
function standingOf(question: Question, facts: PlanFacts): Standing[] {
  const board = boardOf(question)
  const indexOf = new Map(question.slots.map(({ day, period }, index) => [`${day} ${period}`, index]))
  const standing: Standing[] = []
  const open: Standing[][] = []
  for (const { id, choices } of question.groups) {
    const times = facts.groups.find((one) => one.id === id)?.times ?? []
    const own = times.flatMap((time): Standing[] => {
      const at = indexOf.get(`${time.frameDay} ${time.period}`)
      if (at === undefined) return []
      const staffId = time.personId !== null && choices.includes(time.personId) ? time.personId : null
      return [{ placement: { groupId: id, at, staffId, roomId: time.roomId, pinned: time.pinned }, time }]
    })
    const isOpen = choices.length > 0 && own.every(({ placement }) => placement.staffId === null)
    if (isOpen && own.length > 0) open.push(own)
    else standing.push(...own.map((one) => named(one, choices[0] ?? null)))
  }
  for (const own of open) {
    const choices = board.groups.get(own[0]?.placement.groupId ?? '')?.choices ?? []
    const ways = choices.map((staffId) => own.map((one) => named(one, staffId)))
    const obstacles = (way: readonly Standing[]) =>
      checkPlan(
        board,
        [...standing, ...way].map(({ placement }) => placement),
      ).broken.length
    standing.push(...(ways.toSorted((a, b) => obstacles(a) - obstacles(b))[0] ?? own))
  }
  return standing
}

function named({ placement, time }: Standing, staffId: string | null): Standing {
  return { placement: { ...placement, staffId: placement.staffId ?? staffId }, time }
}
