import type { Client } from 'pg'
import { demoToday } from '#demo/frame.ts'
import { layRows } from '#demo/index.ts'
import { openSchoolRows, type SchoolRows } from '#demo/rows.ts'
import { addDays } from '#kernel/dates.ts'
import { shippedBank } from '#slices/plans/bank/bank.ts'
import { shippedSections } from '#slices/plans/plan/model.ts'
import { layBehind } from './laying.ts'
import type { Place } from './places.ts'
import { ask, type Session } from './session.ts'

/** What the lines about plans are measured on: a school's plans that are not put away, one of them with this many targets and tries. */
export const laidPlans = { plans: 200, targets: 4, tries: 500 } as const
const triesOfTheOthers = 40
const period = { starts_on: '2026-09-07', ends_on: '2027-01-31' }
const part = shippedBank[0]

/** Lays, in each school whose people read, what its plans lack to be `laidPlans`. */
export async function layPlans({ workbench, readers }: Place): Promise<void> {
  await layBehind(workbench.dataFolder, async (client) => {
    for (const session of readers) await layPlansOf(client, session)
  })
}

async function layPlansOf(client: Client, session: Session): Promise<void> {
  const me = await ask<{ person: { id: string }; school: { id: string } }>(session, 'GET', '/me')
  const found = await client.query<{ plans: number; full: boolean }>(
    `select (select count(*)::int from plan where school_id = $1 and state <> 'archived') as plans,
       exists (select from target t join target_try y on y.target_id = t.id where t.school_id = $1 group by t.plan_id
         having count(*) >= $2) as full`,
    [me.school.id, laidPlans.tries],
  )
  const [{ plans, full } = { plans: 0, full: false }] = found.rows
  const wanted = Math.max(laidPlans.plans - plans, full ? 0 : 1)
  const free = await client.query<{ id: string }>(
    `select s.id from student s where s.school_id = $1 and s.left_on is null and not exists (select from plan p where p.student_id = s.id)
     order by s.register_number limit $2`,
    [me.school.id, wanted],
  )
  const school = openSchoolRows(me.school.id)
  for (const [index, { id }] of free.rows.entries())
    layPlan(
      school,
      { studentId: id, senco: me.person.id },
      index,
      !full && index === 0 ? laidPlans.tries : triesOfTheOthers,
    )
  await layRows(client, school.rows)
}

/** A plan in force as a school would write it: each section in a few sentences, four targets of the bank with two strategies each. */
function layPlan(school: SchoolRows, of: { studentId: string; senco: string }, index: number, tries: number): void {
  const plan_id = school.add('plan', {
    student_id: of.studentId,
    kind: 'support',
    ...period,
    review_on: addDays(demoToday, (index % 90) - 20),
    state: 'in_force',
    was_in_force: false,
    sections: shippedSections.support.map((section) => ({ ...section })),
    team: [{ personId: of.senco, name: '統籌主任', part: 'keeps' }],
    made_by: of.senco,
    made_on: period.starts_on,
  })
  const ofPlan = { student_id: of.studentId, plan_id }
  for (const { id, closed, help } of shippedSections.support)
    school.add('plan_text', { ...ofPlan, section: id, closed, declined: false, words: { ...help } })
  for (let position = 1; position <= laidPlans.targets; position += 1)
    layTarget(school, { ...ofPlan, senco: of.senco }, (index + position) % 8, position, tries / laidPlans.targets)
  school.add('plan_agreement', {
    ...ofPlan,
    part: 'parent',
    name: '家長',
    how: 'meeting',
    agreed_on: period.starts_on,
    words: '',
  })
}

function layTarget(
  school: SchoolRows,
  { senco, ...ofPlan }: { student_id: string; plan_id: string; senco: string },
  entry: number,
  position: number,
  tries: number,
): void {
  const target = part?.targets[entry]
  if (!part || !target) throw new Error('The bank has fewer targets than the benchmark takes from it.')
  const target_id = school.add('target', {
    ...ofPlan,
    position,
    need: part.need,
    area: target.area,
    words: { zh: target.zh, en: target.en },
    measure_kind: 'of',
    measure: { zh: target.measure.zh, en: target.measure.en },
    baseline_value: 20,
    baseline: { zh: '', en: '' },
    aim_value: 80,
    criterion: { zh: target.criterion.zh, en: target.criterion.en },
    starts_on: period.starts_on,
    due_on: period.ends_on,
    bank_id: target.id,
  })
  for (const [number, strategy] of part.strategies.slice(entry, entry + 2).entries())
    school.add('strategy', {
      ...ofPlan,
      target_id,
      position: number + 1,
      place: strategy.place,
      words: { zh: strategy.zh, en: strategy.en },
      bank_id: strategy.id,
    })
  for (let index = 0; index < tries; index += 1)
    school.add('target_try', {
      student_id: ofPlan.student_id,
      target_id,
      tried_on: addDays(demoToday, -(index % 70)),
      hits: index % 6,
      out_of: 5,
      note: index % 10 === 0 ? '小息後' : '',
      logged_by: senco,
    })
}
