import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { migrations } from '../../../../migrations'
import { buildIndex } from '../build-index'
import type { JudgedMigration } from './judge-migrations'
import { judgeMigrations, NEWEST_BEFORE_THE_GUARD } from './judge-migrations'

const NAME = '20270101_000000_planted'

const planted = (text: string, name = NAME): JudgedMigration => ({
  name,
  up: async ({ db }: MigrateUpArgs) => {
    await db.execute(sql.raw(text))
  },
})

const judge = (text: string) => judgeMigrations([planted(text)])

describe('what breaks the release that runs beside it, or makes a busy shop wait, is refused', () => {
  it.each([
    ['alter table orders drop column note', /drops the column orders\.note/],
    ['alter table only public."orders" drop column if exists note', /drops the column orders\.note/],
    ['drop table mails', /drops the table mails/],
    ['drop type public.enum_orders_status', /drops the type enum_orders_status/],
    ['drop view if exists a cascade', /drops the view a/],
    ['alter table orders rename column note to remark', /renames the column orders\.note/],
    ['alter table orders rename to sales', /renames the table orders/],
    ['alter table orders set schema old', /renames the table orders/],
    ['alter type enum_orders_status rename to status', /renames the type enum_orders_status/],
    ["alter type enum_orders_status rename value 'placed' to 'open'", /renames the value placed/],
    ['alter table orders alter column number type text', /changes the type of orders\.number/],
    ['alter table orders alter note set not null', /makes orders\.note required/],
    [
      'alter table orders add column a int not null',
      /adds the column orders\.a as not null without a default/,
    ],
    ['alter table orders add a uuid default gen_random_uuid()', /a value of its own for each row/],
    ['alter table orders add a int generated always as (1) stored', /a value of its own for each row/],
    ['alter table orders add column a int check (a > 0)', /a constraint that reads the whole table/],
    ['alter table orders add column a int unique', /a constraint that reads the whole table/],
    ['alter table orders add constraint c unique (note)', /adds the constraint c to orders, whose index/],
    [
      'alter table orders add constraint c check (total_minor > 0)',
      /reads all rows under a lock: add it `not valid`/,
    ],
    [
      'alter table orders add constraint c foreign key (a) references users',
      /adds the constraint c to orders/,
    ],
    [
      'alter table orders add constraint c check (a > 0) not valid; alter table orders validate constraint c',
      /validates c of orders in the migration that adds it/,
    ],
    ['create index a on orders (note)', /builds the index a of orders, and all who write to orders wait/],
    ['create unique index a on public.orders (note) where note is not null', /builds the index a of orders/],
    ['create index concurrently a on orders (note)', /concurrently within a transaction/],
    ['reindex table orders', /builds indexes of orders under a lock/],
    ['cluster orders', /writes the whole table orders anew/],
    ['alter table orders set unlogged', /writes the whole table orders anew/],
    ['lock table variants in share mode', /locks variants/],
    ["update orders set note = ''", /may change every row of orders/],
    ["update orders set note = '' where note is null", /may change every row of orders/],
    ['delete from orders where deleted_at is not null', /may change every row of orders/],
    ['truncate mails', /empties mails/],
    [
      'with x as (update orders set a = 1 returning id) select count(*) from x',
      /may change every row of orders/,
    ],
    [
      'merge into orders o using users u on o.id = u.id when matched then delete',
      /may change every row of orders/,
    ],
    ['do $$ begin update orders set a = 1; end $$', /may change every row of orders/],
    [
      'do $$ begin if true then for i in 1..2 loop alter table orders drop column a; end loop; end if; end $$',
      /drops the column orders\.a/,
    ],
    ["do $$ begin execute format('drop table %I', 'a'); end $$", /drops the table _composed_/],
    ["do $$ declare t text := 'x'; begin execute t; end $$", /composes a statement that cannot be read/],
    ['creat table x (a int)', /cannot be read \(syntax error/],
  ])('%s', async (text, problem) => {
    expect(await judge(text)).toEqual([expect.stringMatching(problem)])
  })

  it('each statement of a text is judged, and each line names the migration', async () => {
    const problems = await judge('alter table orders drop column a; select 1; drop table mails')
    expect(problems).toHaveLength(2)
    for (const problem of problems) expect(problem).toMatch(new RegExp(`^migrations/${NAME}\\.ts drops `))
  })

  it('a migration that asks more of Payload than can be read', async () => {
    const up = async ({ payload, req }: MigrateUpArgs) => {
      await payload.create({ collection: 'users', data: {} as never, req, overrideAccess: true })
    }
    expect(await judgeMigrations([{ name: NAME, up }])).toEqual([expect.stringMatching(/cannot be read/)])
  })

  it('an index that is built outside the transaction beside statements within it', async () => {
    const up = async ({ db, payload }: MigrateUpArgs) => {
      await db.execute(sql`alter table orders add column a int`)
      await buildIndex(payload, { name: 'a', on: 'orders (a)' })
    }
    expect(await judgeMigrations([{ name: NAME, up }])).toEqual([
      expect.stringMatching(/`buildIndex` stands in a migration of its own/),
    ])
  })
})

describe('what an older release does not notice passes', () => {
  it.each([
    'alter table orders add column a int',
    "alter table orders add column a varchar default 'x' not null",
    'alter table orders add column a timestamptz default now()',
    'alter table orders add column a uuid constraint a_fk references users (id) on delete set null',
    'alter table users add column a varchar; alter table users alter column a type varchar collate public.reading_order',
    'alter table orders alter note drop not null, alter note set default 1',
    'alter table orders drop constraint c',
    'alter table orders add constraint c check (a > 0) not valid',
    'alter table orders validate constraint c',
    'alter table orders add constraint c unique using index i',
    "alter type enum_orders_status add value 'lost' before 'placed'",
    "create table t (id int primary key, o uuid references orders (id)); create index t_o on t (o); update t set o = null; alter table t alter o set not null; alter table t drop column o; drop table t; create type y as enum ('a'); drop type y",
    'create index a on store (id); alter table store add constraint c foreign key (a) references media',
    "update store set note = ''",
    "update orders set note = '' where id in (select id from orders where note is null limit 500)",
    "update orders set note = '' where id = '00000000-0000-0000-0000-000000000000'::uuid and note is null",
    'create or replace function f() returns int language sql as $$ delete from orders; select 1 $$',
    'create trigger t after insert on orders for each row execute function f()',
    'drop index orders_a; drop trigger t on orders; drop function f()',
    "do $$ declare definition text := pg_get_functiondef('f'::regproc); begin execute replace(definition, 'a', 'b'); end $$",
    "do $$ begin execute format('grant select on orders to %I', current_user); end $$",
    'reindex index concurrently a',
    "comment on table orders is 'drop table orders; -- not a statement'",
  ])('%s', async (text) => {
    expect(await judge(text)).toEqual([])
  })

  it('an index that is built outside the transaction, in a migration of its own', async () => {
    const up = ({ payload }: MigrateUpArgs) => buildIndex(payload, { name: 'a', on: 'orders (note)' })
    expect(await judgeMigrations([{ name: NAME, up }])).toEqual([])
  })

  it('what touches a table that a migration of the same day has made, and not one of the day before', async () => {
    const index = 'create index a on t (id)'
    const made = planted('create table t (id int)', '20270101_000000_made')
    expect(await judgeMigrations([made, planted(index, '20270101_000001_index')])).toEqual([])
    expect(await judgeMigrations([made, planted(index, '20270102_000000_index')])).toHaveLength(1)
  })

  it('migrations of before the guard', async () => {
    expect(await judgeMigrations([planted('drop table orders', NEWEST_BEFORE_THE_GUARD)])).toEqual([])
  })
})

describe('a comment that says why', () => {
  const DROP = 'alter table orders drop column a'
  const REASON = '-- safe: no release since 1.4 reads this column'

  it('lets the statement pass that it stands before, within `do` too', async () => {
    expect(await judge(`${REASON}\n${DROP};`)).toEqual([])
    expect(await judge(`select 'ä'; ${REASON}\n do $$ begin ${DROP}; end $$`)).toEqual([])
  })

  it('lets no other statement pass', async () => {
    expect(await judge(`${REASON}\n${DROP}; drop table mails`)).toHaveLength(1)
    expect(await judge(`drop table mails; ${REASON}\n${DROP}`)).toHaveLength(1)
    expect(await judge(`select '${REASON}';\n${DROP}`)).toHaveLength(1)
  })

  it('has to say something', async () => {
    expect(await judge(`-- safe: trust me\n${DROP}`)).toEqual([
      expect.stringMatching(/says “trust me” before `alter table orders .*at least 20 characters/),
    ])
    expect(await judge(`-- Safe, as everybody knows, believe me.\n${DROP}`)).toHaveLength(1)
  })
})

describe('the migrations that there are', () => {
  const of = (name: string) => migrations.filter((migration) => migration.name === name)
  const judgeOld = (name: string) => judgeMigrations(of(name), '')

  it('can all be read', async () => {
    const problems = await judgeMigrations(migrations, '')
    expect(problems.filter((problem) => problem.includes('cannot be read ('))).toEqual([])
  })

  it('are judged as a person would', async () => {
    expect(await judgeOld('20261204_010000_option_pictures')).toEqual([])
    expect(await judgeOld('20261204_040000_invoice_events')).toEqual([])
    expect(await judgeOld('20261204_040100_business_accounts')).toEqual([])
    expect(await judgeOld('20261204_060001_reminders')).toEqual([])
    expect(await judgeOld('20261204_050000_exchanges')).toEqual([
      expect.stringMatching(/adds the constraint returns_exchange_order_id_orders_id_fk to returns/),
      expect.stringMatching(/builds the index returns_exchange_order_idx of returns/),
    ])
    expect(await judgeOld('20261125_205757_attempts')).toEqual([
      expect.stringMatching(/drops the column users\.login_attempts/),
      expect.stringMatching(/drops the column users\.lock_until/),
    ])
  })
})
