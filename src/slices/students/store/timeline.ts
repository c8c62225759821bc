import type { Transaction } from '#platform/database/database.ts'
import type { TimelineEntry } from '../contract.ts'
import { askJson, moment } from './prepared.ts'

/** What the trail tells of changes to a student; to most people it tells nothing. */
export type TrailLine = Pick<TimelineEntry, 'at' | 'word' | 'person' | 'before' | 'after'> & { table: string }

/** The most changes that a timeline goes back. */
const mostChanges = 500

/**
 * Changes of a student's particulars, guardians, and of needs and their evidence, newest first, as far as this person reads the
 * trail. Guardians that came together with the student (a class list was imported) are no change.
 */
export async function findChanges(tx: Transaction, studentId: string): Promise<TrailLine[]> {
  const text = `
    select coalesce(json_agg(json_build_object('at', ${moment('x.at')}, 'word', x.word, 'table', x.table_name, 'before', x.before, 'after', x.after,
      'person', case when p.id is not null then json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) end) order by x.id desc), '[]')::text as answer
    from (
      select * from audit.event e
      where e.student_id = $1
        and e.word <> 'demo.made' -- on a day that is none of the demo school's story
        and (e.table_name = 'guardian' or (e.table_name in ('student', 'need', 'need_evidence') and e.before is not null and e.after is not null))
        and not exists (select from audit.event made
          where made.student_id = e.student_id and made.table_name = 'student' and made.before is null and made.xid = e.xid)
      order by e.id desc limit ${mostChanges}
    ) x left join person p on p.id = x.person_id`
  return (await askJson<TrailLine[]>(tx, { name: undefined, text, values: [studentId] })) ?? []
}

/** One look at a student's file. */
export type Look = Pick<TimelineEntry, 'at' | 'word' | 'person'>

/** Who looked at a student's file, newest first, at most a thousand looks back. */
export async function findLooks(tx: Transaction, studentId: string): Promise<Look[]> {
  const text = `
    select coalesce(json_agg(json_build_object('at', ${moment('x.at')}, 'word', x.word,
      'person', case when p.id is not null then json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) end) order by x.id desc), '[]')::text as answer
    from (
      select * from audit.event e where e.student_id = $1 and e.table_name is null order by e.id desc limit 1000
    ) x left join person p on p.id = x.person_id`
  return (await askJson<Look[]>(tx, { name: undefined, text, values: [studentId] })) ?? []
}

/** What a timeline tells besides the file: strengths that have ended, and on which day each school year begins. */
export type TimelineFacts = {
  strengths: { text: string; recordedOn: string; endedOn: string | null }[]
  enrolments: { year: string; startsOn: string; className: string; classNumber: string }[]
}

export async function findTimelineFacts(tx: Transaction, studentId: string): Promise<TimelineFacts> {
  const text = `
    select json_build_object(
      'strengths', coalesce((select json_agg(json_build_object('text', t.text, 'recordedOn', t.recorded_on, 'endedOn', t.ended_on)) from strength t where t.student_id = $1), '[]'),
      'enrolments', coalesce((select json_agg(json_build_object('year', y.label, 'startsOn', y.starts_on, 'className', c.name, 'classNumber', e.class_number))
         from enrolment e join school_year y on y.id = e.school_year_id join class c on c.id = e.class_id where e.student_id = $1), '[]'))::text as answer`
  const facts = await askJson<TimelineFacts>(tx, { name: undefined, text, values: [studentId] })
  return facts ?? { strengths: [], enrolments: [] }
}
