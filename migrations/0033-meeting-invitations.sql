-- What each of those asked to a meeting was told last: so a change reaches them, and a mail that failed is seen by whoever keeps the meeting.
create table meeting_invitation (
  id uuid primary key,
  school_id uuid not null,
  meeting_id uuid not null,
  -- Whom: an address in small letters, or of somebody without one the identifier of the attendee. It stays when they are asked no more.
  recipient text not null check (recipient <> ''),
  address text not null default '',
  person_id uuid,
  name text not null default '',
  -- The last that they were told, or that is on its way: they are asked to come, or no longer.
  what text not null check (what in ('request', 'cancel')),
  -- SEQUENCE of their calendar entry, which grows with each; and the state of the meeting (meeting.sequence) that it told.
  sequence integer not null,
  revision integer not null,
  state text not null check (state in ('sending', 'told', 'failed')),
  -- Whether an entry may stand in their calendar.
  has_entry boolean not null,
  -- What the mail server said: its code, or what became of the connection.
  problem text not null default '',
  tries integer not null default 1,
  at timestamptz not null default now(),
  unique (meeting_id, recipient),
  foreign key (school_id, meeting_id) references meeting (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id)
);
call app.guard('meeting_invitation');
-- Of those who keep the meeting, and nobody else who attends.
create policy kept on meeting_invitation for all to workbench_server using (school_id = (select app.school_id())
  and meeting_id in (select m.id from meeting m where (select app.sees_every_file()) or m.made_by = (select app.person_id()))
  and (select app.has_role('senco', 'principal', 'sst_member')));

-- Those who were mailed before this was kept.
insert into meeting_invitation (id, school_id, meeting_id, recipient, address, person_id, name, what, sequence, revision, state, has_entry, at)
select distinct on (m.id, lower(coalesce(p.email, a.email))) gen_random_uuid(), m.school_id, m.id, lower(coalesce(p.email, a.email)), coalesce(p.email, a.email), a.person_id, a.name,
  case m.state when 'cancelled' then 'cancel' else 'request' end, m.sequence, m.sequence, 'told', m.state <> 'cancelled', m.invited_at
from meeting m join meeting_attendee a on a.meeting_id = m.id left join person p on p.id = a.person_id
where m.invited_at is not null and coalesce(p.email, a.email) <> ''
order by m.id, lower(coalesce(p.email, a.email)), a.id;
