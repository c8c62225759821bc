import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { Answer, AskedGroup, Placement } from '../solver/model.ts'
import { boardOf } from '../solver/rules/board.ts'
import { checkPlan } from '../solver/rules/check.ts'
import { costsOf } from '../solver/rules/costs.ts'
import { inOrder } from '../solver/rules/heuristic.ts'
import { leastChange } from '../solver/rules/least-change.ts'
import { wayTo } from '../solver/rules/one-more.ts'
import { qualityOf } from '../solver/rules/quality.ts'
import { type Ended, explain } from '../solver/runner.ts'
import type { Planning, PlanProgress, Proposal } from './contract.ts'
import type { ProposalKind } from './model.ts'
import { questionOf } from './question-rules.ts'
import { disturbancesOf } from './repair-rules.ts'
import { changedGroups, writingOf } from './rules.ts'
import { beginRun, giveUpRun, progressOf, reserveRun, runsNow, stopRun } from './runs.ts'
import {
  type Asked,
  addProposalRow,
  addTime,
  changeProposalRow,
  endProposalRow,
  endTimes,
  findNames,
  findPlanFacts,
  findProposal,
  findProposals,
  findTimesFrom,
  holdPlanning,
  markApplied,
  type ProposalRow,
  repinTime,
} from './store.ts'

type Who = SignedInContext['who']
type Of = { proposalId: string }
type Wanted = { kind: ProposalKind; startsOn: IsoDate; groupIds: readonly string[] | null; from: string | null }

/** The newest proposals, and what there is to plan from a day on. */
export async function readPlanning(
  tx: Transaction,
  who: Who,
  input: { startsOn?: IsoDate | undefined },
): Promise<Planning> {
  const startsOn = input.startsOn ?? addDays(who.today, 1)
  const runs = runsNow(who.schoolId)
  const facts = await findPlanFacts(tx, startsOn)
  const proposals = (await findProposals(tx)).map((line) => ({ ...line, state: stateNow(line, runs) }))
  if (!facts) return { proposals, startsOn, scope: null }
  const question = questionOf(facts, { groupIds: null, pins: [] })
  const { groups: names } = await findNames(tx, startsOn)
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const groups = question.groups.map(({ id, memberIds, present, sessions, pins, nobody }) => ({
    ...{ id, name: nameOf.get(id) ?? { zh: '', en: '' }, students: memberIds.length, sessions: present.length },
    ...{ wanted: sessions, pinned: pins.length, nobody },
  }))
  const unfit = disturbancesOf(facts).map(({ groupId, why, at, missing }) => ({
    ...{ id: groupId, name: nameOf.get(groupId) ?? { zh: '', en: '' }, why, missing },
    times: at.flatMap((slot) => question.slots[slot] ?? []).map(({ day, period }) => ({ frameDay: day, period })),
  }))
  const { length: periods } = question.slots
  const frame = { kind: facts.frame.kind, periods: facts.frame.periods.map(({ key, name }) => ({ key, name })) }
  const { length: rooms } = facts.rooms
  return { proposals, startsOn, scope: { groups, unfit, frame, periods, rooms, lessons: facts.lessons.length } }
}

/** A search that is said to run, and of which the server knows nothing, ended with the server. */
function stateNow(
  { id, state }: Pick<ProposalRow, 'id' | 'state'>,
  runs: (proposalId: string) => boolean,
): ProposalRow['state'] {
  return state === 'running' && !runs(id) ? 'failed' : state
}

/** Begins to work out a timetable. @throws NotFound, Problems */
export async function startPlan(
  { tx, who, database, log }: Pick<SignedInContext, 'tx' | 'who' | 'database' | 'log'>,
  input: Wanted,
): Promise<{ proposalId: string }> {
  const asked = await ask(tx, who, input)
  reserveRun(who.schoolId)
  tx.afterRollback(() => giveUpRun(who.schoolId))
  const proposalId = await addProposalRow(tx, { schoolId: who.schoolId, madeBy: who.personId, kind: input.kind }, asked)
  tx.afterCommit(() =>
    beginRun({ schoolId: who.schoolId, proposalId }, asked.question, async (how) => {
      if (how.state === 'failed') log.error({ error: how.error }, 'a timetable could not be worked out')
      // The run has outlived its request: its answer is written in a transaction of its own, for the same person.
      const doing = { word: 'proposal.worked-out', request: null }
      await database
        .as(who, doing, async (later) => {
          await endProposalRow(later, proposalId, answerIn(how))
          later.recordIfSilent(doing.word)
        })
        .catch((error: unknown) => log.error({ error }, 'a timetable could not be kept'))
    }),
  )
  return { proposalId }
}

function answerIn(how: Ended): { state: ProposalRow['state']; answer: Answer | null } {
  return how.state === 'failed' ? { state: 'failed', answer: null } : how
}

