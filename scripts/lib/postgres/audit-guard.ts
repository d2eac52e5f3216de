import { existsSync, realpathSync } from 'node:fs'
import { withClient } from './database'
import { folderIn, readConnection } from './postgres-folder'

/** Statements about who owns the audit trail; `app` is the role that owns everything else. */
function asOwner(statements: string): string {
  return `
    do $$
    declare
      app name;
      f regprocedure;
    begin
      select tableowner into app from pg_tables where schemaname = 'public' and tablename = 'orders';
      if app is null or to_regprocedure('public.guard_audit_deletion()') is null then return; end if;
      ${statements}
    end $$`
}

/** Tables and functions, those of the triggers and those that they call; the name of the role is SQL. */
const giveTo = (role: string) => `
      execute format('alter table public.audit_entries owner to %I', ${role});
      execute format('alter table public.audit_heads owner to %I', ${role});
      for f in select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proname ~ 'audit'
      loop execute format('alter function %s owner to %I', f, ${role}); end loop;`

/** The app's role may read and insert; everything else is left to a role without the right to sign in. */
const PROTECT_AUDIT = asOwner(`
      if (select relowner = to_regrole('backroom_audit') from pg_class where oid = 'public.audit_entries'::regclass)
        then return; end if;
      if not exists (select from pg_roles where rolname = 'backroom_audit') then
        create role backroom_audit nologin;
      end if;
      ${giveTo(`'backroom_audit'`)}
      execute format('revoke all on public.audit_entries, public.audit_heads from %I', app);
      execute format('grant select, insert on public.audit_entries to %I', app);
      execute format('grant select on public.audit_heads to %I', app);`)

/** Gives the tables back, so that the app's migrations can change them. */
const RELEASE_AUDIT = asOwner(giveTo('app'))

interface AuditPlace {
  databaseUrl: string
  dataDir: string
}

/** The superuser of the embedded PostgreSQL, if that is what the address names. */
export function superuserUrl({ databaseUrl, dataDir }: AuditPlace): string | undefined {
  if (!existsSync(dataDir)) return undefined
  const connection = readConnection(folderIn(realpathSync(dataDir)))
  const url = new URL(databaseUrl)
  const isEmbedded =
    url.hostname === '127.0.0.1' &&
    url.port === String(connection?.port) &&
    decodeURIComponent(url.password) === connection?.password
  if (!isEmbedded) return undefined
  url.username = 'postgres'
  url.password = connection.superuserPassword
  return url.href
}

/**
 * Takes the audit trail out of the app's hands, if the database is the embedded one and it is not yet: the first start of
 * a restored database, or one after a migration that was killed.
 */
export async function protectAudit(place: AuditPlace): Promise<void> {
  const superuser = superuserUrl(place)
  if (superuser !== undefined) await withClient(superuser, (client) => client.query(PROTECT_AUDIT))
}

/**
 * Runs the migrations with the audit trail in the app's own hands, and takes it out of them afterwards. An operator's
 * own PostgreSQL is left as it is: docs/audit.md says what to run there.
 */
export async function guardAudit(place: AuditPlace, migrate: () => Promise<void>): Promise<void> {
  const superuser = superuserUrl(place)
  if (superuser !== undefined) await withClient(superuser, (client) => client.query(RELEASE_AUDIT))
  try {
    await migrate()
  } finally {
    await protectAudit(place)
  }
}
