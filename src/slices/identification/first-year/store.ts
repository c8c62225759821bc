import { sql } from 'drizzle-orm'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { FirstYearOfStudent, Pupil } from './contract.ts'
import type { Answers, DecisionFields, Degree } from './model.ts'

type Of = { schoolId: string; studentId: string; year: SchoolYearLabel }
type PersonName = { id: string; nameEn: string; nameZh: string }

const decisionColumns =
  sql.raw(`d.degree, d.follow_up as "followUp", d.met_on as "metOn", d.parents_told_on as "parentsToldOn",
  d.parents_told_how as "parentsToldHow", d.review_on as "reviewOn", d.reviewed_on as "reviewedOn", d.review_words as "reviewWords"`)

type DecisionRow = { [Key in keyof DecisionFields]: DecisionFields[Key] | null }

/** The decision of a row whose columns are all empty where there is none. */
function decisionIn(row: DecisionRow): DecisionFields | null {
  const { degree, followUp, metOn, parentsToldOn, parentsToldHow, reviewOn, reviewedOn, reviewWords } = row
  if (degree === null || metOn === null) return null
  return {
    ...{ degree, metOn, parentsToldOn, reviewOn, reviewedOn },
    ...{ followUp: followUp ?? '', parentsToldHow: parentsToldHow ?? '', reviewWords: reviewWords ?? '' },
  }
}

/** The school years that have Primary 1 classes, newest first. */
export async function findFirstYears(tx: Transaction): Promise<SchoolYearLabel[]> {
  const { rows } = await tx.execute<{ label: string }>(sql`
    select y.label from school_year y where exists (select from class c where c.school_year_id = y.id and c.level = 'P1')
    order by y.starts_on desc`)
  return rows.map(({ label }) => label)
}

type PupilRow = Pick<Pupil, 'id' | 'nameEn' | 'nameZh' | 'className' | 'classNumber'> &
  DecisionRow & { answers: Answers | null; words: string | null; finishedOn: IsoDate | null; version: number | null }

/** The Primary 1 pupils of a school year whom this person sees and who have not left, class by class. */
export async function findPupils(tx: Transaction, year: SchoolYearLabel, today: IsoDate): Promise<Pupil[]> {
  const { rows } = await tx.execute<PupilRow>(sql`
    select s.id, s.name_en as "nameEn", s.name_zh as "nameZh", c.name as "className", e.class_number as "classNumber",
      o.answers, o.words, o.finished_on as "finishedOn", d.version, ${decisionColumns}
    from school_year y
    join class c on c.school_year_id = y.id and c.level = 'P1'
    join enrolment e on e.class_id = c.id
    join student s on s.id = e.student_id and (s.left_on is null or s.left_on >= ${today}::date)
    left join p1_observation o on o.student_id = s.id and o.school_year = y.label
    left join p1_decision d on d.student_id = s.id and d.school_year = y.label
    where y.label = ${year}
    order by c.name, length(e.class_number), e.class_number, s.name_en, s.id`)
  return rows.map((row) => {
    const { id, nameEn, nameZh, className, classNumber, answers, words, finishedOn, version } = row
    const decision = decisionIn(row)
    return {
      ...{ id, nameEn, nameZh, className, classNumber },
      observation: answers && { answered: Object.keys(answers).length, answers, words: words ?? '', finishedOn },
      decision: decision && { ...decision, version: version ?? 0 },
    }
  })
}

/** In which Primary 1 class a student was, in a school year or in the newest; `null` when in none, or not to be seen. */
export async function findPlace(
  tx: Transaction,
  studentId: string,
  year: SchoolYearLabel | null,
): Promise<{ year: SchoolYearLabel; className: string; classNumber: string } | null> {
  const { rows } = await tx.execute<{ year: string; className: string; classNumber: string }>(sql`
    select y.label as year, c.name as "className", e.class_number as "classNumber"
    from enrolment e join class c on c.id = e.class_id and c.level = 'P1' join school_year y on y.id = e.school_year_id
    where e.student_id = ${studentId} and (${year}::text is null or y.label = ${year})
    order by y.starts_on desc limit 1`)
  return rows[0] ?? null
}

/** A student's names. The student is one that this person sees. */
export async function findNames(tx: Transaction, studentId: string): Promise<FirstYearOfStudent['name']> {
  const { rows } = await tx.execute<FirstYearOfStudent['name']>(
    sql`select name_en as "nameEn", name_zh as "nameZh" from student where id = ${studentId}`,
  )
  return rows[0] ?? { nameEn: '', nameZh: '' }
}

const noObservation: FirstYearOfStudent['observation'] = {
  answers: {},
  words: '',
  observedBy: null,
  finishedOn: null,
  version: 0,
}

/** A student's checklist of a school year; an empty one of version 0 when there is none. With `hold` others wait until the transaction ends. */
export async function findObservation(
  tx: Transaction,
  { studentId, year }: Pick<Of, 'studentId' | 'year'>,
  { hold = false }: { hold?: boolean } = {},
): Promise<FirstYearOfStudent['observation']> {
  if (hold) await holdFirstYear(tx, studentId)
  const { rows } = await tx.execute<FirstYearOfStudent['observation']>(sql`
    select o.answers, o.words, o.finished_on as "finishedOn", o.version,
      case when p.id is not null then jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) end as "observedBy"
    from p1_observation o left join person p on p.id = o.observed_by
    where o.student_id = ${studentId} and o.school_year = ${year}`)
  return rows[0] ?? noObservation
}

