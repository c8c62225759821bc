import type { IsoDate } from '#kernel/dates.ts'
import { schoolYearOf, startYearOf } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { writeTable } from '#platform/files/write-sheet.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findCalendar, findYearOf } from '#slices/school/index.ts'
import { findSessionFacts } from '../sessions/store.ts'
import { costOf, daysToRead, financialSpanOf, schoolWeeksOf } from './answer-rules.ts'
import type { Cost, CostCharge, GroupCost, StudentCost } from './contract.ts'
import type { Charge, CostFacts, CostMode, CostQuestion, Line, MoneyFacts, Slicing, Span, YearKind } from './model.ts'
import { costTable } from './papers.ts'
import { chargesOf } from './rules.ts'
import { findCostStudents, findMoney } from './store.ts'

type Who = SignedInContext['who']
type Asked = {
  asAt?: string | undefined
  year?: YearKind | undefined
  from?: string | undefined
  to?: string | undefined
}
type Frame = Pick<Cost, 'asAt' | 'from' | 'to' | 'year' | 'financialMonth' | 'weeks' | 'hasCalendar'>
type Read = { frame: Frame; question: CostQuestion; facts: CostFacts; money: MoneyFacts }

/** What support costs as at a day, for the days asked for. @throws Problems when the days run backwards */
export async function readCost(tx: Transaction, who: Who, asked: Asked): Promise<Cost> {
  const { frame, question, facts, money } = await readAll(tx, who, asked)
  const { parts, missing } = costOf(facts, question)
  const groups = new Set([...parts, ...missing].map(({ groupId }) => groupId))
  const students = new Set(parts.map(({ studentId }) => studentId))
  return {
    ...frame,
    hasRates: money.rates.length + money.fees.length + money.expenses.length > 0,
    groups: facts.groups.filter(({ id }) => groups.has(id)).map(namedOf),
    students: facts.students
      .filter(({ id }) => students.has(id))
      .map(({ id, nameZh, nameEn, className, classNumber, need }) => ({
        id,
        nameZh,
        nameEn,
        className,
        classNumber,
        need,
      })),
    sources: [...money.sources],
    people: peopleOf(facts, money, new Set(missing.map(({ whoId }) => whoId))),
    ...{ parts, missing, may: { keep: mayRolesDo(who.roles, 'money.keep') } },
  }
}

/** The same as an Excel workbook. @throws Problems */
export async function exportCost(
  tx: Transaction,
  who: Who,
  { language, by, ...asked }: Asked & { language: Language; by: Slicing },
): Promise<File> {
  const cost = await readCost(tx, who, asked)
  const table = costTable(cost, by, language)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new File([new Uint8Array(await writeTable(table))], `${table.sheetName} ${cost.asAt}.xlsx`, { type })
}

/** How the cost of each session of a group comes about. @throws NotFound, Problems */
export async function readGroupCost(
  tx: Transaction,
  who: Who,
  { groupId, mode, ...asked }: Asked & { groupId: string; mode: CostMode },
): Promise<GroupCost> {
  const { frame, question, facts, money } = await readAll(tx, who, asked)
  const group = facts.groups.find(({ id }) => id === groupId)
  if (!group) throw new NotFound()
  const charges = chargesOf(facts, question, mode)
    .filter((charge) => charge.groupId === groupId)
    .map(told)
    .sort((a, b) => b.on.localeCompare(a.on) || a.period.localeCompare(b.period))
  const people = new Set(charges.flatMap(({ lines }) => lines.map(({ whoId }) => whoId)))
  const students = new Set(charges.flatMap(({ shares }) => shares.map(({ studentId }) => studentId)))
  return {
    ...frame,
    ...{ group: namedOf(group), mode, charges },
    students: facts.students
      .filter(({ id }) => students.has(id))
      .map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
    people: peopleOf(facts, money, people),
    ...{ bands: [...money.bands], sources: [...money.sources] },
  }
}

