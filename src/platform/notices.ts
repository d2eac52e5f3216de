import type { NotificationKind } from '@/domain/notifications/kinds'

import type { Sql } from './database/transaction'

/** Something that staff are told of. */
export interface Notice {
  readonly kind: NotificationKind
  /** The same for what is told once, such as a mention in a comment. */
  readonly key: string
  /** The id of the document that it is about. */
  readonly documentId: string
  /** What it names: an order's number, a job. Nothing personal. */
  readonly name: string
  /** Whom it is for alone; all who may and want to know, without it. */
  readonly userId?: string
}

const WRITE = `
  insert into notices (kind, key, document_id, name, user_id) values ($1, $2, $3, $4, $5)`

/** Notes what staff are to be told of, in the transaction of what has happened: the worker tells each person as they chose. */
export async function noteForStaff(sql: Sql, notice: Notice): Promise<void> {
  const { kind, key, documentId, name, userId = null } = notice
  await sql.query(WRITE, [kind, key, documentId, name, userId])
}
