import { EXACT_TOTAL_ROWS } from '@/platform/database/bounded-count'
import { readStoreSettings } from '@/platform/store-settings'
import { readSqlOf } from '@/platform/database/replicas/reads'

import type { Principal } from '../../principal'
import { encodeCursor } from './cursor'
import type { Engine, Parent } from '../engine'
import { accessCondition, readVerdict } from '../engine'
import { namesDay, readListQuery } from './list-query'
import {
  estimateStatement,
  filterCondition,
  keysetConditions,
  pageStatement,
  searchCondition,
  sectionsAfter,
  totalExpression,
} from './list-sql'
import { quote } from '../names'
import type { ListQuery } from './query'
import type { Resource, Row } from '../resource'
import { Parameters } from '../values'
import type { View } from '../view'
import { presentRow } from '../view'

export interface Pagination {
  page: number
  per_page: number
  total: number
  pages: number
  total_exact: boolean
  next_cursor: string | null
}

export interface Page {
  data: Row[]
  pagination: Pagination
}

export interface ListRequest {
  resource: Resource
  principal: Principal
  params: URLSearchParams
  parent?: Parent | undefined
}

/** A list on its way: what was asked, and the rows that it is about before paging. */
export interface Listing {
  engine: Engine
  view: View
  query: ListQuery
  conditions: readonly string[]
  /** Of the conditions' parameters. */
  values: readonly unknown[]
}

/**
 * Which rows a list is about, and what of them: its pages and its export are of the same ones.
 * @throws DomainError `VALIDATION_ERROR`, `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function prepareListing(engine: Engine, request: ListRequest): Promise<Listing> {
  const { principal, parent, resource } = request
  const view = engine.viewOf(resource, principal)
  const timeZone = namesDay(request.params)
    ? (await readStoreSettings(readSqlOf(engine.payload))).timeZone
    : 'UTC'
  const query = readListQuery(request.params, { view, timeZone })
  const parameters = new Parameters()
  const verdict = await readVerdict(engine, resource, principal)
  const access = accessCondition(engine, { view, principal, verdict, parameters })
  const conditions = access === undefined ? [] : [access]
  if (resource.only) conditions.push(resource.only('t'))
  if (parent) conditions.push(`t.${quote(parent.column)} = ${parameters.add(parent.id)}`)
  if (view.hasTrash) conditions.push('t.deleted_at is null')
  for (const filter of query.filters) conditions.push(filterCondition(filter, parameters))
  if (query.search) conditions.push(searchCondition(query.search, parameters))
  return { engine, view, query, conditions, values: parameters.values }
}

/** One row more than asked for tells whether there is another page. */
async function readRows({ engine, view, query, ...listing }: Listing): Promise<Row[]> {
  const rows: Row[] = []
  const total = totalExpression(view, listing.conditions, query.isCountExact)
  for (const section of sectionsAfter(query)) {
    const limit = query.perPage + 1 - rows.length
    if (limit <= 0) break
    const parameters = new Parameters(listing.values)
    const conditions = [...listing.conditions, ...keysetConditions(query, section, parameters)]
    const skipped = query.cursor ? 0 : (query.page - 1) * query.perPage
    const offset = skipped === 0 ? undefined : parameters.add(skipped)
    const text = pageStatement(view, query, { conditions, limit, offset, total })
    rows.push(...(await engine.run(text, parameters.values)))
  }
  return rows
}

/** Behind the last page no row carries the total. */
async function countAlone({ engine, view, query, conditions, values }: Listing): Promise<number> {
  const isFirst = !query.cursor && query.page === 1
  if (isFirst) return 0
  const total = totalExpression(view, conditions, query.isCountExact)
  const [row] = await engine.run(`select ${total}::float8 as total`, values)
  return Number(row?.['total'] ?? 0)
}

/** The planner's guess of how many rows match, which are more than are counted. */
async function estimate({ engine, view, conditions, values }: Listing): Promise<number> {
  const [row] = await engine.run(estimateStatement(view, conditions), values)
  const plans = (row?.['QUERY PLAN'] ?? []) as { Plan: { 'Plan Rows': number } }[]
  return Math.max(EXACT_TOTAL_ROWS + 1, plans[0]?.Plan['Plan Rows'] ?? 0)
}

async function totalOf(listing: Listing, rows: readonly Row[]): Promise<{ total: number; isExact: boolean }> {
  const counted = rows[0] ? Number(rows[0]['$total']) : await countAlone(listing)
  const isExact = listing.query.isCountExact || counted <= EXACT_TOTAL_ROWS
  // One more than is counted says only that there are more.
  const isOpen = !isExact && counted === EXACT_TOTAL_ROWS + 1
  return { total: isOpen ? await estimate(listing) : counted, isExact }
}

/**
 * A page of a resource, by one prepared statement.
 * @throws DomainError `VALIDATION_ERROR`, `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function listResource(engine: Engine, request: ListRequest): Promise<Page> {
  const listing = await prepareListing(engine, request)
  const { query } = listing
  const rows = await readRows(listing)
  const { total, isExact } = await totalOf(listing, rows)
  const page = query.cursor?.page ?? query.page
  const shown = rows.slice(0, query.perPage)
  const last = rows.length > query.perPage ? shown.at(-1) : undefined
  const scope = { principal: request.principal, currency: '' }
  return {
    data: shown.map((row) => presentRow(query.fields, row, scope)),
    pagination: {
      page,
      per_page: query.perPage,
      total,
      pages: Math.ceil(total / query.perPage),
      total_exact: isExact,
      next_cursor: last ? encodeCursor(last, query.sort, page) : null,
    },
  }
}
