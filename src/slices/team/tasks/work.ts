import { addDays, schoolYearOf, startYearOf } from '#kernel/dates.ts'
import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, type ClashFound, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findYearOf } from '#slices/school/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { TaskFields, TaskLists, TaskStep } from './contract.ts'
import type { NewTask, TaskState } from './model.ts'
import { aboutWhom, problemsOfDueOn, problemsOfOwner, problemsOfState, type Source, troubleOfOwner } from './rules.ts'
import {
  addTaskRow,
  changeTaskRow,
  findOwner,
  findSource,
  type HeldTask,
  handTaskRows,
  holdTasks,
  isTask,
  knowsSubject,
  moveTaskRows,
  settleTaskRows,
} from './store.ts'
import { findSteps, findTasks } from './store-lists.ts'

type Who = Pick<SignedInContext['who'], 'personId' | 'schoolId' | 'roles' | 'today'>

/** So long a task that ended stands in the lists; after that it is found in the student's file, or by asking for all. */
const daysAfterEnd = 60

/** The tasks that this person may know; `studentId`: those about one student. */
export async function readTasks(
  tx: Transaction,
  who: Who,
  { ended }: { ended: 'lately' | 'ever' },
): Promise<TaskLists> {
  return read(tx, who, { studentId: null, since: ended === 'ever' ? null : addDays(who.today, -daysAfterEnd) })
}

/** The tasks about one student, with all that ended. @throws NotFound */
export async function readTasksOf(tx: Transaction, who: Who, studentId: string): Promise<TaskLists> {
  await findDates(tx, studentId)
  if (!(await knowsSubject(tx, who.personId, { studentId, groupId: null }))) throw new NotFound()
  return read(tx, who, { studentId, since: null })
}

async function read(
  tx: Transaction,
  who: Who,
  of: { studentId: string | null; since: string | null },
): Promise<TaskLists> {
  const ofTeam = keepsAll(who)
  const { tasks, colleagues } = await findTasks(tx, { ...of, ofTeam, today: who.today })
  return {
    colleagues,
    tasks: tasks.map(({ knows, ...task }) => ({
      ...task,
      trouble: ofTeam ? troubleOfOwner({ state: task.state, active: task.owner.active, knows }) : null,
      mayHand: ofTeam || task.madeBy.id === who.personId,
    })),
  }
}

/** Who changed what of a task, oldest first. @throws NotFound */
export async function readSteps(tx: Transaction, taskId: string): Promise<{ steps: TaskStep[] }> {
  if (!(await isTask(tx, taskId))) throw new NotFound()
  return { steps: await findSteps(tx, taskId) }
}

/**
 * Gives somebody a task. What comes from a meeting's item, a plan or a deadline is about that one's student; nothing about a student or a
 * group is given to somebody who does not know them.
 * @throws NotFound when the student, the group or where it comes from is not for the asking person to know
 * @throws Problems `ownerId: no-such-person | has-left | does-not-know | closed-to-them`, `studentId: other-student`, `groupId: student-or-group`,
 *   `dueOn: before-this-year`
 */
export async function addTask(tx: Transaction, who: Who, task: NewTask): Promise<{ taskId: string }> {
  const { itemId = null, planId = null, deadlineId = null, groupId = null } = task
  const source = await sourceOf(tx, { itemId, planId, deadlineId })
  const { studentId, problems } = aboutWhom({ studentId: task.studentId ?? null, groupId, source })
  if (!(await knowsSubject(tx, who.personId, { studentId, groupId }))) throw new NotFound()
  const { title, words = '', ownerId, dueOn = null } = task
  refuse([
    ...problemsOfOwner(await findOwner(tx, ownerId, { studentId, groupId, closed: source?.closed ?? false })),
    ...(await problemsOfDay(tx, who, dueOn)),
    ...problems,
  ])
  const taskId = await addTaskRow(
    tx,
    { schoolId: who.schoolId, madeBy: who.personId, madeOn: who.today },
    { title, words, ownerId, dueOn, studentId, groupId, itemId, planId, deadlineId },
  )
  return { taskId }
}

async function sourceOf(tx: Transaction, from: Record<Source['field'], string | null>): Promise<Source | null> {
  const named = (['itemId', 'planId', 'deadlineId'] as const).flatMap((field) => {
    const id = from[field]
    return id ? [{ field, id }] : []
  })
  const [first, second] = named
  if (!first) return null
  if (second) throw new Problems([{ field: second.field, problem: 'one-source' }])
  return findSource(tx, first.field, first.id)
}

