import type { EmailMessage } from './email-message'
import type { EmailTemplate } from './email-template'
import type { MailWriting } from './mail-writing'
import { languageOf, writingFor } from './mail-writing'

export interface AddressChange {
  [column: string]: unknown
  name: string | null
  /** The former address. */
  email: string
  newEmail: string
  language: string | null
}

const CHANGE = `
  select u.name, l.old_email as email, l.new_email as "newEmail", ${languageOf('u')} as language
  from account_links l join users u on u.id = l.user_id where l.id = $1 and l.purpose = 'change-email'`

interface AddressChangeTemplate {
  label: string
  write: (change: AddressChange, writing: MailWriting) => EmailMessage
}

/** A message to the former address of a change, asked for or done; none when the change has been forgotten since. */
export function addressChangeTemplate({
  label,
  write,
}: AddressChangeTemplate): EmailTemplate<{ linkId: string }> {
  return {
    label,
    compose: async (sql, { linkId }, sender) => {
      const [change] = await sql.query<AddressChange>(CHANGE, [linkId])
      if (!change) return null
      const message = write(change, writingFor(change.language, sender))
      return { subjectId: linkId, to: change, message }
    },
  }
}