/** Writes a whole checklist and counts its version up; gives the new version. */
export async function keepObservationRow(
  tx: Transaction,
  { schoolId, studentId, year }: Of,
  kept: { answers: Answers; words: string; observedBy: string; finishedOn: IsoDate | null },
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into p1_observation (id, school_id, student_id, school_year, answers, words, observed_by, finished_on)
    values (${newId()}, ${schoolId}, ${studentId}, ${year}, ${JSON.stringify(kept.answers)}::jsonb, ${kept.words}, ${kept.observedBy}, ${kept.finishedOn})
    on conflict (student_id, school_year) do update set answers = excluded.answers, words = excluded.words,
      observed_by = excluded.observed_by, finished_on = excluded.finished_on, version = p1_observation.version + 1
    returning version`)
  const [written] = rows
  if (!written) throw new Error('a checklist was not written')
  return written.version
}

/** What was decided for a student in a school year, by whom; `null` while nothing was. With `hold` others wait until the transaction ends. */
export async function findDecision(
  tx: Transaction,
  { studentId, year }: Pick<Of, 'studentId' | 'year'>,
  { hold = false }: { hold?: boolean } = {},
): Promise<(DecisionFields & { decidedBy: PersonName; version: number }) | null> {
  if (hold) await holdFirstYear(tx, studentId)
  const { rows } = await tx.execute<DecisionRow & { decidedBy: PersonName; version: number }>(sql`
    select ${decisionColumns}, d.version, jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) as "decidedBy"
    from p1_decision d join person p on p.id = d.decided_by
    where d.student_id = ${studentId} and d.school_year = ${year}`)
  const [row] = rows
  const decision = row && decisionIn(row)
  return decision ? { ...decision, decidedBy: row.decidedBy, version: row.version } : null
}

/** Writes a whole decision and counts its version up; who first decided stays. Gives the new version. */
export async function keepDecisionRow(
  tx: Transaction,
  { schoolId, studentId, year }: Of,
  decidedBy: string,
  decision: DecisionFields,
): Promise<number> {
  const { degree, followUp, metOn, parentsToldOn, parentsToldHow, reviewOn, reviewedOn, reviewWords } = decision
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into p1_decision (id, school_id, student_id, school_year, degree, follow_up, met_on, decided_by, parents_told_on,
      parents_told_how, review_on, reviewed_on, review_words)
    values (${newId()}, ${schoolId}, ${studentId}, ${year}, ${degree}, ${followUp}, ${metOn}, ${decidedBy}, ${parentsToldOn},
      ${parentsToldHow}, ${reviewOn}, ${reviewedOn}, ${reviewWords})
    on conflict (student_id, school_year) do update set degree = excluded.degree, follow_up = excluded.follow_up,
      met_on = excluded.met_on, parents_told_on = excluded.parents_told_on, parents_told_how = excluded.parents_told_how,
      review_on = excluded.review_on, reviewed_on = excluded.reviewed_on, review_words = excluded.review_words,
      version = p1_decision.version + 1
    returning version`)
  const [written] = rows
  if (!written) throw new Error('a decision was not written')
  return written.version
}

const listed = (ids: readonly string[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`

/** Decides the same degree for several pupils; who has a decision keeps it. Gives how many were decided. */
export async function addDecisionRows(
  tx: Transaction,
  of: { schoolId: string; year: SchoolYearLabel; decidedBy: string },
  ids: readonly string[],
  decision: { degree: Degree; metOn: IsoDate },
): Promise<number> {
  const rows = JSON.stringify(ids.map((studentId) => ({ id: newId(), student_id: studentId })))
  const { rowCount } = await tx.execute(sql`
    insert into p1_decision (id, school_id, student_id, school_year, degree, met_on, decided_by)
    select n.id, ${of.schoolId}, n.student_id, ${of.year}, ${decision.degree}, ${decision.metOn}, ${of.decidedBy}
    from jsonb_to_recordset(${rows}::jsonb) as n (id uuid, student_id uuid)
    on conflict (student_id, school_year) do nothing`)
  return rowCount ?? 0
}

/** When the team met about each of these pupils; those without a decision are missing. */
export async function findMeetings(
  tx: Transaction,
  year: SchoolYearLabel,
  ids: readonly string[],
): Promise<{ studentId: string; metOn: IsoDate }[]> {
  const { rows } = await tx.execute<{ studentId: string; metOn: IsoDate }>(sql`
    select student_id as "studentId", met_on as "metOn" from p1_decision where school_year = ${year} and student_id in ${listed(ids)}`)
  return rows
}

/** Records that parents were told, where they had not been; gives of how many. */
export async function tellParentsOf(
  tx: Transaction,
  year: SchoolYearLabel,
  ids: readonly string[],
  { on, how }: { on: IsoDate; how: string },
): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update p1_decision set parents_told_on = ${on}, parents_told_how = ${how}, version = version + 1
    where school_year = ${year} and parents_told_on is null and student_id in ${listed(ids)}`)
  return rowCount ?? 0
}

/** One who writes what is known of a pupil's first year waits for the other. */
async function holdFirstYear(tx: Transaction, studentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`first year of ${studentId}`}, 0))`)
}
