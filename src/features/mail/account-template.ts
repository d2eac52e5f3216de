import type { EmailMessage, Sender } from './email-message'
import type { EmailTemplate } from './email-template'

export interface AccountOwner {
  [column: string]: unknown
  name: string | null
  email: string
}

/** What the job of a notice carries: one notice is sent once. */
export interface NoticeData {
  userId: string
  noticeId: string
}

/** Also of a closed account, but not of one that has been erased since. */
const OWNER = `select name, email from users where id = $1 and erased_at is null and not is_service`

interface AccountTemplate<Data> {
  label: string
  /** What the notice is, where a template writes several kinds. */
  kind?: (data: Data) => string
  write: (owner: AccountOwner, sender: Sender, data: Data) => EmailMessage
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
      const message = write(owner, sender, data)
      return { subjectId: data.noticeId, ...(kind ? { kind: kind(data) } : {}), to: owner, message }
    },
  }
}
