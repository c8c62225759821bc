import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleGroup, exampleRandom, exampleSchool, exampleSlots, exampleWishes } from './examples.ts'
import { type Answer, type Effort, type Placement, type Question, usualEffort } from './model.ts'
import { boardOf } from './rules/board.ts'
import { checkPlan } from './rules/check.ts'
import { costsOf } from './rules/costs.ts'
import { quickPlan } from './rules/heuristic.ts'
import { leastChange } from './rules/least-change.ts'
import { brokenByOneMore, staffChoices, withRoom } from './rules/one-more.ts'
import { pinsOf, spaceOf } from './rules/space.ts'
import { relax, whyNot } from './rules/why-not.ts'
import { explain, startRun } from './runner.ts'
import { solve } from './solve.ts'

const quick: Effort = { ...usualEffort, rounds: 200 }
const quiet = { onBest: () => undefined, onBound: () => undefined, isStopped: () => false }

/** A small school of numbers: whatever they are, it is one that could be. */
function smallSchool(seed: number, size: { days: number; periods: number; groups: number }): Question {
  const random = exampleRandom(seed)
  const slots = exampleSlots(size.days, size.periods).map((slot) => ({
    ...slot,
    kind: random(9) === 0 ? ('break' as const) : slot.kind,
  }))
  const some = (most: number) => slots.flatMap((_, at) => (random(100) < most ? at : []))
  const students = Array.from({ length: 5 }, (_, index) => ({ id: `s${index}`, classId: `c${index % 2}` }))
  const subjects = ['Chinese', 'English', 'PE', 'Music']
  const pick = (ids: readonly string[], most: number) => ids.filter(() => random(100) < most)
  const groups = Array.from({ length: size.groups }, (_, index) => {
    const choices = random(3) === 0 ? ['x', 'y'] : []
    const staffId = choices[0] ?? null
    return exampleGroup({
      id: `g${index}`,
      sessions: 1 + random(2),
      minutes: random(4) === 0 ? 75 : 40,
      memberIds: pick(
        students.map(({ id }) => id),
        40,
      ),
      needs: choices.length > 0 ? [] : pick(['x', 'y', 'z'], 50),
      choices,
      inClass: random(5) === 0,
      nobody: random(12) === 0,
      present: random(2) === 0 ? [{ at: random(slots.length), staffId, roomId: 'r' }] : [],
      pins: random(5) === 0 ? [{ at: random(slots.length), staffId, roomId: random(2) === 0 ? 'r' : null }] : [],
    })
  })
  return {
    slots,
    students,
    classes: ['c0', 'c1'].map((id) => ({
      ...{ id, level: id === 'c0' ? 'S1' : 'S2' },
      lessons: slots.map((_, at) => ({ at, subject: subjects[random(4)] as string })),
    })),
    staff: ['x', 'y', 'z'].map((id) => ({
      ...{ id, teaches: some(20), away: some(15), ratherNot: some(20), likes: some(15) },
      ...{ mostADay: random(2) === 0 ? 1 + random(2) : null, mostAWeek: random(3) === 0 ? 2 : null },
    })),
    rooms: random(3) === 0 ? [] : ['r', 'q'].map((id) => ({ id, places: random(2) === 0 ? 2 : null, taken: some(20) })),
    groups,
    protections: [
      {
        ...{ id: 'pe', classId: null, level: random(2) === 0 ? 'S1' : null, studentId: null },
        ...{ subject: 'PE', day: null, period: null },
      },
      { id: 'own', classId: null, level: null, studentId: 's1', subject: null, day: 1, period: '1' },
    ],
    wishes: {
      ...exampleWishes,
      mostADay: 1 + random(2),
      mayUse: { break: random(2) === 0, before: false, after: false },
    },
  }
}

/** The least that any plan costs, by trying every one. */
function bruteForce(question: Question): number {
  const board = boardOf(question)
  let least = Number.POSITIVE_INFINITY
  forEveryPlan(question, (plan) => {
    least = Math.min(least, costsOf(board, plan).total)
  })
  return least
}

