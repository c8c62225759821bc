import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { knownRules } from '../known-rules.ts'
import { isWorkingDay } from './days.ts'
import { instancesOf } from './due.ts'
import { facts, of, rule, student } from './examples.ts'
import { isUpToDate, type Kept, reconcile } from './reconcile.ts'
import { rulesOfSchool } from './rules-of-school.ts'

describe('deadlines computed anew', () => {
  const kept = (change: Partial<Kept> = {}): Kept => ({
    ...{ id: '1', rule: 'a', studentId: null, factId: null, startsOn: null, dueOn: '2026-10-31', state: 'open' },
    ...change,
  })
  const wanted = { rule: 'a', studentId: null, factId: null, startsOn: null, dueOn: '2026-11-02' }

  test('an open one moves with its day; a settled one moves too and keeps its state', () => {
    for (const state of ['open', 'done', 'exempt'] as const)
      expect(reconcile([kept({ state })], [wanted])).toMatchObject({
        moved: [{ id: '1', dueOn: '2026-11-02', dueFrom: '2026-10-31' }],
        gone: [],
        back: [],
      })
  })

  test('what is no longer so is gone while it is open, and settled for good when it was settled', () => {
    expect(reconcile([kept()], []).gone).toEqual([{ id: '1', studentId: null }])
    expect(isUpToDate(reconcile([kept({ state: 'done' })], []))).toBe(true)
    expect(isUpToDate(reconcile([kept({ state: 'gone' })], []))).toBe(true)
  })

  test('what is so again comes back, with today’s day', () => {
    const { back, moved } = reconcile([kept({ state: 'gone' })], [wanted])
    expect([back.length, moved.length]).toEqual([1, 1])
  })

  const answer = { audience: 'concern', counted: of('concern', 10, 'working-days') } as const
  const end = { audience: 'tiers23', counted: of('plan-end', -10, 'days') } as const
  const renewal = { audience: 'reported', counted: of('report', 1, 'months') } as const
  const tier3 = { audience: 'tier3', counted: of('tier', 20, 'days') } as const
  const first = { id: 'first', on: '2026-09-28' }
  const second = { id: 'second', on: '2027-03-01' }
  const plan = (dated: { id: string; on: string }, endsOn: string) => ({ id: dated.id, startsOn: dated.on, endsOn })
  test.each([
    ['a second concern', answer, { concerns: [first] }, { concerns: [second] }, '2027-03-15'],
    ['a concern beside one that is open', answer, { concerns: [first] }, { concerns: [first, second] }, '2027-03-15'],
    [
      ...(['a second plan', end, { plan: plan(first, '2027-01-29') }] as const),
      ...([{ plan: plan(second, '2027-07-15') }, '2027-07-05'] as const),
    ],
    ['a report that was renewed', renewal, { report: first }, { report: second }, '2027-04-01'],
    [
      ...(['tier 3 left and entered again', tier3, { tier: 3, tierBegan: first }] as const),
      ...([{ tier: 3, tierBegan: second }, '2027-03-21'] as const),
    ],
  ] as const)(
    '%s has a deadline of its own: what was settled or exempted before holds for the first',
    (_, wish, before, after, dueOn) => {
      const computed = (change: object) => instancesOf([rule(wish)], [student(change)], facts())
      const [was] = computed(before)
      if (!was) throw new Error('nothing due of the first')
      for (const state of ['done', 'exempt'] as const) {
        const changes = reconcile([kept({ ...was, state })], computed(after))
        expect(changes).toEqual({
          ...{ added: [{ rule: 'a', studentId: 'kid', factId: 'second', startsOn: null, dueOn }] },
          ...{ moved: [], gone: [], back: [] },
        })
      }
      // Of an open one: it goes with its fact, and comes back with it.
      const isStill = computed(after).some(({ factId }) => factId === 'first')
      expect(reconcile([kept(was)], computed(after)).gone).toEqual(isStill ? [] : [{ id: '1', studentId: 'kid' }])
      expect(reconcile([kept({ ...was, state: 'gone' })], [was]).back).toHaveLength(1)
    },
  )

  test.each(['joined', 'left'] as const)('who %s has one deadline of it, which moves with the day', (fact) => {
    const wish = { audience: fact, counted: of(fact, 1, 'months') } as const
    const on = (day: string) =>
      instancesOf([rule(wish)], [student(fact === 'joined' ? { enteredOn: day } : { leftOn: day })], facts())
    const [was] = on('2026-10-19')
    if (!was) throw new Error('nothing due')
    expect(reconcile([kept({ ...was, state: 'done' })], on('2026-10-26'))).toMatchObject({
      ...{ added: [], moved: [{ id: '1', dueFrom: '2026-11-19', dueOn: '2026-11-26' }] },
    })
  })

  const holiday = fc.integer({ min: 0, max: 364 }).map((count) => addDays('2026-09-01', count))
  const anyStudent = fc.record({
    level: fc.constantFrom('P1', 'P6', null),
    onRegister: fc.boolean(),
    tier: fc.constantFrom(2 as const, 3 as const, null),
    enteredOn: fc.option(holiday),
    leftOn: fc.option(holiday),
    report: fc.option(holiday.map((on) => ({ id: `report ${on}`, on }))),
    concerns: fc.uniqueArray(fc.record({ id: fc.uuid(), on: holiday }), { maxLength: 3, selector: ({ id }) => id }),
  })
  const all = rulesOfSchool(knownRules, [], new Map(), 'primary').map((one) => ({ ...one, active: true }))

  test('a second time changes nothing, whatever the students and holidays; and nobody moves to a holiday', () => {
    fc.assert(
      fc.property(fc.array(anyStudent, { maxLength: 6 }), fc.array(holiday, { maxLength: 20 }), (list, off) => {
        const days = { holidays: new Set(off), saturdays: false, schoolDays: [] }
        const students = list.map((one, index) => student({ ...one, id: String(index) }))
        const instances = instancesOf(all, students, facts({ days }))
        const rows = instances.map((one, index) => ({ ...one, id: String(index), state: 'open' as const }))
        expect(isUpToDate(reconcile(rows, instances))).toBe(true)
        const keys = instances.map(({ rule: key, studentId, factId }) => `${key} ${studentId} ${factId}`)
        expect(new Set(keys).size).toBe(keys.length)
        const moving = new Set(all.filter(({ body: one }) => one.moves !== 'stays').map(({ key }) => key))
        for (const one of instances) if (moving.has(one.rule)) expect(isWorkingDay(one.dueOn, days)).toBe(true)
      }),
    )
  })
})
