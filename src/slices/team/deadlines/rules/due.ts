import { type IsoDate, type SchoolYearLabel, startYearOf } from '#kernel/dates.ts'
import type { Fact, Rule } from '../model.ts'
import { type DaysThatCount, dayAt, dayInYear, movedDay } from './days.ts'

type Tier = 1 | 2 | 3

/** Something that happened with a student on a day: a deadline counted from it is of this one and of no other of its kind. */
type Dated = { id: string; on: IsoDate }

/** What a student’s deadlines turn on, as it is today. */
export type StudentFacts = {
  id: string
  /** Of the class in that school year; `null` without one. */
  level: string | null
  onRegister: boolean
  tier: Tier | null
  /** The decision with which the tier began; later ones may have confirmed it. */
  tierBegan: Dated | null
  enteredOn: IsoDate | null
  leftOn: IsoDate | null
  /** Of the plan that began last within the school year and is more than a draft. */
  plan: { id: string; startsOn: IsoDate; endsOn: IsoDate } | null
  /** The newest. */
  report: Dated | null
  /** Those about which nobody has decided yet. */
  concerns: readonly Dated[]
}

/** What all deadlines of a school year turn on. */
export type YearFacts = {
  year: { label: SchoolYearLabel; startsOn: IsoDate; endsOn: IsoDate }
  /** The first day of the school year before: who joined or left then may have a deadline in this one. */
  beforeStartsOn: IsoDate
  terms: readonly { startsOn: IsoDate; endsOn: IsoDate }[]
  /** The days of the dated rules, by key. */
  dates: ReadonlyMap<string, { startsOn: IsoDate | null; endsOn: IsoDate | null }>
  days: DaysThatCount
  /** The month and day from which whoever leaves finishes their last year here: their papers go another way. */
  finishingFrom: string
  today: IsoDate
}

/** One deadline as the facts have it. */
export type Instance = {
  rule: string
  studentId: string | null
  /** The concern, plan, report or tier decision that it is counted from; `null` of what a student or the school has once. */
  factId: string | null
  startsOn: IsoDate | null
  dueOn: IsoDate
}

/** Why a rule has no day in a school year. */
export type NoDay = 'no-day' | 'no-term' | 'no-calendar'

/** Every deadline that the rules make in a school year: once for the school, or for each student concerned and what it is counted from. */
export function instancesOf(rules: readonly Rule[], students: readonly StudentFacts[], facts: YearFacts): Instance[] {
  return rules
    .filter(({ active }) => active)
    .flatMap((rule): Instance[] => {
      if (rule.body.audience === 'school') {
        const due = windowOf(rule, null, facts)
        return due && typeof due !== 'string' ? [{ rule: rule.key, studentId: null, factId: null, ...due }] : []
      }
      return students
        .filter((student) => concerns(rule.body, student, facts))
        .flatMap((student) =>
          occasionsOf(rule.body.counted, student).flatMap(({ id: factId, on }) => {
            const due = windowOf(rule, on, facts)
            if (!due || typeof due === 'string' || !isOwedBy(student, rule.body, due.dueOn)) return []
            return [{ rule: rule.key, studentId: student.id, factId, ...due }]
          }),
        )
    })
}

/** Who comes later owes nothing of what was due before, but for what is counted from their coming itself. */
function isOwedBy({ enteredOn }: StudentFacts, { counted }: Rule['body'], dueOn: IsoDate): boolean {
  return enteredOn === null || dueOn >= enteredOn || isCountedFrom(counted, 'joined')
}

function isCountedFrom(counted: Rule['body']['counted'], fact: Fact): boolean {
  return counted.by === 'fact' && counted.fact === fact
}

/** The first levels of a school: who comes to them in the summer is the intake of the year that follows, and joins nobody. */
const firstLevels: readonly (string | null)[] = ['P1', 'S1']

/**
 * True for who joined after the intake of the year. What is counted from joining may lie in the school year after it, and belongs to that one:
 * there, those who joined in the year before are looked at too.
 */
function joins({ counted }: Rule['body'], { enteredOn, level }: StudentFacts, facts: YearFacts): boolean {
  const { year, beforeStartsOn } = facts
  if (enteredOn === null || enteredOn > year.endsOn) return false
  if (enteredOn > year.startsOn) return true
  const isOfYearBefore = enteredOn > beforeStartsOn && enteredOn < year.startsOn
  return isCountedFrom(counted, 'joined') && isOfYearBefore && !firstLevels.includes(level)
}

/** True for who left before the school year’s last weeks; of what is counted from leaving, in the school year before too. */
function leaves({ counted }: Rule['body'], { leftOn, onRegister }: StudentFacts, facts: YearFacts): boolean {
  const { year, beforeStartsOn, finishingFrom } = facts
  const start = startYearOf(year.label) ?? 0
  if (!onRegister || leftOn === null) return false
  if (leftOn >= year.startsOn) return leftOn < dayInYear(start, finishingFrom)
  return isCountedFrom(counted, 'left') && leftOn >= beforeStartsOn && leftOn < dayInYear(start - 1, finishingFrom)
}

