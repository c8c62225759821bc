import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { FoundMeeting } from './store-read.ts'
import { type Telling, type Told, whomToTell } from './telling.ts'

/** Whoever of a meeting still has to be told, for whoever keeps it. */
export async function findTellings(tx: Transaction, meeting: FoundMeeting, today: IsoDate): Promise<Telling[]> {
  const { state, sequence, heldOn, attendees } = meeting
  const asked = attendees.map(({ id, ...one }) => ({ attendeeId: id, ...one }))
  return whomToTell({ state, sequence, over: heldOn < today }, asked, await findTold(tx, meeting.id))
}

/** What those asked to a meeting were told, as far as the asking person keeps it; after ten minutes on the way nobody knows any more. */
async function findTold(tx: Transaction, meetingId: string): Promise<Told[]> {
  return (await askJson<Told[]>(tx, { name: 'told of a meeting', text: toldText, values: [meetingId] })) ?? []
}

/** $1: the meeting. */
const toldText = `
select coalesce(json_agg(json_build_object('recipient', i.recipient, 'address', i.address, 'name', i.name,
  'person', case when p.id is not null then json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) end, 'language', p.language,
  'what', i.what, 'sequence', i.sequence, 'revision', i.revision, 'state', i.state, 'stale', i.at < now() - interval '10 minutes',
  'hasEntry', i.has_entry, 'problem', i.problem) order by i.recipient), '[]')::text as answer
from meeting_invitation i left join person p on p.id = i.person_id where i.meeting_id = $1::uuid`

/** A mail that is on its way, and which try it is. */
export type Claimed = { telling: Telling; id: string; tries: number }

/** Keeps that somebody is being told, or with `state: 'told'` was told by hand. `revision`: the state of the meeting that it tells. */
export async function keepTelling(
  tx: Transaction,
  of: { schoolId: string; meetingId: string; revision: number; state: 'sending' | 'told' },
  telling: Telling,
): Promise<Claimed> {
  const [first] = telling.people
  const cancels = telling.what === 'cancel'
  // While it is on its way it may arrive: then there is an entry to take back.
  const hasEntry = of.state === 'sending' || !cancels
  const { rows } = await tx.execute<{ id: string; tries: number }>(sql`
    insert into meeting_invitation as i (id, school_id, meeting_id, recipient, address, person_id, name, what, sequence, revision, state, has_entry)
    values (${newId()}, ${of.schoolId}, ${of.meetingId}, ${telling.recipient}, ${telling.address}, ${first?.person?.id ?? null},
      ${first?.name ?? ''}, ${cancels ? 'cancel' : 'request'}, ${telling.sequence}, ${of.revision}, ${of.state}, ${hasEntry})
    on conflict (meeting_id, recipient) do update set person_id = excluded.person_id, name = excluded.name, what = excluded.what,
      sequence = excluded.sequence, revision = excluded.revision, state = excluded.state, has_entry = excluded.has_entry,
      problem = '', tries = i.tries + 1, at = now()
    returning id, tries`)
  const [{ id, tries } = { id: '', tries: 0 }] = rows
  return { telling, id, tries }
}

/** Says what became of a mail, unless a later one is on its way by now. `problem`: why it did not go out, `null` when it did. */
export async function finishTelling(
  tx: Transaction,
  { telling, id, tries }: Claimed,
  problem: string | null,
): Promise<void> {
  const hasEntry = problem === null ? telling.what !== 'cancel' : telling.hasEntry
  await tx.execute(sql`
    update meeting_invitation set state = ${problem === null ? 'told' : 'failed'}, has_entry = ${hasEntry}, problem = ${problem ?? ''}, at = now()
    where id = ${id} and tries = ${tries} and state = 'sending'`)
}
