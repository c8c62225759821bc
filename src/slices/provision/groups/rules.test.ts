import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import type { Busy, Giver, GroupFacts } from './model.ts'
import { countedMembers, freeAt, giversOn, matches } from './rules/list.ts'
import { type Membership, problemsOfEnd, problemsOfMembers } from './rules/members.ts'
import { lastDayOf, mostAtOnce, nearestDay, problemsOfClosing, problemsOfGroup, stateOn } from './rules/state.ts'
import { clashesAt, howToChange, problemsOfTime } from './rules/times.ts'

const dates = { startsOn: '2026-09-14', endsOn: '2027-01-29', closedOn: null as string | null }
const codes = (problems: readonly { field: string; problem: string }[]) =>
  problems.map(({ field, problem }) => `${field} ${problem}`)

describe('what a group is at a date', () => {
  test.each([
    ['2026-09-13', null, 'planned'],
    ['2026-09-14', null, 'running'],
    ['2027-01-29', null, 'running'],
    ['2027-01-30', null, 'over'],
    ['2026-11-22', '2026-11-23', 'running'],
    ['2026-11-23', '2026-11-23', 'closed'],
    ['2027-02-01', '2027-02-01', 'closed'],
    // Given up before it began.
    ['2026-09-20', '2026-09-01', 'closed'],
  ] as const)('on %s, closed on %s: %s', (on, closedOn, state) => {
    expect(stateOn({ ...dates, closedOn }, on)).toBe(state)
  })

  test('it ends when it was closed, unless that was after its last day', () => {
    expect(lastDayOf({ ...dates, closedOn: '2026-12-01' })).toBe('2026-12-01')
    expect(lastDayOf({ ...dates, closedOn: '2027-02-15' })).toBe('2027-01-29')
    expect(nearestDay(dates, '2025-01-01')).toBe('2026-09-14')
    expect(nearestDay(dates, '2028-01-01')).toBe('2027-01-29')
  })
})

describe('a group as it is entered', () => {
  const entered = { nameZh: '識字組', nameEn: '', startsOn: '2026-09-14', endsOn: '2027-01-29', mostStudents: 2 }
  const stay = { startsOn: '2026-09-14', endsOn: null }

  test('needs a name, an end after its beginning, and days and places for those who are in it', () => {
    expect(problemsOfGroup(entered, [stay, stay])).toEqual([])
    expect(codes(problemsOfGroup({ ...entered, nameZh: '', endsOn: '2026-09-01' }))).toEqual([
      'nameZh name-needed',
      'endsOn ends-before-start',
    ])
    const shorter = { ...entered, startsOn: '2026-10-01', endsOn: '2026-10-30', mostStudents: 1 }
    expect(codes(problemsOfGroup(shorter, [stay, { startsOn: '2026-10-05', endsOn: '2026-11-20' }]))).toEqual([
      'startsOn members-before',
      'endsOn members-after',
      'mostStudents fewer-places-than-members',
    ])
  })

  test('places are counted day by day: who follows on somebody who has left takes no second place', () => {
    const first = { startsOn: '2026-09-14', endsOn: '2026-10-31' }
    const second = { startsOn: '2026-11-01', endsOn: null }
    expect(mostAtOnce([first, second])).toBe(1)
    expect(mostAtOnce([first, { ...second, startsOn: '2026-10-31' }])).toBe(2)
    expect(mostAtOnce([])).toBe(0)
  })

  test('so many at once, as a count day by day finds it', () => {
    const day = fc.integer({ min: 0, max: 30 })
    const span = fc.tuple(day, fc.option(day)).map(([start, length]) => ({
      startsOn: addDays('2026-09-01', start),
      endsOn: length === null ? null : addDays('2026-09-01', start + length),
    }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const perDay = Array.from({ length: 62 }, (_, index) => addDays('2026-09-01', index)).map(
          (on) => spans.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn ?? '9') >= on).length,
        )
        expect(mostAtOnce(spans)).toBe(Math.max(...perDay))
      }),
    )
  })
})

