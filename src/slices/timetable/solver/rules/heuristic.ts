import type { Placement } from '../model.ts'
import { Count } from './count.ts'
import { giveRooms } from './rooms.ts'
import { type Option, pinsOf, type Space } from './space.ts'

/** Numbers from 0 to 1 that look random and are the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A usable plan at once: every session where it is cheapest, those with the fewest ways first; then again and again some sessions are taken out and
 * put back otherwise, and what is no worse stays. So many `rounds`, not so many seconds: the same space gives the same plan.
 * `onBetter` is told of plans on the way.
 */
export function quickPlan(
  space: Space,
  rounds: number,
  onRound?: (done: number, cost: number) => boolean,
): Placement[] {
  const count = new Count(space)
  const next = numbersFrom(20_261_123)
  putBack(space, count, next)
  let best = { cost: count.cost, put: count.put.map((all) => [...all]) }
  for (let round = 0; round < rounds; round += 1) {
    const before = { cost: count.cost, put: count.put.map((all) => [...all]) }
    takeOut(space, count, next)
    putBack(space, count, next)
    // A slightly dearer plan may be the way to a better one; ever less so.
    const slack = 1 + 0.02 * (1 - round / rounds)
    if (count.cost > before.cost * slack) restore(count, before.put)
    if (count.cost < best.cost) best = { cost: count.cost, put: count.put.map((all) => [...all]) }
    if (onRound && round % 200 === 0 && !onRound(round, best.cost)) break
  }
  return placementsOf(space, best.put.flat())
}

/** Chosen options as placements, with the pins, and with rooms; what gets no room is left out. */
export function placementsOf(space: Space, chosen: readonly Option[]): Placement[] {
  const placements = chosen.map((one): Placement => {
    const group = space.groups[one.group]
    return { groupId: group?.id ?? '', at: one.at, staffId: one.staffId, roomId: null, pinned: false }
  })
  return inOrder(giveRooms(space.board, [...pinsOf(space.board), ...placements]).placed)
}

/** In the order of time, so that the same plan is always the same list. */
export function inOrder(placements: readonly Placement[]): Placement[] {
  return placements.toSorted((a, b) => a.at - b.at || (a.groupId < b.groupId ? -1 : 1))
}

function restore(count: Count, put: readonly (readonly Option[])[]): void {
  count.put.forEach((now, group) => {
    for (const one of [...now]) if (!put[group]?.includes(one)) count.remove(one)
  })
  count.put.forEach((now, group) => {
    for (const one of put[group] ?? []) if (!now.includes(one)) count.add(one)
  })
}

/** Takes out a few sessions that have to do with each other: of one day, of shared students or staff, or simply some. */
function takeOut(space: Space, count: Count, next: () => number): void {
  const all = count.put.flat()
  if (all.length === 0) return
  const pick = () => all[Math.floor(next() * all.length)] as Option
  const seed = seedOf(space, count, next) ?? pick()
  const most = 2 + Math.floor(next() * 6)
  const wholeGroup = next() < 0.3
  const near = all
    .map((one) => ({ one, nearness: nearness(seed, one) + next() * 2 }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, most)
    .map(({ one }) => one)
  const groups = new Set(wholeGroup ? near.map(({ group }) => group) : [])
  for (const one of all) if (near.includes(one) || groups.has(one.group)) count.remove(one)
}

/** A way for a session that has no place yet, if there is one: then what stands in its way is taken out. */
function seedOf(space: Space, count: Count, next: () => number): Option | null {
  const short = space.groups.flatMap((_, group) =>
    (count.put[group]?.length ?? 0) < (space.wanted[group] as number) ? (space.options[group] ?? []) : [],
  )
  return short[Math.floor(next() * short.length)] ?? null
}

function nearness(seed: Option, one: Option): number {
  const shares = (a: readonly number[], b: readonly number[]) => a.some((id) => b.includes(id))
  return (
    Number(seed.covers.some((at) => one.covers.includes(at))) * 2 +
    Number(seed.group === one.group) +
    Number(shares(seed.students, one.students)) +
    Number(shares(seed.staff, one.staff)) +
    Number(seed.day === one.day)
  )
}

/** Puts every session that has no place where it is cheapest now, groups with the fewest ways first, with a little chance in the order. */
function putBack(space: Space, count: Count, next: () => number): void {
  const order = space.groups
    .flatMap((_, group) => {
      const missing = (space.wanted[group] as number) - (count.put[group]?.length ?? 0)
      const ways = space.options[group]?.length ?? 0
      return missing > 0 && ways > 0 ? [{ group, missing, rank: ways * (0.5 + next()) }] : []
    })
    .sort((a, b) => a.rank - b.rank)
  for (const { group, missing } of order)
    for (let session = 0; session < missing; session += 1) {
      const one = cheapest(space.options[group] ?? [], count, next)
      if (one) count.add(one)
    }
}

function cheapest(options: readonly Option[], count: Count, next: () => number): Option | null {
  let best: Option | null = null
  let least = Number.POSITIVE_INFINITY
  for (const one of options) {
    if (!count.fits(one)) continue
    // Less than a whole number: it only decides between equals.
    const cost = count.costOf(one) + next() * 0.5
    if (cost < least) {
      least = cost
      best = one
    }
  }
  return best
}
