import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson, type Tier } from '#slices/students/index.ts'
import type { Words } from '../model.ts'
import type { DueLine, Review, ReviewFields } from './contract.ts'
import type { Outcome } from './model.ts'

export type FoundReview = Omit<Review, 'may' | 'inputs'>

type Row = {
  held_on: IsoDate | null
  present: string
  sessions_offered: number | null
  sessions_attended: number | null
  sessions_from: IsoDate | null
  sessions_to: IsoDate | null
  attendance_note: string
  words: Words
  outcomes: Record<string, Outcome>
  tier_proposed: Tier | null
  tier_reason: string
  tier_decided: 'accepted' | 'declined' | null
  finished_on: IsoDate | null
  next_plan_id: string | null
  version: number
}

const nothing: ReviewFields = {
  heldOn: null,
  present: '',
  sessionsOffered: null,
  sessionsAttended: null,
  sessionsFrom: null,
  sessionsTo: null,
  attendanceNote: '',
  wordsZh: '',
  wordsEn: '',
  outcomes: {},
  tierProposed: null,
  tierReason: '',
}

/** A plan's review; an empty one before anybody has begun it. */
export async function findReview(tx: Transaction, planId: string): Promise<FoundReview> {
  const { rows } = await tx.execute<Row>(sql`
    select held_on, present, sessions_offered, sessions_attended, sessions_from, sessions_to, attendance_note, words, outcomes, tier_proposed, tier_reason, tier_decided, finished_on, next_plan_id, version
    from plan_review where plan_id = ${planId}`)
  const [row] = rows
  if (!row) return { fields: nothing, version: 0, finishedOn: null, tierDecided: null, nextPlanId: null }
  return {
    fields: {
      heldOn: row.held_on,
      present: row.present,
      sessionsOffered: row.sessions_offered,
      sessionsAttended: row.sessions_attended,
      sessionsFrom: row.sessions_from,
      sessionsTo: row.sessions_to,
      attendanceNote: row.attendance_note,
      wordsZh: row.words.zh,
      wordsEn: row.words.en,
      outcomes: row.outcomes,
      tierProposed: row.tier_proposed,
      tierReason: row.tier_reason,
    },
    version: row.version,
    finishedOn: row.finished_on,
    tierDecided: row.tier_decided,
    nextPlanId: row.next_plan_id,
  }
}

/** Writes what a review says now; gives its new version. */
export async function keepReviewRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; planId: string },
  fields: ReviewFields,
): Promise<number> {
  const words = JSON.stringify({ zh: fields.wordsZh, en: fields.wordsEn })
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into plan_review (id, school_id, student_id, plan_id, held_on, present, sessions_offered, sessions_attended, sessions_from,
      sessions_to, attendance_note, words, outcomes, tier_proposed, tier_reason)
    values (${newId()}, ${of.schoolId}, ${of.studentId}, ${of.planId}, ${fields.heldOn}, ${fields.present},
      ${fields.sessionsOffered}, ${fields.sessionsAttended}, ${fields.sessionsFrom}, ${fields.sessionsTo}, ${fields.attendanceNote},
      ${words}::jsonb, ${JSON.stringify(fields.outcomes)}::jsonb, ${fields.tierProposed}, ${fields.tierReason})
    on conflict (plan_id) do update set held_on = excluded.held_on, present = excluded.present,
      sessions_offered = excluded.sessions_offered, sessions_attended = excluded.sessions_attended,
      sessions_from = excluded.sessions_from, sessions_to = excluded.sessions_to, attendance_note = excluded.attendance_note,
      words = excluded.words, outcomes = excluded.outcomes, tier_proposed = excluded.tier_proposed, tier_reason = excluded.tier_reason,
      version = plan_review.version + 1
    returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

export async function finishReviewRow(
  tx: Transaction,
  planId: string,
  finished: { on: IsoDate; by: string; nextPlanId: string | null; tierDecided: 'accepted' | 'declined' | null },
): Promise<void> {
  await tx.execute(sql`
    update plan_review set finished_on = ${finished.on}, finished_by = ${finished.by}, next_plan_id = ${finished.nextPlanId},
      tier_decided = ${finished.tierDecided}, version = version + 1
    where plan_id = ${planId}`)
}

/** Teachers' input that was asked for since a day, newest first. */
export async function findInputsSince(tx: Transaction, studentId: string, since: IsoDate): Promise<Review['inputs']> {
  const { rows } = await tx.execute<Review['inputs'][number]>(sql`
    select r.id as "requestId", r.asked_on as "askedOn", count(a.id)::int as asked, count(a.answered_at)::int as answered
    from input_request r left join input_answer a on a.request_id = r.id
    where r.student_id = ${studentId} and r.asked_on >= ${since}
    group by r.id order by r.asked_on desc, r.id desc`)
  return rows
}

type FoundLine = Omit<DueLine, 'standing'> & { leftOn: IsoDate | null }

/** Every plan that this person may see: one statement, whatever the number. $1 the person, $2 today, $3 also those put away. */
export async function findPlanLines(
  tx: Transaction,
  of: { personId: string; today: IsoDate; archived: boolean },
): Promise<FoundLine[]> {
  const values = [of.personId, of.today, of.archived]
  return (await askJson<FoundLine[]>(tx, { name: 'plans due', text: linesText, values })) ?? []
}

/**
 * Each target asks for its own tries, by their index: taken together, every try of every school would be read. Each student's class
 * is asked for by the student: with the year as an equal the planner takes the index of the year, and reads the school for each plan.
 */
const linesText = `
with shown as (
  select p.*, s.name_en, s.name_zh, s.left_on from plan p join student s on s.id = p.student_id
  where $3::boolean or p.state <> 'archived'
), counted as (
  select t.plan_id, count(*) as targets, count(*) filter (where t.state = 'achieved') as achieved, max(y.last_on) as last_on,
    sum(y.recent) as recent
  from shown p join target t on t.plan_id = p.id
    cross join lateral (select max(y.tried_on) as last_on, count(*) filter (where y.tried_on > $2::date - 14) as recent
      from target_try y where y.target_id = t.id and y.withdrawn_at is null) y
  group by t.plan_id
)
select coalesce(json_agg(json_build_object('planId', p.id, 'studentId', p.student_id, 'nameEn', p.name_en, 'nameZh', p.name_zh,
    'className', c.name, 'classNumber', e.class_number, 'kind', p.kind, 'state', p.state, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
    'reviewOn', p.review_on, 'leftOn', p.left_on, 'targets', coalesce(n.targets, 0), 'achieved', coalesce(n.achieved, 0),
    'lastTryOn', n.last_on, 'recentTries', coalesce(n.recent, 0),
    'mine', p.team @> jsonb_build_array(jsonb_build_object('personId', $1::text, 'part', 'keeps')))
  order by p.review_on, c.name collate app.natural, e.class_number collate app.natural, p.id), '[]')::text as answer
from shown p
  left join counted n on n.plan_id = p.id
  left join school_year x on x.school_id = p.school_id and $2::date between x.starts_on and x.ends_on
  left join enrolment e on e.student_id = p.student_id and e.school_year_id is not distinct from x.id
  left join class c on c.id = e.class_id`
