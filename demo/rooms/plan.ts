import { addDays } from '#kernel/dates.ts'
import { shippedBank } from '#slices/plans/bank/bank.ts'
import type { BankLevel, BankStrategy, BankTarget } from '#slices/plans/bank/model.ts'
import type { PlanKind, PlanState } from '#slices/plans/model.ts'
import { shippedSections } from '#slices/plans/plan/model.ts'
import type { NeedType } from '#slices/students/model.ts'
import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'
import { type ToldPlan, toldPlans } from './plan-story.ts'

const pair = (zh: string, en = '') => ({ zh, en })
const thisTerm = { starts_on: '2026-09-07', ends_on: '2027-01-31', review_on: '2027-01-18' }
/** How many students of the crowd have a support plan. */
const crowdWithPlans = 62

/** Plans at every state: the story's told one by one, those of the crowd begun from the bank. */
export function layPlan(school: SchoolRows, people: DemoPeople): void {
  for (const told of toldPlans) layToldPlan(school, people, told)
  const told = new Set(people.told.values())
  const needs = school.rows.need.filter((need) => need.is_primary && !told.has(String(need.student_id)))
  for (const need of needs.slice(0, crowdWithPlans)) layCrowdPlan(school, people, need)
}

function layToldPlan(school: SchoolRows, people: DemoPeople, told: ToldPlan): void {
  const studentId = people.told.get(told.nameEn)
  if (!studentId) throw new Error(`The story has no ${told.nameEn}.`)
  const period = { starts_on: told.startsOn, ends_on: told.endsOn, review_on: told.reviewOn }
  const planId = addPlan(school, people, studentId, { kind: told.kind, state: told.state, ...period })
  for (const [section, words] of Object.entries(told.texts)) {
    const closed = shippedSections[told.kind].find(({ id }) => id === section)?.closed ?? false
    const declined = words === 'declined'
    school.add('plan_text', {
      student_id: studentId,
      plan_id: planId,
      section,
      closed,
      words: declined ? pair('') : typeof words === 'string' ? pair(words) : pair(words[0], words[1]),
      declined,
    })
  }
  for (const [index, target] of told.targets.entries()) {
    const [bankTarget, need] = findTarget(target.bankId)
    const targetId = addTarget(school, people, { studentId, planId, period }, bankTarget, need, index + 1, target)
    for (const [place, id] of (target.strategies ?? []).entries())
      addStrategy(school, { studentId, planId, targetId }, findStrategy(id), place + 1, index === 0 ? place + 1 : null)
  }
  if (told.state !== 'draft') agree(school, studentId, planId, told.startsOn)
}

function layCrowdPlan(school: SchoolRows, people: DemoPeople, need: Record<string, unknown>): void {
  const studentId = String(need.student_id)
  const type = need.type as NeedType
  const part = shippedBank.find((one) => one.need === type)
  if (!part) return
  const { random } = people
  const level = levelOf(school, studentId)
  const targets = part.targets.filter(({ levels }) => levels.includes(level))
  const strategies = part.strategies.filter(({ levels, place }) => levels.includes(level) && place === 'class')
  const state: PlanState = random.chance(0.12) ? 'draft' : random.chance(0.1) ? 'agreed' : 'in_force'
  const reviewOn = addDays('2026-12-01', random.between(0, 60))
  const period = { ...thisTerm, review_on: reviewOn }
  const planId = addPlan(school, people, studentId, { kind: 'support', state, ...period })
  const strength = school.rows.strength.find((row) => row.student_id === studentId)?.text
  school.add('plan_text', {
    student_id: studentId,
    plan_id: planId,
    section: 'strengths',
    closed: false,
    declined: false,
    words: pair(String(strength ?? '')),
  })
  const first = random.between(0, Math.max(targets.length - 2, 0))
  for (const [index, target] of targets.slice(first, first + 2).entries()) {
    const about = { studentId, planId, period }
    const targetId = addTarget(school, people, about, target, type, index + 1, {})
    const strategy = strategies[(first + index) % Math.max(strategies.length, 1)]
    if (strategy) addStrategy(school, { studentId, planId, targetId }, strategy, 1, index + 1)
  }
  if (state !== 'draft') agree(school, studentId, planId, thisTerm.starts_on)
}

