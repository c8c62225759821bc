import { addDays, type IsoDate, mondayOf, schoolYearOf } from '#kernel/dates.ts'
import type { Calendar } from '../../school/calendar/model.ts'
import { schoolDaysOf } from '../../school/calendar/rules.ts'
import type { CostPart, Missing } from './contract.ts'
import type { Charge, CostFacts, CostMode, CostQuestion, Fee, MoneyFacts, Span, StudentFacts } from './model.ts'
import { costModes } from './model.ts'
import { chargesOf, unplacedContracts } from './rules.ts'
import { newestOn } from './split-rules.ts'

/** The label of the financial year of a day, such as `2026/27`; empty while nobody has said in which month it begins. */
export function financialYearOf(on: IsoDate, month: number | null): string {
  if (month === null) return ''
  const begins = Number(on.slice(0, 4)) - (Number(on.slice(5, 7)) < month ? 1 : 0)
  return month === 1 ? String(begins) : `${begins}/${String((begins + 1) % 100).padStart(2, '0')}`
}

/** The first and last day of the financial year that a day falls in. */
export function financialSpanOf(on: IsoDate, month: number): Span {
  const begins = Number(on.slice(0, 4)) - (Number(on.slice(5, 7)) < month ? 1 : 0)
  const first = (year: number) => `${year}-${String(month).padStart(2, '0')}-01`
  return { from: first(begins), to: addDays(first(begins + 1), -1) }
}

/** In how many weeks of some days there is school. */
export function schoolWeeksOf(calendar: Calendar, { from, to }: Span): number {
  const mondays = schoolDaysOf(calendar, from, to).map(({ on }) => mondayOf(on))
  return new Set(mondays).size
}

/** All days that a cost turns on: those asked for, the school year, contracts that reach into them, and groups that something was bought for. */
export function daysToRead(
  money: Pick<MoneyFacts, 'fees' | 'expenses' | 'groupSources'>,
  question: CostQuestion,
): Span {
  const [from = question.from] = [question.from, question.year.from].sort()
  const [to = question.to] = [question.to, question.year.to].sort().reverse()
  const asked: Span = { from, to }
  const reaches = (fee: Fee) => fee.startsOn <= asked.to && (fee.endsOn ?? asked.to) >= asked.from
  const contracts = money.fees.filter((fee) => fee.kind === 'contract' && reaches(fee))
  const bought = new Set(
    money.expenses.filter(({ spentOn }) => spentOn >= asked.from && spentOn <= asked.to).map(({ groupId }) => groupId),
  )
  const groups = money.groupSources.filter(({ groupId }) => bought.has(groupId))
  const spans = [...contracts, ...groups]
  return {
    from: [asked.from, ...spans.map(({ startsOn }) => startsOn)].sort()[0] ?? asked.from,
    to: [asked.to, ...spans.flatMap(({ endsOn }) => endsOn ?? [])].sort().at(-1) ?? asked.to,
  }
}

/**
 * The cost of some days in parts: one for each group, student, tier and class on the day, source and year. Whatever they are added up by, the
 * sum is the same.
 */
export function costOf(facts: CostFacts, question: CostQuestion): { parts: CostPart[]; missing: Missing[] } {
  const students = new Map(facts.students.map((one) => [one.id, one]))
  const parts = new Map<string, CostPart>()
  const missing = new Map<string, Missing>()
  for (const mode of costModes)
    for (const charge of chargesOf(facts, question, mode)) {
      addShares(parts, charge, { mode, students, financialMonth: facts.financialMonth })
      addMissing(missing, charge, mode)
    }
  for (const { providerId, groupId } of unplacedContracts(facts, question))
    missing.set(`contract ${providerId} ${groupId}`, {
      ...{ groupId, reason: 'no_sessions', whoId: providerId, sessions: { planned: 0, toDate: 0, fullYear: 0 } },
    })
  return { parts: [...parts.values()], missing: [...missing.values()] }
}

function addShares(
  parts: Map<string, CostPart>,
  charge: Charge,
  of: { mode: CostMode; students: ReadonlyMap<string, StudentFacts>; financialMonth: number | null },
): void {
  for (const { studentId, cents } of charge.shares) {
    const student = of.students.get(studentId ?? '')
    const { groupId, fundingSourceId, on, countsOn } = charge
    const named = {
      ...{ groupId, studentId, fundingSourceId, tier: newestOn(student?.tiers ?? [], on)?.tier ?? null },
      className: student?.classes.find(({ startsOn, endsOn }) => startsOn <= on && endsOn >= on)?.name ?? null,
      ...{ schoolYear: schoolYearOf(countsOn), financialYear: financialYearOf(countsOn, of.financialMonth) },
    }
    const key = JSON.stringify(named)
    const nothing = () => ({ cents: 0, complete: true })
    const part = parts.get(key) ?? { ...named, planned: nothing(), toDate: nothing(), fullYear: nothing() }
    part[of.mode].cents += cents
    part[of.mode].complete &&= charge.known
    parts.set(key, part)
  }
}

function addMissing(missing: Map<string, Missing>, { groupId, lines }: Charge, mode: CostMode): void {
  for (const line of lines) {
    if (line.why === null) continue
    const whoId = line.kind === 'staff' ? line.personId : line.kind === 'provider' ? line.providerId : null
    const key = `${groupId} ${line.why} ${whoId}`
    const none = { planned: 0, toDate: 0, fullYear: 0 }
    const found = missing.get(key) ?? { groupId, reason: line.why, whoId, sessions: none }
    found.sessions[mode] += 1
    missing.set(key, found)
  }
}
