import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { trashedCondition } from '@/platform/database/trashed-condition'

import type { Engine } from '../engine/engine'
import { accessCondition, readVerdict } from '../engine/engine'
import type { ApiField } from '../engine/field'
import { quote } from '../engine/names'
import type { Resource } from '../engine/resource'
import { Parameters } from '../engine/values'
import type { View } from '../engine/view'
import type { Principal } from '../principal'
import { toDomainError } from '../problem'

/** What PostgreSQL says of a unique index that refuses a row. */
const violationSchema = z.object({ code: z.literal('23505'), table: z.string(), detail: z.string() })
const COLUMN = /^Key \("?([a-z0-9_]+)"?\)=/

/** The column of the table whose value is taken, by the database's error in the chain of causes. */
function takenColumn(error: unknown, table: string): string | undefined {
  const said = violationSchema.safeParse(error).data
  if (said) return said.table === table ? COLUMN.exec(said.detail)?.[1] : undefined
  return error instanceof Error && error.cause !== undefined ? takenColumn(error.cause, table) : undefined
}

/** The field whose value is taken: the one that the refusal names, or that the database's error does. */
function takenField(error: unknown, problem: DomainError, view: View): ApiField | undefined {
  const named = view.fields.get(problem.details?.fields?.[0]?.path ?? '')
  if (named) return named
  const column = takenColumn(error, view.table)
  return column === undefined
    ? undefined
    : [...view.fields.values()].find(({ rule }) => rule?.column === column)
}

interface Asked {
  resource: Resource
  principal: Principal
  /** What was sent; anything. */
  body: unknown
}

/** The document that has the value, where the caller may see it. */
async function findHolder(engine: Engine, { resource, principal, body }: Asked, field: ApiField) {
  const view = engine.viewOf(resource, principal)
  const value = (body as Record<string, unknown> | null)?.[field.name]
  const verdict = await readVerdict(engine, resource, principal)
  const column = view.fields.get(field.name)?.rule?.column
  if (typeof value !== 'string' || column === undefined || verdict === false) return null
  const parameters = new Parameters()
  const conditions = [`t.${quote(column)} = ${parameters.add(value.trim())}`]
  const access = accessCondition(engine, { view, principal, verdict, parameters })
  if (access !== undefined) conditions.push(access)
  const trashed = view.hasTrash ? trashedCondition(view.table) : 'false'
  const [row] = await engine.run(
    `select t.id, ${trashed} as is_trashed from ${quote(view.table)} t where ${conditions.join(' and ')} limit 1`,
    parameters.values,
  )
  return row ? { collection: resource.collection, id: row['id'], is_trashed: row['is_trashed'] } : null
}

/**
 * A refusal because a value is taken, with `field`, and with the `document` that has it for callers who may see that one; every
 * other error as it is. `engine` reads outside of the transaction, which the refusal has ended.
 */
export async function nameHolder(engine: Engine, asked: Asked, error: unknown): Promise<unknown> {
  const problem = toDomainError(error)
  if (problem.code !== 'CONFLICT') return error
  const { held_by: known, fields } = problem.details ?? {}
  const named = fields?.[0]?.path
  if (known !== undefined && named !== undefined)
    return withDetails(problem, { field: named, document: known })
  const field = takenField(error, problem, engine.viewOf(asked.resource, asked.principal))
  if (!field) return error
  const document = await findHolder(engine, asked, field)
  const message = `Another ${asked.resource.noun} has this ${field.name} already.`
  return withDetails(problem, {
    ...{ fields: fields ?? [{ path: field.name, message }], field: field.name },
    ...(document ? { document } : {}),
  })
}

function withDetails(problem: DomainError, details: Record<string, unknown>): DomainError {
  const { message, cause } = problem
  return new DomainError('CONFLICT', message, { ...problem.details, ...details, cause })
}
