import { randomUUID } from 'node:crypto'
import { holidaysOf } from '#slices/school/calendar/rules.ts'
import { knownRules } from '#slices/team/deadlines/known-rules.ts'
import { brought, type RuleBody } from '#slices/team/deadlines/model.ts'
import { holidaysThatCount } from '#slices/team/deadlines/rules/days.ts'
import { instancesOf, type StudentFacts } from '#slices/team/deadlines/rules/due.ts'
import { type KeptRule, rulesOfSchool } from '#slices/team/deadlines/rules/rules-of-school.ts'
import { demoToday } from '../../frame.ts'
import type { DemoPeople } from '../../people.ts'
import type { Row, SchoolRows } from '../../rows.ts'

const year = { label: '2026/27', startsOn: '2026-09-01', endsOn: '2027-08-31' }

/** Invented days: no day of the gazette is meant. */
const holidays = [
  '2026-10-08',
  '2026-12-24',
  '2027-02-08',
  '2027-02-09',
  '2027-03-26',
  '2027-05-11',
  '2027-06-17',
] as const

/** Customs that the demo school has taken as they are offered. */
const taken = [
  'accommodation-list',
  'website-item',
  'iep-start',
  'iep-middle',
  'semis-november',
  'concern-answer',
  'self-evaluation',
  'next-year',
]

const askParents: RuleBody = {
  name: { zh: '向家長查詢最近的評估', en: 'Ask parents for recent assessments' },
  audience: 'reported',
  counted: { by: 'fact', fact: 'report', term: null, key: null, count: 9, unit: 'months' },
  moves: 'previous',
  source: { zh: '本校學生支援組的做法', en: 'A custom of our support team' },
}

/** The days that the workbench brings of the dated rules; the demo school has kept its own of some. */
const broughtDates = [
  ['p1-summary', null, '2026-10-31'],
  ['p1-observation', '2026-12-01', '2027-01-31'],
  ['p1-meeting', '2027-01-01', '2027-02-28'],
] as const

/** Done on a day, by rule; of a rule for each student all but those named further below. */
const done: Readonly<Record<string, string>> = {
  'p1-reports': '2026-08-27',
  'register-september': '2026-09-29',
  'accommodation-list': '2026-09-28',
  'p1-summary': '2026-10-28',
  'iep-start': '2026-10-23',
}
const stillOpen = ['Kwok Yui Ching', 'Lee Him Ho']
const exempt = { nameEn: 'Yip Yui Sum', reason: '正在休養，復課後才開會。', on: '2026-10-26' }

/**
 * The deadlines of the demo school’s year as its rules make them: some done, one exempt, some overdue. Returns two that tasks hang on: the
 * Primary 1 summary, and asking Lee Chi Yiu’s parents.
 */
