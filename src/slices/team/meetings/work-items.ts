import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, type ClashFound, NotFound, Problems } from '#platform/http/refusals.ts'
import type { DueThing } from '../due/contract.ts'
import { knownWithReports } from '../due/model.ts'
import { sayDueAlone } from '../due/say-rules.ts'
import { dueFor } from '../due/work.ts'
import { addTask } from '../tasks/work.ts'
import {
  problemsOfClosed,
  problemsOfFinish,
  problemsOfMinutes,
  stateOfItem,
  thingsToBeginWith,
  titleOfTask,
} from './rules.ts'
import {
  addItemRow,
  carryOn,
  changeItemRow,
  type Due,
  findDueOf,
  type HeldItem,
  holdItem,
  holdItems,
  isGiven,
  knowsStudent,
  leaveDue,
  markCame,
  placeItems,
  setMeetingState,
  takeBack,
  wentOn,
} from './store.ts'
import { findMeeting } from './store-read.ts'
import { holdKept, refuse, type Who } from './work.ts'

/** Puts something on the agenda; about a student whom this person knows, or about none. @throws NotFound, Problems */
export async function addItem(
  tx: Transaction,
  who: Who,
  item: {
    meetingId: string
    issue: string
    issueEn?: string
    studentId: string | null
    closed: boolean
    due?: Due
  },
): Promise<{ itemId: string }> {
  const held = await holdKept(tx, who, item.meetingId)
  if (!(await knowsStudent(tx, who.personId, item.studentId))) throw new NotFound()
  // A meeting about one student speaks of no other.
  if (held.studentId !== null && item.studentId !== null && item.studentId !== held.studentId)
    throw new Problems([{ field: 'studentId', problem: 'other-student' }])
  refuse(problemsOfClosed(item))
  return { itemId: await addItemRow(tx, who.schoolId, { issueEn: '', due: null, ...item }) }
}

/**
 * Puts what is due on the agenda, each thing once; what only those know who know reports stays with them.
 * @returns how many items came; of what was settled meanwhile none does @throws NotFound when none of it is due for this person; Problems
 */
export async function addDueItems(
  tx: Transaction,
  who: Who,
  { meetingId, things }: { meetingId: string; things: readonly Due[] },
): Promise<{ added: number }> {
  await holdKept(tx, who, meetingId)
  const wanted = new Set(things.map(keyOf))
  const found = (await dueFor(tx, who)).filter((thing) => wanted.has(keyOf(thing)))
  if (found.length === 0) throw new NotFound()
  return { added: await putDue(tx, who, meetingId, found) }
}

/** Fills the agenda of a meeting that is planned. `renew` as for the list of what is due. @throws NotFound */
export async function fillAgenda(
  tx: Transaction,
  who: Who,
  { meetingId, renew }: { meetingId: string; renew: () => Promise<void> },
): Promise<void> {
  await holdKept(tx, who, meetingId)
  const meeting = await findMeeting(tx, meetingId, who.today)
  await putDue(tx, who, meetingId, thingsToBeginWith(await dueFor(tx, who, { renew }), meeting))
}

/** Puts these things on an agenda, in their order. @returns how many were not there yet */
async function putDue(tx: Transaction, who: Who, meetingId: string, things: readonly DueThing[]): Promise<number> {
  const taken = new Set((await findDueOf(tx, meetingId)).map(keyOf))
  const fresh = things.filter((thing) => !taken.has(keyOf(thing)))
  for (const thing of fresh) {
    const { kind, subjectId, student } = thing
    const [issue, issueEn] = [sayDueAlone(thing, 'zh').slice(0, 200), sayDueAlone(thing, 'en').slice(0, 200)]
    const closed = student !== null && knownWithReports[kind]
    const item = { meetingId, issue, issueEn, studentId: student?.id ?? null, closed, due: { kind, subjectId } }
    await addItem(tx, who, item)
  }
  return fresh.length
}

const keyOf = ({ kind, subjectId }: Due) => `${kind} ${subjectId}`

/** Changes an item’s words or who reads it, together with what others wrote meanwhile. @throws NotFound, Problems, Clashes */
export async function changeItem(
  tx: Transaction,
  who: Who,
  edit: {
    itemId: string
    version: number
    base: { issue?: string | undefined; closed?: boolean | undefined }
    fields: { issue?: string | undefined; closed?: boolean | undefined }
  },
): Promise<{ version: number }> {
  const held = await holdKeptItem(tx, who, edit.itemId)
  // Who reads what is due in English changes the English.
  const issue = edit.base.issue !== undefined && edit.base.issue === held.issueEn ? held.issueEn : held.issue
  const theirs = { issue, closed: held.closed }
  const { changes, clashes } = mergeEdit<typeof theirs>(
    { base: defined(edit.base), mine: defined(edit.fields) },
    theirs,
    { sameVersion: edit.version === held.version },
  )
  if (clashes.length > 0) throw new Clashes(clashes, held.version)
  if (Object.keys(changes).length === 0) return { version: held.version }
  if (changes.closed) refuse(problemsOfClosed({ closed: true, studentId: held.studentId }))
  const issueEn = changes.issue === undefined ? held.issueEn : ''
  return { version: await changeItemRow(tx, held.id, { ...held, ...changes, issueEn }) }
}

