import { DomainError } from '@/domain/errors'

import type { Principal } from '../principal'
import type { Engine, Parent } from './engine'
import { accessCondition, readVerdict } from './engine'
import type { ApiField } from './field'
import { readFields, readParameters, refuseUnknown } from './list-query'
import { quote } from './names'
import type { Resource, Row } from './resource'
import { Parameters, UUID } from './values'
import { noteVersion, selectVersion } from './version'
import { presentRow, selectStatement } from './view'

const KNOWN: ReadonlySet<string> = new Set(['fields', 'include'])

export interface GetRequest {
  resource: Resource
  principal: Principal
  /** The id, or the value of the resource's key. */
  id: string
  params?: URLSearchParams | undefined
  parent?: Parent | undefined
}

/** The refusal `NOT_FOUND`, the same for an id that does not exist and one that the caller may not see. */
export function notFound(resource: Resource): DomainError {
  return new DomainError('NOT_FOUND', `No such ${resource.noun}.`)
}

function identity({ resource, id }: GetRequest, parameters: Parameters): string {
  if (UUID.test(id)) return `t.id = ${parameters.add(id)}`
  const isKey = resource.key !== undefined && id.length <= 250 && !id.includes('\0')
  if (!isKey || resource.key === undefined) throw notFound(resource)
  return `t.${quote(resource.key)} = ${parameters.add(id)}`
}

async function readRow(engine: Engine, request: GetRequest, fields: readonly ApiField[]): Promise<Row> {
  const { principal, parent, resource } = request
  const view = engine.viewOf(resource, principal)
  const parameters = new Parameters()
  const conditions = [identity(request, parameters)]
  const verdict = await readVerdict(engine, resource, principal)
  // A document that the caller may not see answers like one that does not exist.
  if (verdict === false && principal.user) throw notFound(resource)
  const access = accessCondition(engine, { view, principal, verdict, parameters })
  if (access !== undefined) conditions.push(access)
  if (parent) conditions.push(`t.${quote(parent.column)} = ${parameters.add(parent.id)}`)
  if (resource.rows) conditions.push(resource.rows('t'))
  if (view.hasTrash) conditions.push('t.deleted_at is null')
  const from = `from ${quote(view.table)} t where ${conditions.join(' and ')}`
  const text =
    fields.length === 0
      ? `select t.id ${from}`
      : selectStatement(view, fields, `${selectVersion(engine.payload, resource, 't')} ${from}`)
  const [row] = await engine.run(text, parameters.values)
  if (!row) throw notFound(resource)
  return row
}

/**
 * One document, by one prepared statement.
 * @throws DomainError `NOT_FOUND`, also for what the caller may not see; `VALIDATION_ERROR`, `AUTHENTICATION_REQUIRED`.
 */
export async function getResource(engine: Engine, request: GetRequest): Promise<Row> {
  const view = engine.viewOf(request.resource, request.principal)
  const given = readParameters(request.params ?? new URLSearchParams())
  refuseUnknown(given, KNOWN)
  const fields = readFields(view, given)
  const row = await readRow(engine, request, fields)
  return noteVersion(presentRow(fields, row, { principal: request.principal, currency: '' }), row)
}

/**
 * The id of a document that the caller may see.
 * @throws DomainError `NOT_FOUND`, `AUTHENTICATION_REQUIRED`.
 */
export async function findVisible(engine: Engine, request: Omit<GetRequest, 'params'>): Promise<string> {
  const row = await readRow(engine, request, [])
  return String(row['id'])
}
