import type { Language } from '#kernel/language.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { YearFeed } from '../contract.ts'

/** The addresses of deadlines that stand and that this person may know of, one's own first. */
export async function findYearFeeds(tx: Transaction, personId: string): Promise<YearFeed[]> {
  return (await askJson<YearFeed[]>(tx, { name: 'feeds of deadlines', text: feedsText, values: [personId] })) ?? []
}

export type FeedToRead = { what: 'school' | 'students'; withNames: boolean; language: Language }

/** A feed as it is read, and the language of its owner; `null` when there is none that stands. */
export async function findYearFeedToRead(tx: Transaction, id: string): Promise<FeedToRead | null> {
  return askJson<FeedToRead>(tx, { name: 'feed of deadlines', text: feedText, values: [id] })
}

const feedsText = `
select coalesce(json_agg(json_build_object('id', f.id, 'what', f.deadlines, 'withNames', f.with_names, 'madeOn', f.made_on, 'readOn', f.read_on,
    'mine', f.owner_id = $1::uuid, 'owner', json_build_object('nameZh', o.name_zh, 'nameEn', o.name_en))
  order by f.owner_id <> $1::uuid, f.made_on desc, f.id), '[]')::text as answer
from timetable_feed f join person o on o.id = f.owner_id where f.revoked_on is null and f.deadlines is not null`

const feedText = `
select json_build_object('what', f.deadlines, 'withNames', f.with_names, 'language', o.language)::text as answer
from timetable_feed f join person o on o.id = f.owner_id where f.id = $1::uuid and f.revoked_on is null and f.deadlines is not null`
