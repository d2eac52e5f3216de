import { v7 as uuidv7 } from 'uuid'

import type { LinkPurpose } from '@/domain/account/account-link'
import { LINK_MINUTES } from '@/domain/account/account-link'
import { DomainError } from '@/domain/errors'
import { linkToken, linkTokenHash } from '@/platform/identity/link-token'
import type { Sql } from '@/platform/database/transaction'

/** A new link replaces an unused one of the same purpose. */
const ISSUE = `
  insert into account_links (id, purpose, user_id, hash, old_email, new_email, expires_at)
  values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7::int))
  on conflict (user_id, purpose) where used_at is null do update set
    id = excluded.id, hash = excluded.hash, old_email = excluded.old_email, new_email = excluded.new_email,
    created_at = now(), expires_at = excluded.expires_at
  returning id`

interface LinkWish {
  purpose: LinkPurpose
  /** Null for an address without an account: the row takes the same time and grants nothing. */
  userId: string | null
  /** For a change of address. */
  emails?: { from: string; to: string }
}

/** Creates a link and answers its id, from which its email message is written. */
export async function issueLink(sql: Sql, { purpose, userId, emails }: LinkWish): Promise<string> {
  const id = uuidv7()
  const hash = linkTokenHash(linkToken(id))
  const values = [id, purpose, userId, hash, emails?.from ?? null, emails?.to ?? null, LINK_MINUTES[purpose]]
  await sql.query(ISSUE, values)
  return id
}

/** Also locks the account, so that using a link and voiding it are serialised. */
const SPEND = `
  update account_links l set used_at = now() from users u
  where l.hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > now()
    and u.id = l.user_id and u.deleted_at is null and u.is_active is not false
  returning l.id, l.user_id as "userId", l.old_email as "oldEmail", l.new_email as "newEmail"`

const LOCK_OWNER = `
  select id from users where id = (select user_id from account_links where hash = $1) for no key update`

export interface SpentLink {
  [column: string]: unknown
  id: string
  userId: string
  oldEmail: string | null
  newEmail: string | null
}

/**
 * Uses a link up, in the transaction that does what it is for: of two concurrent uses, one succeeds.
 * @throws DomainError `VALIDATION_ERROR` about `token`: unknown, used, expired and withdrawn links get the same
 * answer.
 */
export async function spendLink(sql: Sql, purpose: LinkPurpose, token: string): Promise<SpentLink> {
  const hash = linkTokenHash(token)
  await sql.query(LOCK_OWNER, [hash])
  const [link] = await sql.query<SpentLink>(SPEND, [hash, purpose])
  if (!link) throw deadLink()
  return link
}

function deadLink(): DomainError {
  const message = 'This link has been used, has expired or was replaced by a newer one.'
  return new DomainError('VALIDATION_ERROR', message, { fields: [{ path: 'token', message }] })
}
