import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson, moment } from '#slices/students/index.ts'
import type { TimeEntry, TimeSummary, TimeWeek } from './contract.ts'
import { type TimeKind, usualPercent } from './model.ts'

type Of = { schoolId: string; personId: string }
export type EntryFields = Omit<TimeEntry, 'id' | 'version'>
export type Settings = TimeWeek['settings']

/** Entries of some days, the running clock and the settings, all of the asking person. */
export type FoundTime = {
  entries: TimeEntry[]
  running: TimeWeek['running']
  settings: Settings | null
  lastDay: IsoDate | null
}

/** What a person logged from one day to another. The policies give each their own rows only. */
export async function findTime(tx: Transaction, personId: string, from: IsoDate, to: IsoDate): Promise<FoundTime> {
  const found = await askJson<FoundTime>(tx, { name: 'own time', text: timeText, values: [personId, from, to] })
  return found ?? { entries: [], running: null, settings: null, lastDay: null }
}

/** $1: the person; $2, $3: first and last day. */
const timeText = `
select json_build_object(
  'entries', (select coalesce(json_agg(json_build_object('id', t.id, 'day', t.day, 'kind', t.kind, 'minutes', t.minutes, 'words', t.words,
      'couldGoTo', t.could_go_to, 'version', t.version) order by t.day, t.id), '[]')
    from time_entry t where t.person_id = $1::uuid and t.day between $2::date and $3::date),
  'lastDay', (select max(t.day) from time_entry t where t.person_id = $1::uuid),
  'running', (select json_build_object('kind', r.kind, 'startedAt', ${moment('r.started_at')}) from time_running r where r.person_id = $1::uuid),
  'settings', (select json_build_object('plannedPercent', s.planned_percent, 'weekMinutes', s.week_minutes, 'version', s.version)
    from time_setting s where s.person_id = $1::uuid)
)::text as answer`

/** What a person has before they said anything. */
export const usualSettings: Settings = { plannedPercent: usualPercent, weekMinutes: null, version: 0 }

/** Two tabs of one person do one thing after the other. */
export async function holdTime(tx: Transaction, personId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`time of ${personId}`}, 0))`)
}

/** The minutes logged on a day, without one entry. */
export async function findMinutesOfDay(
  tx: Transaction,
  personId: string,
  day: IsoDate,
  without: string | null,
): Promise<number> {
  const { rows } = await tx.execute<{ minutes: number }>(sql`
    select coalesce(sum(minutes), 0)::int as minutes from time_entry
    where person_id = ${personId} and day = ${day} and id is distinct from ${without}::uuid`)
  return rows[0]?.minutes ?? 0
}

export async function addEntryRow(tx: Transaction, of: Of, entry: EntryFields): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into time_entry (id, school_id, person_id, day, kind, minutes, words, could_go_to)
    values (${id}, ${of.schoolId}, ${of.personId}, ${entry.day}, ${entry.kind}, ${entry.minutes}, ${entry.words}, ${entry.couldGoTo})`)
  return id
}

/** An entry of one's own, held until the transaction ends. @throws NotFound */
export async function holdEntry(tx: Transaction, id: string): Promise<{ version: number; fields: EntryFields }> {
  const { rows } = await tx.execute<TimeEntry>(sql`
    select day, kind, minutes, words, could_go_to as "couldGoTo", version from time_entry where id = ${id} for update`)
  const [found] = rows
  if (!found) throw new NotFound()
  const { day, kind, minutes, words, couldGoTo, version } = found
  return { version, fields: { day, kind, minutes, words, couldGoTo } }
}

export async function changeEntryRow(tx: Transaction, id: string, entry: EntryFields): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update time_entry set day = ${entry.day}, kind = ${entry.kind}, minutes = ${entry.minutes}, words = ${entry.words},
      could_go_to = ${entry.couldGoTo}, version = version + 1 where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

/** @throws NotFound */
export async function removeEntryRow(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from time_entry where id = ${id}`)
  if (rowCount === 0) throw new NotFound()
}

/** Starts the clock; false when one runs already. */
export async function startClock(tx: Transaction, of: Of, kind: TimeKind, at: Date): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    insert into time_running (id, school_id, person_id, kind, started_at)
    values (${newId()}, ${of.schoolId}, ${of.personId}, ${kind}, ${at.toISOString()}) on conflict (person_id) do nothing`)
  return rowCount === 1
}

/** Takes the running clock away, so that it is counted once; `null` when none runs. */
export async function takeClock(
  tx: Transaction,
  personId: string,
): Promise<{ kind: TimeKind; startedAt: string } | null> {
  const { rows } = await tx.execute<{ kind: TimeKind; startedAt: string }>(sql`
    delete from time_running where person_id = ${personId} returning kind, ${sql.raw(moment('started_at'))} as "startedAt"`)
  return rows[0] ?? null
}

export async function keepSettingRow(tx: Transaction, of: Of, settings: Omit<Settings, 'version'>): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    insert into time_setting (id, school_id, person_id, planned_percent, week_minutes)
    values (${newId()}, ${of.schoolId}, ${of.personId}, ${settings.plannedPercent}, ${settings.weekMinutes})
    on conflict (person_id) do update set planned_percent = excluded.planned_percent, week_minutes = excluded.week_minutes,
      version = time_setting.version + 1 returning version`)
  return rows[0]?.version ?? 1
}

/** The summaries that this person reads, the newest first. */
export async function findSummaries(tx: Transaction, personId: string): Promise<TimeSummary[]> {
  const text = `
    select coalesce(json_agg(json_build_object('id', t.id, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'madeOn', t.made_on, 'shownOn', t.shown_on,
      'words', t.words, 'content', t.content, 'mine', t.person_id = $1::uuid,
      'by', json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh)) order by t.made_on desc, t.id desc), '[]')::text as answer
    from time_summary t join person p on p.id = t.person_id`
  return (await askJson<TimeSummary[]>(tx, { name: 'time summaries', text, values: [personId] })) ?? []
}

export async function addSummaryRow(
  tx: Transaction,
  of: Of,
  summary: Pick<TimeSummary, 'startsOn' | 'endsOn' | 'madeOn' | 'words' | 'content'>,
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into time_summary (id, school_id, person_id, starts_on, ends_on, words, content, made_on)
    values (${id}, ${of.schoolId}, ${of.personId}, ${summary.startsOn}, ${summary.endsOn}, ${summary.words},
      ${JSON.stringify(summary.content)}::jsonb, ${summary.madeOn})`)
  return id
}

/** Shows a summary of one's own, or takes it back (`null`). @throws NotFound */
export async function showSummaryRow(tx: Transaction, of: Of, id: string, shownOn: IsoDate | null): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update time_summary set shown_on = ${shownOn} where id = ${id} and person_id = ${of.personId}`)
  if (rowCount === 0) throw new NotFound()
}

/** @throws NotFound */
export async function removeSummaryRow(tx: Transaction, of: Of, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from time_summary where id = ${id} and person_id = ${of.personId}`)
  if (rowCount === 0) throw new NotFound()
}
