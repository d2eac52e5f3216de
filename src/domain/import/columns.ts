/** The columns of an invoice line, by the names that the import's documentation uses. */
export const COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
] as const
export type Column = (typeof COLUMNS)[number]

/** Other names for the columns, as they occur in such files. */
const ALIASES: Readonly<Record<string, Column>> = {
  invoice: 'InvoiceNo',
  invoicenumber: 'InvoiceNo',
  sku: 'StockCode',
  price: 'UnitPrice',
  customer: 'CustomerID',
}

/** The index of each column in a line, and the number of fields in a complete line. */
export interface ColumnPlan {
  readonly index: Readonly<Record<Column, number>>
  readonly width: number
}

export interface ColumnMatch {
  plan?: ColumnPlan
  /** The file's header for each column, for the preview. */
  found: { column: Column; header: string }[]
  missing: Column[]
  /** Columns that more than one header matches. */
  doubled: Column[]
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const BY_NAME: ReadonlyMap<string, Column> = new Map([
  ...COLUMNS.map((column): [string, Column] => [fold(column), column]),
  ...Object.entries(ALIASES),
])

/** The column of that name, regardless of case, spaces and underscores. */
function findColumn(name: string): Column | undefined {
  return BY_NAME.get(fold(name))
}

/**
 * Finds the columns in a header line.
 * @param mapping header of the file → column, for files with other names; it wins over the header's own meaning.
 */
export function matchColumns(
  headers: readonly string[],
  mapping: Readonly<Record<string, Column>> = {},
): ColumnMatch {
  const mapped = new Map(Object.entries(mapping).map(([header, column]) => [header.trim(), column]))
  const taken = new Set(mapped.values())
  const index: Partial<Record<Column, number>> = {}
  const found: ColumnMatch['found'] = []
  const doubled: Column[] = []
  headers.forEach((text, position) => {
    const header = text.trim()
    const own = findColumn(header)
    const column = mapped.get(header) ?? (own !== undefined && taken.has(own) ? undefined : own)
    if (column === undefined) return
    if (index[column] !== undefined) doubled.push(column)
    index[column] ??= position
    found.push({ column, header })
  })
  const missing = COLUMNS.filter((column) => index[column] === undefined)
  if (missing.length > 0 || doubled.length > 0) return { found, missing, doubled }
  return { plan: { index: index as Record<Column, number>, width: headers.length }, found, missing, doubled }
}

/**
 * Reads a mapping such as `Rechnung=InvoiceNo,Preis=UnitPrice`.
 * @throws RangeError naming the part that cannot be understood.
 */
export function parseMapping(text: string): Record<string, Column> {
  const mapping: Record<string, Column> = {}
  for (const part of text.split(',').filter((entry) => entry.trim() !== '')) {
    const at = part.lastIndexOf('=')
    const header = part.slice(0, at).trim()
    const column = COLUMNS.find((name) => name === part.slice(at + 1).trim())
    if (at < 1 || header === '' || column === undefined) {
      throw new RangeError(
        `"${part.trim()}" is not a mapping: write Header=Column, with one of ${COLUMNS.join(', ')}`,
      )
    }
    mapping[header] = column
  }
  return mapping
}
