import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { Milestone } from './contract.ts'

/** A student's milestones, newest first. The policies of each table leave out what this person may not know. */
export async function findMilestones(tx: Transaction, studentId: string): Promise<Milestone[]> {
  return (await askJson<Milestone[]>(tx, { name: 'milestones', text: milestonesText, values: [studentId] })) ?? []
}

const noName = `'{"zh": "", "en": ""}'::jsonb`
const inHongKong = (moment: string) => `(${moment} at time zone 'Asia/Hong_Kong')::date`
const sameInBoth = (column: string) => `jsonb_build_object('zh', ${column}, 'en', ${column})`

const kinds: readonly string[] = [
  `select id, raised_on, 'identification', 'concern.raised', '', ${noName}, null::uuid from concern where student_id = $1`,
  `select id, ${inHongKong('taken_at')}, 'identification', 'concern.step', step, ${noName}, null from concern_step where student_id = $1`,
  `select id, asked_on, 'identification', 'input.asked', '', name, null from input_request where student_id = $1`,
  `select id, met_on, 'identification', 'p1.decided', degree, ${noName}, null from p1_decision where student_id = $1`,
  `select m.id, m.measured_on, 'identification', 'measured', '', i.name, null
     from measurement m join instrument i on i.id = m.instrument_id where m.student_id = $1 and m.withdrawn_on is null`,
  `select id, reported_on, 'identification', 'report.filed', kind, ${sameInBoth('author')}, null
     from report where student_id = $1 and withdrawn_on is null`,
  `select id, referred_on, 'identification', 'referral.made', service, ${sameInBoth('service_words')}, null from referral where student_id = $1`,
  `select id, changed_on, 'plans', 'profile.changed', '', ${noName}, null from profile where student_id = $1`,
  `select id, made_on, 'plans', 'plan.made', kind, ${noName}, id from plan where student_id = $1`,
  `select id, starts_on, 'plans', 'plan.in-force', kind, ${noName}, id from plan
     where student_id = $1 and (state in ('in_force', 'reviewed') or (state = 'archived' and was_in_force))`,
  `select r.id, r.finished_on, 'plans', 'plan.reviewed', p.kind, ${noName}, p.id
     from plan_review r join plan p on p.id = r.plan_id where r.student_id = $1 and r.finished_on is not null`,
  `select id, coalesce(decided_on, starts_on), 'plans', 'accommodation.approved', setting, words, null
     from accommodation where student_id = $1 and state in ('approved', 'ended')`,
]

const milestonesText = `
select coalesce(json_agg(json_build_object('id', id, 'on', on_day, 'room', room, 'kind', kind, 'code', code,
    'name', json_build_object('zh', coalesce(name ->> 'zh', ''), 'en', coalesce(name ->> 'en', '')), 'planId', plan_id)
  order by on_day desc, kind, id), '[]')::text as answer
from (${kinds.join('\nunion all ')}) as told (id, on_day, room, kind, code, name, plan_id)`