/** Moves an item one place up or down; at the end it stays. @throws NotFound */
export async function moveItem(
  tx: Transaction,
  who: Who,
  { itemId, direction }: { itemId: string; direction: 'up' | 'down' },
): Promise<void> {
  const item = await holdKeptItem(tx, who, itemId)
  const ids = (await holdItems(tx, item.meetingId)).map(({ id }) => id)
  const at = ids.indexOf(itemId)
  const to = direction === 'up' ? at - 1 : at + 1
  const [one, other] = [ids[at], ids[to]]
  if (one === undefined || other === undefined) return
  ids[at] = other
  ids[to] = one
  await placeItems(tx, ids)
}

/** Says that an item needs nobody any more, or that it does after all. @throws NotFound */
export async function dropItem(
  tx: Transaction,
  who: Who,
  { itemId, dropped }: { itemId: string; dropped: boolean },
): Promise<void> {
  const item = await holdKeptItem(tx, who, itemId)
  if (item.state === 'carried') throw new Problems([{ field: 'itemId', problem: 'was-carried' }])
  const state = dropped ? 'dropped' : stateOfItem('open', item.decision)
  if (state !== item.state) await changeItemRow(tx, itemId, { ...item, state })
}

type Minutes = {
  meetingId: string
  items: readonly {
    itemId: string
    base: string
    decision: string
    task: { title: string; ownerId: string; dueOn: string | null } | null
  }[]
  came: readonly { attendeeId: string; came: boolean | null }[]
  finish: boolean
}

/**
 * Writes what was decided and who came, all or none; a decision with somebody’s name becomes their task. Finished, a meeting was held, and
 * what is open goes on in the next one: at once when it is planned, else when it will be; what is due and of which nothing was said is left.
 * None is finished before its day.
 * @throws NotFound, Problems (of a task by its item), Clashes by item
 */
export async function writeMinutes(
  tx: Transaction,
  who: Who,
  minutes: Minutes,
): Promise<{ tasks: number; carried: number }> {
  const meeting = await holdKept(tx, who, minutes.meetingId)
  if (meeting.state === 'cancelled') throw new Problems([{ field: 'meetingId', problem: 'is-cancelled' }])
  if (minutes.finish) refuse(problemsOfFinish(meeting.fields, who.today))
  const items = new Map((await holdItems(tx, meeting.id)).map((item) => [item.id, item]))
  const written = minutes.items.map((one) => ({ ...one, item: items.get(one.itemId) }))
  if (written.some(({ item }) => !item)) throw new NotFound()
  refuse(problemsOfMinutes(written.map((one) => ({ ...one, closed: one.item !== undefined && isClosed(one.item) }))))
  const clashes = written.flatMap(({ item, base, decision }): ClashFound[] =>
    item && item.decision !== base && item.decision !== decision
      ? [{ field: item.id, base, mine: decision, theirs: item.decision }]
      : [],
  )
  if (clashes.length > 0) throw new Clashes(clashes, meeting.version)
  let tasks = 0
  for (const { item, decision, task } of written as {
    item: HeldItem
    decision: string
    task: Minutes['items'][number]['task']
  }[]) {
    const state = stateOfItem(item.state, decision)
    if (decision !== item.decision || state !== item.state)
      await changeItemRow(tx, item.id, { ...item, decision, state })
    if (!task) continue
    const title = titleOfTask(task.title, decision)
    if (await isGiven(tx, { itemId: item.id, ownerId: task.ownerId, title })) continue
    await giveTask(tx, who, item, { ...task, title, words: isClosed(item) ? '' : decision })
    tasks += 1
  }
  await markCame(tx, meeting.id, minutes.came)
  if (!minutes.finish) return { tasks, carried: 0 }
  if (meeting.state !== 'held') await setMeetingState(tx, meeting.id, 'held', { told: false })
  await leaveDue(tx, meeting.id)
  const open = (await holdItems(tx, meeting.id)).filter(({ state }) => state === 'open')
  await carryOn(tx, meeting.id)
  return { tasks, carried: open.length }
}

/**
 * Opens a meeting again that was finished: what went on from it comes back, unless a meeting that this person knows has begun with it.
 * @throws NotFound, Problems `not-held | went-on`
 */
export async function reopenMeeting(
  tx: Transaction,
  who: Who,
  { meetingId, now }: { meetingId: string; now: Date },
): Promise<void> {
  const { state } = await holdKept(tx, who, meetingId)
  if (state !== 'held') throw new Problems([{ field: 'meetingId', problem: 'not-held' }])
  await takeBack(tx, meetingId, now)
  if (await wentOn(tx, meetingId)) throw new Problems([{ field: 'meetingId', problem: 'went-on' }])
  await setMeetingState(tx, meetingId, 'planned', { told: false })
}

/** Gives the task that a decision becomes; what is wrong with it is said at its item. */
async function giveTask(
  tx: Transaction,
  who: Who,
  item: HeldItem,
  task: { title: string; words: string; ownerId: string; dueOn: string | null },
): Promise<void> {
  try {
    await addTask(tx, who, { ...task, words: task.words === task.title ? '' : task.words, itemId: item.id })
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    throw new Problems(error.problems.map((one) => ({ ...one, field: item.id })))
  }
}

/** Whether an item is for those who know its student’s reports. */
function isClosed({ closed, studentId }: HeldItem): boolean {
  return closed && studentId !== null
}

async function holdKeptItem(tx: Transaction, who: Who, itemId: string): Promise<HeldItem> {
  const item = await holdItem(tx, itemId)
  await holdKept(tx, who, item.meetingId)
  return item
}

function defined<Of extends object>(of: Of): { [Key in keyof Of]?: Exclude<Of[Key], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never
}