/** Makes the question. @throws NotFound when the earlier proposal, or a group, is not there; Problems */
async function ask(tx: Transaction, who: Who, { kind, startsOn, groupIds, from }: Wanted): Promise<Asked> {
  if (startsOn < who.today) throw new Problems([{ field: 'startsOn', problem: 'in-the-past' }])
  const facts = await findPlanFacts(tx, startsOn)
  if (!facts) throw new Problems([{ field: 'startsOn', problem: 'no-frame-then' }])
  if (groupIds?.some((id) => !facts.groups.some((group) => group.id === id))) throw new NotFound()
  const before = from === null ? null : await findProposal(tx, from)
  const question = questionOf(facts, { groupIds, pins: before?.answer?.placements ?? [] })
  if (question.groups.every(({ sessions, pins }) => sessions <= pins.length))
    throw new Problems([{ field: '', problem: 'nothing-to-place' }])
  if (kind === 'plan') return { question, startsOn, groupIds }
  if (disturbancesOf(facts).length === 0) throw new Problems([{ field: '', problem: 'nothing-to-mend' }])
  return { question: leastChange(question), startsOn, groupIds }
}

/** @throws NotFound */
export async function readProgress(tx: Transaction, who: Who, input: Of): Promise<PlanProgress> {
  const runs = runsNow(who.schoolId)
  const now = progressOf(who.schoolId, input.proposalId)
  const row = await findProposal(tx, input.proposalId)
  const wanted = row.asked.question.groups.reduce((sum, { sessions }) => sum + sessions, 0)
  const state = stateNow(row, runs)
  const { placements = null, costs = null } = (state === 'running' ? now?.best : row.answer) ?? {}
  const { bound = null, seconds = 0 } = (state === 'running' ? now : row.answer) ?? {}
  return { state, seconds, placed: placements?.length ?? null, wanted, costs, bound }
}

/** @throws NotFound */
export async function stopPlan(tx: Transaction, who: Who, input: Of): Promise<void> {
  await findProposal(tx, input.proposalId)
  // Not within the transaction: the run writes its answer in one of its own.
  tx.afterCommit(() => stopRun(who.schoolId, input.proposalId))
}

/** @throws NotFound */
export async function readProposal(tx: Transaction, who: Who, input: Of): Promise<Proposal> {
  const runs = runsNow(who.schoolId)
  const { asked, answer, ...row } = await findProposal(tx, input.proposalId)
  const facts = await findPlanFacts(tx, asked.startsOn)
  if (!facts) throw new NotFound()
  const { kind, days, periods } = facts.frame
  const frame = { kind, days, periods }
  const names = await findNames(tx, asked.startsOn)
  // What is kept is read through the contract's check; it only lacks the word readonly.
  return {
    ...row,
    ...(asked as Proposal),
    state: stateNow(row, runs),
    answer: answer as Proposal['answer'],
    frame,
    names,
  }
}

/** @throws NotFound; Problems when it is not worked out, was applied, or somebody changed it meanwhile */
async function openProposal(
  tx: Transaction,
  who: Who,
  { proposalId, version }: Of & { version: number },
): Promise<ProposalRow & { answer: Answer }> {
  await holdPlanning(tx, who.schoolId)
  const row = await findProposal(tx, proposalId)
  if (!row.answer || row.state === 'running') throw new Problems([{ field: '', problem: 'not-worked-out' }])
  if (row.appliedOn !== null) throw new Problems([{ field: '', problem: 'applied-already' }])
  if (row.version !== version) throw new Problems([{ field: '', problem: 'changed-meanwhile' }])
  return { ...row, answer: row.answer }
}

/** Changes one session of a proposal by hand. @throws NotFound; Problems naming each rule that it would break */
export async function placeSession(
  tx: Transaction,
  who: Who,
  input: Of & { version: number; groupId: string; from: number | null; to: number | null; pinned: boolean },
): Promise<{ version: number }> {
  const { asked, answer, id } = await openProposal(tx, who, input)
  const { groupId, from, to } = input
  const isIt = (one: Placement) => one.groupId === groupId && one.at === from
  const before = answer.placements.find(isIt)
  if (!asked.question.groups.some((group) => group.id === groupId) || (from !== null && !before)) throw new NotFound()
  const others = answer.placements.filter((one) => !isIt(one))
  const bare = unpinned(asked.question, input)
  const placed = to === null ? null : placeOne(boardOf(bare), others, { before, groupId, to, pinned: input.pinned })
  const question = placed?.pinned ? pinnedAs(bare, placed) : bare
  const board = boardOf(question)
  const placements = inOrder(placed ? [...others, placed] : others)
  const { broken } = checkPlan(board, placements)
  if (broken.length > 0) throw new Problems(broken.map(({ rule }) => ({ field: '', problem: rule })))
  const costs = costsOf(board, placements)
  const quality = qualityOf(costs.total, answer.bound)
  return { version: await changeProposalRow(tx, id, { ...asked, question }, { ...answer, placements, costs, quality }) }
}

