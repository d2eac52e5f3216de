import type { z } from 'zod'

import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { Call } from '../call'
import { payloadRequestOf } from '../principal'
import { writeRequestOf } from '../etag'
import type { BodyField } from './body'
import {
  assertCurrency,
  assertMayWrite,
  bodyFields,
  documentSchema,
  partialSchema,
  toDocument,
  toReplacement,
} from './body'
import type { Engine } from './engine'
import { findVisible, getResource } from './get'
import type { Resource, Row } from './resource'

/** Writes of one resource through Payload's Local API, so that the collection's rules and hooks decide. */
export interface Writer {
  /** Of the bodies that it takes. */
  schemas: Readonly<Record<'create' | 'change' | 'replace', z.ZodType<Row>>>
  create: (call: Call, body: ReadBody) => Promise<Row>
  /** The document that the path's `id` names, as are those below. */
  change: (call: Call, body: ReadBody) => Promise<Row>
  replace: (call: Call, body: ReadBody) => Promise<Row>
  trash: (call: Call) => Promise<void>
}

type ReadBody = () => Promise<Row>

interface Plan {
  fields: readonly BodyField[]
  schema: z.ZodType<Row>
  toData: (fields: readonly BodyField[], body: Row) => Row
}

/** @throws DomainError `VALIDATION_ERROR` for an amount in another currency than the store's; `at` is where the body is. */
export async function assertAmounts(
  engine: Engine,
  fields: readonly BodyField[],
  bodies: readonly { body: Row; at: string }[],
): Promise<void> {
  const isPriced = bodies.length > 0 && fields.some(({ field }) => field.name.endsWith('Minor'))
  if (!isPriced) return
  const { currency } = await readStoreSettings(sqlOf(engine.payload))
  for (const { body, at } of bodies) assertCurrency(fields, { body, at }, currency)
}

async function update(resource: Resource, { call, id, data }: { call: Call; id: string; data: Row }) {
  await call.engine.payload.update({
    collection: resource.collection,
    id,
    data,
    depth: 0,
    overrideAccess: false,
    req: writeRequestOf(call, { collection: resource.collection, id }),
  })
}

/** `secrets` are written when creating and never read again; their names are Payload's. */
export function createWriter(engine: Engine, resource: Resource, secrets: z.ZodRawShape = {}): Writer {
  const { payload } = engine
  const creating = bodyFields(payload, resource, resource.create ?? [])
  const updating = bodyFields(payload, resource, resource.update ?? [])
  const plans = {
    create: { fields: creating, schema: documentSchema(creating, secrets), toData: toDocument },
    change: { fields: updating, schema: partialSchema(updating), toData: toDocument },
    replace: { fields: updating, schema: documentSchema(updating), toData: toReplacement },
  } satisfies Record<string, Plan>

  const write = async (call: Call, readBody: ReadBody, plan: Plan) => {
    const { principal, engine: reading } = call
    // An id that the caller may not see answers as one that does not exist, whatever the body says.
    const id = await findVisible(reading, { resource, principal, id: call.param('id') })
    const body = await readBody()
    assertMayWrite(plan.fields, { body, principal, operation: 'update' })
    await assertAmounts(reading, plan.fields, [{ body, at: '' }])
    await update(resource, { call, id, data: plan.toData(plan.fields, body) })
    return getResource(reading, { resource, principal, id })
  }

  return {
    schemas: { create: plans.create.schema, change: plans.change.schema, replace: plans.replace.schema },
    create: async (call, readBody) => {
      const { principal, engine: reading } = call
      const body = await readBody()
      assertMayWrite(creating, { body, principal, operation: 'create' })
      await assertAmounts(reading, creating, [{ body, at: '' }])
      const secret = Object.fromEntries(Object.keys(secrets).map((name) => [name, body[name]]))
      const data = { ...toDocument(creating, body), ...secret }
      const created = await payload.create({
        collection: resource.collection,
        data,
        depth: 0,
        overrideAccess: false,
        req: payloadRequestOf(principal, call.ctx),
      })
      return getResource(reading, { resource, principal, id: created.id })
    },
    change: (call, readBody) => write(call, readBody, plans.change),
    replace: (call, readBody) => write(call, readBody, plans.replace),
    trash: async (call) => {
      const { principal, engine: reading } = call
      const id = await findVisible(reading, { resource, principal, id: call.param('id') })
      await update(resource, { call, id, data: { deletedAt: new Date().toISOString() } })
    },
  }
}
