import type { LinkPurpose } from '@/domain/account/account-link'
import { LINK_PAGES } from '@/domain/account/account-link'
import { env } from '@/platform/settings/env'
import { restoreLinkToken } from '@/platform/identity/link-token'
import { PermanentFailure } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

import { languageOf } from './mail-writing'

/** What mails say of a link and whose it is. */
export interface LinkOfMail {
  id: string
  /** Where to send it: the address that it is to confirm, else that of the account. */
  to: { name: string | null; email: string }
  url: string
  expiresAt: Date
  newEmail: string | null
  isStaff: boolean
  invitedBy: string | null
  language: string | null
}

interface Row {
  [column: string]: unknown
  id: string
  hash: Buffer
  expiresAt: Date
  newEmail: string | null
  name: string | null
  email: string | null
  isStaff: boolean
  invitedBy: string | null
  language: string | null
}

const OPEN = `
  select l.id, l.hash, l.expires_at as "expiresAt", l.new_email as "newEmail", u.name, u.email, i.name as "invitedBy",
    ${languageOf('u')} as language,
    exists (select 1 from users_roles r where r.parent_id = u.id and r.value <> 'customer') as "isStaff"
  from account_links l left join users u on u.id = l.user_id left join users i on i.id = u.created_by_id
  where l.used_at is null and l.expires_at > now() and l.purpose = $1`
const BY_ID = `${OPEN} and l.id = $2`
const BY_USER = `${OPEN} and l.user_id = $2`

/**
 * A link that still works, with its token made anew. Null when it was used, replaced or withdrawn meanwhile, and for
 * links without an account.
 * @throws PermanentFailure when the secret that made it is gone: it can never be written.
 */
export async function loadLink(sql: Sql, purpose: LinkPurpose, id: string): Promise<LinkOfMail | null> {
  const [row] = await sql.query<Row>(BY_ID, [purpose, id])
  return row ? toLink(purpose, row) : null
}

/** The same for the link that a user has open; null when there is none. */
export async function loadLinkOfUser(
  sql: Sql,
  purpose: LinkPurpose,
  userId: string,
): Promise<LinkOfMail | null> {
  const [row] = await sql.query<Row>(BY_USER, [purpose, userId])
  return row ? toLink(purpose, row) : null
}

function toLink(purpose: LinkPurpose, row: Row): LinkOfMail | null {
  if (row.email === null) return null
  const token = restoreLinkToken(row.id, row.hash)
  if (token === null) throw new PermanentFailure(`the secret that made link ${row.id} is gone`)
  const { id, expiresAt, newEmail, isStaff, invitedBy, language } = row
  return {
    id,
    to: { name: row.name, email: newEmail ?? row.email },
    // Behind the #: browsers do not send it, so it is in no server's log and in no referrer.
    url: `${env.publicUrl}${LINK_PAGES[purpose]}#${token}`,
    expiresAt,
    newEmail,
    isStaff,
    invitedBy,
    language,
  }
}