function addPlan(
  school: SchoolRows,
  people: DemoPeople,
  studentId: string,
  plan: { kind: PlanKind; state: PlanState; starts_on: string; ends_on: string; review_on: string },
): string {
  const keeper = people.staff.get(plan.kind === 'iep' ? 'senco' : 'senst') as string
  return school.add('plan', {
    student_id: studentId,
    ...plan,
    was_in_force: plan.state === 'archived' || plan.state === 'reviewed',
    sections: shippedSections[plan.kind].map((section) => ({ ...section })),
    team: [{ personId: keeper, name: nameOf(school, keeper), part: 'keeps' }],
    previous_id: null,
    made_by: keeper,
    made_on: addDays(plan.starts_on, -10),
  })
}

function addTarget(
  school: SchoolRows,
  people: DemoPeople,
  about: { studentId: string; planId: string; period: { starts_on: string; ends_on: string } },
  target: BankTarget,
  need: NeedType,
  position: number,
  told: { baseline?: [number, string]; state?: string; reason?: string },
): string {
  const { kind } = target.measure
  const from = told.baseline ?? [startOf(target), '']
  const teacher = classTeacherOf(school, about.studentId) ?? (people.staff.get('senst') as string)
  return school.add('target', {
    student_id: about.studentId,
    plan_id: about.planId,
    position,
    need,
    area: target.area,
    words: pair(target.zh, target.en),
    measure_kind: kind,
    measure: pair(target.measure.zh, target.measure.en),
    baseline_value: kind === 'note' ? null : from[0],
    baseline: pair(from[1]),
    aim_value: kind === 'note' ? null : target.criterion.value,
    aim_direction: target.criterion.direction,
    criterion: pair(target.criterion.zh, target.criterion.en),
    who: [{ personId: teacher, name: nameOf(school, teacher) }],
    starts_on: about.period.starts_on,
    due_on: about.period.ends_on,
    state: told.state ?? 'open',
    state_reason: told.reason ?? '',
    bank_id: target.id,
  })
}

/** Where a student of the crowd began: well short of the aim, on the side from which it is reached. */
function startOf({ measure, criterion }: BankTarget): number {
  if (measure.kind === 'rating') return criterion.direction === 'up' ? 2 : 4
  return Math.round(criterion.value * (criterion.direction === 'up' ? 0.3 : 2.5))
}

function addStrategy(
  school: SchoolRows,
  of: { studentId: string; planId: string; targetId: string },
  strategy: BankStrategy,
  position: number,
  onCard: number | null,
): void {
  school.add('strategy', {
    student_id: of.studentId,
    plan_id: of.planId,
    target_id: of.targetId,
    position,
    place: strategy.place,
    words: pair(strategy.zh, strategy.en),
    who: [],
    on_card: onCard,
    bank_id: strategy.id,
  })
}

function agree(school: SchoolRows, studentId: string, planId: string, on: string): void {
  const guardian = school.rows.guardian.find((row) => row.student_id === studentId)
  school.add('plan_agreement', {
    student_id: studentId,
    plan_id: planId,
    part: 'parent',
    name: String(guardian?.name ?? '家長'),
    how: 'meeting',
    agreed_on: on,
    words: '',
  })
}

function findTarget(id: string): [BankTarget, NeedType] {
  for (const { need, targets } of shippedBank) {
    const found = targets.find((one) => one.id === id)
    if (found) return [found, need]
  }
  throw new Error(`The bank has no target ${id}.`)
}

function findStrategy(id: string): BankStrategy {
  const found = shippedBank.flatMap(({ strategies }) => strategies).find((one) => one.id === id)
  if (!found) throw new Error(`The bank has no strategy ${id}.`)
  return found
}

function classOf(school: SchoolRows, studentId: string) {
  const [year] = school.rows.school_year.filter((row) => row.starts_on === '2026-09-01')
  const enrolment = school.rows.enrolment.find((row) => row.student_id === studentId && row.school_year_id === year?.id)
  return school.rows.class.find((row) => row.id === enrolment?.class_id)
}

function levelOf(school: SchoolRows, studentId: string): BankLevel {
  return Number(String(classOf(school, studentId)?.level ?? 'P1').slice(1)) <= 3 ? 'P1-P3' : 'P4-P6'
}

function classTeacherOf(school: SchoolRows, studentId: string): string | undefined {
  const held = classOf(school, studentId)
  const teaching = school.rows.teaching.find((row) => row.class_id === held?.id && row.is_class_teacher)
  return teaching && String(teaching.person_id)
}

function nameOf(school: SchoolRows, personId: string): string {
  return String(school.rows.person.find((row) => row.id === personId)?.name_zh ?? '')
}