describe('closing', () => {
  const closing = { closedOn: '2026-11-23', reason: '' }
  test('needs an outcome or a reason, and a day that has come', () => {
    expect(problemsOfClosing({ ...dates, hasOutcome: true }, closing, '2026-11-23')).toEqual([])
    expect(codes(problemsOfClosing({ ...dates, hasOutcome: false }, closing, '2026-11-23'))).toEqual([
      'reason say-why-no-outcome',
    ])
    expect(problemsOfClosing({ ...dates, hasOutcome: false }, { ...closing, reason: '轉校' }, '2026-11-23')).toEqual([])
    expect(codes(problemsOfClosing({ ...dates, hasOutcome: true }, closing, '2026-11-22'))).toEqual([
      'closedOn closes-in-future',
    ])
    const closed = { ...dates, closedOn: '2026-11-01', hasOutcome: true }
    expect(codes(problemsOfClosing(closed, closing, '2026-11-23'))).toEqual([' closed-already'])
  })
})

describe('students of a group', () => {
  const group = { ...dates, mostStudents: 2 }
  const member = (change: Partial<Membership> = {}): Membership => ({
    id: null,
    studentId: 'a',
    startsOn: '2026-09-14',
    endsOn: null,
    targetId: null,
    ...change,
  })
  const facts = { group, others: [], targets: new Map([['a', ['t']]]) }
  const found = (wanted: Membership[], change: Partial<Parameters<typeof problemsOfMembers>[0]> = {}) =>
    codes(problemsOfMembers({ ...facts, ...change }, wanted))

  test('stay within its days, and work on a target of their own', () => {
    expect(found([member({ targetId: 't' })])).toEqual([])
    expect(found([member({ startsOn: '2026-09-01', endsOn: '2027-03-01', targetId: 'x' })])).toEqual([
      '0.startsOn before-group',
      '0.endsOn after-group',
      '0.targetId not-a-target-in-force',
    ])
    expect(found([member({ studentId: 'b', targetId: 't' })])).toEqual(['0.targetId not-a-target-in-force'])
    expect(found([member({ startsOn: '2027-02-01' })])).toEqual(['0.startsOn after-group'])
    expect(found([member({ startsOn: '2026-10-01', endsOn: '2026-09-30' })])).toEqual(['0.endsOn ends-before-start'])
  })

  test('are in it once at a time, also among those who are added together', () => {
    const before = { studentId: 'a', startsOn: '2026-09-14', endsOn: '2026-10-31' }
    expect(found([member({ startsOn: '2026-10-31' })], { others: [before] })).toEqual(['0.startsOn in-it-already'])
    expect(found([member({ startsOn: '2026-11-01' })], { others: [before] })).toEqual([])
    expect(found([member(), member()])).toEqual(['1.startsOn in-it-already'])
  })

  test('are no more than it has places', () => {
    const two = [member({ studentId: 'b' }), member({ studentId: 'c' })]
    expect(found(two)).toEqual([])
    expect(problemsOfMembers(facts, [...two, member()])).toEqual([
      { field: '', problem: 'group-full', params: { places: 2, count: 3 } },
    ])
  })

  test('end after they began and not after the group', () => {
    const span = { startsOn: '2026-10-01', endsOn: null }
    expect(codes(problemsOfEnd(dates, span, '2026-09-30'))).toEqual(['endsOn ends-before-start'])
    expect(codes(problemsOfEnd(dates, span, '2027-02-01'))).toEqual(['endsOn after-group'])
    expect(problemsOfEnd(dates, span, '2026-10-01')).toEqual([])
  })
})

