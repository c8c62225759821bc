import type { DemoPeople } from '../people.ts'
import type { Row, SchoolRows, Value } from '../rows.ts'

/** Finished reviews of plans gone by, and one that is being prepared; which are due or overdue follows from the plans' dates. */
export function layReview(school: SchoolRows, people: DemoPeople): void {
  const senco = people.staff.get('senco') as string
  for (const plan of school.rows.plan.filter(({ state }) => state === 'reviewed' || state === 'archived')) {
    const targets = school.rows.target.filter((target) => target.plan_id === plan.id)
    addReview(school, plan, {
      held_on: plan.review_on ?? null,
      present: '家長、班主任、學生',
      sessions_offered: 24,
      sessions_attended: 21,
      attendance_note: '三節因病缺席，其中一節已補回。',
      words: { zh: '學生看着圖表談自己的進步。未達成的目標改為三人小組，下學年繼續。', en: '' },
      outcomes: Object.fromEntries(targets.map((target) => [String(target.id), outcomeOf(target)])),
      finished_on: plan.review_on ?? null,
      finished_by: senco,
    })
  }
  const student = people.told.get('Lee Chi Yiu')
  const begun = school.rows.plan.find((plan) => plan.student_id === student && plan.state === 'in_force')
  const [first] = school.rows.target.filter((target) => target.plan_id === begun?.id)
  if (begun && first)
    addReview(school, begun, {
      held_on: null,
      present: '家長',
      sessions_offered: 8,
      sessions_attended: 7,
      attendance_note: '',
      words: { zh: '', en: '' },
      outcomes: { [String(first.id)]: { state: 'partly', reason: '熟悉的環境做得到', carry: true } },
      finished_on: null,
      finished_by: null,
    })
}

function outcomeOf(target: Row): Value {
  const state = target.state === 'open' ? 'partly' : (target.state ?? 'partly')
  return { state, reason: target.state_reason ?? '', carry: state !== 'achieved' }
}

function addReview(school: SchoolRows, plan: Row, review: Row): void {
  school.add('plan_review', {
    student_id: plan.student_id ?? '',
    plan_id: plan.id ?? '',
    sessions_from: null,
    sessions_to: null,
    tier_proposed: null,
    tier_reason: '',
    tier_decided: null,
    next_plan_id: null,
    ...review,
  })
}
