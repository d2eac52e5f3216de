import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { MAX_SELECTION } from '@/domain/bulk'
import { DomainError } from '@/domain/errors'
import type { OwnExportName } from '@/domain/lists/exports'
import { EXPORTS } from '@/domain/lists/exports'
import type { SpreadsheetCell } from '@/domain/spreadsheet-cell'
import { localTime } from '@/domain/time-zone'
import type { IdsSelect } from '@/platform/database/captured-ids'
import { captureIds } from '@/platform/database/captured-ids'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import type { Select } from '@/platform/database/stream-rows'
import { streamRows } from '@/platform/database/stream-rows'
import { sqlOf } from '@/platform/database/transaction'
import { readUpTo } from '@/platform/limits/document-limit'
import { apartRequest, searchCondition } from '@/platform/panel-list'
import { readStoreSettings } from '@/platform/store-settings'

import type { ExportRow, ExportSurroundings } from './export-cells'
import { headerOf, rowCells, selectedColumns } from './export-cells'
import type { ExportRows } from './export-columns'
import { EXPORT_ROWS } from './export-columns'
import type { ExportInput } from './export-input'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

/** A file that is made as its reader takes it. */
export interface ListExport {
  readonly fileName: string
  readonly type: string
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** The rows of an export that another feature makes, of the documents that the ids select. */
interface OwnRows {
  readonly heads: readonly string[]
  readonly rows: (ctx: Context, ids: IdsSelect) => AsyncGenerator<SpreadsheetCell[][]>
}
export type OwnExports = Readonly<Record<OwnExportName, OwnRows>>

function conditionOf(collection: SanitizedCollectionConfig, { filter }: ExportInput): Where {
  const { isTrash = false, search = '', where = {} } = filter
  const shown = searchCondition(collection, { where, search })
  return isTrash ? { and: [shown, { deletedAt: { exists: true } }] } : shown
}

/** Of documents with drafts a list shows the newest version: their ids are read as the list reads them. */
async function draftIds(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  input: ExportInput,
): Promise<IdsSelect> {
  const limit = MAX_SELECTION + 1
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: conditionOf(collection, input),
    limit,
    pagination: false,
    draft: true,
    depth: 0,
    overrideAccess: false,
    trash: input.filter.isTrash ?? false,
    select: { _status: true },
    context: readUpTo(limit),
    req: apartRequest(req),
  })
  if (docs.length > MAX_SELECTION)
    throw new DomainError(
      'CONFLICT',
      `More than ${MAX_SELECTION.toLocaleString('en')} match. Narrow the filter first.`,
    )
  return { text: 'select unnest($1::uuid[])', values: [docs.map(({ id }) => id)] }
}

/** The documents that the person may read of those asked for, as a select of their ids. */
async function idsOf(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  input: ExportInput,
): Promise<IdsSelect> {
  if (input.ids) {
    const may = await collection.access.read({ req })
    // Documents by their ids need no condition, where the person reads all of them.
    if (may === true) return { text: 'select unnest($1::uuid[])', values: [input.ids] }
    throw new DomainError('FORBIDDEN', 'Exports are for those who may read all of it.')
  }
  if (collection.versions && collection.versions.drafts) return draftIds(req, collection, input)
  return captureIds(() =>
    req.payload.count({
      collection: collection.slug,
      where: conditionOf(collection, input),
      trash: input.filter.isTrash ?? false,
      overrideAccess: false,
      req: apartRequest(req),
    }),
  )
}

function selectOf(rows: ExportRows, ids: IdsSelect): Select {
  const { joins, order, table } = rows
  const text = `select ${selectedColumns(rows)} from ${table} t ${joins} where t.id in (${ids.text}) order by ${order}`
  return { text, values: ids.values }
}

async function* cellsOf(
  rows: ExportRows,
  stream: AsyncGenerator<ExportRow[]>,
  surroundings: ExportSurroundings,
): AsyncGenerator<SpreadsheetCell[][]> {
  for await (const some of stream) yield some.map((row) => rowCells(rows, row, surroundings))
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

interface TableOfExport {
  readonly header: readonly string[]
  readonly cells: AsyncGenerator<SpreadsheetCell[][]>
}

/** What the export of a name holds, of the documents that the ids select. */
function tableOf(
  req: PayloadRequest,
  { name }: Pick<ExportInput, 'name'>,
  { ids, own, ...surroundings }: ExportSurroundings & { ids: IdsSelect; own: OwnExports },
): TableOfExport {
  if (name === 'product-file') {
    const { heads, rows } = own[name]
    return { header: heads, cells: rows(contextOfRequest(req), ids) }
  }
  const rows = EXPORT_ROWS[name]
  const stream = streamRows<ExportRow>(req.payload, [selectOf(rows, ids)])
  return { header: headerOf(rows), cells: cellsOf(rows, stream, surroundings) }
}

interface WantedExport {
  readonly collection: SanitizedCollectionConfig
  readonly input: ExportInput
  readonly own: OwnExports
}

/**
 * Prepares a file of what a list shows, or of a selection: the rows are read a few at a time, those of a table from one snapshot, so
 * that memory stays the same whatever their number. Times are the shop's, with its zone beside them.
 * @throws DomainError `FORBIDDEN`; `CONFLICT` for too many documents with drafts; and what Payload throws for a filter.
 */
export async function prepareListExport(
  req: PayloadRequest,
  { collection, input, own }: WantedExport,
): Promise<ListExport> {
  const { currency, timeZone } = await readStoreSettings(sqlOf(req.payload))
  const ids = await idsOf(req, collection, input)
  const { cells, header } = tableOf(req, input, { currency, timeZone, ids, own })
  const { label } = EXPORTS[input.name]
  const day = localTime(new Date(), timeZone).slice(0, 10)
  return {
    fileName: `${input.name}-${day}.${input.format}`,
    type: TYPES[input.format],
    chunks: input.format === 'csv' ? writeCsv(header, cells) : writeXlsx(label, header, cells),
  }
}
