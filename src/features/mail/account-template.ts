import type { EmailMessage } from './email-message'
import type { EmailTemplate } from './email-template'
import type { MailWriting } from './mail-writing'
import { languageOf, writingFor } from './mail-writing'

export interface AccountOwner {
  [column: string]: unknown
  name: string | null
  email: string
  language: string | null
}

/** What the job of a notice carries: one notice is sent once. */
export interface NoticeData {
  userId: string
  noticeId: string
}

/** Also of a closed account, but not of one that has been erased since. */
const OWNER = `
  select u.name, u.email, ${languageOf('u')} as language
  from users u where u.id = $1 and u.erased_at is null and not u.is_service`

interface AccountTemplate<Data> {
  label: string
  /** What the notice is, where a template writes several kinds. */
  kind?: (data: Data) => string
  write: (owner: AccountOwner, writing: MailWriting, data: Data) => EmailMessage
}

/** A message that tells people what has been done to their account. */
export function accountTemplate<Data extends NoticeData>({
  label,
  kind,
  write,
}: AccountTemplate<Data>): EmailTemplate<Data> {
  return {
    label,
    compose: async (sql, data, sender) => {
      const [owner] = await sql.query<AccountOwner>(OWNER, [data.userId])
      if (!owner) return null
      const message = write(owner, writingFor(owner.language, sender), data)
      return { subjectId: data.noticeId, ...(kind ? { kind: kind(data) } : {}), to: owner, message }
    },
  }
}
