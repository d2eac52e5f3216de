import type { RunSubject } from '@/domain/bulk-runs/run-kinds'

/** Where the documents of a run are, and what people call one of them. */
interface RunDocuments {
  readonly table: string
  /** SQL of the title of the document `d`. */
  readonly title: string
}

/** By the collection of the run's kind. */
export const RUN_DOCUMENTS: Readonly<Record<RunSubject, RunDocuments>> = {
  orders: { table: 'orders', title: 'd.number' },
  products: { table: 'products', title: `coalesce(d.title, '')` },
  variants: { table: 'variants', title: 'd.sku' },
  users: { table: 'users', title: `coalesce(nullif(d.name, ''), d.email)` },
}