/** Changes a task, together with what others wrote meanwhile. @throws NotFound, Problems, Clashes */
export async function changeTask(
  tx: Transaction,
  who: Who,
  edit: { taskId: string; version: number; base: Partial<TaskFields>; fields: Partial<TaskFields> },
): Promise<{ version: number }> {
  const [held] = await holdTasks(tx, [edit.taskId])
  if (!held) throw new NotFound()
  const { changes, clashes } = mergeEdit({ base: edit.base, mine: edit.fields }, held.fields, {
    sameVersion: edit.version === held.version,
  })
  if (clashes.length > 0) throw new Clashes(clashes, held.version)
  if (Object.keys(changes).length === 0) return { version: held.version }
  refuse(await problemsOfDay(tx, who, changes.dueOn ?? null))
  if (changes.ownerId !== undefined) await refuseOwner(tx, who, [held], changes.ownerId)
  return { version: await changeTaskRow(tx, held.id, { ...held.fields, ...changes }) }
}

type Items<Was> = readonly { taskId: string; was: Was }[]

/** Says what became of tasks, all or none; what is so already stays. @throws NotFound, Problems, Clashes by task */
export async function settleTasks(
  tx: Transaction,
  who: Who,
  { items, state, reason }: { items: Items<TaskState>; state: TaskState; reason: string },
): Promise<{ changed: number }> {
  refuse(problemsOfState({ state, reason }))
  const wanted = await holdWanted(tx, items, state, (held) => held.state)
  const ended = state === 'done' || state === 'dropped'
  await settleTaskRows(tx, idsOf(wanted), {
    ...{ state, reason: state === 'dropped' ? reason : '', endedOn: ended ? who.today : null },
  })
  return { changed: wanted.length }
}

/** Gives tasks another day, or none, all or none of them. @throws NotFound, Problems, Clashes by task */
export async function moveTasks(
  tx: Transaction,
  who: Who,
  { items, dueOn }: { items: Items<string | null>; dueOn: string | null },
): Promise<{ changed: number }> {
  refuse(await problemsOfDay(tx, who, dueOn))
  const wanted = await holdWanted(tx, items, dueOn, (held) => held.fields.dueOn)
  await moveTaskRows(tx, idsOf(wanted), dueOn)
  return { changed: wanted.length }
}

/** Hands tasks to somebody else, all or none. @throws NotFound, Problems, Clashes by task */
export async function handTasks(
  tx: Transaction,
  who: Who,
  { items, ownerId }: { items: Items<string>; ownerId: string },
): Promise<{ changed: number }> {
  const wanted = await holdWanted(tx, items, ownerId, (held) => held.fields.ownerId)
  await refuseOwner(tx, who, wanted, ownerId)
  await handTaskRows(tx, idsOf(wanted), ownerId)
  return { changed: wanted.length }
}

/** What is wrong with a day that somebody gives a task; one that stays is not looked at. */
async function problemsOfDay(tx: Transaction, { today }: Who, dueOn: string | null): Promise<ProblemFound[]> {
  if (dueOn === null) return []
  const year = await findYearOf(tx, today)
  return problemsOfDueOn(dueOn, year?.startsOn ?? `${startYearOf(schoolYearOf(today))}-09-01`)
}

/** Holds the tasks that are not yet as wanted. @throws Clashes by task where it is not any more as the person saw it */
async function holdWanted<Value>(
  tx: Transaction,
  items: Items<Value>,
  value: Value,
  now: (held: HeldTask) => Value,
): Promise<HeldTask[]> {
  const was = new Map(items.map((item) => [item.taskId, item.was]))
  const wanted = (await holdTasks(tx, [...was.keys()])).filter((held) => now(held) !== value)
  const clashes = wanted.flatMap((held): ClashFound[] => {
    const base = was.get(held.id) as Value
    return now(held) === base ? [] : [{ field: held.id, base, mine: value, theirs: now(held) }]
  })
  if (clashes.length > 0) throw new Clashes(clashes, 0)
  return wanted
}

/** Whoever takes on tasks works here and knows whom they are about; who was given one asks the giver or the team to hand it on. */
async function refuseOwner(tx: Transaction, who: Who, tasks: readonly HeldTask[], ownerId: string): Promise<void> {
  const problems = new Map<string, ProblemFound>()
  if (!keepsAll(who) && tasks.some(({ madeBy }) => madeBy !== who.personId))
    problems.set('ask-giver', { field: 'ownerId', problem: 'ask-giver' })
  for (const about of new Map(tasks.map((task) => [`${task.studentId} ${task.groupId} ${task.closed}`, task])).values())
    for (const found of problemsOfOwner(await findOwner(tx, ownerId, about))) problems.set(found.problem, found)
  refuse([...problems.values()])
}

const keepsAll = ({ roles }: Pick<Who, 'roles'>) => mayRolesDo(roles, 'task.correct')
const idsOf = (tasks: readonly HeldTask[]) => tasks.map(({ id }) => id)

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
