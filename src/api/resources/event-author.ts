import { z } from 'zod'

import { ACTOR_TYPES } from '@/platform/context'

import type { Scope, SqlField } from '../engine/resource'

/**
 * Who did what a timeline tells, and why. Staff read all of it. A customer reads it of what they did themselves; of what staff
 * and their programs did, that it was staff: names and reasons are for the shop.
 */

interface StoredAuthor {
  type: (typeof ACTOR_TYPES)[number]
  id: string | null
  name: string
  reason: string | null
}

/** What stands for a member of staff and for a key. */
const STAFF = { id: null, name: 'Staff', reason: null } as const
const PEOPLE: readonly StoredAuthor['type'][] = ['user', 'key']

const actorSql = (t: string) => `'type', ${t}.actor_type, 'id', ${t}.actor_id, 'name', ${t}.actor_name`
const stored = (t: string) => `json_build_object(${actorSql(t)}, 'reason', ${t}.reason)`

/** As much of it as the reader is told. */
function toldOf(value: unknown, { principal: { isStaff, actor } }: Scope): StoredAuthor {
  const author = value as StoredAuthor
  const { type, id } = author
  const isTold = isStaff || !PEOPLE.includes(type) || (id !== null && id === actor.id)
  return isTold ? author : { type, ...STAFF }
}

export const eventActor: SqlField = {
  sql: (t) => `json_build_object(${actorSql(t)})`,
  present: (value, scope) => {
    const { type, id, name } = toldOf(value, scope)
    return { type, id, name }
  },
  schema: z.object({ type: z.enum(ACTOR_TYPES), id: z.string().nullable(), name: z.string() }).nullable(),
}

export const eventReason: SqlField = {
  sql: stored,
  present: (value, scope) => toldOf(value, scope).reason,
  schema: z.string().nullable(),
}
