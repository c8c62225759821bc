import { setTimeout as pause } from 'node:timers/promises'
import { demoToday } from '#demo/frame.ts'
import { layRows } from '#demo/index.ts'
import { openSchoolRows } from '#demo/rows.ts'
import { addDays } from '#kernel/dates.ts'
import { exampleSchool } from '#slices/timetable/solver/examples.ts'
import type { Question } from '#slices/timetable/solver/model.ts'
import { qualityOf } from '#slices/timetable/solver/rules/quality.ts'
import { startRun } from '#slices/timetable/solver/runner.ts'
import { layBehind } from './laying.ts'
import type { Load, Shot } from './load.ts'
import type { Place } from './places.ts'
import { ask, type Session } from './session.ts'

/** Seconds of one search of a made-up school, and what came of it. `close` is null when it was never within 2% of the proven bound. */
export type SearchTimes = {
  groups: number
  sessions: number
  placed: number
  /** Until there was a plan to use; until it was proven to be within 2%; until the search ended. */
  first: number
  close: number | null
  end: number
  quality: string
}

/** How others were answered before a search began in the server, and while it went on: milliseconds of all but one answer in a hundred. */
export type Meanwhile = { atOnce: number; before: number; meanwhile: number; failed: number; seconds: number }

export type TimetableTimes = { searches: SearchTimes[]; meanwhile: Meanwhile }

const seconds = 5
const atOnce = 8
const laidGroups = 120

/** Works out the made-up school and one of twice the size, then has the server work while others ask it for pages. */
export async function measureTimetable(place: Place, load: Load, shots: readonly Shot[]): Promise<TimetableTimes> {
  const searches = []
  for (const size of [1, 2]) searches.push(await search(exampleSchool(size)))
  return { searches, meanwhile: await measureMeanwhile(place, load, shots) }
}

async function search(question: Question): Promise<SearchTimes> {
  const began = performance.now()
  const now = () => (performance.now() - began) / 1000
  const run = startRun(question)
  let first: number | null = null
  let close: number | null = null
  const watch = setInterval(() => {
    const { best, bound } = run.progress()
    if (best && first === null) first = now()
    if (best && close === null && qualityOf(best.costs.total, bound) !== 'feasible') close = now()
  }, 20)
  const ended = await run.ended
  clearInterval(watch)
  if (ended.state === 'failed') throw ended.error
  const { placements, quality } = ended.answer
  return {
    groups: question.groups.length,
    sessions: question.groups.reduce((sum, { sessions }) => sum + sessions, 0),
    placed: placements.length,
    first: first ?? now(),
    close: close ?? (quality === 'feasible' ? null : now()),
    end: now(),
    quality,
  }
}

async function measureMeanwhile({ workbench, readers }: Place, load: Load, shots: readonly Shot[]): Promise<Meanwhile> {
  const session = readers[0] as Session
  await layBehind(workbench.dataFolder, (client) => layGroups(client, session))
  const order = { address: workbench.address, atOnce, seconds, people: [[...shots]] }
  await load.fire({ ...order, seconds: 1 })
  const before = await load.fire(order)
  const body = { startsOn: addDays(demoToday, 1), groupIds: null, from: null }
  const { proposalId } = await ask<{ proposalId: string }>(session, 'POST', '/timetable/proposals', body)
  const meanwhile = await load.fire(order)
  const progress = () =>
    ask<{ state: string; seconds: number }>(session, 'GET', `/timetable/proposals/${proposalId}/progress`)
  const still = await progress()
  if (still.state !== 'running')
    throw new Error(`The search was over after ${still.seconds} s: too soon to measure what others notice of it.`)
  await ask(session, 'POST', `/timetable/proposals/${proposalId}/stop`)
  while ((await progress()).state === 'running') await pause(100)
  const failed = before.failed + meanwhile.failed
  return { atOnce, before: before.p99, meanwhile: meanwhile.p99, failed, seconds }
}

/** Many groups of two sessions, each of six students of one class, led by teachers in turn: long enough a search to be measured beside. */
async function layGroups(client: Parameters<Parameters<typeof layBehind>[1]>[0], session: Session): Promise<void> {
  const me = await ask<{ school: { id: string } }>(session, 'GET', '/me')
  const of = [me.school.id]
  const offers = await client.query<{ id: string }>(
    `select id from provision where school_id = $1 and setting = 'small_group' order by id limit 1`,
    of,
  )
  const teachers = await client.query<{ id: string }>(
    `select distinct person_id as id from teaching where school_id = $1 order by 1 limit 20`,
    of,
  )
  const students = await client.query<{ id: string }>(
    `select e.student_id as id from enrolment e join class c on c.id = e.class_id join school_year y on y.id = c.school_year_id
     where e.school_id = $1 and $2::date between y.starts_on and y.ends_on order by c.name, e.class_number, e.student_id`,
    [me.school.id, demoToday],
  )
  const school = openSchoolRows(me.school.id)
  const span = { starts_on: demoToday, ends_on: addDays(demoToday, 180) }
  for (let index = 0; index < laidGroups; index += 1) {
    const name = `Measured ${index + 1}`
    const group_id = school.add('support_group', {
      provision_id: offers.rows[0]?.id ?? '',
      name: { zh: name, en: name },
      ...{ ...span, closed_on: null, minutes: 35, per_week: 2, most_students: 8 },
      ...{ entry_criterion: { zh: '', en: '' }, exit_criterion: { zh: '', en: '' } },
    })
    const person_id = teachers.rows[index % teachers.rows.length]?.id ?? ''
    school.add('group_staff', { group_id, person_id, provider_id: null, part: 'leads', starts_on: span.starts_on })
    // Neighbours share students: every third student of a group is also in the next one.
    for (const { id } of students.rows.slice(index * 4, index * 4 + 6))
      school.add('group_member', { group_id, student_id: id, starts_on: span.starts_on })
  }
  await layRows(client, school.rows)
}
