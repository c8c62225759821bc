-- A deadline counted from a concern, a plan, a report or a tier is of that very one: what was settled of it says nothing of the next.

-- The concern, plan, report or tier decision; empty of what the school or a student has once.
alter table deadline add column fact_id uuid;
drop index deadline_once;
create unique index deadline_once on deadline (school_id, school_year, rule, coalesce(student_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(fact_id, '00000000-0000-0000-0000-000000000000'));

-- What there is belongs to what it was counted from until now. What somebody settled was not settled for something that came only after that, though
-- the row may have moved to its day meanwhile.
with kept as (
  select d.id, d.school_id, d.student_id, d.school_year, case when r.body is not null then r.body -> 'counted' ->> 'fact' else
      case d.rule when 'plan-end' then 'plan-end' when 'report-renewal' then 'report' when 'concern-answer' then 'concern' when 'new-tier3' then 'tier' end
    end as fact,
    coalesce(d.settled_on, s.demo_today, (now() at time zone 'Asia/Hong_Kong')::date) as known_on
  from deadline d join school s on s.id = d.school_id left join deadline_rule r on r.school_id = d.school_id and r.key = d.rule
  where d.student_id is not null
), decided as (
  select distinct on (t.student_id, t.starts_on) t.id, t.student_id, t.tier, t.starts_on from tier_decision t
  where t.withdrawn_at is null order by t.student_id, t.starts_on, t.recorded_at desc, t.id desc
), began as (
  select t.*, t.tier is distinct from lag(t.tier) over (partition by t.student_id order by t.starts_on) as begins from decided t
), found as (
  select k.id, case
    when k.fact = 'concern' then (select c.id from concern c where c.student_id = k.student_id and c.raised_on <= k.known_on
      order by c.state = 'raised' desc, case when c.state = 'raised' then c.raised_on end, c.raised_on desc, c.id limit 1)
    when k.fact in ('plan-start', 'plan-end') then (select p.id from plan p left join school_year y on y.school_id = k.school_id and y.label = k.school_year
      where p.student_id = k.student_id and p.state <> 'draft' and p.made_on <= k.known_on
        and p.starts_on between coalesce(y.starts_on, (left(k.school_year, 4) || '-09-01')::date)
          and coalesce(y.ends_on, (left(k.school_year, 4)::int + 1 || '-08-31')::date)
      order by p.starts_on desc, p.id desc limit 1)
    when k.fact = 'report' then (select r.id from report r where r.student_id = k.student_id and r.withdrawn_on is null and r.reported_on <= k.known_on
      order by r.reported_on desc, r.id desc limit 1)
    when k.fact = 'tier' then (select b.id from began b where b.student_id = k.student_id and b.begins and b.tier is not null and b.starts_on <= k.known_on
      order by b.starts_on desc limit 1)
  end as fact_id
  from kept k
)
update deadline d set fact_id = f.fact_id from found f where f.id = d.id and f.fact_id is not null;

-- What is due of a second concern, plan or tier was not there until now: whoever reads next has it.
insert into deadline_fact (school_id, of) select id, 'deadline' from school;
