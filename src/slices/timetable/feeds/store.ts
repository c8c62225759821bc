import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Database, Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Feed } from './contract.ts'
import type { FeedKind } from './model.ts'

/** A feed that another room gives has no week; `deadlines` says which ones. */
const column = {
  ...{ class: 'class_id', person: 'person_id', room: 'room_id', student: 'student_id', deadlines: 'deadlines' },
} as const

/** The feeds that stand and that this person may know of, one's own first. */
export async function findFeeds(tx: Transaction, personId: string): Promise<Feed[]> {
  return (await askJson<Feed[]>(tx, { name: 'calendar feeds', text: feedsText, values: [personId] })) ?? []
}

/** Keeps a feed by the hash of its secret. */
export async function addFeedRow(
  tx: Transaction,
  feed: {
    schoolId: string
    ownerId: string
    kind: FeedKind | 'deadlines'
    of: string
    withNames: boolean
    withLessons: boolean
    hash: Buffer
    madeOn: string
  },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into timetable_feed (id, school_id, owner_id, ${sql.identifier(column[feed.kind])}, with_names, with_lessons, token_hash, made_on)
    values (${id}, ${feed.schoolId}, ${feed.ownerId}, ${feed.of}, ${feed.withNames}, ${feed.withLessons}, ${feed.hash}, ${feed.madeOn})`)
  return id
}

/** @throws NotFound */
export async function revokeFeedRow(tx: Transaction, id: string, on: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update timetable_feed set revoked_on = ${on} where id = ${id} and revoked_on is null`)
  if (!rowCount) throw new NotFound()
}

/** With whose eyes a feed reads, by the hash of its secret; `null` when there is none that stands. */
export async function openFeed(
  database: Database,
  hash: Buffer,
): Promise<{ feedId: string; schoolId: string; personId: string; roles: string[]; demoToday: string | null } | null> {
  const { rows } = await database.asNobody((tx) =>
    tx.execute<{ feedId: string; schoolId: string; personId: string; roles: string[]; demoToday: string | null }>(sql`
      select feed_id as "feedId", school_id as "schoolId", person_id as "personId", roles, demo_today as "demoToday"
      from app.open_feed(${hash})`),
  )
  return rows[0] ?? null
}

/** A feed as it is read, and the language of its owner; `null` when its owner may not know it any more. */
export async function findFeedToRead(
  tx: Transaction,
  id: string,
): Promise<
  (Pick<Feed, 'kind' | 'of' | 'withNames' | 'withLessons' | 'readOn'> & { ofId: string; language: Language }) | null
> {
  return askJson(tx, { name: 'calendar feed', text: feedText, values: [id] })
}

/** Puts down that a calendar has asked on this day. */
export async function markRead(tx: Transaction, id: string, on: string): Promise<void> {
  await tx.execute(sql`update timetable_feed set read_on = ${on} where id = ${id} and read_on is distinct from ${on}`)
}

const facts = `'id', f.id, 'kind', case when f.class_id is not null then 'class' when f.person_id is not null then 'person'
    when f.room_id is not null then 'room' else 'student' end,
  'of', json_build_object('nameZh', coalesce(c.name, p.name_zh, r.name, s.name_zh), 'nameEn', coalesce(c.name, p.name_en, r.name, s.name_en)),
  'withNames', f.with_names, 'withLessons', f.with_lessons, 'readOn', f.read_on`
const from = `from timetable_feed f join person o on o.id = f.owner_id
  left join class c on c.id = f.class_id left join person p on p.id = f.person_id left join room r on r.id = f.room_id
  left join student s on s.id = f.student_id`

const feedsText = `
select coalesce(json_agg(json_build_object(${facts}, 'madeOn', f.made_on, 'mine', f.owner_id = $1,
    'owner', json_build_object('nameZh', o.name_zh, 'nameEn', o.name_en)) order by f.owner_id <> $1, f.made_on desc, f.id), '[]')::text as answer
${from} where f.revoked_on is null and f.deadlines is null and (f.student_id is null or s.id is not null)`

const feedText = `
select json_build_object(${facts}, 'ofId', coalesce(f.class_id, f.person_id, f.room_id, f.student_id), 'language', o.language)::text as answer
${from} where f.id = $1 and f.revoked_on is null and f.deadlines is null and (f.student_id is null or s.id is not null)`
