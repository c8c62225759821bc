import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { TaskFields } from './contract.ts'
import type { TaskState } from './model.ts'
import type { OwnerFacts, Source } from './rules.ts'

type About = { studentId: string | null; groupId: string | null }

/** SQL: somebody knows the student and the group that a thing is about, or it is about none. */
const knows = (personId: string, { studentId, groupId }: About) => sql`(
  (${studentId}::uuid is null or ${personId}::uuid in (select app.people_who_see(${studentId}::uuid)))
  and (${groupId}::uuid is null or ${personId}::uuid in (select app.people_who_see_group(${groupId}::uuid))))`

/** Whether the asking person knows whom a task is to be about, by their work and not by the roll alone. */
export async function knowsSubject(tx: Transaction, personId: string, about: About): Promise<boolean> {
  const { rows } = await tx.execute<{ known: boolean }>(sql`select ${knows(personId, about)} as known`)
  return rows[0]?.known ?? false
}

/** What decides whether somebody may be given a task about a student or a group. */
export async function findOwner(
  tx: Transaction,
  ownerId: string,
  about: About & { closed: boolean },
): Promise<OwnerFacts> {
  const { rows } = await tx.execute<NonNullable<OwnerFacts>>(sql`
    select p.active, exists (select from person_role r where r.person_id = p.id and r.role not in ('parent', 'sponsor')) as staff,
      ${knows(ownerId, about)} as knows,
      (not ${about.closed} or p.id in (select app.people_who_know_reports(${about.studentId}::uuid))) as reads
    from person p where p.id = ${ownerId}`)
  return rows[0] ?? null
}

const sourceTables = { itemId: 'meeting_item', planId: 'plan', deadlineId: 'deadline' } as const

/** The item, plan or deadline that a task comes from. @throws NotFound also when it is not for this person to know */
export async function findSource(tx: Transaction, field: Source['field'], id: string): Promise<Source> {
  const { rows } = await tx.execute<{ studentId: string | null; closed: boolean }>(
    sql`select student_id as "studentId", ${field === 'itemId' ? sql`app.is_closed_item(id)` : sql`false`} as closed
      from ${sql.raw(sourceTables[field])} where id = ${id}`,
  )
  const [found] = rows
  if (!found) throw new NotFound()
  return { field, ...found }
}

export type TaskRow = TaskFields & {
  studentId: string | null
  groupId: string | null
  itemId: string | null
  planId: string | null
  deadlineId: string | null
}

export async function addTaskRow(
  tx: Transaction,
  of: { schoolId: string; madeBy: string; madeOn: IsoDate },
  task: TaskRow,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into task (id, school_id, title, words, owner_id, made_by, made_on, due_on, student_id, group_id, item_id, plan_id, deadline_id)
    values (${id}, ${of.schoolId}, ${task.title}, ${task.words}, ${task.ownerId}, ${of.madeBy}, ${of.madeOn}, ${task.dueOn},
      ${task.studentId}, ${task.groupId}, ${task.itemId}, ${task.planId}, ${task.deadlineId})`)
  return id
}

export type HeldTask = About & {
  id: string
  version: number
  fields: TaskFields
  madeBy: string
  state: TaskState
  /** It comes from a closed item. */
  closed: boolean
}

/** Whether there is such a task for this person to know. */
export async function isTask(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from task where id = ${id}`)
  return rows.length > 0
}

/** These tasks, held until the transaction ends. @throws NotFound when one of them is not for this person to know */
export async function holdTasks(tx: Transaction, ids: readonly string[]): Promise<HeldTask[]> {
  const wanted = [...new Set(ids)]
  const { rows } = await tx.execute<TaskFields & Omit<HeldTask, 'fields'>>(sql`
    select id, version, title, words, owner_id as "ownerId", due_on as "dueOn", made_by as "madeBy", state,
      student_id as "studentId", group_id as "groupId", app.is_closed_item(item_id) as closed
    from task where id = any(${sql.param(wanted)}::uuid[]) order by id for update`)
  if (rows.length < wanted.length) throw new NotFound()
  return rows.map(({ title, words, ownerId, dueOn, ...held }) => ({
    ...held,
    fields: { title, words, ownerId, dueOn },
  }))
}

export async function changeTaskRow(
  tx: Transaction,
  id: string,
  { title, words, ownerId, dueOn }: TaskFields,
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update task set title = ${title}, words = ${words}, owner_id = ${ownerId}, due_on = ${dueOn}, version = version + 1
    where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

export async function settleTaskRows(
  tx: Transaction,
  ids: readonly string[],
  { state, reason, endedOn }: { state: TaskState; reason: string; endedOn: IsoDate | null },
): Promise<void> {
  await tx.execute(sql`
    update task set state = ${state}, reason = ${reason}, ended_on = ${endedOn}, version = version + 1
    where id = any(${sql.param(ids)}::uuid[])`)
}

export async function moveTaskRows(tx: Transaction, ids: readonly string[], dueOn: IsoDate | null): Promise<void> {
  await tx.execute(
    sql`update task set due_on = ${dueOn}, version = version + 1 where id = any(${sql.param(ids)}::uuid[])`,
  )
}

export async function handTaskRows(tx: Transaction, ids: readonly string[], ownerId: string): Promise<void> {
  await tx.execute(
    sql`update task set owner_id = ${ownerId}, version = version + 1 where id = any(${sql.param(ids)}::uuid[])`,
  )
}
