import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { FileFacts, FilePlace } from '#platform/attachments/store.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Words } from '../model.ts'
import { type OwnWordsBy, type ProfileFields, profileParts } from './model.ts'

type Row = {
  good_at: Words
  matters: Words
  helps: Words
  hinders: Words
  own_words: Words
  own_words_by: OwnWordsBy
  picture_ids: string[]
  changed_on: IsoDate
  version: number
}

export type FoundProfile = { fields: ProfileFields; changedOn: IsoDate | null; version: number }

const columns = {
  goodAt: 'good_at',
  matters: 'matters',
  helps: 'helps',
  hinders: 'hinders',
  ownWords: 'own_words',
} as const

/** A profile in which nothing has been written. */
export const emptyProfile: FoundProfile = {
  fields: { ...fieldsOf(() => ({ zh: '', en: '' })), ownWordsBy: '', pictureIds: [] },
  changedOn: null,
  version: 0,
}

/** A student's profile; the empty one when there is none. With `hold` others wait until the transaction ends. */
export async function findProfileOf(
  tx: Transaction,
  studentId: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<FoundProfile> {
  if (hold) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`profile of ${studentId}`}, 0))`)
  const { rows } = await tx.execute<Row>(sql`
    select good_at, matters, helps, hinders, own_words, own_words_by, picture_ids, changed_on, version
    from profile where student_id = ${studentId}`)
  const [row] = rows
  if (!row) return emptyProfile
  const fields = fieldsOf((part) => row[columns[part]])
  return {
    fields: { ...fields, ownWordsBy: row.own_words_by, pictureIds: row.picture_ids },
    changedOn: row.changed_on,
    version: row.version,
  }
}

/** Writes the whole profile and counts its version up; gives the new version. */
export async function keepProfileRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; today: IsoDate },
  fields: ProfileFields,
): Promise<number> {
  const pair = (part: keyof typeof columns) =>
    sql`${JSON.stringify({ zh: fields[`${part}Zh`], en: fields[`${part}En`] })}::jsonb`
  const pictures = sql`array(select jsonb_array_elements_text(${JSON.stringify(fields.pictureIds)}::jsonb)::uuid)`
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into profile (id, school_id, student_id, good_at, matters, helps, hinders, own_words, own_words_by, picture_ids, changed_on)
    values (${newId()}, ${of.schoolId}, ${of.studentId}, ${pair('goodAt')}, ${pair('matters')}, ${pair('helps')},
      ${pair('hinders')}, ${pair('ownWords')}, ${fields.ownWordsBy}, ${pictures}, ${of.today})
    on conflict (student_id) do update set good_at = excluded.good_at, matters = excluded.matters, helps = excluded.helps,
      hinders = excluded.hinders, own_words = excluded.own_words, own_words_by = excluded.own_words_by,
      picture_ids = excluded.picture_ids, changed_on = excluded.changed_on, version = profile.version + 1
    returning version`)
  const [written] = rows
  if (!written) throw new Error('a profile was not written')
  return written.version
}

/** Which of these attachments are pictures of this student's profile. */
export async function findPictures(tx: Transaction, studentId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from attachment where student_id = ${studentId} and kept_for = 'profile'
      and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`)
  return rows.map((row) => row.id)
}

/** The files of the pictures that a student's profile shows, as far as this person may see them. */
export async function findPictureFiles(tx: Transaction, studentId: string): Promise<(FilePlace & FileFacts)[]> {
  const { rows } = await tx.execute<FilePlace & FileFacts>(sql`
    select a.school_id as "schoolId", a.id, a.bytes, a.sha256
    from profile p join attachment a on a.id = any(p.picture_ids) and a.student_id = p.student_id and a.kept_for = 'profile'
    where p.student_id = ${studentId}`)
  return rows
}

function fieldsOf(wordsOf: (part: keyof typeof columns) => Words): Omit<ProfileFields, 'ownWordsBy' | 'pictureIds'> {
  return Object.fromEntries(
    profileParts.flatMap((part) => {
      const { zh, en } = wordsOf(part)
      return [
        [`${part}Zh`, zh],
        [`${part}En`, en],
      ]
    }),
  ) as Omit<ProfileFields, 'ownWordsBy' | 'pictureIds'>
}
