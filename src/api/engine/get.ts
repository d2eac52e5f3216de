import { DomainError } from '@/domain/errors'

import { knownTag, noteState } from '../answering/known-answers'
import type { Principal } from '../principal'
import type { Engine, Parent } from './engine'
import { accessCondition, readVerdict } from './engine'
import type { ApiField } from './field'
import { readFields, readParameters, refuseUnknown } from './list-query'
import { quote } from './names'
import type { Resource, Row } from './resource'
import { identityCondition } from '../identity/document-id'
import { Parameters, UUID } from './values'
import { noteVersion, selectVersion } from './version'
import type { View } from './view'
import { presentRow, selectStatement } from './view'

const KNOWN: ReadonlySet<string> = new Set(['fields', 'include'])

export interface GetRequest {
  resource: Resource
  principal: Principal
  /** What names the document, as in the path: see `identityCondition`. */
  id: string
  /** Finds what is in the trash as well. */
  isInTrash?: true
  params?: URLSearchParams | undefined
  parent?: Parent | undefined
}

/** The refusal `NOT_FOUND`, the same for an id that does not exist and one that the caller may not see. */
export function notFound(resource: Resource): DomainError {
  return new DomainError('NOT_FOUND', `No such ${resource.noun}.`)
}

/** Where a statement finds the document that is asked for, as far as the caller may see it. */
interface Source {
  view: View
  from: string
  values: readonly unknown[]
}

async function sourceOf(engine: Engine, request: GetRequest): Promise<Source> {
  const { principal, parent, resource } = request
  const view = engine.viewOf(resource, principal)
  const parameters = new Parameters()
  const identity = identityCondition(view, request.id, parameters)
  if (identity === null) throw notFound(resource)
  const conditions = [identity]
  const verdict = await readVerdict(engine, resource, principal)
  // A document that the caller may not see answers like one that does not exist.
  if (verdict === false && principal.user) throw notFound(resource)
  const access = accessCondition(engine, { view, principal, verdict, parameters })
  if (access !== undefined) conditions.push(access)
  if (parent) conditions.push(`t.${quote(parent.column)} = ${parameters.add(parent.id)}`)
  if (view.hasTrash && !request.isInTrash) conditions.push('t.deleted_at is null')
  const from = `from ${quote(view.table)} t where ${conditions.join(' and ')}`
  return { view, from, values: parameters.values }
}

async function readRow(engine: Engine, request: GetRequest, fields: readonly ApiField[]): Promise<Row> {
  const { view, from, values } = await sourceOf(engine, request)
  const stamp = selectStamp(view)
  const extra = [selectVersion(engine.payload, request.resource, 't'), ...(stamp === null ? [] : [stamp])]
  const text =
    fields.length === 0 ? `select t.id ${from}` : selectStatement(view, fields, `${extra.join(', ')} ${from}`)
  const [row] = await engine.run(text, values)
  if (!row) throw notFound(request.resource)
  return row
}

/** Name under which a row carries its stamp. */
const STAMP = '$stamp'

/** The transaction that wrote the row is another one after each change of it. Null for a resource without a stamp. */
function selectStamp({ resource: { stamp }, currency }: View): string | null {
  if (!stamp) return null
  const others = stamp('t')
  const parts = ['t.xmin', currency('t'), ...(others === '' ? [] : [others])]
  return `concat_ws('/', ${parts.join(', ')}) as "${STAMP}"`
}

/** All that the answer of a document depends on: who asks for which of its fields, and the state that it is in. */
function stateOf({ resource, principal, params }: GetRequest, row: Row): string {
  const { user, view } = principal
  const asked = [resource.collection, row['id'], view, user?.id ?? '', params?.toString() ?? '']
  return [...asked, row[STAMP]].join('\n')
}

/**
 * The tag of a document's answer, if the caller has it already and this process has made the same answer before; null
 * otherwise. It reads no more of the document than whether it has changed.
 * @throws DomainError as {@link getResource} does.
 */
export async function findKnownTag(
  engine: Engine,
  request: GetRequest,
  headers: Headers,
): Promise<string | null> {
  const isAsked = headers.has('if-none-match') && request.params?.has('include') !== true
  const stamp = isAsked ? selectStamp(engine.viewOf(request.resource, request.principal)) : null
  if (stamp === null) return null
  const { from, values } = await sourceOf(engine, request)
  const [row] = await engine.run(`select t.id, ${stamp} ${from}`, values)
  return row ? knownTag(headers, stateOf(request, row)) : null
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
  const document = noteVersion(presentRow(fields, row, { principal: request.principal, currency: '' }), row)
  const hasState = row[STAMP] !== undefined && !given.has('include')
  return hasState ? noteState(document, stateOf(request, row)) : document
}

/**
 * The id in a path whose use case finds the document itself: an id as it is, the id of what is named otherwise, in the trash
 * too.
 * @throws DomainError `NOT_FOUND`, `AUTHENTICATION_REQUIRED`.
 */
export async function namedId(
  { engine, principal, param }: { engine: Engine; principal: Principal; param: (name: string) => string },
  resource: Resource,
): Promise<string> {
  const id = param('id')
  return UUID.test(id) ? id : findVisible(engine, { resource, principal, id, isInTrash: true })
}

/**
 * The id of a document that the caller may see.
 * @throws DomainError `NOT_FOUND`, `AUTHENTICATION_REQUIRED`.
 */
export async function findVisible(engine: Engine, request: Omit<GetRequest, 'params'>): Promise<string> {
  const row = await readRow(engine, request, [])
  return String(row['id'])
}
