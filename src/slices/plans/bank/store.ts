import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { ClassLevel } from '#slices/school/index.ts'
import type { NeedType } from '#slices/students/index.ts'
import type { Area, Doer, MeasureKind, Place, Words } from '../model.ts'
import type { BankFields, BankKind, BankLevel } from './model.ts'
import { emptyFields } from './rules.ts'

/** An entry as the database has it: `ownerId` is `null` for the school's. */
export type KeptItem = {
  id: string
  ownerId: string | null
  kind: BankKind
  fields: BankFields
  archivedOn: IsoDate | null
  version: number
}

type Row = {
  id: string
  owner_id: string | null
  kind: BankKind
  needs: NeedType[]
  levels: BankLevel[]
  area: Area
  words: Words
  details: Partial<Omit<BankFields, 'needs' | 'levels' | 'area' | 'wordsZh' | 'wordsEn'>>
  archived_on: IsoDate | null
  version: number
}

const columns = sql`id, owner_id, kind, needs, levels, area, words, details, archived_on, version`

/** The school's entries and this person's own, the latest first. */
export async function findItems(tx: Transaction): Promise<KeptItem[]> {
  const { rows } = await tx.execute<Row>(sql`select ${columns} from bank_item order by id desc`)
  return rows.map(kept)
}

/** One entry, others waiting until the transaction ends; `null` when it is not there for this person to change. */
export async function holdItem(tx: Transaction, itemId: string): Promise<KeptItem | null> {
  const { rows } = await tx.execute<Row>(sql`select ${columns} from bank_item where id = ${itemId} for update`)
  return rows[0] ? kept(rows[0]) : null
}

/** Writes a new entry; `ownerId` is `null` for the school's. Gives its id. */
export async function addItem(
  tx: Transaction,
  of: { schoolId: string; madeBy: string; ownerId: string | null },
  kind: BankKind,
  fields: BankFields,
): Promise<string> {
  const itemId = newId()
  const { needs, levels, area, words, details } = rowOf(kind, fields)
  await tx.execute(sql`
    insert into bank_item (id, school_id, owner_id, kind, needs, levels, area, words, details, made_by)
    values (${itemId}, ${of.schoolId}, ${of.ownerId}, ${kind}, ${needs}, ${levels}, ${area}, ${words}, ${details}, ${of.madeBy})`)
  return itemId
}

/** Writes what an entry says now and counts its version up; gives the new version. */
export async function changeItem(tx: Transaction, { id, kind }: KeptItem, fields: BankFields): Promise<number> {
  const { needs, levels, area, words, details } = rowOf(kind, fields)
  const { rows } = await tx.execute<{ version: number }>(sql`
    update bank_item set needs = ${needs}, levels = ${levels}, area = ${area}, words = ${words}, details = ${details}, version = version + 1
    where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new Error('an entry that is held was not written')
  return written.version
}

/** Puts an entry away on a day, or takes it out again. */
export async function archiveItem(tx: Transaction, itemId: string, on: IsoDate | null): Promise<void> {
  await tx.execute(sql`update bank_item set archived_on = ${on}, version = version + 1 where id = ${itemId}`)
}

/** The names of every student whom this person may see. */
export async function findStudentNames(tx: Transaction): Promise<{ nameZh: string; nameEn: string }[]> {
  const { rows } = await tx.execute<{ nameZh: string; nameEn: string }>(
    sql`select name_zh as "nameZh", name_en as "nameEn" from student`,
  )
  return rows
}

/** A plan's target or strategy to be kept in the bank, with the people whose names may stand in it. */
export type FoundInPlan = {
  needs: NeedType[]
  level: ClassLevel | null
  area: Area
  words: Words
  place: Place | null
  measureKind: MeasureKind | null
  measure: Words | null
  criterion: Words | null
  aimValue: string | null
  aimDirection: 'up' | 'down' | null
  nameZh: string
  nameEn: string
  doers: Doer[]
}

/** A target or strategy of a student's plan, as far as this person sees it; a strategy has the need and area of its target. */
export async function findInPlan(
  tx: Transaction,
  {
    studentId,
    planId,
    kind,
    of,
    today,
  }: { studentId: string; planId: string; kind: BankKind; of: string; today: IsoDate },
): Promise<FoundInPlan | null> {
  const source =
    kind === 'target'
      ? sql`select t.need, t.area, t.words, null as place, t.measure_kind, t.measure, t.criterion, t.aim_value, t.aim_direction, t.who
          from target t where t.id = ${of} and t.plan_id = ${planId} and t.student_id = ${studentId}`
      : sql`select t.need, coalesce(t.area, 'study-skills') as area, s.words, s.place, null as measure_kind, null::jsonb as measure,
            null::jsonb as criterion, null::numeric as aim_value, null as aim_direction, s.who
          from strategy s left join target t on t.id = s.target_id
          where s.id = ${of} and s.plan_id = ${planId} and s.student_id = ${studentId}`
  const { rows } = await tx.execute<FoundInPlan>(sql`
    with source as (${source})
    select case when source.need is null then '{}'::text[] else array[source.need] end as needs, source.area, source.words, source.place,
      source.measure_kind as "measureKind", source.measure, source.criterion, source.aim_value as "aimValue",
      source.aim_direction as "aimDirection", p.name_zh as "nameZh", p.name_en as "nameEn", source.who || plan.team as doers,
      (select c.level from school_year y join class c on c.school_year_id = y.id join enrolment e on e.class_id = c.id
        where e.student_id = p.id and ${today}::date between y.starts_on and y.ends_on limit 1) as level
    from source, student p, plan where p.id = ${studentId} and plan.id = ${planId} and plan.student_id = p.id`)
  return rows[0] ?? null
}

function kept({ id, owner_id, kind, needs, levels, area, words, details, archived_on, version }: Row): KeptItem {
  const fields = { ...emptyFields, ...details, needs, levels, area, wordsZh: words.zh, wordsEn: words.en }
  return { id, ownerId: owner_id, kind, fields, archivedOn: archived_on, version }
}

function rowOf(kind: BankKind, fields: BankFields) {
  const { needs, levels, area, wordsZh, wordsEn, place, ...aim } = fields
  const list = (texts: readonly string[]) =>
    sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`
  const json = (value: object) => sql`${JSON.stringify(value)}::jsonb`
  const details = json(kind === 'target' ? aim : { place })
  return { needs: list(needs), levels: list(levels), area, words: json({ zh: wordsZh, en: wordsEn }), details }
}
