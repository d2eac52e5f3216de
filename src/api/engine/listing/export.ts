import { DomainError, invalidField } from '@/domain/errors'
import type { Select } from '@/platform/database/stream-rows'
import { streamRows, streamTexts } from '@/platform/database/stream-rows'

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
import { presentRow, selectStatement } from '../view'
import { fileWriter } from '../written/read'
import type { Shape } from '../written/shape'
import { shapeOf } from '../written/shape'
import { cellsOf, columnsOf } from '../written/table'
import type { FileFormat } from '../written/values'
import { writtenFields } from '../written/values'

/** What is exported, and for whom. */
export interface ExportRequest extends Omit<ListRequest, 'parent'> {
  format: FileFormat
}

/** Text, or its bytes. */
export type Text = string | Buffer

/** All rows of a list as documents, some at a time. */
export interface Export {
  /** Those of each document, in this order. */
  fields: readonly ApiField[]
  /** Documents as lines of JSON or rows of a table, each with its end. */
  texts: AsyncGenerator<Text>
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

/** Only who reads all rows exports them. @throws DomainError `FORBIDDEN`. */
async function assertReadsAll(engine: Engine, resource: Resource, principal: Principal): Promise<void> {
  if ((await readVerdict(engine, resource, principal)) === true) return
  throw new DomainError(
    'FORBIDDEN',
    'Exports are for those who may read all of it: staff, and keys with the scope.',
  )
}

const endedLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

/** Documents that only we can present. */
async function* presentedTexts(
  rows: AsyncGenerator<Row[]>,
  fields: readonly ApiField[],
  { principal, format }: ExportRequest,
): AsyncGenerator<string> {
  const columns = fields.flatMap(({ name, schema }) => columnsOf([name], schema))
  const lineOf = (document: Row) => (format === 'csv' ? cellsOf(document, columns) : JSON.stringify(document))
  for await (const some of rows)
    yield endedLines(some.map((row) => lineOf(presentRow(fields, row, { principal, currency: '' }))))
}

/** Documents that are written as the database gives them, by the shape. */
async function* writtenTexts(
  engine: Engine,
  selects: readonly Select[],
  { shape, format }: { shape: Shape; format: FileFormat },
): AsyncGenerator<Buffer> {
  for await (const write of streamTexts(engine.payload, selects, fileWriter(shape, format))) yield write()
}

/**
 * Prepares an export of a list's rows with its filters, search, fields and sort; the rows come from one snapshot, when they
 * are asked for. What is computed when a document is read is not part of it.
 * @throws DomainError `VALIDATION_ERROR`, `FORBIDDEN`.
 */
export async function prepareExport(engine: Engine, request: ExportRequest): Promise<Export> {
  const { resource, principal, format } = request
  await assertReadsAll(engine, resource, principal)
  const { view, query, ...rows } = await prepareRows(engine, request)
  const fields = query.fields.filter((field) => !field.isComputed)
  const written = writtenFields(fields)
  const shape = written && shapeOf({ alias: 't', fields: written, currency: view.currency('t'), before: 0 })
  const selects = sectionsAfter(query).map((section): Select => {
    const parameters = new Parameters(rows.values)
    const conditions = [...rows.conditions, ...keysetConditions(query, section, parameters)]
    const rest = `from ${quote(view.table)} t${where(conditions)} ${orderBy(query.sort)}`
    const text = shape
      ? `select ${shape.columns.join(', ')} ${rest}`
      : selectStatement(view, fields, `t.id as ${quote(SORT_ID)} ${rest}`)
    return { text, values: parameters.values }
  })
  const texts = shape
    ? writtenTexts(engine, selects, { shape, format })
    : presentedTexts(streamRows<Row>(engine.payload, selects), fields, request)
  return { fields, texts }
}
