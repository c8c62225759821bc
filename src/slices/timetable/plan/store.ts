import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { findCalendar } from '#slices/school/index.ts'
import { askJson } from '#slices/students/index.ts'
import type { Wishes } from '../limits/model.ts'
import { usualWishes } from '../limits/rules.ts'
import type { Answer, Question } from '../solver/model.ts'
import type { FactTime, PlanFacts, ProposalKind, ProposalState } from './model.ts'

type Found = Omit<PlanFacts, 'frame' | 'startsOn' | 'wishes'> & { wishes: Partial<Wishes> | null }

/** Everything that a question is made of, on a day; null when there is no frame on that day. */
export async function findPlanFacts(tx: Transaction, startsOn: IsoDate): Promise<PlanFacts | null> {
  const { frames } = await findCalendar(tx, { from: startsOn, to: startsOn })
  const [frame] = frames
  if (!frame) return null
  const found = (await askJson<Found>(tx, {
    name: 'facts of a timetable',
    text: factsText,
    values: [frame.id, startsOn],
  })) as Found
  const subjects = [...new Set(found.lessons.map(({ subject }) => subject))]
  return { ...found, frame, startsOn, wishes: { ...usualWishes(subjects), ...found.wishes } }
}

/** What a proposal keeps beside its answer. */
export type Asked = { question: Question; startsOn: IsoDate; groupIds: readonly string[] | null }

export type ProposalRow = {
  id: string
  kind: ProposalKind
  madeBy: { id: string; nameEn: string; nameZh: string }
  madeAt: string
  state: ProposalState
  asked: Asked
  answer: Answer | null
  appliedOn: IsoDate | null
  version: number
}

/** @throws NotFound */
export async function findProposal(tx: Transaction, id: string): Promise<ProposalRow> {
  const found = await askJson<ProposalRow>(tx, {
    name: 'timetable proposal',
    text: `select ${proposal(true)}::text as answer from timetable_proposal t join person p on p.id = t.made_by where t.id = $1`,
    values: [id],
  })
  if (!found) throw new NotFound()
  return found
}

/** The newest proposals, without what they were asked and what they answered in full. */
export type ProposalLine = Omit<ProposalRow, 'asked' | 'answer'> & {
  startsOn: IsoDate
  placed: number | null
  wanted: number
}

export async function findProposals(tx: Transaction): Promise<ProposalLine[]> {
  const text = `select coalesce(json_agg(x.json order by x.made_at desc), '[]')::text as answer from (
    select t.made_at, ${proposal(false)} as json from timetable_proposal t join person p on p.id = t.made_by) x`
  return (await askJson<ProposalLine[]>(tx, { name: 'timetable proposals', text, values: [] })) ?? []
}

/** So many proposals are kept: they hold who is in which group, and old ones are of no use. */
const mostProposals = 20

/** Writes a new proposal; the oldest go. */
export async function addProposalRow(
  tx: Transaction,
  of: { schoolId: string; madeBy: string; kind: ProposalKind },
  asked: Asked,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    delete from timetable_proposal where id in (
      select t.id from timetable_proposal t order by t.made_at desc offset ${mostProposals - 1})`)
  await tx.execute(sql`
    insert into timetable_proposal (id, school_id, kind, made_by, state, question)
    values (${id}, ${of.schoolId}, ${of.kind}, ${of.madeBy}, 'running', ${JSON.stringify(asked)}::jsonb)`)
  return id
}

/** Writes how a run ended; a proposal that was thrown away meanwhile stays away. */
export async function endProposalRow(
  tx: Transaction,
  id: string,
  { state, answer }: { state: ProposalState; answer: Answer | null },
): Promise<void> {
  await tx.execute(sql`
    update timetable_proposal set state = ${state}, answer = ${answer && JSON.stringify(answer)}::jsonb, version = version + 1
    where id = ${id} and state = 'running'`)
}

/** Writes a proposal that was changed by hand. */
export async function changeProposalRow(tx: Transaction, id: string, asked: Asked, answer: Answer): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update timetable_proposal set question = ${JSON.stringify(asked)}::jsonb, answer = ${JSON.stringify(answer)}::jsonb, version = version + 1
    where id = ${id} returning version`)
  if (!rows[0]) throw new NotFound()
  return rows[0].version
}

export async function markApplied(
  tx: Transaction,
  id: string,
  of: { personId: string; startsOn: IsoDate },
): Promise<void> {
  await tx.execute(sql`
    update timetable_proposal set applied_on = ${of.startsOn}, applied_by = ${of.personId}, version = version + 1 where id = ${id}`)
}

