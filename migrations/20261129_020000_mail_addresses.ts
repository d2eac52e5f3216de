import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The normal form of addresses as src/domain/mail-address.ts has it on this day: small letters, the domain in ASCII. What
 * has none (an address that no mail could reach) stays as it is.
 */
function normalForm(address: string): string | null {
  const text = address.trim()
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1).normalize('NFC')
  const url = `http://${domain}/`
  if (at < 1 || /[^a-zA-Z0-9.\-\u{80}-\u{10ffff}]/u.test(domain) || !URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return /[a-z]/.test(hostname) ? `${text.slice(0, at).normalize('NFC').toLowerCase()}@${hostname}` : null
}

/** In ASCII and small letters there is nothing to do, unless a label claims to be encoded. */
const toCheck = (column: string) =>
  sql.raw(`(${column} ~ '[^!-~]' or ${column} <> lower(${column}) or ${column} like '%xn--%')`)

interface Address {
  id: string
  address: string
}

/** Tables of copies, in which one address may stand more than once. */
const COPIES = [
  { table: 'orders', column: 'customer_email' },
  { table: 'mails', column: '"to"' },
  { table: 'store', column: 'email' },
  { table: 'account_links', column: 'old_email' },
  { table: 'account_links', column: 'new_email' },
]

async function renewCopies({ db }: MigrateUpArgs): Promise<void> {
  for (const { table, column } of COPIES) {
    const name = sql.raw(column)
    const { rows } = await db.execute<{ address: string }>(
      sql`select distinct ${name} as address from ${sql.raw(table)} where ${toCheck(column)}`,
    )
    for (const { address } of rows) {
      const normal = normalForm(address)
      if (normal === null || normal === address) continue
      await db.execute(sql`update ${sql.raw(table)} set ${name} = ${normal} where ${name} = ${address}`)
    }
  }
}

/** They would take the other spelling for another address: unconfirmed, and void links. */
const switchTriggers = (how: 'disable' | 'enable') =>
  sql.raw(`alter table users ${how} trigger users_void_links, ${how} trigger users_unconfirm_email`)

/** Whoever was made first gets the address. */
async function renewAccounts({ db, payload }: MigrateUpArgs): Promise<void> {
  const { rows } = await db.execute<Address & Record<string, unknown>>(
    sql`select id, email as address from users where ${toCheck('email')} order by created_at, id`,
  )
  for (const { id, address } of rows) {
    const normal = normalForm(address)
    if (normal === null || normal === address) continue
    const taken = await db.execute<{ id: string }>(
      sql`select id from users where email = ${normal} and id <> ${id}`,
    )
    const [other] = taken.rows
    if (other) {
      payload.logger.warn(
        { kept: id, other: other.id },
        'two accounts have one email address: see docs/production.md',
      )
      continue
    }
    await db.execute(sql`update users set email = ${normal} where id = ${id}`)
  }
}

/**
 * Addresses become what is stored from now on: one form of each, the domain in ASCII. PostgreSQL knows no such form, so it is
 * computed here. Of two accounts whose addresses become one, the one that has the form already, or else the older, gets it;
 * the other keeps its text, by which nobody signs in, until staff give it another address. Their ids are in the log.
 */
export async function up(args: MigrateUpArgs): Promise<void> {
  await args.db.execute(switchTriggers('disable'))
  await renewAccounts(args)
  await args.db.execute(switchTriggers('enable'))
  await renewCopies(args)
}

/** What was typed once is not known any more, and every version can read what is stored now. */
export async function down(_args: MigrateDownArgs): Promise<void> {}