/** How the cost of one student’s support comes about, group by group. @throws NotFound, Problems */
export async function readStudentCost(
  tx: Transaction,
  who: Who,
  { studentId, mode, ...asked }: Asked & { studentId: string; mode: CostMode },
): Promise<StudentCost> {
  const { frame, question, facts, money } = await readAll(tx, who, asked)
  const [student] = await findCostStudents(tx, [studentId], frame.asAt)
  if (!student) throw new NotFound()
  const charges = chargesOf(facts, question, mode)
    .flatMap((charge) => {
      const share = charge.shares.find((one) => one.studentId === studentId)
      const { shares, ...rest } = told(charge)
      return share ? [{ ...rest, groupId: charge.groupId, bearers: shares.length, shareCents: share.cents }] : []
    })
    .sort((a, b) => b.on.localeCompare(a.on) || a.period.localeCompare(b.period))
  const people = new Set(charges.flatMap(({ lines }) => lines.map(({ whoId }) => whoId)))
  const { id, nameZh, nameEn } = student
  return {
    ...frame,
    ...{ student: { id, nameZh, nameEn }, mode, charges },
    groups: facts.groups.filter((group) => charges.some(({ groupId }) => groupId === group.id)).map(namedOf),
    ...{ people: peopleOf(facts, money, people), bands: [...money.bands] },
  }
}

async function readAll(tx: Transaction, who: Who, asked: Asked): Promise<Read> {
  const asAt = asked.asAt ?? who.today
  const money = await findMoney(tx)
  const label = schoolYearOf(asAt)
  const kept = await findYearOf(tx, asAt)
  const year = kept ? { from: kept.startsOn, to: kept.endsOn } : usualYearOf(label)
  const { kind, span } = spanOf(asked, asAt, { year, month: money.financialMonth })
  if (span.from > span.to) throw new Problems([{ field: 'to', problem: 'ends-before' }])
  const said = money.years.find(({ schoolYear }) => schoolYear === label)?.weeks
  const counted = said ?? schoolWeeksOf(await findCalendar(tx, year), year)
  const { facts, question } = await factsOf(tx, money, { ...span, asAt, weeks: counted, year })
  const frame = {
    ...{ asAt, ...span, year: kind, financialMonth: money.financialMonth },
    weeks: { count: counted, said: said !== undefined, schoolYear: label },
    hasCalendar: facts.calendar.frames.length > 0,
  }
  return { frame, question, facts, money }
}

function usualYearOf(label: string): Span {
  const begins = startYearOf(label) ?? 0
  return { from: `${begins}-09-01`, to: `${begins + 1}-08-31` }
}

function spanOf(
  { year: kind, from, to }: Asked,
  asAt: IsoDate,
  { year, month }: { year: Span; month: number | null },
): { kind: YearKind | null; span: Span } {
  const financial = kind === 'financial' && month !== null
  const whole = financial ? financialSpanOf(asAt, month) : year
  const span = { from: from ?? whole.from, to: to ?? whole.to }
  return { kind: from || to ? null : financial ? 'financial' : 'school', span }
}

/** The facts of costs for a question, and the question itself. */
export async function factsOf(
  tx: Transaction,
  money: MoneyFacts,
  question: CostQuestion,
): Promise<{ facts: CostFacts; question: CostQuestion }> {
  const days = daysToRead(money, question)
  const sessions = await findSessionFacts(tx, days)
  const ids = [...new Set(sessions.members.map(({ student }) => student.id))]
  return { facts: { ...sessions, ...money, students: await findCostStudents(tx, ids, question.asAt), days }, question }
}

function namedOf(one: { id: string; name?: unknown }): Cost['groups'][number] {
  return { id: one.id, name: one.name as Cost['groups'][number]['name'] }
}

function peopleOf(facts: CostFacts, money: MoneyFacts, ids: ReadonlySet<string | null>): Cost['people'] {
  return [...facts.people, ...money.providers]
    .filter(({ id }) => ids.has(id))
    .map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn }))
}

function told({ key, on, period, state, fundingSourceId, sessions, lines, cents, known, shares }: Charge): CostCharge {
  return {
    key,
    on,
    period,
    state,
    fundingSourceId,
    sessions,
    lines: lines.map(toldLine),
    cents,
    known,
    shares: [...shares],
  }
}

function toldLine(line: Line): CostCharge['lines'][number] {
  const whoId = line.kind === 'staff' ? line.personId : line.kind === 'provider' ? line.providerId : null
  return {
    ...{ kind: line.kind, whoId, cents: line.cents, why: line.why },
    bandId: line.kind === 'staff' ? line.bandId : null,
    fee: line.kind === 'provider' ? line.fee : null,
    what: line.kind === 'expense' ? line.what : '',
    minutes: line.kind === 'expense' ? 0 : line.minutes,
    rateCents: line.kind === 'staff' ? line.centsPerHour : line.kind === 'provider' ? line.feeCents : null,
    groupsAtOnce: line.kind === 'staff' ? line.groupsAtOnce : 1,
    spreadOver: line.kind === 'provider' ? line.spreadOver : 0,
  }
}
