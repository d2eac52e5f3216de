/** The schema that holds the demo data as they were made. It also marks a database as a sandbox. */
export const DEMO_SCHEMA = 'sandbox_demo'

/** What a reset leaves as it is: which migrations ran, and how much each key has asked for. */
const KEPT = `('payload_migrations', 'rate_limits')`

const SEQUENCES = 'restored_sequences'

/** The tables that a reset fills: their names, in one order for all who lock them. */
const TABLES = `
  select c.relname as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ${KEPT}
  order by c.relname`

/**
 * Copies all rows and the state of all sequences. References may be checked at the end of a transaction from then on, so
 * that a reset fills the tables in any order.
 */
export const COPY_DEMO = `
  do $$
  declare
    t name;
    f record;
  begin
    for t in select c.relname from pg_class c
      where c.relnamespace = '${DEMO_SCHEMA}'::regnamespace and c.relkind = 'r'
    loop execute format('drop table ${DEMO_SCHEMA}.%I', t); end loop;

    for t in ${TABLES}
    loop execute format('create table ${DEMO_SCHEMA}.%I as table public.%I', t, t); end loop;

    -- Of the trail, the ledger and others, the migrations have taken it away.
    for t in ${TABLES}
    loop execute format('grant truncate on public.%I to current_user', t); end loop;

    -- Rises with each reset, by which requests find out that one came between.
    create sequence if not exists ${DEMO_SCHEMA}.resets;

    create table ${DEMO_SCHEMA}.${SEQUENCES} (name name, next bigint);
    for t in select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
    loop
      execute format('insert into ${DEMO_SCHEMA}.${SEQUENCES}
        select %L, case when is_called then last_value + 1 else last_value end from public.%I', t, t);
    end loop;

    for f in select c.conname, c.conrelid::regclass as place from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not c.condeferrable
    loop
      execute format('alter table %s alter constraint %I deferrable initially immediate', f.place, f.conname);
    end loop;
  end $$`

/**
 * Brings the copy back, in the caller's transaction. False, and nothing done, when requests in flight held a table for three
 * seconds: it never waits for a lock while it holds others, so that it can be part of no deadlock. Triggers do not see what
 * it does. Accounts whose address is of \`owner_domain\` stay: keys in use act for them.
 */
export const RESTORE_DEMO = `
  create or replace function ${DEMO_SCHEMA}.restore(owner_domain text) returns boolean language plpgsql as $$
  declare
    filled name[] := array(${TABLES});
    listed text := (select string_agg(format('public.%I', name), ', ') from unnest(filled) as name);
    kept jsonb;
    kept_roles jsonb;
    t name;
    columns text;
    s record;
  begin
    for attempt in 1..60 loop
      begin
        execute 'lock table ' || listed || ', pgboss.job, pgboss.archive in access exclusive mode nowait';
        exit;
      exception when lock_not_available then
        if attempt = 60 then return false; end if;
        perform pg_sleep(0.05);
      end;
    end loop;

    perform nextval('${DEMO_SCHEMA}.resets');
    kept := (select jsonb_agg(to_jsonb(u)) from public.users u where u.email like '%@' || owner_domain);
    kept_roles := (select jsonb_agg(to_jsonb(r)) from public.users_roles r
      join public.users u on u.id = r.parent_id where u.email like '%@' || owner_domain);

    foreach t in array filled loop
      execute format('alter table public.%I disable trigger user', t);
    end loop;
    execute 'truncate ' || listed || ', pgboss.job, pgboss.archive';
    set constraints all deferred;
    foreach t in array filled loop
      select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
      where a.attrelid = format('public.%I', t)::regclass and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '';
      execute format('insert into public.%I (%s) overriding system value select %s from ${DEMO_SCHEMA}.%I',
        t, columns, columns, t);
    end loop;
    set constraints all immediate;
    for s in select * from ${DEMO_SCHEMA}.${SEQUENCES} loop
      execute format('alter sequence public.%I restart with %s', s.name, s.next);
    end loop;
    foreach t in array filled loop
      execute format('alter table public.%I enable trigger user', t);
    end loop;

    insert into public.users (id, name, email, is_verified, is_active, created_at, updated_at)
      select id, name, email, is_verified, true, created_at, updated_at
      from jsonb_populate_recordset(null::public.users, kept);
    insert into public.users_roles (id, "order", parent_id, value)
      select id, "order", parent_id, value from jsonb_populate_recordset(null::public.users_roles, kept_roles);
    return true;
  end $$`