/** Every plan that breaks no rule. */
function forEveryPlan(question: Question, take: (plan: readonly Placement[]) => void): void {
  const board = boardOf(question)
  const ways = question.groups.flatMap(({ id, sessions, pins }) =>
    Array.from({ length: Math.max(0, sessions - pins.length) }, () => id),
  )
  const next = (index: number, plan: readonly Placement[]): void => {
    const groupId = ways[index]
    if (groupId === undefined) {
      take(plan)
      return
    }
    next(index + 1, plan)
    // Two sessions of a group are alike: the second one comes later.
    const from =
      groupId === ways[index - 1]
        ? Math.max(-1, ...plan.filter((one) => one.groupId === groupId && !one.pinned).map(({ at }) => at)) + 1
        : 0
    for (const staffId of staffChoices(board, plan, groupId))
      for (let at = from; at < board.slots.length; at += 1) {
        const one = withRoom(board, plan, { groupId, at, staffId, pinned: false })
        const rooms = one.roomId === null ? [null] : question.rooms.map(({ id }) => id)
        for (const roomId of rooms)
          if (brokenByOneMore(board, plan, { ...one, roomId }).length === 0)
            next(index + 1, [...plan, { ...one, roomId }])
      }
  }
  next(0, pinsOf(board))
}

const sized = fc.record({
  seed: fc.nat({ max: 1_000_000 }),
  size: fc.record({
    days: fc.integer({ min: 1, max: 4 }),
    periods: fc.integer({ min: 2, max: 6 }),
    groups: fc.integer({ min: 1, max: 8 }),
  }),
})

