import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { Words } from '@/domain/languages/words'
import { ENGLISH } from '@/domain/languages/words'
import type { Choice, NotificationKind } from '@/domain/notifications/kinds'
import {
  choiceOf,
  isNotificationKind,
  kindsFor,
  MAX_COUNTED,
  MAX_LISTED,
  NOTIFICATION_KIND_NAMES,
  showNotification,
} from '@/domain/notifications/kinds'
import { rowsFor } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'

/** A notification as the panel shows it; `at` is ISO 8601. */
export interface ShownNotification {
  readonly id: string
  readonly kind: NotificationKind
  readonly text: string
  readonly path: string
  readonly at: string
  readonly isRead: boolean
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`, and `FORBIDDEN` for callers other than people who work here. */
function ownerOf({ actor }: Pick<Context, 'actor'>): string {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  const isOwner = actor.type === 'user' && rowsFor(actor, 'notifications', 'read').includes('own')
  if (!isOwner || actor.id === null) throw new DomainError('FORBIDDEN', 'Staff alone have notifications.')
  return actor.id
}

/** Along an index that holds what is unread alone. */
const COUNT = `
  select count(*)::int as count from (
    select 1 from notifications where user_id = $1 and in_panel and read_at is null and kind = any($2::text[])
    limit ${String(MAX_COUNTED + 1)}) as bounded`

const LIST = `
  select id::text as id, kind, document_id as "documentId", name, at, read_at is not null as "isRead"
  from notifications where user_id = $1 and in_panel and kind = any($2::text[])
  order by at desc, id desc limit ${String(MAX_LISTED)}`

interface Stored {
  [column: string]: unknown
  id: string
  kind: string
  documentId: string
  name: string
  at: Date
  isRead: boolean
}

/** How many of one's own notifications are unread, up to one above the most that the bell shows. */
export async function countUnread(ctx: Context): Promise<number> {
  const owner = ownerOf(ctx)
  const [row] = await sqlOf(ctx.payload).query<{ count: number }>(COUNT, [owner, kindsFor(ctx.actor.roles)])
  return row?.count ?? 0
}

/** One's own notifications, the newest first: of what one's roles may see now, in the words of who reads. */
export async function listNotifications(ctx: Context, words: Words = ENGLISH): Promise<ShownNotification[]> {
  const owner = ownerOf(ctx)
  const rows = await sqlOf(ctx.payload).query<Stored>(LIST, [owner, kindsFor(ctx.actor.roles)])
  return rows.flatMap(({ id, kind, at, isRead, ...facts }) =>
    isNotificationKind(kind)
      ? [{ id, kind, at: at.toISOString(), isRead, ...showNotification(kind, facts, words) }]
      : [],
  )
}

export const readInput = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(MAX_LISTED) }),
])

/** Marks own notifications as read: some, or all that there are. Others' ids do nothing. */
export async function markRead(ctx: Context, input: z.output<typeof readInput>): Promise<void> {
  const owner = ownerOf(ctx)
  const named = 'ids' in input
  await sqlOf(ctx.payload).query(
    `update notifications set read_at = now() where user_id = $1 and read_at is null${named ? ' and id = any($2::uuid[])' : ''}`,
    named ? [owner, input.ids] : [owner],
  )
}

const choice = z.strictObject({ inPanel: z.boolean(), byMail: z.boolean() })
export const choicesInput = z.strictObject({
  choices: z.partialRecord(z.enum(NOTIFICATION_KIND_NAMES), choice),
})

const CHOICES = `select kind, in_panel as "inPanel", by_mail as "byMail" from notification_choices where user_id = $1`
const CHOOSE = `
  insert into notification_choices (user_id, kind, in_panel, by_mail)
  select $1, c.kind, c.in_panel, c.by_mail from unnest($2::text[], $3::boolean[], $4::boolean[]) as c(kind, in_panel, by_mail)
  on conflict (user_id, kind) do update set in_panel = excluded.in_panel, by_mail = excluded.by_mail`

async function readChoices(sql: Sql, owner: string): Promise<ReadonlyMap<string, Choice>> {
  const rows = await sql.query<Choice & { kind: string }>(CHOICES, [owner])
  return new Map(rows.map(({ kind, inPanel, byMail }) => [kind, { inPanel, byMail }]))
}

/** What one gets of each kind that one's roles may see. */
export async function loadChoices(ctx: Context): Promise<(Choice & { kind: NotificationKind })[]> {
  const owner = ownerOf(ctx)
  const { roles } = ctx.actor
  const chosen = await readChoices(sqlOf(ctx.payload), owner)
  return kindsFor(roles).map((kind) => ({ kind, ...choiceOf(kind, { roles, chosen: chosen.get(kind) }) }))
}

/** Keeps what one wants to be told of, and how. */
export async function saveChoices(ctx: Context, { choices }: z.output<typeof choicesInput>): Promise<void> {
  const owner = ownerOf(ctx)
  const given = Object.entries(choices).map(([kind, each]) => ({ kind, ...each }))
  await sqlOf(ctx.payload).query(CHOOSE, [
    owner,
    given.map(({ kind }) => kind),
    given.map(({ inPanel }) => inPanel),
    given.map(({ byMail }) => byMail),
  ])
}
