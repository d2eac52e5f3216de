import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'

interface Issued {
  [column: string]: unknown
  /** The administrator who is told. */
  name: string
  email: string
  account: string
}

/** Not to an administrator who is none any more. */
const ISSUED = `
  select u.name, u.email, s.name as account
  from api_keys k join users s on s.id = k.owner_id and s.is_service, users u
  where k.id = $1 and u.id = $2 and not u.is_service and u.is_active is not false and u.deleted_at is null
    and exists (select 1 from users_roles r where r.parent_id = u.id and r.value = 'admin')`

function write({ name, account }: Issued, sender: Sender): EmailMessage {
  return {
    subject: `The service account “${account}” at ${sender.name} has a new API key`,
    preview: 'If no administrator made it, revoke it now.',
    title: 'A service account has a new API key',
    blocks: [
      greet(name),
      paragraph(`A key was made for the service account “${account}”. It does not end with who made it.`),
      paragraph(
        `If no administrator made it, revoke it on the page below, and write to ${readableMailAddress(sender.email)}.`,
      ),
      { kind: 'button', label: 'See the keys', url: `${env.publicUrl}/admin/collections/api-keys` },
    ],
  }
}

/** Tells an administrator of a new key of a service account, which has no mailbox. */
export const serviceKeyIssued: EmailTemplate<{ userId: string; keyId: string }> = {
  label: msg('Email: API key of a service account made'),
  compose: async (sql, { userId, keyId }, sender) => {
    const [issued] = await sql.query<Issued>(ISSUED, [keyId, userId])
    if (!issued) return null
    const to = { name: issued.name, email: issued.email }
    return { subjectId: `${keyId}:${userId}`, to, message: write(issued, sender) }
  },
}