test('no plan on the way, and no answer, breaks a hard rule, whatever the school', async () => {
  await fc.assert(
    fc.asyncProperty(sized, async ({ seed, size }) => {
      const question = smallSchool(seed, size)
      const plans: (readonly Placement[])[] = []
      const answer = await solve(question, quick, { ...quiet, onBest: ({ placements }) => plans.push(placements) })
      for (const plan of [...plans, answer.placements]) expect(checkPlan(question, plan).broken).toEqual([])
      expect(answer.costs).toEqual(costsOf(boardOf(question), answer.placements))
      expect(answer.bound ?? 0).toBeLessThanOrEqual(answer.costs.total)
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('of a tiny school the answer is as good as the best of all plans, and says so', async () => {
  const tiny = fc.record({ seed: fc.nat({ max: 1_000_000 }), groups: fc.integer({ min: 1, max: 3 }) })
  await fc.assert(
    fc.asyncProperty(tiny, async ({ seed, groups }) => {
      const question = smallSchool(seed, { days: 2, periods: 3, groups })
      // A room through two periods may be in the way where the programme only counts rooms; then it says less than `optimal`.
      const answer = await solve(question, { ...quick, rounds: 1 }, quiet)
      const least = bruteForce(question)
      expect(answer.costs.total).toBeGreaterThanOrEqual(least)
      expect(answer.bound ?? 0).toBeLessThanOrEqual(least)
      if (answer.quality === 'optimal') expect(answer.costs.total).toBe(least)
      else expect(question.groups.some(({ minutes }) => minutes > 45)).toBe(true)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('when something changes, no plan that gives as many sessions a place moves fewer or gives them to others than the repair', async () => {
  const tiny = fc.record({ seed: fc.nat({ max: 1_000_000 }), groups: fc.integer({ min: 1, max: 3 }) })
  let mended = 0
  await fc.assert(
    fc.asyncProperty(tiny, async ({ seed, groups }) => {
      const before = smallSchool(seed, { days: 2, periods: 3, groups })
      const { placements } = await solve(before, { ...quick, rounds: 1 }, quiet)
      // Afterwards others are members, staff is away at other times, and lessons are protected.
      const after = smallSchool(seed + 1, { days: 2, periods: 3, groups })
      const question = leastChange({
        ...after,
        groups: after.groups.map((group) => ({
          ...group,
          pins: [],
          present: placements.filter(({ groupId }) => groupId === group.id),
        })),
      })
      const repair = await solve(question, { ...quick, rounds: 1 }, quiet)
      expect(checkPlan(question, repair.placements).broken).toEqual([])
      if (repair.quality !== 'optimal') return
      const { moves } = repair.costs
      let fewest = Number.POSITIVE_INFINITY
      forEveryPlan(question, (plan) => {
        if (plan.length === repair.placements.length) fewest = Math.min(fewest, costsOf(boardOf(question), plan).moves)
      })
      expect(moves).toBe(fewest)
      mended += Number(moves > 0)
    }),
    { numRuns: 30 },
  )
  expect(mended).toBeGreaterThan(0)
}, 60_000)

test('where nothing has changed, a repair leaves everything where it is', async () => {
  const question = exampleSchool(1)
  const { placements } = await solve(question, { ...usualEffort, rounds: 500 }, quiet)
  const present = (groupId: string) => placements.filter((one) => one.groupId === groupId)
  const groups = question.groups.map((group) => ({ ...group, present: present(group.id) }))
  const repair = await solve(leastChange({ ...question, groups }), { ...usualEffort, rounds: 500 }, quiet)
  expect(repair.placements.map(({ groupId, at }) => `${groupId} ${at}`).sort()).toEqual(
    placements.map(({ groupId, at }) => `${groupId} ${at}`).sort(),
  )
}, 60_000)

const withoutClock = ({ seconds: _, ...answer }: Answer) => answer

test('the same question gets the same answer, in a thread or not', async () => {
  const question = exampleSchool(1)
  const effort = { ...usualEffort, rounds: 500 }
  const ended = await startRun(question, effort).ended
  const again = await solve(structuredClone(question), effort, quiet)
  if (ended.state === 'failed') throw ended.error
  expect(withoutClock(ended.answer)).toEqual(withoutClock(again))
  expect(again.quality).toBe('optimal')
}, 60_000)

test('a run that is stopped keeps its best plan, which breaks no rule', async () => {
  const question = exampleSchool(3)
  const run = startRun(question)
  while (run.progress().best === null) await new Promise((resolve) => setTimeout(resolve, 20))
  run.stop()
  const ended = await run.ended
  if (ended.state === 'failed') throw ended.error
  expect([ended.state, ended.answer.ending]).toEqual(['stopped', 'stopped'])
  expect(checkPlan(question, ended.answer.placements).broken).toEqual([])
  expect(ended.answer.placements.length).toBeGreaterThan(0)
}, 30_000)

test('the quick plan alone is usable, and the same each time', () => {
  const space = spaceOf(boardOf(exampleSchool(1)))
  const plan = quickPlan(space, 300)
  expect(checkPlan(space.board, plan).broken).toEqual([])
  expect(quickPlan(space, 300)).toEqual(plan)
})

test('every relaxation that is offered opens what it says, and every period that is ruled out is told', async () => {
  let offered = 0
  await fc.assert(
    fc.asyncProperty(sized, async ({ seed, size }) => {
      const question = smallSchool(seed, size)
      const plan = quickPlan(spaceOf(boardOf(question)), 50)
      const short = question.groups.find(
        ({ id, sessions }) => plan.filter(({ groupId }) => groupId === id).length < sessions,
      )
      if (!short) return
      const why = whyNot(question, plan, short.id)
      const out = why.steps.reduce((sum, { ruledOut }) => sum + ruledOut, 0)
      expect(out).toBeLessThanOrEqual(question.slots.length)
      if (why.steps[0]) expect(why.steps[0].left).toBe(question.slots.length)
      for (const relaxation of why.relaxations.filter(({ kind }) => kind !== 'release-pin')) {
        offered += 1
        for (const at of relaxation.opens) {
          const ways = staffChoices(boardOf(question), plan, short.id).map((staffId) => {
            const one = { groupId: short.id, at, staffId, roomId: null, pinned: false }
            const relaxed = boardOf(relax(question, relaxation, one))
            return checkPlan(relaxed, [...plan, withRoom(relaxed, plan, one)]).broken.length
          })
          expect(Math.min(...ways)).toBe(0)
        }
      }
    }),
    { numRuns: 150 },
  )
  expect(offered).toBeGreaterThan(20)
}, 60_000)

test('why a session has no place is worked out in a thread of its own', async () => {
  const question = smallSchool(7, { days: 1, periods: 2, groups: 4 })
  const plan = pinsOf(boardOf(question))
  const group = question.groups[0]?.id as string
  expect(await explain(question, plan, group)).toEqual(whyNot(question, plan, group))
})