describe('times', () => {
  const frame = { days: 5, periods: [{ key: '1' }, { key: '2' }] }
  const wanted = { frameDay: 1, period: '1', startsOn: '2026-10-01', endsOn: null, personId: null, roomId: null }

  test('are of the frame, within the group, and not twice', () => {
    expect(problemsOfTime(wanted, { group: dates, frame, others: [] })).toEqual([])
    expect(codes(problemsOfTime(wanted, { group: dates, frame: null, others: [] }))).toEqual(['frameDay no-frame'])
    const odd = { ...wanted, frameDay: 6, period: '9', startsOn: '2027-02-01' }
    expect(codes(problemsOfTime(odd, { group: dates, frame, others: [] }))).toEqual([
      'frameDay no-such-day',
      'period no-such-period',
      'startsOn after-group',
    ])
    const others = [{ frameDay: 1, period: '1', startsOn: '2026-09-14', endsOn: '2026-10-01' }]
    expect(codes(problemsOfTime(wanted, { group: dates, frame, others }))).toEqual(['period meets-then-already'])
    expect(problemsOfTime({ ...wanted, startsOn: '2026-10-02' }, { group: dates, frame, others })).toEqual([])
  })

  test('change in their place only while nothing of them has been', () => {
    const time = { startsOn: '2026-10-01', endsOn: null, hasSessions: false }
    expect(howToChange(time, '2026-10-01')).toBe('in-place')
    expect(howToChange(time, '2026-11-23')).toEqual({ endsOn: '2026-11-22' })
    expect(howToChange({ ...time, hasSessions: true }, '2026-10-01')).toEqual({ endsOn: '2026-09-30' })
  })

  test('clash with students, those who give the group, and the room, on days in common', () => {
    const busy = (kind: Busy['kind'], id: string, change: Partial<Busy> = {}): Busy => ({
      ...{ frameDay: 1, period: '1', startsOn: '2026-09-01', endsOn: '2026-12-31', kind, id },
      ...{ nameEn: '', nameZh: '', group: null, subject: '', ...change },
    })
    const giver = (personId: string, part: Giver['part']): Giver => ({
      ...{ id: personId, personId, providerId: null, nameEn: '', nameZh: '', part },
      ...{ startsOn: '2026-09-14', endsOn: null },
    })
    const all = [
      busy('student', 's'),
      busy('staff', 'leader'),
      busy('staff', 'helper'),
      busy('staff', 'stranger'),
      busy('room', 'r'),
      busy('student', 'elsewhere', { period: '2' }),
      busy('student', 'earlier', { endsOn: '2026-09-30' }),
    ]
    const staff = [giver('leader', 'leads'), giver('helper', 'helps')]
    const ids = (change: object) => clashesAt({ ...wanted, ...change }, { busy: all, staff }).map(({ id }) => id)
    expect(ids({})).toEqual(['s', 'leader', 'helper'])
    expect(ids({ personId: 'stranger', roomId: 'r' })).toEqual(['s', 'helper', 'stranger', 'r'])
    expect(ids({ frameDay: 2 })).toEqual([])
  })
})

describe('the list', () => {
  const group: GroupFacts = {
    ...{ id: 'g', name: { zh: '', en: '' }, ...dates, mostStudents: 3, isWhole: true },
    provision: { id: 'p', name: { zh: '', en: '' }, tier: 2, setting: 'small_group', needs: [] },
    staff: [
      {
        ...{ id: '1', personId: 'old', providerId: null, nameEn: '', nameZh: '', part: 'leads' },
        ...{ startsOn: '2026-09-14', endsOn: '2026-10-31' },
      },
      {
        ...{ id: '2', personId: null, providerId: 'firm', nameEn: '', nameZh: '', part: 'leads' },
        ...{ startsOn: '2026-11-01', endsOn: null },
      },
    ],
    members: [
      { studentId: 'a', className: '1A', needs: ['ASD'], startsOn: '2026-09-14', endsOn: '2026-10-31' },
      { studentId: 'b', className: '2B', needs: ['SpLD'], startsOn: '2026-09-14', endsOn: null },
      { studentId: 'c', className: null, needs: [], startsOn: '2026-12-01', endsOn: null },
    ],
    times: [],
  }
  const today = '2026-11-23'

  test('counts who is in it or is to come while it runs, and everybody once it is over', () => {
    expect(countedMembers(group, today).map(({ studentId }) => studentId)).toEqual(['b', 'c'])
    expect(countedMembers(group, '2027-02-01')).toHaveLength(3)
    expect(freeAt(group, today)).toBe(1)
    expect(freeAt(group, '2026-10-01')).toBe(1)
    expect(freeAt(group, '2027-02-01')).toBeNull()
    expect(freeAt({ ...group, isWhole: false }, today)).toBeNull()
  })

  test('names who gives it then', () => {
    expect(giversOn(group, today).map(({ id }) => id)).toEqual(['2'])
    expect(giversOn(group, '2026-08-01').map(({ id }) => id)).toEqual(['1'])
    expect(giversOn(group, '2027-08-01').map(({ id }) => id)).toEqual(['2'])
  })

  test.each([
    [{}, true],
    [{ state: ['running'] }, true],
    [{ state: ['planned', 'closed'] }, false],
    [{ provision: ['p'] }, true],
    [{ giver: ['firm'] }, true],
    [{ giver: ['old'] }, false],
    [{ student: 'b' }, true],
    [{ student: 'a' }, false],
    [{ class: ['1A'] }, false],
    [{ class: ['1A', '2B'] }, true],
    [{ need: ['SpLD'] }, true],
    [{ need: ['ASD'] }, false],
    [{ need: ['SpLD'], class: ['1A'] }, false],
  ] as const)('narrowed to %j: %s', (filter, shown) => {
    expect(matches(group, filter, today)).toBe(shown)
  })
})
