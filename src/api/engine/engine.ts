import { createHash } from 'node:crypto'

import type { Payload, Where } from 'payload'

import { DomainError } from '@/domain/errors'
import type { Sql } from '@/platform/transaction'
import { sqlOf } from '@/platform/transaction'

import type { Caller } from '../caller'
import { payloadRequestOf } from '../caller'
import { createViews, fieldsOf } from './compile'
import { whereToSql } from './access-sql'
import type { Resource, Row } from './resource'
import type { Parameters } from './values'
import type { View } from './view'

/** Shapes of statements are few; a caller that makes up new ones must not fill every connection with plans. */
const MAX_PREPARED = 400

/** What reading and writing resources needs, once per process. */
export interface Engine {
  payload: Payload
  viewOf: (resource: Resource, caller: Caller) => View
  /** Runs a statement, prepared by the database while there are not too many different ones. */
  run: (text: string, values: readonly unknown[]) => Promise<Row[]>
}

function createRun(sql: Sql): Engine['run'] {
  const names = new Map<string, string>()
  return (text, values) => {
    const known = names.get(text)
    if (known !== undefined) return sql.prepared(known, text, values)
    if (names.size >= MAX_PREPARED) return sql.query(text, values)
    // By its text: another engine on the same connections gives the same statement the same name.
    const name = `v1-${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
    names.set(text, name)
    return sql.prepared(name, text, values)
  }
}

export function createEngine(payload: Payload): Engine {
  return { payload, viewOf: createViews(payload), run: createRun(sqlOf(payload)) }
}

/** Rows that belong below another document: its id in one of their relationship columns. */
export interface Parent {
  column: string
  id: string
}

/** What the collection's own access rule answers for the caller. */
export async function readVerdict(
  engine: Engine,
  resource: Resource,
  caller: Caller,
): Promise<boolean | Where> {
  const { access } = engine.payload.collections[resource.collection].config
  return access.read({ req: payloadRequestOf(caller) })
}

/**
 * The rows that the caller may see, as a condition; undefined when these are all.
 * @throws DomainError `AUTHENTICATION_REQUIRED` or `FORBIDDEN` when these are none.
 */
export function accessCondition(
  engine: Engine,
  {
    view,
    caller,
    verdict,
    parameters,
  }: { view: View; caller: Caller; verdict: boolean | Where; parameters: Parameters },
): string | undefined {
  if (verdict === true) return undefined
  if (verdict === false) throw refusal(caller)
  const { payload } = engine
  return whereToSql(verdict, {
    payload,
    fields: fieldsOf(payload, view.resource.collection),
    t: 't',
    parameters,
  })
}

/**
 * Asks the collection before anything of a large body is read.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function assertMayCreate(engine: Engine, resource: Resource, caller: Caller): Promise<void> {
  const { access } = engine.payload.collections[resource.collection].config
  if ((await access.create({ req: payloadRequestOf(caller) })) !== true) throw refusal(caller)
}

function refusal(caller: Caller): DomainError {
  const isKey = caller.actor.type === 'key'
  return caller.user
    ? new DomainError(
        'FORBIDDEN',
        isKey ? 'This key may not do this: its scopes, or its owner.' : 'You may not do this.',
      )
    : new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
}
