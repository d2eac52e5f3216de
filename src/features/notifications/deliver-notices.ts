import type { NotificationKind } from '@/domain/notifications/kinds'
import { choiceOf, isNotificationKind } from '@/domain/notifications/kinds'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import type { StaffToTell } from './staff-to-tell'
import { readStaffToTell } from './staff-to-tell'

const AT_ONCE = 500

/** Another worker takes others. */
const TAKE = `
  delete from notices where id in (select id from notices order by id limit ${String(AT_ONCE)} for update skip locked)
  returning kind, key, document_id as "documentId", name, user_id::text as "userId", at`

interface Notice {
  [column: string]: unknown
  kind: string
  key: string
  documentId: string
  name: string
  /** Whom it is for alone; null: all who may and want to know. */
  userId: string | null
  at: Date
}

/** Who is told of the same before is not told again. */
const TELL = `
  insert into notifications (user_id, kind, key, document_id, name, in_panel, at)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::timestamptz[])
  on conflict (user_id, key) do nothing
  returning id::text as id, user_id::text as "userId", key`

interface Told {
  readonly notice: Notice & { readonly kind: NotificationKind }
  readonly userId: string
  readonly inPanel: boolean
  readonly byMail: boolean
}

function toldOf(notice: Notice, staff: readonly StaffToTell[]): Told[] {
  const { kind, userId } = notice
  if (!isNotificationKind(kind)) return []
  return staff
    .filter(({ id }) => userId === null || userId === id)
    .map(({ id, roles, choices }) => ({
      notice: { ...notice, kind },
      userId: id,
      ...choiceOf(kind, { roles, chosen: choices[kind] }),
    }))
    .filter(({ inPanel, byMail }) => inPanel || byMail)
}

/** A mention has a message of its own, which its comment sends. */
const isMailed = ({ byMail, notice }: Told) => byMail && notice.kind !== 'mention'

async function tell(sql: Sql, all: readonly Told[]): Promise<void> {
  const columns = [
    all.map(({ userId }) => userId),
    all.map(({ notice }) => notice.kind),
    all.map(({ notice }) => notice.key),
    all.map(({ notice }) => notice.documentId),
    all.map(({ notice }) => notice.name),
    all.map(({ inPanel }) => inPanel),
    all.map(({ notice }) => notice.at),
  ]
  const written = await sql.query<{ id: string; userId: string; key: string }>(TELL, columns)
  const keyOf = (userId: string, key: string) => `${userId} ${key}`
  const mailed = new Set(all.filter(isMailed).map(({ userId, notice }) => keyOf(userId, notice.key)))
  for (const { id, userId, key } of written)
    if (mailed.has(keyOf(userId, key))) await enqueue(sql, 'mail.notification', { notificationId: id })
}

/** Tells staff of some of what has happened; answers how many notices it took. */
async function deliverSome(ctx: Context): Promise<number> {
  return withTransaction(ctx, async (sql) => {
    const notices = await sql.query<Notice>(TAKE)
    if (notices.length === 0) return 0
    const staff = await readStaffToTell(sql)
    const told = notices.flatMap((notice) => toldOf(notice, staff))
    if (told.length > 0) await tell(sql, told)
    return notices.length
  })
}

/**
 * Tells staff of all that has happened: each person once, as they chose. What is told and the jobs of its email messages are
 * written with the removal of the notice. It ends early, between two transactions, when it is to stop.
 */
export async function deliverNotices(ctx: Context, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  let taken = AT_ONCE
  while (taken === AT_ONCE && signal?.aborted !== true) taken = await deliverSome(ctx)
}
