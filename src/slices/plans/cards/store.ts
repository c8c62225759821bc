import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { askJson } from '#slices/students/index.ts'
import type { CardFacts } from './rules.ts'

export type FoundCards = {
  classes: {
    className: string
    subjects: string[]
    students: ({ id: string; nameEn: string; nameZh: string; classNumber: string } & CardFacts)[]
  }[]
  others: string[]
}

/**
 * The students of this person's lessons (or of one class), each with what there is to do for them; only those of whom something is said.
 * Row-level security leaves out whom this person may not see, and plans that are not in force for them.
 */
export async function findCards(
  tx: Transaction,
  of: { personId: string; today: IsoDate; className: string | null },
): Promise<FoundCards> {
  const values = [of.personId, of.today, of.className]
  const found = await askJson<FoundCards>(tx, { name: 'cards', text: cardsText, values })
  return found ?? { classes: [], others: [] }
}

/** $1 the person, $2 today, $3 a class or null for one's own lessons. */
const cardsText = `
with held as (
  select c.id as class_id, c.name, s.id, s.name_en, s.name_zh, e.class_number,
    coalesce((select json_agg(json_build_object('words', t.words, 'onCard', t.on_card) order by t.on_card, p.starts_on desc, t.position)
      from strategy t join plan p on p.id = t.plan_id and p.state = 'in_force'
      where t.student_id = s.id and (t.on_card is not null or t.place in ('class', 'everywhere'))), '[]') as strategies,
    (select json_build_object('zh', f.helps ->> 'zh', 'en', f.helps ->> 'en') from profile f where f.student_id = s.id) as helps,
    coalesce((select json_agg(a.words order by a.starts_on, a.id) from accommodation a
      where a.student_id = s.id and a.setting = 'class' and a.state = 'approved' and a.starts_on <= $2::date
        and (a.ends_on is null or a.ends_on >= $2::date) and a.words ->> 'zh' || (a.words ->> 'en') <> ''), '[]') as accommodations
  from school_year y
    join class c on c.school_year_id = y.id
    join enrolment e on e.class_id = c.id
    join student s on s.id = e.student_id and (s.left_on is null or s.left_on >= $2::date)
  where $2::date between y.starts_on and y.ends_on
), told as (
  select * from held where strategies::text <> '[]' or accommodations::text <> '[]' or coalesce(helps ->> 'zh', '') || coalesce(helps ->> 'en', '') <> ''
), mine as (
  select * from told h where case when $3::text is not null then h.name = $3::text
    else h.class_id in (select t.class_id from teaching t where t.person_id = $1)
      or h.id in (select a.student_id from assignment a where a.person_id = $1 and a.starts_on <= $2::date and (a.ends_on is null or a.ends_on >= $2::date)) end
)
select json_build_object(
  'classes', coalesce((select json_agg(json_build_object('className', g.name,
      'subjects', coalesce((select json_agg(t.subject order by t.is_class_teacher desc, t.subject) from teaching t where t.class_id = g.class_id and t.person_id = $1), '[]'),
      'students', g.students) order by g.name collate app.natural)
    from (select m.class_id, m.name, json_agg(json_build_object('id', m.id, 'nameEn', m.name_en, 'nameZh', m.name_zh,
        'classNumber', m.class_number, 'strategies', m.strategies, 'helps', m.helps, 'accommodations', m.accommodations)
        order by m.class_number collate app.natural, m.id) as students
      from mine m group by m.class_id, m.name) g), '[]'),
  'others', coalesce((select json_agg(n.name order by n.name collate app.natural) from (select distinct name from told) n), '[]'))::text as answer`
