import type { SchoolYearLabel } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { readIcsDays } from '#platform/files/ics.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findProfile } from '#slices/school/index.ts'
import type { RuleFields, RulesAnswer } from '../contract.ts'
import { knownRules } from '../known-rules.ts'
import type { RuleBody } from '../model.ts'
import { dayOfRule } from '../rules/due.ts'
import { problemsOfRule } from '../rules/problems.ts'
import { addHolidayRows, dropHoliday, dropRule, holdRule, keepRule, keepWorkingWeekRow } from '../store/facts.ts'
import { findYearFacts, findYearToRead } from './facts.ts'
import { renewYears } from './renew.ts'

type Who = SignedInContext['who']

/** The rules of the school with their days in a school year, and the holidays by which they count. */
export async function readRules(tx: Transaction, who: Who, query: { year?: SchoolYearLabel }): Promise<RulesAnswer> {
  const { year, years } = await findYearToRead(tx, who.today, query.year)
  const { level, rules, facts, holidays, kept, numbers } = await findYearFacts(tx, year, who.today)
  return {
    ...{ year: year.label, years, level, terms: kept.terms.length, holidays, workingWeek: kept.workingWeek, numbers },
    rules: rules.map((rule) => ({ ...rule, days: dayOfRule(rule, facts) })),
    may: { keep: mayRolesDo(who.roles, 'deadline.keep') },
  }
}

/** Adds a rule of the school’s own. @throws Problems */
export async function addRule(tx: Transaction, who: Who, fields: RuleFields): Promise<{ key: string }> {
  const { checked, ...body } = fields
  refuse(problemsOfRule(body))
  const key = newId()
  await keepRule(tx, who.schoolId, { key, body, away: false, ...checkOf(checked, null, who) })
  await renewYears(tx, who)
  return { key }
}

/**
 * Changes a rule, or says that it was checked; one that the workbench offers is taken. A check stays with who made it while nothing else of the
 * rule changes. @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written
 */
export async function keepRuleFields(
  tx: Transaction,
  who: Who,
  input: { key: string; version: number; base: Partial<RuleFields>; fields: Partial<RuleFields> },
): Promise<{ version: number }> {
  const brought = await findKnown(tx, input.key)
  const row = await holdRule(tx, input.key)
  const body = row?.body ?? brought?.body
  if (!body) throw new NotFound()
  const { version = 0 } = row ?? {}
  const theirs: RuleFields = { ...body, checked: Boolean(row?.checkedBy) }
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<RuleFields>(edit, theirs, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0 && row) return { version }
  const { checked, ...wanted } = { ...theirs, ...changes }
  refuse(problemsOfRule(wanted))
  refuseDated(brought?.body, wanted)
  const { checked: _, ...ofBody } = changes
  const isSame = Object.keys(ofBody).length === 0
  const kept = await keepRule(tx, who.schoolId, {
    ...{ key: input.key, body: isSame ? (row?.body ?? null) : wanted, away: row?.away ?? false },
    ...checkOf(checked, isSame ? row : null, who),
  })
  await renewYears(tx, who)
  return { version: kept }
}

/** The days of a dated rule are kept in the identification room, and there alone. */
function refuseDated(brought: RuleBody | undefined, wanted: RuleBody): void {
  if ((brought?.counted.by === 'dates') !== (wanted.counted.by === 'dates'))
    refuse([{ field: 'counted', problem: 'dated-elsewhere' }])
}

function checkOf(
  checked: boolean,
  earlier: { checkedBy: string | null; checkedOn: string | null } | null | undefined,
  who: Who,
): { checkedBy: string | null; checkedOn: string | null } {
  if (!checked) return { checkedBy: null, checkedOn: null }
  return { checkedBy: earlier?.checkedBy ?? who.personId, checkedOn: earlier?.checkedOn ?? who.today }
}

/** Puts a rule away or takes it (again). @throws NotFound */
export async function placeRule(tx: Transaction, who: Who, input: { key: string; active: boolean }): Promise<void> {
  const brought = await findKnown(tx, input.key)
  const row = await holdRule(tx, input.key)
  if (!row && !brought) throw new NotFound()
  const { body = null, checkedBy = null, checkedOn = null } = row ?? {}
  await keepRule(tx, who.schoolId, { key: input.key, body, away: !input.active, checkedBy, checkedOn })
  await renewYears(tx, who)
}

/** Forgets what the school made of a rule of the workbench. A rule of its own is put away, not lost. @throws NotFound */
export async function dropToShipped(tx: Transaction, who: Who, key: string): Promise<void> {
  if (!(await findKnown(tx, key))) throw new NotFound()
  await holdRule(tx, key)
  await dropRule(tx, key)
  await renewYears(tx, who)
}

async function findKnown(tx: Transaction, key: string) {
  const { level } = await findProfile(tx)
  return knownRules.find((rule) => rule.key === key && rule.levels.includes(level))
}

/** Enters general holidays. */
export async function addHolidays(
  tx: Transaction,
  who: Who,
  days: readonly { on: string; name: string }[],
): Promise<{ added: number }> {
  const once = [...new Map(days.map((day) => [day.on, day])).values()]
  const added = await addHolidayRows(tx, who.schoolId, once)
  await renewYears(tx, who)
  return { added }
}

/** @throws NotFound */
export async function removeHoliday(tx: Transaction, who: Who, id: string): Promise<void> {
  await dropHoliday(tx, id)
  await renewYears(tx, who)
}

/** The whole days of a calendar file as lines, a day and its name each: what a person may also paste. @throws Problems */
export async function readHolidayFile(file: File): Promise<{ text: string }> {
  const read = readIcsDays(new Uint8Array(await file.arrayBuffer()))
  if ('problem' in read) throw new Problems([{ field: 'file', problem: read.problem }])
  if (read.days.length === 0) throw new Problems([{ field: 'file', problem: 'no-holidays-read' }])
  return {
    text: read.days
      .map(({ startsOn, endsOn, name }) => [startsOn, ...(endsOn === startsOn ? [] : [endsOn]), name].join('\t'))
      .join('\n'),
  }
}

/** Says whether Saturdays are worked. @throws Clashes when somebody else said otherwise meanwhile */
export async function keepWorkingWeek(
  tx: Transaction,
  who: Who,
  input: { saturdays: boolean; version: number },
): Promise<{ version: number }> {
  const version = await keepWorkingWeekRow(tx, who.schoolId, input)
  if (version === null) {
    const { year } = await findYearToRead(tx, who.today, undefined)
    const { kept } = await findYearFacts(tx, year, who.today)
    const { saturdays: theirs, version: now } = kept.workingWeek
    if (theirs === input.saturdays) return { version: now }
    throw new Clashes([{ field: 'saturdays', base: null, mine: input.saturdays, theirs }], now)
  }
  await renewYears(tx, who)
  return { version }
}

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