/** True when a rule for such students concerns this one. Who has left is concerned by leaving alone. */
function concerns(body: Rule['body'], student: StudentFacts, facts: YearFacts): boolean {
  const { audience } = body
  const { level, onRegister, tier, leftOn } = student
  if (audience === 'left') return leaves(body, student, facts)
  if (leftOn !== null && leftOn <= facts.today) return false
  switch (audience) {
    case 'school':
      return false
    case 'register':
      return onRegister
    case 'tier2':
      return tier === 2
    case 'tier3':
      return tier === 3
    case 'tiers23':
      return tier === 2 || tier === 3
    case 'P1':
      return level === 'P1'
    case 'joined':
      return joins(body, student, facts)
    case 'reported':
      return onRegister && student.report !== null
    case 'concern':
      return student.concerns.length > 0
    default:
      return onRegister && level === audience
  }
}

/** The days of a rule, counted from a day of a student where it is counted so; why there are none; `null` when they lie in another school year. */
function windowOf(
  { body }: Rule,
  from: IsoDate | null,
  facts: YearFacts,
): { startsOn: IsoDate | null; dueOn: IsoDate } | NoDay | null {
  const found = plainDays(body.counted, from, facts)
  if (found === null || typeof found === 'string') return found
  const dueOn = movedDay(found.dueOn, body.moves, facts.days)
  if (dueOn === null) return 'no-calendar'
  return { startsOn: found.startsOn && found.startsOn > dueOn ? dueOn : found.startsOn, dueOn }
}

function plainDays(
  counted: Rule['body']['counted'],
  ofStudent: IsoDate | null,
  facts: YearFacts,
): { startsOn: IsoDate | null; dueOn: IsoDate } | NoDay | null {
  const start = startYearOf(facts.year.label) ?? 0
  switch (counted.by) {
    case 'day':
      return { startsOn: null, dueOn: dayInYear(start, counted.day) }
    case 'window':
      return { startsOn: dayInYear(start, counted.from), dueOn: dayInYear(start, counted.day) }
    case 'dates': {
      const dates = facts.dates.get(counted.key)
      return dates?.endsOn ? { startsOn: dates.startsOn, dueOn: dates.endsOn } : 'no-day'
    }
    case 'fact': {
      const from = dayOfYearFact(counted, facts) ?? ofStudent
      if (from === null) return counted.fact === 'term-start' || counted.fact === 'term-end' ? 'no-term' : 'no-day'
      const dueOn = dayAt(from, counted.count, counted.unit, facts.days)
      if (dueOn === null) return 'no-calendar'
      // What is counted from something of a student belongs to the school year that the day falls in, and to that one only.
      const isOfStudent = dayOfYearFact(counted, facts) === null
      if (isOfStudent && (dueOn < facts.year.startsOn || dueOn > facts.year.endsOn)) return null
      return { startsOn: null, dueOn }
    }
  }
}

function dayOfYearFact(
  { fact, term, key }: { fact: Fact; term: number | null; key: string | null },
  { year, terms, dates }: YearFacts,
): IsoDate | null {
  if (fact === 'year-start') return year.startsOn
  if (fact === 'year-end') return year.endsOn
  if (fact === 'term-start') return terms[(term ?? 1) - 1]?.startsOn ?? null
  if (fact === 'term-end') return terms[(term ?? 1) - 1]?.endsOn ?? null
  return fact === 'named-day' && key ? (dates.get(key)?.endsOn ?? null) : null
}

/** What a rule is counted from of a student, each with its day. One without an identifier happens once, or is something of the school year. */
function occasionsOf(
  counted: Rule['body']['counted'],
  { plan, tierBegan, enteredOn, leftOn, report, concerns }: StudentFacts,
): readonly { id: string | null; on: IsoDate | null }[] {
  switch (counted.by === 'fact' ? counted.fact : null) {
    case 'plan-start':
      return plan ? [{ id: plan.id, on: plan.startsOn }] : []
    case 'plan-end':
      return plan ? [{ id: plan.id, on: plan.endsOn }] : []
    case 'tier':
      return tierBegan ? [tierBegan] : []
    case 'joined':
      return [{ id: null, on: enteredOn }]
    case 'left':
      return [{ id: null, on: leftOn }]
    case 'report':
      return report ? [report] : []
    case 'concern':
      return concerns
    default:
      return [{ id: null, on: null }]
  }
}

/** The day of a rule that needs no student: for the list of rules. A rule counted from something of a student has one for each. */
export function dayOfRule(
  rule: Rule,
  facts: YearFacts,
): { startsOn: IsoDate | null; dueOn: IsoDate } | NoDay | 'by-student' {
  const { counted } = rule.body
  if (counted.by === 'fact' && !isOfYear(counted.fact)) return 'by-student'
  return windowOf(rule, null, facts) ?? 'no-day'
}

/** True for what happens with the school year, not with a student. */
export function isOfYear(fact: Fact): boolean {
  return fact.startsWith('year-') || fact.startsWith('term-') || fact === 'named-day'
}
