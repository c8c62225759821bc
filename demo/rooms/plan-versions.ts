import { addDays } from '#kernel/dates.ts'
import type { Row, SchoolRows, Value } from '../rows.ts'

/** A typo that was put right while the plan was in force: what the first target of this student said before. */
const corrected = {
  nameEn: 'Wong Sze Hang',
  before: {
    zh: '老師派發工作紙後，五分鐘內寫上姓名並做完第一題',
    en: 'Within five minutes of getting a worksheet, writes their name and finishes the first question',
  },
  on: '2026-10-19',
}

/** What the workbench keeps of each plan that was agreed: the whole as it was agreed, as it began, and as it was corrected. */
export function layPlanVersions(school: SchoolRows): void {
  const typo = school.rows.student.find(({ name_en }) => name_en === corrected.nameEn)?.id
  for (const plan of school.rows.plan.filter(({ state }) => state !== 'draft')) {
    const now = bodyOf(school, plan)
    const startsOn = String(plan.starts_on)
    const hasTypo = plan.student_id === typo && plan.state === 'in_force'
    const begun = { ...withState(now, 'in_force'), ...(hasTypo ? { targets: withTypo(now.targets) } : {}) }
    const add = (number: number, why: string, body: Row, on: string) =>
      school.add('plan_version', {
        student_id: plan.student_id ?? '',
        plan_id: plan.id ?? '',
        number,
        why,
        body,
        made_by: plan.made_by ?? null,
        made_at: `${on}T09:10:00+08:00`,
      })
    add(1, 'agreed', withState(begun, 'agreed'), addDays(startsOn, -3))
    if (plan.state === 'agreed') continue
    add(2, 'in_force', begun, startsOn)
    if (hasTypo) add(3, 'corrected', now, corrected.on)
    if (plan.state !== 'in_force') add(3, 'reviewed', withState(now, 'reviewed', true), String(plan.review_on))
  }
}

type Body = Row & { targets: readonly Row[] }

/** A plan in this state; what became of its targets is known from the review on only. */
function withState(body: Body, state: string, settled = false): Body {
  const open = body.targets.map((target) => ({ ...target, state: 'open', stateReason: '' }))
  return { ...body, state, targets: settled ? body.targets : open }
}

function withTypo(targets: readonly Row[]): Row[] {
  return targets.map((target, index) => (index === 0 ? { ...target, words: corrected.before } : target))
}

/** A plan with all that belongs to it, as `PlanFile` has it. */
function bodyOf({ rows }: SchoolRows, plan: Row): Body {
  const ofPlan = (all: readonly Row[]) => all.filter(({ plan_id }) => plan_id === plan.id)
  const named = (row: Row, more: Row = {}): Row => {
    const { school_id, student_id, plan_id, closed, ...own } = row
    const fields = Object.entries(own).map(([name, value]): [string, Value] => [camel(name), value])
    return { ...Object.fromEntries(fields), ...more }
  }
  const { was_in_force, made_by, ...head } = plan
  return {
    ...named(head),
    studentId: plan.student_id ?? '',
    version: 1,
    texts: ofPlan(rows.plan_text).map(({ section = '', words = {}, declined = false }) => ({
      section,
      words,
      declined,
      version: 1,
    })),
    targets: ofPlan(rows.target).map((row) => named(row, { carriedFrom: null, version: 1 })),
    strategies: ofPlan(rows.strategy).map((row) => named(row, { version: 1 })),
    agreements: ofPlan(rows.plan_agreement).map((row) => named(row)),
  }
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
