import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { kindsThatConfirmNothing, reportAgeRule } from '#slices/identification/index.ts'
import type { sayArrangement } from '#slices/plans/index.ts'
import { askJson, type Columns, rowsOf } from '#slices/students/index.ts'
import { brought } from '../deadlines/model.ts'
import type { DueThing } from './contract.ts'
import { dueText } from './due-text.ts'
import { type DueKind, daysAhead } from './model.ts'

type Person = NonNullable<DueThing['responsible']>

/** A thing as it is found; `own`: the asking person must act, whoever else does. */
export type FoundThing = Pick<
  DueThing,
  'kind' | 'subjectId' | 'count' | 'dueOn' | 'student' | 'group' | 'responsible' | 'from' | 'version'
> & {
  /** As people called it, or the key of a rule. */
  title: string
  /** What a school calls a rule; either language may be empty. */
  ruleName?: Bilingual | null
  /** What is proposed where it is an accommodation. */
  arrangement?: Parameters<typeof sayArrangement>[0] | null
  /** Of sessions: the days on which they were. */
  days?: readonly IsoDate[]
  own: boolean
  within: string | null
  /** Of a deadline and a Primary 1 review: the school year to which it belongs. */
  schoolYear: string | null
  mark: {
    putOffUntil: IsoDate | null
    words: string
    handedTo: Person | null
    /** Whether the receiver works here and knows the student. */
    reaches: boolean | null
    receiverRoles: string[] | null
  } | null
}

/** Everything of the tables that is due or coming, as far as the asking person may see it, and what is said of the things that no row says. */
export type FoundDue = {
  /** A fact that deadlines are counted from has changed since they were computed. */
  stale: boolean
  things: FoundThing[]
  schoolId: string
  /** How many students on the register nobody is named for, where that is asked; 0 where the school names nobody at all. */
  unanswered: number | null
  /** Marks of sessions and of the line about students without anybody, the latest last. */
  otherMarks: OtherMark[]
}

/** @param of `everybodys`: also what others have to act on; `counts`: also for how many students nobody is named */
export async function findDue(
  tx: Transaction,
  of: { today: IsoDate; personId: string; everybodys: boolean; counts: boolean; setUpOn: IsoDate | null },
): Promise<FoundDue> {
  const values = [of.today, of.personId, of.everybodys, daysAhead, brought.entryDays, reportAgeRule.years]
  const { columns, students, people, ...found } = (await askJson<Told>(tx, {
    name: 'due',
    text: dueText,
    values: [...values, kindsThatConfirmNothing, of.setUpOn, of.counts],
  })) as Told
  const byId = <One extends { id: string }>(all: readonly One[]) => new Map(all.map((one) => [one.id, one]))
  const [studentOf, personOf] = [byId(rowsOf(students)), byId(rowsOf(people))]
  const things = rowsOf(columns).map(
    ({ studentId, groupId, groupName, responsibleId, ...thing }): FoundThing => ({
      ...thing,
      student: (studentId && studentOf.get(studentId)) || null,
      group: groupId ? { id: groupId, name: groupName } : null,
      responsible: (responsibleId && personOf.get(responsibleId)) || null,
    }),
  )
  return { ...found, things }
}

/** A thing as the database tells it; what is about a student, a group or a colleague is null where there is none. */
type DueRow = Omit<FoundThing, 'student' | 'group' | 'responsible' | 'days'> &
  Record<'studentId' | 'groupId' | 'responsibleId', string | null> & { groupName: Bilingual }
type Told = Omit<FoundDue, 'things'> & {
  columns: Columns<DueRow>
  students: Columns<NonNullable<DueThing['student']>>
  people: Columns<Person>
}

export type OtherMark = {
  kind: DueKind
  subjectId: string
  isOwn: boolean
  putOffUntil: IsoDate | null
  words: string
  version: number
  giver: Person
  handedTo: Person | null
  reaches: boolean | null
  receiverRoles: string[] | null
}

export type MarkToKeep = {
  kind: DueKind
  subjectId: string
  studentId: string | null
  putOffUntil: IsoDate | null
  handedTo: string | null
  words: string
}

/** Writes what a person did with things, over what they did before; what is handed to somebody is open with them, whatever they did with it. */
export async function keepMarks(
  tx: Transaction,
  of: { schoolId: string; personId: string; today: IsoDate },
  marks: readonly MarkToKeep[],
): Promise<void> {
  const rows = marks.map((mark) => ({ id: newId(), ...mark }))
  await tx.execute(sql`
    insert into due_mark (id, school_id, person_id, kind, subject_id, student_id, put_off_until, handed_to, words, marked_on)
    select m.id, ${of.schoolId}::uuid, ${of.personId}::uuid, m.kind, m."subjectId", m."studentId", m."putOffUntil", m."handedTo", m.words, ${of.today}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(id uuid, kind text, "subjectId" uuid, "studentId" uuid, "putOffUntil" date, "handedTo" uuid, words text)
    order by m.kind, m."subjectId"
    on conflict (person_id, kind, subject_id) do update set put_off_until = excluded.put_off_until, handed_to = excluded.handed_to,
      words = excluded.words, marked_on = excluded.marked_on, student_id = excluded.student_id, version = due_mark.version + 1`)
}

/** Takes a person’s marks of these things away. */
export async function dropMarks(
  tx: Transaction,
  personId: string,
  things: readonly { kind: DueKind; subjectId: string }[],
): Promise<void> {
  await tx.execute(sql`
    delete from due_mark d using jsonb_to_recordset(${JSON.stringify(things)}::jsonb) as m(kind text, "subjectId" uuid)
    where d.person_id = ${personId} and d.kind = m.kind and d.subject_id = m."subjectId"`)
}

/** One mark at a time for each of these people: two tabs that mark the same things wait for each other, and so do two who hand one to the other. */
export async function holdMarks(tx: Transaction, personIds: readonly string[]): Promise<void> {
  for (const id of [...personIds].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`due of ${id}`}, 0))`)
}

/** Colleagues at work with their roles; of a thing about a student only those who know the student. */
export async function findReceivers(
  tx: Transaction,
  studentId: string | null,
): Promise<(Person & { roles: string[] })[]> {
  const { rows } = await tx.execute<Person & { roles: string[] }>(sql`
    select p.id, p.name_en as "nameEn", p.name_zh as "nameZh", array_agg(r.role order by r.role) as roles
    from person p join app.roles_held(app.today()) r on r.person_id = p.id
    where p.active and (${studentId}::uuid is null or p.id in (select app.people_who_see(${studentId}::uuid)))
    group by p.id order by p.name_en, p.id`)
  return rows
}
