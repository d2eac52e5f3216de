import type { Counted, ImportReport } from '../import-report'
import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'

/** The report's counts of the file, before anything is written. */
export type FileCounts = Pick<
  ImportReport,
  | 'linesRead'
  | 'linesImported'
  | 'linesAlreadyImported'
  | 'linesChanged'
  | 'linesRejected'
  | 'orders'
  | 'creditNotes'
  | 'customers'
  | 'products'
  | 'netMinor'
  | 'importedNetMinor'
>

const COUNTS = `
  select count(*)::int as "linesRead", count(*) filter (where reason is null and is_new)::int as "linesImported",
    count(*) filter (where reason is null and not is_new and changes is null)::int as "linesAlreadyImported",
    count(*) filter (where reason is null and changes is not null)::int as "linesChanged",
    count(*) filter (where reason is not null)::int as "linesRejected",
    count(distinct invoice) filter (where reason is null and not is_credit)::int as orders,
    count(distinct invoice) filter (where reason is null and is_credit)::int as "creditNotes",
    count(distinct customer) filter (where reason is null)::int as customers,
    count(distinct sku) filter (where reason is null and kind = 'goods')::int as products,
    coalesce(sum(amount_minor) filter (where reason is null), 0)::float8 as "netMinor",
    coalesce(sum(amount_minor) filter (where reason is null and is_new), 0)::float8 as "importedNetMinor"
  from import_lines`

/** Documents of which no line was imported before. */
const NEW_DOCUMENTS = `
  select count(*) filter (where not is_credit)::int as orders, count(*) filter (where is_credit)::int as "creditNotes"
  from import_documents d where not exists (select 1 from imported_lines i where i.invoice = d.invoice)`

const NEW_PARTIES = `
  select (select count(distinct customer)::int from import_documents d where customer is not null
      and not exists (select 1 from users u where u.external_reference = d.customer)) as customers,
    (select count(*)::int from import_goods) as products`

type Sums = Omit<FileCounts, 'orders' | 'creditNotes' | 'customers' | 'products'> &
  Record<CountedName, number>
type CountedName = 'orders' | 'creditNotes' | 'customers' | 'products'

/** Counts the judged lines. Before anything is written, the new documents are those that this run will create. */
export async function countLines(session: ImportSession): Promise<FileCounts> {
  const [sums] = await rowsOf<Sums>(session, COUNTS)
  const [documents] = await rowsOf<{ orders: number; creditNotes: number }>(session, NEW_DOCUMENTS)
  const [parties] = await rowsOf<{ customers: number; products: number }>(session, NEW_PARTIES)
  if (!sums || !documents || !parties) throw new Error('the database answered no counts')
  const counted = (total: number, created: number): Counted => ({ total, created })
  return {
    ...sums,
    orders: counted(sums.orders, documents.orders),
    creditNotes: counted(sums.creditNotes, documents.creditNotes),
    customers: counted(sums.customers, parties.customers),
    products: counted(sums.products, parties.products),
  }
}
