import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { languageOf, writingFor } from '../mail-writing'
import { greet } from '../order-blocks'

interface Issued {
  [column: string]: unknown
  /** The administrator who is told. */
  name: string
  email: string
  language: string | null
  account: string
}

/** Not to an administrator who is none any more. */
const ISSUED = `
  select u.name, u.email, ${languageOf('u')} as language, s.name as account
  from api_keys k join users s on s.id = k.owner_id and s.is_service, users u
  where k.id = $1 and u.id = $2 and not u.is_service and u.is_active is not false and u.deleted_at is null
    and exists (select 1 from users_roles r where r.parent_id = u.id and r.value = 'admin')`

function write({ name, account }: Issued, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  return {
    language,
    subject: t('The service account “{account}” at {shop} has a new API key', { account, shop: sender.name }),
    preview: t('If no administrator made it, revoke it now.'),
    title: t('A service account has a new API key'),
    blocks: [
      greet(name, words),
      paragraph(
        t('A key was made for the service account “{account}”. It does not end with who made it.', {
          account,
        }),
      ),
      paragraph(
        t('If no administrator made it, revoke it on the page below, and write to {address}.', {
          address: readableMailAddress(sender.email),
        }),
      ),
      { kind: 'button', label: t('See the keys'), url: `${env.publicUrl}/admin/collections/api-keys` },
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
    const message = write(issued, writingFor(issued.language, sender))
    return { subjectId: `${keyId}:${userId}`, to, message }
  },
}
