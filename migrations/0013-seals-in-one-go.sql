-- The seals of what waits are put on in one statement: one by one they cost as much as a third of the read that each of them seals.

-- The hash of a chain at each of its events, from the hash of the seal before the first of them.
create function audit.next_hash(hash bytea, start bytea, e audit.event) returns bytea language plpgsql stable
  as $$ begin return audit.hash(coalesce(hash, start), e); end $$;
create aggregate audit.chained(start bytea, e audit.event) (sfunc = audit.next_hash, stype = bytea);

-- Seals these events, each at the end of its school's chain, in the order of their numbers. The trail grows from second to second,
-- and plans are kept: none may be made that reads all of it, or compares each with each, because it was short when it was made.
create function audit.seal_events(ids bigint[]) returns void
  language sql volatile security definer set search_path = audit, pg_temp set enable_seqscan = off set enable_nestloop = off
  as $$
    with waiting as (
      select e, e.id, audit.chain_of(e.school_id) as chain from audit.event e where e.id = any(ids)
    ), ends as (
      select c.chain, coalesce(s.sequence, 0) as sequence, coalesce(s.hash, ''::bytea) as hash
      from (select distinct chain from waiting) c
      left join lateral (select sequence, hash from audit.seal where school_id = c.chain order by sequence desc limit 1) s on true
    )
    insert into audit.seal (school_id, sequence, event_id, hash)
    select w.chain, ends.sequence + row_number() over in_chain, w.id, audit.chained(ends.hash, w.e) over in_chain
    from waiting w join ends on ends.chain = w.chain
    window in_chain as (partition by w.chain order by w.id rows unbounded preceding)
  $$;

create or replace function audit.seal_committed() returns integer
  language plpgsql security definer set search_path = audit, pg_temp set enable_seqscan = off
  as $$
  declare mark xid8; horizon xid8; ids bigint[];
  begin
    if not pg_try_advisory_xact_lock(7364001) then return 0; end if;
    select xid into mark from audit.sealed_below;
    horizon := pg_snapshot_xmin(pg_current_snapshot());
    ids := array(select id from audit.event where xid >= mark and xid < horizon);
    if cardinality(ids) > 0 then
      perform audit.seal_events(ids);
      update audit.sealed_below set xid = horizon;
    end if;
    return cardinality(ids);
  end $$;

create or replace function audit.continue_after_restore() returns void language plpgsql security definer set search_path = audit, pg_temp
  as $$
  begin
    perform audit.seal_events(array(
      select event.id from audit.event left join audit.seal on seal.event_id = event.id where seal.event_id is null));
    update audit.sealed_below set xid = (pg_current_xact_id()::text::numeric + 1)::text::xid8;
  end $$;

drop function audit.seal_one(audit.event);
