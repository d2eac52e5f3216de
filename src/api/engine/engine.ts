import type { Payload, Where } from 'payload'
import type { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'
import { sqlOfContext } from '@/platform/database/transaction'

import type { Principal } from '../principal'
import { EVERY_READER, payloadRequestOf } from '../principal'
import { createViews, documentAnswer } from './compile'
import { fieldsOf } from './compile-plain'
import { whereToSql } from './access-sql'
import type { Resource } from './resource'
import type { Run } from './run'
import { createRun, StatementNames } from './run'
import type { Parameters } from './values'
import type { View } from './view'

/** What reading and writing resources needs, once per process. */
export interface Engine extends Run {
  payload: Payload
  viewOf: (resource: Resource, principal: Principal) => View
  /** The same in the transaction of a context, if there is one: it reads what that has written. */
  within: (ctx: Context) => Promise<Engine>
}

/** The engine of a process; views and prepared statements are kept in it. */
export function createEngine(payload: Payload): Engine {
  const names = new StatementNames()
  const engine: Engine = {
    payload,
    viewOf: createViews(payload),
    ...createRun(readSqlOf(payload), names),
    within: async (ctx) => ({ ...engine, ...createRun(await sqlOfContext(ctx), names) }),
  }
  return engine
}

/** The schema of a resource's documents with every field that any caller reads; what not every caller has may be absent. */
export function describeResource(engine: Engine, resource: Resource): z.ZodObject {
  return documentAnswer(engine.viewOf(resource, EVERY_READER))
}

/** Rows that belong below another document: its id in one of their relationship columns. */
export interface Parent {
  column: string
  id: string
}

/** What the collection's own access rule answers for the caller, or the resource itself instead. */
export async function readVerdict(
  engine: Engine,
  resource: Resource,
  principal: Principal,
): Promise<boolean | Where> {
  if (resource.mayRead) return resource.mayRead(principal.actor)
  const { access } = engine.payload.collections[resource.collection].config
  return access.read({ req: payloadRequestOf(principal) })
}

/**
 * The rows that the caller may see, as a condition; undefined when these are all.
 * @throws DomainError `AUTHENTICATION_REQUIRED` or `FORBIDDEN` when these are none.
 */
export function accessCondition(
  engine: Engine,
  {
    view,
    principal,
    verdict,
    parameters,
  }: { view: View; principal: Principal; verdict: boolean | Where; parameters: Parameters },
): string | undefined {
  if (verdict === true) return undefined
  if (verdict === false) throw refusal(principal)
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
export async function assertMayCreate(
  engine: Engine,
  resource: Resource,
  principal: Principal,
): Promise<void> {
  const { access } = engine.payload.collections[resource.collection].config
  if ((await access.create({ req: payloadRequestOf(principal) })) !== true) throw refusal(principal)
}

function refusal(principal: Principal): DomainError {
  const isKey = principal.actor.type === 'key'
  return principal.user
    ? new DomainError(
        'FORBIDDEN',
        isKey ? 'This key may not do this: its scopes, or its owner.' : 'You may not do this.',
      )
    : new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
}
