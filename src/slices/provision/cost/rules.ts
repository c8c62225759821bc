import type { IsoDate } from '#kernel/dates.ts'
import type { Cents } from '#kernel/money.ts'
import { giversOf, isOn, runsOn, sessionsOf } from '../sessions/rules.ts'
import type { Charge, CostFacts, CostMode, CostQuestion, Fee, Line, Span } from './model.ts'
import { type Occurrence, occurrencesOf, plannedKeyOf } from './occurrence-rules.ts'
import { bearersOf, costOfMinutes, newestOn, partOf, rounded, splitByWeight, splitEvenly } from './split-rules.ts'

type StaffLine = Extract<Line, { kind: 'staff' }>

/** What each session and each expense of the days asked for costs, in one of the modes, and which student bears how much of it. */
export function chargesOf(facts: CostFacts, question: CostQuestion, mode: CostMode): Charge[] {
  const occurrences = occurrencesOf(facts, question, mode)
  const staff = staffLinesOf(facts, occurrences)
  const spread = spreadsOf(facts)
  const sourceOf = new Map(facts.groupSources.map((one) => [one.groupId, one.fundingSourceId]))
  const membersOf = Map.groupBy(
    facts.members.map(({ groupId, student, startsOn, endsOn }) => ({
      groupId,
      studentId: student.id,
      startsOn,
      endsOn,
    })),
    ({ groupId }) => groupId,
  )
  const sharesOf = (groupId: string, on: IsoDate, cents: Cents, evenBefore: boolean) => {
    const bearers = bearersOf(membersOf.get(groupId) ?? [], on, { evenBefore })
    if (bearers.length === 0) return [{ studentId: null, cents }]
    const parts = splitEvenly(cents, bearers.length, on)
    return bearers.map((studentId, index) => ({ studentId, cents: parts[index] ?? 0 }))
  }
  const ofSessions = occurrences.map((one, index): Charge => {
    const lines: Line[] = [
      ...(staff.get(index) ?? []),
      ...providersOf(facts, one).map((providerId) => feeLine(facts, one, providerId, spread)),
    ]
    if (lines.length === 0) lines.push({ kind: 'nobody', minutes: one.minutes, cents: null, why: 'nobody' })
    const cents = lines.reduce((sum, line) => sum + (line.cents ?? 0), 0)
    return {
      key: one.key,
      ...{ groupId: one.groupId, on: one.on, countsOn: one.countsOn, period: one.period, state: one.state },
      ...{ fundingSourceId: sourceOf.get(one.groupId) ?? null, sessions: one.sessions, lines, cents },
      ...{ known: lines.every((line) => line.cents !== null), shares: sharesOf(one.groupId, one.on, cents, false) },
    }
  })
  const ofExpenses = expensesOf(facts, question, mode).map((one): Charge => {
    const on = one.spentOn
    const countsOn = mode === 'fullYear' ? question.asAt : on
    return {
      key: one.id,
      ...{ groupId: one.groupId, on, countsOn, period: '', state: null, sessions: { count: 1, of: 1 } },
      fundingSourceId: one.fundingSourceId ?? sourceOf.get(one.groupId) ?? null,
      lines: [{ kind: 'expense', what: one.what, cents: one.cents, why: null }],
      ...{ cents: one.cents, known: true, shares: sharesOf(one.groupId, on, one.cents, true) },
    }
  })
  const isAsked = ({ countsOn }: Charge) => mode === 'fullYear' || within(countsOn, question)
  return [...ofSessions.filter(isAsked), ...ofExpenses]
}

function within(on: IsoDate, { from, to }: Span): boolean {
  return from <= on && on <= to
}

/** Expenses of the days; until the day asked for; of a full year: those of its school year, of the groups that run on the day. */
function expensesOf({ expenses, groups }: CostFacts, question: CostQuestion, mode: CostMode) {
  const groupOf = new Map(groups.map((group) => [group.id, group]))
  return expenses.filter(({ groupId, spentOn }) => {
    const group = groupOf.get(groupId)
    if (!group) return false
    if (mode === 'fullYear') return within(spentOn, question.year) && runsOn(group, question.asAt)
    return within(spentOn, question) && (mode === 'planned' || spentOn <= question.asAt)
  })
}

function giverIdsOf(facts: CostFacts, { groupId, personId, on }: Pick<Occurrence, 'groupId' | 'personId' | 'on'>) {
  const providers = new Set(facts.givers.filter((one) => one.personId === null).map(({ name }) => name.id))
  const ids = [...new Set(giversOf(facts, { groupId, personId, heldOn: on }).map(({ id }) => id))]
  return Map.groupBy(ids, (id) => (providers.has(id) ? 'providers' : 'people'))
}

function providersOf(facts: CostFacts, one: Pick<Occurrence, 'groupId' | 'personId' | 'on'>): string[] {
  return giverIdsOf(facts, one).get('providers') ?? []
}

