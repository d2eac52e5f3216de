import { DomainError } from '@/domain/errors'

import { foundOnPrimary } from '@/platform/database/replicas/reads'

import { knownTag, noteState } from '../answering/known-answers'
import type { Principal } from '../principal'
import type { Engine, Parent } from './engine'
import { accessCondition, readVerdict } from './engine'
import type { ApiField } from './field'
import { readFields, readParameters, refuseUnknown } from './listing/list-query'
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
  if (resource.only) conditions.push(resource.only('t'))
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
  const row = await foundOnPrimary(engine.payload, async () => (await engine.run(text, values))[0])
  if (!row) throw notFound(request.resource)
  return row
}

/** Name under which a row carries its stamp. */
const STAMP = '$stamp'

/** The transaction that wrote a row is another one after each change of it. Null for a resource without a stamp. */
function selectStamp({ resource: { stamp }, shown, currency }: View): string | null {
  if (!stamp) return null
  const rows = shown.flatMap((field) => field.stamp?.('t') ?? [])
  const parts = ['t.xmin', currency('t'), ...rows, ...[stamp('t')].filter((other) => other !== '')]
  return `concat_ws('/', ${parts.join(', ')}) as "${STAMP}"`
}

/** All that the answer of a document depends on: who asks for which of its fields, and the state that it is in. */
function stateOf({ resource, principal, params }: GetRequest, row: Row): string {
  const { user, view } = principal
  const asked = [resource.collection, row['id'], view, user?.id ?? '', params?.toString() ?? '']
  return [...asked, row[STAMP]].join('\n')
}

/** What is given on demand alone, such as an order's events, is no part of the state. */
const hasState = (fields: readonly ApiField[]) => fields.every(({ isOptional }) => !isOptional)

/** @throws DomainError `VALIDATION_ERROR` for parameters that do not exist. */
function fieldsFor(view: View, { params }: GetRequest): readonly ApiField[] {
  const given = readParameters(params ?? new URLSearchParams())
  refuseUnknown(given, KNOWN)
  return readFields(view, given)
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
  if (!headers.has('if-none-match')) return null
  const view = engine.viewOf(request.resource, request.principal)
  const stamp = hasState(fieldsFor(view, request)) ? selectStamp(view) : null
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
  const fields = fieldsFor(view, request)
  const row = await readRow(engine, request, fields)
  const document = noteVersion(presentRow(fields, row, { principal: request.principal, currency: '' }), row)
  const isKept = row[STAMP] !== undefined && hasState(fields)
  return isKept ? noteState(document, stateOf(request, row)) : document
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