/** A session in another period, with the person and the room that it had where that can be. @throws Problems */
function placeOne(
  board: ReturnType<typeof boardOf>,
  others: readonly Placement[],
  { before, groupId, to, pinned }: { before: Placement | undefined; groupId: string; to: number; pinned: boolean },
): Placement {
  if (before?.at === to) return { ...before, pinned }
  const { way, broken } = wayTo(board, others, { before: before ?? null, groupId, to })
  if (!way) throw new Problems(broken.map((problem) => ({ field: '', problem })))
  return { ...way, pinned }
}

/** The question without the pins of a session, where it was and where it is to be. */
function unpinned(
  question: Asked['question'],
  { groupId, from, to }: { groupId: string; from: number | null; to: number | null },
): Asked['question'] {
  const without = (group: AskedGroup) => ({ ...group, pins: group.pins.filter(({ at }) => at !== from && at !== to) })
  return { ...question, groups: question.groups.map((group) => (group.id === groupId ? without(group) : group)) }
}

function pinnedAs(question: Asked['question'], { groupId, at, staffId, roomId }: Placement): Asked['question'] {
  const pin = { at, staffId, roomId }
  const groups = question.groups.map((group) =>
    group.id === groupId ? { ...group, pins: [...group.pins, pin] } : group,
  )
  return { ...question, groups }
}

/** @throws NotFound; Problems when it is not worked out */
export async function readWhyNot(tx: Transaction, input: Of & { groupId: string }) {
  const { asked, answer } = await findProposal(tx, input.proposalId)
  if (!asked.question.groups.some(({ id }) => id === input.groupId)) throw new NotFound()
  if (!answer) throw new Problems([{ field: '', problem: 'not-worked-out' }])
  return explain(asked.question, answer.placements, input.groupId)
}

/** Lets groups meet as the proposal says. @throws NotFound; Problems naming the groups that were changed meanwhile */
export async function applyPlan(
  tx: Transaction,
  who: Who,
  input: Of & { version: number },
): Promise<{ begun: number; ended: number }> {
  const { asked, answer, id } = await openProposal(tx, who, input)
  const { startsOn, groupIds, question } = asked
  if (startsOn < who.today) throw new Problems([{ field: '', problem: 'day-has-passed' }])
  const facts = await findPlanFacts(tx, startsOn)
  if (!facts) throw new Problems([{ field: '', problem: 'no-frame-then' }])
  const now = questionOf(facts, { groupIds, pins: answer.placements })
  const { groups: names } = await findNames(tx, startsOn)
  const refuse = (problem: string, ids: readonly string[]) => {
    const of = names.filter((one) => ids.includes(one.id)).map(({ name }) => name)
    const say = (language: 'zh' | 'en') =>
      of.map((name) => name[language] || name.zh || name.en).join(language === 'zh' ? '、' : ', ')
    if (ids.length > 0) throw new Problems([{ field: '', problem, params: { zh: say('zh'), en: say('en') } }])
  }
  refuse('groups-changed', changedGroups(question, now))
  const { broken } = checkPlan({ ...now, groups: question.groups }, answer.placements)
  refuse('rules-changed', [...new Set(broken.map(({ groupId }) => groupId))])
  const open = question.groups.filter((group) => groupIds === null || groupIds.includes(group.id))
  const times = await findTimesFrom(
    tx,
    open.map((group) => group.id),
    startsOn,
  )
  const writing = writingOf(
    { ...question, groups: open },
    answer.placements,
    Map.groupBy(times, (time) => time.groupId),
  )
  const logged = times.filter((time) => time.logged && writing.end.includes(time.id))
  refuse('sessions-logged', [...new Set(logged.map(({ groupId }) => groupId))])
  await endTimes(tx, writing.end, startsOn)
  for (const { id: timeId, pinned } of writing.repin) await repinTime(tx, timeId, pinned)
  for (const { groupId, placement } of writing.begin) {
    const slot = question.slots[placement.at]
    const minutes = question.groups.find((group) => group.id === groupId)?.minutes
    if (!slot || minutes === undefined) continue
    const { staffId: personId, roomId, pinned } = placement
    const time = { frameDay: slot.day, period: slot.period, minutes, personId, roomId, pinned }
    await addTime(tx, { schoolId: who.schoolId, groupId, startsOn }, time)
  }
  await markApplied(tx, id, { personId: who.personId, startsOn })
  return { begun: writing.begin.length, ended: writing.end.length }
}
