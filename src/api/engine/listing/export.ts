import { DomainError, invalidField } from '@/domain/errors'
import type { Select } from '@/platform/database/stream-rows'
import { streamRows } from '@/platform/database/stream-rows'

import type { Principal } from '../../principal'
import { encodeCursor, decodeCursor, SORT_ID, SORT_VALUE } from './cursor'
import type { Engine } from '../engine'
import { readVerdict } from '../engine'
import type { ApiField } from '../field'
import type { Listing, ListRequest } from './list'
import { prepareListing } from './list'
import { keysetConditions, orderBy, sectionsAfter, where } from './list-sql'
import { quote } from '../names'
import type { Cursor } from './query'
import type { Resource, Row } from '../resource'
import { Parameters, UUID } from '../values'
import type { View } from '../view'
import { presentRow, selectStatement } from '../view'

/** What is exported, and for whom. */
export type ExportRequest = Omit<ListRequest, 'parent'>

/** All rows of a list as documents, some at a time. */
export interface Export {
  /** Those of each document, in this order. */
  fields: readonly ApiField[]
  /** Documents as JSON, each without a line break. */
  lines: AsyncGenerator<string[]>
}

/** Parameters of pages. */
const NOT_OF_EXPORTS = ['page', 'per_page', 'cursor', 'count']

/** Where an export goes on: behind a document that the caller has, named by its id, or a cursor of the list. */
async function cursorAfter({ engine, view, query }: Listing, after: string): Promise<Cursor> {
  const { sort } = query
  if (!UUID.test(after)) return decodeCursor(after, sort, 'after')
  const column = quote(sort.rule.column)
  const selected = `t.${column} as ${quote(SORT_VALUE)}, t.id as ${quote(SORT_ID)}`
  const { only } = view.resource
  const conditions = ['t.id = $1', ...(only ? [only('t')] : [])]
  const text = `select ${selected} from ${quote(view.table)} t${where(conditions)}`
  const [row] = await engine.run(text, [after])
  if (!row) throw invalidField('after', 'There is no such document any more: start again.')
  return decodeCursor(encodeCursor(row, sort, 1), sort, 'after')
}

/** The rows of the list with the same parameters, from the document on that `after` names. */
async function prepareRows(engine: Engine, request: ExportRequest): Promise<Listing> {
  const params = new URLSearchParams(request.params)
  for (const name of NOT_OF_EXPORTS)
    if (params.has(name))
      throw invalidField(name, `An export has no pages: ${name} is not among its parameters.`)
  const [after, ...others] = params.getAll('after')
  if (others.length > 0) throw invalidField('after', 'after is given more than once.')
  params.delete('after')
  const listing = await prepareListing(engine, { ...request, params })
  if (after === undefined) return listing
  const cursor = await cursorAfter(listing, after)
  return { ...listing, query: { ...listing.query, cursor } }
}

/** Fields whose JSON the database makes; null when there is one that only we can present. */
function jsonColumns(view: View, fields: readonly ApiField[]): string | null {
  const columns: string[] = []
  for (const { name, json } of fields) {
    if (!json) return null
    columns.push(`${json('t', view.currency('t'))} as ${quote(name)}`)
  }
  return columns.join(', ')
}

/** Only who reads all rows exports them. @throws DomainError `FORBIDDEN`. */
async function assertReadsAll(engine: Engine, resource: Resource, principal: Principal): Promise<void> {
  if ((await readVerdict(engine, resource, principal)) === true) return
  throw new DomainError(
    'FORBIDDEN',
    'Exports are for those who may read all of it: staff, and keys with the scope.',
  )
}

async function* presentLines(
  rows: AsyncGenerator<Row[]>,
  fields: readonly ApiField[],
  principal: Principal,
): AsyncGenerator<string[]> {
  for await (const some of rows)
    yield some.map((row) => JSON.stringify(presentRow(fields, row, { principal, currency: '' })))
}

async function* bareLines(rows: AsyncGenerator<{ line: string }[]>): AsyncGenerator<string[]> {
  // What the database puts between the values of a list: a text has no bare line break in JSON.
  for await (const some of rows) yield some.map(({ line }) => line.replaceAll('\n', ''))
}

/**
 * Prepares an export of a list's rows with its filters, search, fields and sort; the rows come from one snapshot, when they
 * are asked for. What is computed when a document is read is not part of it.
 * @throws DomainError `VALIDATION_ERROR`, `FORBIDDEN`.
 */
export async function prepareExport(engine: Engine, request: ExportRequest): Promise<Export> {
  const { resource, principal } = request
  await assertReadsAll(engine, resource, principal)
  const { view, query, ...rows } = await prepareRows(engine, request)
  const fields = query.fields.filter((field) => !field.isComputed)
  const columns = jsonColumns(view, fields)
  const selects = sectionsAfter(query).map((section): Select => {
    const parameters = new Parameters(rows.values)
    const conditions = [...rows.conditions, ...keysetConditions(query, section, parameters)]
    const rest = `from ${quote(view.table)} t${where(conditions)} ${orderBy(query.sort)}`
    const text =
      columns === null
        ? selectStatement(view, fields, `t.id as ${quote(SORT_ID)} ${rest}`)
        : `select row_to_json(x)::text as line from (select ${columns} ${rest}) x`
    return { text, values: parameters.values }
  })
  const { payload } = engine
  const lines =
    columns === null
      ? presentLines(streamRows<Row>(payload, selects), fields, principal)
      : bareLines(streamRows<{ line: string }>(payload, selects))
  return { fields, lines }
}
