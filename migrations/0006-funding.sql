-- What the tiers earn: the school's own dated grant values, each with where it comes from and who checked it.

create table grant_value (
  id uuid primary key,
  school_id uuid not null references school (id),
  school_year text not null,
  key text not null,
  amount_cents bigint check (amount_cents >= 0),
  source text not null default '',
  checked_by uuid,
  checked_on date,
  version integer not null default 1,
  unique (school_id, school_year, key),
  foreign key (school_id, checked_by) references person (school_id, id)
);
call app.guard('grant_value');
create policy seen on grant_value for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.sees_every_file()));
create policy kept on grant_value for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.sees_every_file()));
