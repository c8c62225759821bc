import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Words } from '../model.ts'
import type { Accommodation, AccommodationFields, Proposal, ReportName } from './contract.ts'

export type FoundAccommodations = {
  accommodations: Accommodation[]
  reports: ReportName[]
  /** This person may change what is known of the student's support. */
  reaches: boolean
}

/** What a student is given, as far as this person may see it; `null` when the student is not to be seen. */
export async function findAccommodationsOf(tx: Transaction, studentId: string): Promise<FoundAccommodations | null> {
  return askJson(tx, { name: 'accommodations of student', text: ofStudentText, values: [studentId] })
}

/** One of them. @throws NotFound also when it is another student's. */
export async function findAccommodation(
  tx: Transaction,
  studentId: string,
  accommodationId: string,
): Promise<{ found: Accommodation; reports: ReportName[] }> {
  const all = await findAccommodationsOf(tx, studentId)
  const found = all?.accommodations.find(({ id }) => id === accommodationId)
  if (!all?.reaches || !found) throw new NotFound()
  return { found, reports: all.reports }
}

/** Others who change or decide a student's accommodations wait until the transaction ends. */
export async function holdAccommodationsOf(tx: Transaction, studentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`accommodations of ${studentId}`}, 0))`)
}

const json = (value: Words) => sql`${JSON.stringify(value)}::jsonb`
const wordsIn = ({ wordsZh, wordsEn }: AccommodationFields): Words => ({ zh: wordsZh, en: wordsEn })

type OfStudent = { schoolId: string; studentId: string }

/** Writes a proposal and what it rests on; gives its identifier. */
export async function addAccommodationRow(
  tx: Transaction,
  of: OfStudent,
  fields: AccommodationFields,
): Promise<string> {
  const id = newId()
  const { setting, kind, amount, startsOn, endsOn } = fields
  await tx.execute(sql`
    insert into accommodation (id, school_id, student_id, setting, kind, amount, words, starts_on, ends_on)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${setting}, ${kind}, ${amount}, ${json(wordsIn(fields))}, ${startsOn}, ${endsOn})`)
  await keepEvidence(tx, of, id, fields)
  return id
}

/** Writes what an accommodation says now and counts its version up. */
export async function changeAccommodationRow(
  tx: Transaction,
  of: OfStudent,
  id: string,
  fields: AccommodationFields,
): Promise<number> {
  const { setting, kind, amount, startsOn, endsOn } = fields
  const { rows } = await tx.execute<{ version: number }>(sql`
    update accommodation set setting = ${setting}, kind = ${kind}, amount = ${amount}, words = ${json(wordsIn(fields))},
      starts_on = ${startsOn}, ends_on = ${endsOn}, version = version + 1
    where id = ${id} and student_id = ${of.studentId} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  await keepEvidence(tx, of, id, fields)
  return written.version
}

async function keepEvidence(tx: Transaction, of: OfStudent, id: string, fields: AccommodationFields): Promise<void> {
  const { evidenceWords, reportId } = fields
  await tx.execute(sql`
    insert into accommodation_evidence (id, school_id, student_id, accommodation_id, words, report_id)
    values (${newId()}, ${of.schoolId}, ${of.studentId}, ${id}, ${evidenceWords}, ${reportId})
    on conflict (accommodation_id) do update set words = excluded.words, report_id = excluded.report_id`)
}

/** Ends what was approved, on a day. */
export async function endAccommodationRow(
  tx: Transaction,
  of: { studentId: string; id: string },
  endsOn: IsoDate,
): Promise<void> {
  await tx.execute(sql`
    update accommodation set state = 'ended', ends_on = ${endsOn}, version = version + 1
    where id = ${of.id} and student_id = ${of.studentId}`)
}

export async function dropAccommodationRow(tx: Transaction, of: { studentId: string; id: string }): Promise<void> {
  await tx.execute(sql`delete from accommodation where id = ${of.id} and student_id = ${of.studentId}`)
}

