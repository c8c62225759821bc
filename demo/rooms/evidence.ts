import { addDays, daysBetween } from '#kernel/dates.ts'
import { demoToday } from '../frame.ts'
import type { DemoPeople } from '../people.ts'
import type { Row, SchoolRows } from '../rows.ts'

/** How a target of the story went, by its name in the bank: `slow` barely moves, `few` has two tries only. */
const stories: Readonly<Record<string, 'steady' | 'slow' | 'few' | 'reached'>> = {
  'adhd-t-start-in-two-minutes': 'steady',
  'adhd-t-raise-hand': 'reached',
  'adhd-t-repeat-instruction': 'slow',
  'adhd-t-hand-in-homework': 'few',
  'asd-t-move-on-with-schedule': 'reached',
  'asd-t-wait-turn': 'slow',
}
const notes = ['代課老師上課', '小息後', '有圖示步驟', '考試周', '下雨天，留在課室', '自己先舉手']

/** Tries at the targets of plans that are or were in force: for the story two or three a week, for the others here and there. */
export function layEvidence(school: SchoolRows, people: DemoPeople): void {
  const told = new Set(people.told.values())
  for (const plan of school.rows.plan) {
    if (plan.state === 'draft' || plan.state === 'agreed') continue
    const [ends = demoToday] = [String(plan.ends_on), demoToday].sort()
    for (const target of school.rows.target.filter((one) => one.plan_id === plan.id))
      layTries(school, people, target, ends, told.has(String(plan.student_id)))
  }
}

function layTries(school: SchoolRows, people: DemoPeople, target: Row, until: string, isTold: boolean): void {
  const { random, staff } = people
  const starts = String(target.starts_on)
  const days = daysBetween(starts, until)
  const went = stories[String(target.bank_id)] ?? (isTold ? 'steady' : random.pick(['steady', 'slow', 'few', 'steady']))
  const most = went === 'few' ? 2 : isTold ? 60 : 6
  const step = Math.max(Math.floor(days / most), 1)
  const helpers = ['assistant', 'teacher3b', 'senst'].map((code) => staff.get(code) as string)
  let laid = 0
  for (let at = random.between(1, 5); at < days && laid < most; at += step) {
    const on = addDays(starts, at)
    const weekday = new Date(on).getUTCDay()
    if (weekday === 0 || weekday === 6) continue
    const progress = at / Math.max(days, 1)
    const pull = went === 'reached' ? 1.15 : went === 'slow' ? 0.25 : 0.8
    const seen = seenAt(target, progress * pull, random.between(-12, 12) / 100)
    if (!seen) continue
    laid += 1
    school.add('target_try', {
      student_id: target.student_id ?? '',
      target_id: target.id ?? '',
      tried_on: on,
      hits: null,
      out_of: null,
      rating: null,
      tally: null,
      ...seen,
      note: random.chance(0.08) ? random.pick(notes) : '',
      logged_by: random.pick(helpers),
    })
  }
}

/** What was seen after so much of the way from baseline to aim, a little off as it is in life; nothing for targets told in notes. */
function seenAt(target: Row, way: number, off: number): Row | null {
  const [from, to] = [Number(target.baseline_value ?? 0), Number(target.aim_value ?? 0)]
  const share = Math.min(Math.max(way + off, 0), 1.1)
  const value = from + (to - from) * share
  if (target.measure_kind === 'of') return { hits: Math.min(Math.max(Math.round(value / 20), 0), 5), out_of: 5 }
  if (target.measure_kind === 'rating') return { rating: Math.min(Math.max(Math.round(value), 1), 5) }
  if (target.measure_kind === 'tally') return { tally: Math.max(Math.round(value), 0) }
  return null
}
