import type { LinkPurpose } from '@/domain/account/account-link'

import type { EmailMessage } from './email-message'
import type { EmailTemplate } from './email-template'
import type { LinkOfMail } from './load-link'
import { loadLink } from './load-link'
import type { MailWriting } from './mail-writing'
import { writingFor } from './mail-writing'

interface LinkTemplate {
  label: string
  purpose: LinkPurpose
  write: (link: LinkOfMail, writing: MailWriting) => EmailMessage
}

/** A message with a link, to the person whom it is for; none for a link that does not work any more. */
export function linkTemplate({ label, purpose, write }: LinkTemplate): EmailTemplate<{ linkId: string }> {
  return {
    label,
    compose: async (sql, { linkId }, sender) => {
      const link = await loadLink(sql, purpose, linkId)
      if (!link) return null
      return { subjectId: linkId, to: link.to, message: write(link, writingFor(link.language, sender)) }
    },
  }
}
