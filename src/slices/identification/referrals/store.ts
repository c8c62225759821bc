import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { OpenReferral, Referral } from './contract.ts'
import type { ReferralFields, ReferralStep } from './model.ts'
import { stateOf } from './rules.ts'

const columns = sql.raw(`r.id, r.service, r.service_words as "serviceWords", r.why, r.referred_on as "referredOn",
  r.consent_on as "consentOn", r.expected_on as "expectedOn", r.words, r.steps, r.version,
  case when p.id is not null then jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) end as "referredBy"`)

/** A student's referrals, newest first. */
export async function findReferrals(tx: Transaction, studentId: string): Promise<Referral[]> {
  const { rows } = await tx.execute<Referral>(sql`
    select ${columns} from referral r left join person p on p.id = r.referred_by
    where r.student_id = ${studentId} order by r.referred_on desc, r.id desc`)
  return rows
}

/** Every referral that is not closed, of students who have not left, with where the student is now. */
export async function findOpenReferrals(tx: Transaction, today: IsoDate): Promise<OpenReferral[]> {
  const { rows } = await tx.execute<OpenReferral>(sql`
    select ${columns}, jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh,
      'className', place.name, 'classNumber', place.class_number) as student
    from referral r
    join student s on s.id = r.student_id and (s.left_on is null or s.left_on >= ${today}::date)
    left join person p on p.id = r.referred_by
    left join lateral (
      select c.name, e.class_number from enrolment e join class c on c.id = e.class_id
      join school_year y on y.id = e.school_year_id and ${today}::date between y.starts_on and y.ends_on
      where e.student_id = s.id limit 1
    ) place on true
    where r.state <> 'closed' order by r.referred_on, r.id`)
  return rows
}

/** One referral of a student, held until the transaction ends. @throws NotFound */
export async function holdReferral(
  tx: Transaction,
  studentId: string,
  id: string,
): Promise<{ fields: ReferralFields; steps: ReferralStep[]; version: number }> {
  const { rows } = await tx.execute<ReferralFields & { steps: ReferralStep[]; version: number }>(sql`
    select r.service, r.service_words as "serviceWords", r.why, r.referred_on as "referredOn", r.consent_on as "consentOn",
      r.expected_on as "expectedOn", r.words, r.steps, r.version
    from referral r where r.id = ${id} and r.student_id = ${studentId} for update`)
  const [found] = rows
  if (!found) throw new NotFound()
  const { steps, version, ...fields } = found
  return { fields, steps, version }
}

/** Writes a new referral, in preparation; gives its identifier. */
export async function addReferralRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; referredBy: string; concernId: string | null },
  fields: ReferralFields,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into referral (id, school_id, student_id, service, service_words, why, referred_on, state_since, consent_on, expected_on,
      words, referred_by, concern_id)
    values (${id}, ${of.schoolId}, ${of.studentId}, ${fields.service}, ${fields.serviceWords}, ${fields.why}, ${fields.referredOn},
      ${fields.referredOn}, ${fields.consentOn}, ${fields.expectedOn}, ${fields.words}, ${of.referredBy},
      (select c.id from concern c where c.id = ${of.concernId}::uuid and c.student_id = ${of.studentId}))`)
  return id
}

/** Writes what a referral is now and counts its version up; gives the new version. */
export async function changeReferralRow(
  tx: Transaction,
  id: string,
  fields: ReferralFields,
  steps: readonly ReferralStep[],
): Promise<number> {
  const { state, since } = stateOf({ referredOn: fields.referredOn, steps })
  const { rows } = await tx.execute<{ version: number }>(sql`
    update referral set service = ${fields.service}, service_words = ${fields.serviceWords}, why = ${fields.why},
      referred_on = ${fields.referredOn}, consent_on = ${fields.consentOn}, expected_on = ${fields.expectedOn},
      words = ${fields.words}, steps = ${JSON.stringify(steps)}::jsonb, state = ${state}, state_since = ${since}, version = version + 1
    where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}