/** @throws NotFound */
export async function dropProposalRow(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from timetable_proposal where id = ${id}`)
  if (rowCount !== 1) throw new NotFound()
}

/** Others who plan for this school wait until the transaction ends. */
export async function holdPlanning(tx: Transaction, schoolId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`timetable of ${schoolId}`}, 0))`)
}

/** The times of groups that would hold on or after a day, by group, and which of them have sessions that somebody logged from that day on. */
export async function findTimesFrom(
  tx: Transaction,
  groupIds: readonly string[],
  startsOn: IsoDate,
): Promise<(FactTime & { groupId: string; startsOn: IsoDate; logged: boolean })[]> {
  type Row = FactTime & { groupId: string; startsOn: IsoDate; logged: boolean }
  const text = `select coalesce(json_agg(json_build_object(${timeFields}, 'groupId', t.group_id, 'startsOn', t.starts_on,
      'logged', exists (select from session s where s.time_id = t.id and s.planned_on >= $2::date)) order by t.id), '[]')::text as answer
    from group_time t where t.group_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and (t.ends_on is null or t.ends_on >= $2::date)`
  const values = [JSON.stringify(groupIds), startsOn]
  return (await askJson<Row[]>(tx, { name: 'times from a day', text, values })) ?? []
}

/** Ends times the day before; those that have not begun by then go altogether. */
export async function endTimes(tx: Transaction, ids: readonly string[], startsOn: IsoDate): Promise<void> {
  const these = sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`
  await tx.execute(sql`delete from group_time where id in ${these} and starts_on >= ${startsOn}::date`)
  await tx.execute(sql`
    update group_time set ends_on = ${startsOn}::date - 1, version = version + 1 where id in ${these}`)
}

export async function repinTime(tx: Transaction, id: string, pinned: boolean): Promise<void> {
  await tx.execute(sql`update group_time set pinned = ${pinned}, version = version + 1 where id = ${id}`)
}

export async function addTime(
  tx: Transaction,
  of: { schoolId: string; groupId: string; startsOn: IsoDate },
  time: Omit<FactTime, 'id'>,
): Promise<void> {
  const { frameDay, period, minutes, personId, roomId, pinned } = time
  await tx.execute(sql`
    insert into group_time (id, school_id, group_id, frame_day, period, minutes, person_id, room_id, starts_on, pinned)
    values (${newId()}, ${of.schoolId}, ${of.groupId}, ${frameDay}, ${period}, ${minutes}, ${personId}, ${roomId}, ${of.startsOn}, ${pinned})`)
}

export type Names = {
  groups: { id: string; name: { zh: string; en: string } }[]
  people: { id: string; nameEn: string; nameZh: string }[]
  students: { id: string; nameEn: string; nameZh: string; className: string; classNumber: string }[]
  classes: { id: string; name: string }[]
  rooms: { id: string; name: string }[]
  protections: { id: string; reason: string }[]
}

/** What everything that a proposal speaks of is called, as far as this person may know it. */
export async function findNames(tx: Transaction, startsOn: IsoDate): Promise<Names> {
  return (await askJson<Names>(tx, { name: 'names of a timetable', text: namesText, values: [startsOn] })) as Names
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`
const timeFields = `'id', t.id, 'frameDay', t.frame_day, 'period', t.period, 'minutes', t.minutes, 'personId', t.person_id,
  'roomId', t.room_id, 'pinned', t.pinned`

/** A proposal as JSON; its question and answer only when they are wanted, for they are long. */
function proposal(whole: boolean): string {
  const more = whole
    ? `'asked', t.question, 'answer', t.answer`
    : `'startsOn', t.question->>'startsOn', 'placed', jsonb_array_length(t.answer->'placements'),
      'wanted', (select coalesce(sum((g->>'sessions')::int), 0) from jsonb_array_elements(t.question->'question'->'groups') g)`
  return `json_build_object('id', t.id, 'kind', t.kind, 'madeBy', json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh),
    'madeAt', to_char(t.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'state', t.state, 'appliedOn', t.applied_on, 'version', t.version, ${more})`
}

const staff = (
  part: string,
) => `(select ${list(`json_build_object('personId', a.person_id, 'providerId', a.provider_id) order by a.id`)}
  from group_staff a where a.group_id = g.id and a.part = '${part}' and (a.ends_on is null or a.ends_on >= $2::date))`

/** $1: the frame; $2: the day from which the plan is to hold. */
const factsText = `
with g as (
  select g.*, p.setting from support_group g join provision p on p.id = g.provision_id
  where g.starts_on <= $2::date and coalesce(g.closed_on, g.ends_on) >= $2::date
), m as (
  select distinct m.group_id, m.student_id from group_member m join g on g.id = m.group_id where m.ends_on is null or m.ends_on >= $2::date
), y as (select id from school_year where $2::date between starts_on and ends_on)
select json_build_object(
  'groups', (select ${list(`json_build_object('id', g.id, 'provisionId', g.provision_id, 'inClass', g.setting = 'in_class', 'minutes', g.minutes,
      'perWeek', g.per_week, 'memberIds', (select ${list('m.student_id')} from m where m.group_id = g.id),
      'leads', ${staff('leads')}, 'helps', ${staff('helps')},
      'times', (select ${list(`json_build_object(${timeFields}) order by t.frame_day, t.period, t.id`)} from group_time t
        where t.group_id = g.id and t.starts_on <= $2::date and (t.ends_on is null or t.ends_on >= $2::date)))`)} from g),
  'students', (select ${list(`json_build_object('id', s.id, 'classId', e.class_id)`)} from (select distinct student_id as id from m) s
    left join enrolment e on e.student_id = s.id and e.school_year_id in (select id from y)),
  'classes', (select ${list(`json_build_object('id', c.id, 'level', c.level)`)} from class c where c.school_year_id in (select id from y)),
  'lessons', (select ${list(`json_build_object('classId', l.class_id, 'frameDay', l.frame_day, 'period', l.period, 'subject', l.subject,
      'personId', l.person_id, 'roomId', l.room_id)`)} from lesson l where l.frame_id = $1::uuid),
  'rooms', (select ${list(`json_build_object('id', r.id, 'places', r.places)`)} from room r
    where r.for_groups and (r.archived_on is null or r.archived_on > $2::date)),
  'availability', (select ${list(`json_build_object('giverId', coalesce(a.person_id, a.provider_id), 'frameDay', a.frame_day, 'period', a.period,
      'state', a.state)`)} from availability a),
  'limits', (select ${list(`json_build_object('giverId', coalesce(l.person_id, l.provider_id), 'mostADay', l.most_a_day,
      'mostAWeek', l.most_a_week)`)} from staff_limit l),
  'protections', (select ${list('x.json')} from (
    select json_build_object('id', p.id, 'classId', p.class_id, 'level', p.level, 'studentId', null, 'subject', p.subject,
      'frameDay', p.frame_day, 'period', p.period) as json from protected_lesson p
    union all
    select json_build_object('id', p.id, 'classId', null, 'level', null, 'studentId', p.student_id, 'subject', p.subject,
      'frameDay', p.frame_day, 'period', p.period) from student_protected_lesson p) x),
  'wishes', (select w.body from timetable_wish w)
)::text as answer`

const namesText = `
select json_build_object(
  'groups', (select ${list(`json_build_object('id', g.id, 'name', g.name)`)} from support_group g where coalesce(g.closed_on, g.ends_on) >= $1::date),
  'people', (select ${list(`json_build_object('id', x.id, 'nameEn', x.name_en, 'nameZh', x.name_zh)`)} from (
    select id, name_en, name_zh from person union all select id, name_en, name_zh from provider) x),
  'students', (select ${list(`json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', coalesce(c.name, ''),
      'classNumber', coalesce(n.class_number, '')) order by c.name collate app.natural, n.class_number collate app.natural, s.id`)}
    from student s left join school_year y on $1::date between y.starts_on and y.ends_on
      left join enrolment n on n.student_id = s.id and n.school_year_id = y.id left join class c on c.id = n.class_id
    where s.id in (select student_id from group_member where ends_on is null or ends_on >= $1::date)),
  'classes', (select ${list(`json_build_object('id', c.id, 'name', c.name)`)} from class c join school_year y on y.id = c.school_year_id
    where $1::date between y.starts_on and y.ends_on),
  'rooms', (select ${list(`json_build_object('id', r.id, 'name', r.name)`)} from room r),
  'protections', (select ${list('x.json')} from (select json_build_object('id', id, 'reason', reason) as json from protected_lesson
    union all select json_build_object('id', id, 'reason', reason) from student_protected_lesson) x)
)::text as answer`
