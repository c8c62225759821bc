import { addDays, dateInHongKong, daysBetween, type IsoDate, mondayOf } from '#kernel/dates.ts'
import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { TimeWeek } from './contract.ts'
import type { TimeKind } from './model.ts'
import { minutesOfClock, problemsOfEntry, sumsOf } from './rules.ts'
import {
  addEntryRow,
  addSummaryRow,
  changeEntryRow,
  type EntryFields,
  findMinutesOfDay,
  findTime,
  holdEntry,
  holdTime,
  keepSettingRow,
  type Settings,
  startClock,
  takeClock,
  usualSettings,
} from './store.ts'

type Who = Pick<SignedInContext['who'], 'personId' | 'schoolId' | 'today'>

/** Beside the week, the sums of the four weeks that end with it. */
const daysLately = 28

/** The own log of the week that a day lies in. */
export async function readWeek(tx: Transaction, who: Who, day: IsoDate = who.today): Promise<TimeWeek> {
  const from = mondayOf(day)
  const to = addDays(from, 6)
  const found = await findTime(tx, who.personId, addDays(to, 1 - daysLately), to)
  const entries = found.entries.filter((entry) => entry.day >= from)
  return {
    ...{ from, to, entries, sums: sumsOf(entries), lately: sumsOf(found.entries) },
    ...{ running: found.running, lastDay: found.lastDay, settings: found.settings ?? usualSettings },
  }
}

/** Logs some minutes. @throws Problems `day-to-come`, `minutes-of-day`, `minutes-of-entry` */
export async function logTime(tx: Transaction, who: Who, entry: EntryFields): Promise<{ entryId: string }> {
  await holdTime(tx, who.personId)
  await refuseEntry(tx, who, entry, null)
  return { entryId: await addEntryRow(tx, who, entry) }
}

/** Changes an entry, together with what was changed in another tab meanwhile. @throws NotFound, Problems, Clashes */
export async function changeTime(
  tx: Transaction,
  who: Who,
  edit: { entryId: string; version: number; base: Partial<EntryFields>; fields: Partial<EntryFields> },
): Promise<{ version: number }> {
  await holdTime(tx, who.personId)
  const held = await holdEntry(tx, edit.entryId)
  const { changes, clashes } = mergeEdit({ base: edit.base, mine: edit.fields }, held.fields, {
    sameVersion: edit.version === held.version,
  })
  if (clashes.length > 0) throw new Clashes(clashes, held.version)
  if (Object.keys(changes).length === 0) return { version: held.version }
  const entry = { ...held.fields, ...changes }
  await refuseEntry(tx, who, entry, edit.entryId)
  return { version: await changeEntryRow(tx, edit.entryId, entry) }
}

/** Starts the clock; `started` is false when one runs already, perhaps started in another tab. */
export async function startTime(
  tx: Transaction,
  who: Who,
  { kind, now }: { kind: TimeKind; now: Date },
): Promise<{ started: boolean }> {
  return { started: await startClock(tx, who, kind, now) }
}

/**
 * Stops the clock and logs its minutes on the day when it was started, or throws them away. A clock that two tabs stop is counted once:
 * the second is told `null`. What a day does not hold any more is left out.
 */
export async function stopTime(
  tx: Transaction,
  who: Who,
  { keep, now }: { keep: boolean; now: Date },
): Promise<{ minutes: number | null }> {
  await holdTime(tx, who.personId)
  const clock = await takeClock(tx, who.personId)
  if (!clock || !keep) return { minutes: null }
  const startedAt = new Date(clock.startedAt)
  const startedOn = dateInHongKong(startedAt)
  // The demo school has a day of its own.
  const day = startedOn === dateInHongKong(now) || startedOn > who.today ? who.today : startedOn
  const rest = 1440 - (await findMinutesOfDay(tx, who.personId, day, null))
  const minutes = Math.min(minutesOfClock(startedAt, now), rest)
  if (minutes < 1) return { minutes: null }
  await addEntryRow(tx, who, { day, kind: clock.kind, minutes, words: '', couldGoTo: null })
  return { minutes }
}

/** Keeps the planned share and the length of a week. @throws Clashes when another tab kept others meanwhile */
export async function keepTimeSettings(
  tx: Transaction,
  who: Who,
  { version, ...wanted }: Settings,
): Promise<{ version: number }> {
  await holdTime(tx, who.personId)
  const now = (await findTime(tx, who.personId, who.today, who.today)).settings ?? usualSettings
  if (now.version !== version) {
    const fields = (['plannedPercent', 'weekMinutes'] as const).filter((field) => now[field] !== wanted[field])
    const clashes = fields.map((field) => ({ field, base: null, mine: wanted[field], theirs: now[field] }))
    if (clashes.length > 0) throw new Clashes(clashes, now.version)
    return { version: now.version }
  }
  return { version: await keepSettingRow(tx, who, wanted) }
}

/** The longest time that one summary is about, in days. */
const mostDays = 400

/** Makes a summary of a time as the log stands now. @throws Problems `ends-before-start`, `too-long`, `nothing-logged` */
export async function makeTimeSummary(
  tx: Transaction,
  who: Who,
  { startsOn, endsOn, words }: { startsOn: IsoDate; endsOn: IsoDate; words: string },
): Promise<{ summaryId: string }> {
  if (endsOn < startsOn) throw new Problems([{ field: 'endsOn', problem: 'ends-before-start' }])
  const days = daysBetween(startsOn, endsOn) + 1
  if (days > mostDays) throw new Problems([{ field: 'endsOn', problem: 'too-long' }])
  const { entries, settings } = await findTime(tx, who.personId, startsOn, endsOn)
  if (entries.length === 0) throw new Problems([{ field: 'startsOn', problem: 'nothing-logged' }])
  const { plannedPercent, weekMinutes } = settings ?? usualSettings
  const content = { plannedPercent, weekMinutes, sums: sumsOf(entries), weeks: Math.round((days / 7) * 10) / 10 }
  return { summaryId: await addSummaryRow(tx, who, { startsOn, endsOn, words, madeOn: who.today, content }) }
}

async function refuseEntry(tx: Transaction, who: Who, entry: EntryFields, entryId: string | null): Promise<void> {
  const otherMinutesOfDay = await findMinutesOfDay(tx, who.personId, entry.day, entryId)
  const problems: ProblemFound[] = problemsOfEntry(entry, { today: who.today, otherMinutesOfDay })
  if (problems.length > 0) throw new Problems(problems)
}