/** The proposals of these identifiers that wait for a decision and that this person sees, held until the transaction ends. */
export async function holdProposals(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; studentId: string; state: string }[]> {
  const { rows } = await tx.execute<{ id: string; studentId: string; state: string }>(sql`
    select id, student_id as "studentId", state from accommodation
    where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid) order by id for update`)
  return rows
}

/** Decides a proposal, with words that those who know reports read. */
export async function decideRow(
  tx: Transaction,
  of: OfStudent & { id: string; personId: string; today: IsoDate },
  { approve, words }: { approve: boolean; words: string },
): Promise<void> {
  await tx.execute(sql`
    update accommodation set state = ${approve ? 'approved' : 'refused'}, decided_by = ${of.personId}, decided_on = ${of.today},
      version = version + 1
    where id = ${of.id}`)
  if (words)
    await tx.execute(sql`
      insert into accommodation_evidence (id, school_id, student_id, accommodation_id, decision_words)
      values (${newId()}, ${of.schoolId}, ${of.studentId}, ${of.id}, ${words})
      on conflict (accommodation_id) do update set decision_words = excluded.decision_words`)
}

/** What waits for a decision, by class and number. */
export async function findProposals(tx: Transaction, today: IsoDate): Promise<Proposal[]> {
  return (
    (await askJson<Proposal[]>(tx, { name: 'proposed accommodations', text: proposalsText, values: [today] })) ?? []
  )
}

const reaches = `(app.sees_every_file() or s.id in (select app.students_i_see('register')))`
const knows = `(app.sees_every_file() or s.id in (select app.students_i_see('register', 'specialist')))`
const reportName = `json_build_object('id', r.id, 'author', r.author, 'reportedOn', r.reported_on)`

const ofStudentText = `
select json_build_object('reaches', m.reaches,
  'reports', case when m.reaches then coalesce((select json_agg(${reportName} order by r.reported_on desc, r.id)
    from report r where r.student_id = s.id and r.withdrawn_on is null), '[]') else '[]' end,
  'accommodations', coalesce((select json_agg(json_build_object('id', a.id, 'setting', a.setting, 'kind', a.kind, 'amount', a.amount,
      'words', a.words, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'state', a.state, 'decidedOn', a.decided_on, 'version', a.version,
      'decidedBy', (select json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) from person p where p.id = a.decided_by),
      'evidence', case when m.knows then json_build_object('words', coalesce(e.words, ''), 'reportId', e.report_id,
        'decisionWords', coalesce(e.decision_words, ''), 'report', (select ${reportName} from report r where r.id = e.report_id)) end)
      order by a.setting desc, a.starts_on desc, a.id)
    from accommodation a left join accommodation_evidence e on e.accommodation_id = a.id where a.student_id = s.id), '[]'))::text as answer
from student s cross join lateral (select ${reaches} as reaches, ${knows} as knows) m
where s.id = $1`

/** A student with this year's class. $1 is a day of that school year. */
const inClass = `json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', coalesce(c.name, ''),
  'classNumber', coalesce(n.class_number, ''))`

const proposalsText = `
select coalesce(json_agg(json_build_object('id', a.id, 'student', ${inClass}, 'setting', a.setting, 'kind', a.kind, 'amount', a.amount,
    'words', a.words, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'reportedOn', r.reported_on)
  order by c.name collate app.natural nulls last, n.class_number collate app.natural, a.setting desc, a.id), '[]')::text as answer
from accommodation a
  join student s on s.id = a.student_id and (s.left_on is null or s.left_on >= $1::date)
  left join school_year y on $1::date between y.starts_on and y.ends_on
  left join enrolment n on n.student_id = s.id and n.school_year_id = y.id
  left join class c on c.id = n.class_id
  left join accommodation_evidence e on e.accommodation_id = a.id
  left join report r on r.id = e.report_id
where a.state = 'proposed'`