export function layDeadlines(school: SchoolRows, { staff, told }: DemoPeople): { summary: string; asking: string } {
  const senco = staff.get('senco') as string
  for (const [index, on] of holidays.entries())
    school.add('general_holiday', { held_on: on, name: `示範假期（${index + 1}）` })
  school.add('working_week', { saturdays: false })
  const kept: KeptRule[] = []
  const keep = (key: string, body: RuleBody | null) => {
    school.add('deadline_rule', { key, body, checked_by: senco, checked_on: '2026-09-07' })
    kept.push({ key, body, away: false, check: null, version: 1 })
    return key
  }
  for (const key of taken) keep(key, null)
  const own = keep(randomUUID(), askParents)
  const rules = rulesOfSchool(knownRules, kept, new Map(), 'primary')
  const students = factsOfStudents(school)
  const ownDates = school.rows.dated_rule.filter((row) => row.school_year === year.label)
  const dates = new Map<string, { startsOn: string | null; endsOn: string | null }>([
    ...broughtDates.map(([key, startsOn, endsOn]) => [key, { startsOn, endsOn }] as const),
    ...ownDates.map((row) => [String(row.key), { startsOn: day(row.starts_on), endsOn: day(row.ends_on) }] as const),
  ])
  const ofSchool = school.rows.calendar_day
    .filter(({ kind }) => kind === 'holiday')
    .map((row) => ({ startsOn: String(row.starts_on), endsOn: String(row.ends_on), kind: 'holiday' as const }))
  const facts = {
    ...{ year, beforeStartsOn: '2025-09-01', terms: [], dates, today: demoToday, finishingFrom: brought.finishingFrom },
    days: {
      holidays: holidaysThatCount(new Set<string>(holidays), holidaysOf(ofSchool).keys(), false),
      ...{ saturdays: false, schoolDays: [] },
    },
  }
  const found = { summary: '', asking: '' }
  for (const { rule, studentId, factId, startsOn, dueOn } of instancesOf(rules, students, facts)) {
    const name = school.rows.student.find((one) => one.id === studentId)?.name_en
    const isExempt = rule === 'iep-start' && name === exempt.nameEn
    const settledOn = isExempt ? exempt.on : stillOpen.includes(String(name)) ? null : (done[rule] ?? null)
    const state = isExempt ? 'exempt' : settledOn ? 'done' : 'open'
    const reason = isExempt ? exempt.reason : ''
    const id = school.add('deadline', {
      ...{ school_year: year.label, rule, student_id: studentId, fact_id: factId, starts_on: startsOn, due_on: dueOn },
      ...{ state, reason, settled_by: settledOn && senco, settled_on: settledOn },
    })
    if (settledOn)
      school.add('deadline_step', {
        ...{ deadline_id: id, student_id: studentId, what: state, words: reason, person_id: senco, made_on: settledOn },
      })
    if (rule === 'p1-summary') found.summary = id
    if (rule === own && studentId === told.get('Lee Chi Yiu')) found.asking = id
  }
  return found
}

function day(value: Row[string] | undefined): string | null {
  return value ? String(value) : null
}

function dated(row: Row | undefined, day: string): { id: string; on: string } | null {
  return row ? { id: String(row.id), on: String(row[day]) } : null
}

/** What the demo school’s rows say of each student today. */
function factsOfStudents({ rows }: SchoolRows): StudentFacts[] {
  const of = (list: readonly Row[], id: Row[string] | undefined) => list.filter((row) => row.student_id === id)
  const last = (list: readonly Row[], day: string) =>
    list.toSorted((a, b) => (String(a[day]) < String(b[day]) ? -1 : 1)).at(-1)
  const schoolYear = rows.school_year.find(({ label }) => label === year.label)?.id
  return rows.student.map((row): StudentFacts => {
    const { id } = row
    const place = of(rows.enrolment, id).find((one) => one.school_year_id === schoolYear)
    const decisions = of(rows.tier_decision, id).filter(
      (one) => !one.withdrawn_at && String(one.starts_on) <= demoToday,
    )
    const tier = last(decisions, 'starts_on')
    const before = last(
      decisions.filter((one) => one.tier !== tier?.tier),
      'starts_on',
    )
    const began = decisions
      .filter((one) => one.tier && (!before || String(one.starts_on) > String(before.starts_on)))
      .toSorted((a, b) => (String(a.starts_on) < String(b.starts_on) ? -1 : 1))[0]
    const plan = last(
      of(rows.plan, id).filter(
        ({ state, starts_on: on }) => state !== 'draft' && String(on) >= year.startsOn && String(on) <= year.endsOn,
      ),
      'starts_on',
    )
    const report = last(
      of(rows.report, id).filter(({ withdrawn_on: withdrawn }) => !withdrawn),
      'reported_on',
    )
    const concerns = of(rows.concern, id).filter(({ state }) => state === 'raised')
    return {
      id: String(id),
      level: day(rows.class.find((one) => one.id === place?.class_id)?.level),
      onRegister: Boolean(tier?.tier) || of(rows.need, id).some((one) => !one.ended_on),
      tier: (tier?.tier ?? null) as StudentFacts['tier'],
      tierBegan: dated(began, 'starts_on'),
      ...{ enteredOn: day(row.entered_on), leftOn: day(row.left_on) },
      plan: plan ? { id: String(plan.id), startsOn: String(plan.starts_on), endsOn: String(plan.ends_on) } : null,
      report: dated(report, 'reported_on'),
      concerns: concerns.flatMap((one) => dated(one, 'raised_on') ?? []),
    }
  })
}