/** The staff’s lines by the place of the occurrence. Who is in several groups at once is paid once, and each group bears its part. */
function staffLinesOf(facts: CostFacts, occurrences: readonly Occurrence[]): Map<number, StaffLine[]> {
  const lines = new Map<number, StaffLine[]>()
  const places = occurrences.flatMap((one, index) =>
    (giverIdsOf(facts, one).get('people') ?? []).map((personId) => ({ one, index, personId })),
  )
  for (const together of Map.groupBy(places, ({ one, personId }) => `${personId} ${one.slot}`).values()) {
    const [first] = together
    if (!first) continue
    const sorted = [...together].sort((a, b) => a.one.groupId.localeCompare(b.one.groupId))
    const own = facts.personBands.filter(({ personId }) => personId === first.personId)
    const bandId = newestOn(own, first.one.on)?.bandId ?? null
    const rate =
      newestOn(
        facts.rates.filter((one) => one.bandId === bandId),
        first.one.on,
      )?.centsPerHour ?? null
    const minutes = sorted.map(({ one }) => one.minutes)
    const parts =
      rate === null ? null : splitByWeight(costOfMinutes(Math.max(...minutes), rate, first.one.sessions), minutes)
    for (const [place, { one, index, personId }] of sorted.entries())
      lines.set(index, [
        ...(lines.get(index) ?? []),
        {
          ...{ kind: 'staff', personId, bandId, minutes: one.minutes, centsPerHour: rate, groupsAtOnce: sorted.length },
          ...{ cents: parts?.[place] ?? null, why: bandId === null ? 'no_band' : rate === null ? 'no_rate' : null },
        },
      ])
  }
  return lines
}

/** A provider’s fee for a group on a day: one for this group before one for all, a later one before an earlier. */
function feeOf(fees: readonly Fee[], of: { providerId: string; groupId: string }, on: IsoDate): Fee | undefined {
  const own = fees.filter((fee) => fee.providerId === of.providerId && isOn(fee, on))
  return (
    newestOn(
      own.filter(({ groupId }) => groupId === of.groupId),
      on,
    ) ??
    newestOn(
      own.filter(({ groupId }) => groupId === null),
      on,
    )
  )
}

/** By contract: the place of each planned session that it pays for, and how many there are. */
type Spreads = ReadonlyMap<string, ReadonlyMap<string, number>>

function spreadsOf(facts: CostFacts): Spreads {
  const spreads = new Map<string, Map<string, number>>()
  const contracts = facts.fees.filter(({ kind }) => kind === 'contract')
  if (contracts.length === 0) return spreads
  const from = contracts.map(({ startsOn }) => startsOn).sort()[0] ?? ''
  const to =
    contracts
      .map(({ endsOn }) => endsOn ?? '')
      .sort()
      .at(-1) ?? ''
  for (const contract of contracts) spreads.set(contract.id, new Map())
  const personOf = new Map(facts.times.map(({ id, personId }) => [id, personId]))
  for (const session of sessionsOf(facts, { from, to })) {
    const key = plannedKeyOf(session)
    if (!key || session.plannedOn === null) continue
    const personId = (session.timeId && personOf.get(session.timeId)) || null
    for (const providerId of providersOf(facts, { groupId: session.groupId, personId, on: session.plannedOn })) {
      const fee = feeOf(facts.fees, { providerId, groupId: session.groupId }, session.plannedOn)
      const places = fee && spreads.get(fee.id)
      places?.set(key, places.size)
    }
  }
  return spreads
}

function feeLine(facts: CostFacts, one: Occurrence, providerId: string, spreads: Spreads): Line {
  const fee = feeOf(facts.fees, { providerId, groupId: one.groupId }, one.countsOn)
  const places = fee?.kind === 'contract' ? spreads.get(fee.id) : undefined
  return {
    ...{ kind: 'provider', providerId, fee: fee?.kind ?? null, feeCents: fee?.cents ?? null, minutes: one.minutes },
    ...{ spreadOver: places?.size ?? 0, cents: fee ? feeCents(fee, one, places) : null, why: fee ? null : 'no_fee' },
  }
}

function feeCents(fee: Fee, one: Occurrence, places: ReadonlyMap<string, number> | undefined): Cents {
  const { count, of } = one.sessions
  if (fee.kind === 'session') return rounded(fee.cents * count, of)
  if (fee.kind === 'hour') return costOfMinutes(one.minutes, fee.cents, one.sessions)
  if (!places || places.size === 0) return 0
  if (one.state === null) return rounded(fee.cents * count, of * places.size)
  const place = one.plannedKey === null ? undefined : places.get(one.plannedKey)
  // A contract pays for what was planned; a session beside the timetable costs nothing more.
  return place === undefined ? 0 : partOf(fee.cents, place, places.size)
}

/** Contracts of the days asked for in whose period no session is planned: their sum has no place in any group. */
export function unplacedContracts(facts: CostFacts, span: Span): Fee[] {
  const spreads = spreadsOf(facts)
  return facts.fees.filter(
    (fee) =>
      fee.kind === 'contract' &&
      fee.startsOn <= span.to &&
      (fee.endsOn ?? span.from) >= span.from &&
      spreads.get(fee.id)?.size === 0,
  )
}
