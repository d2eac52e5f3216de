import { z } from 'zod'

const count = z.number().int()
const counted = z.object({ total: count, created: count })
export type Counted = z.output<typeof counted>

/** A number of the file beside the same number derived from the database. */
const check = z.object({ name: z.string(), expected: z.number(), found: z.number() })
export type ReportCheck = z.output<typeof check>

/** A line that says something else than when it was imported, column by column. */
const changedLine = z.object({
  line: count,
  invoice: z.string(),
  orderNumber: z.string(),
  changes: z.array(
    z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** `open` when nothing was booked, `booked`, or why it could not be. */
  outcome: z.string(),
})
export type ChangedLine = z.output<typeof changedLine>

/** What an import found and did, as it is kept with the import. Amounts are minor units of `currency`. */
export const reportSchema = z.object({
  currency: z.string(),
  isDryRun: z.boolean(),
  /** How dates, numbers and fields are written, each with the line that shows it. */
  conventions: z.array(z.string()).default([]),
  /** Always the sum of the next four. */
  linesRead: count,
  linesImported: count,
  linesAlreadyImported: count,
  /** Imported before, and saying something else now. */
  linesChanged: count.default(0),
  linesRejected: count,
  /** Of those that have changed: how many were booked as they are now. */
  linesBooked: count.default(0),
  /** Those of them that were not booked: what the file has more than the shop. */
  unbookedNetMinor: count.default(0),
  /** The first of the lines that have changed. */
  changed: z.array(changedLine).default([]),
  /** Goods without an article: their prices are in another currency than the shop's. */
  goodsWithoutArticle: count.default(0),
  // What the file names in sound lines, and how much of it this run made.
  orders: counted,
  creditNotes: counted,
  customers: counted,
  products: counted,
  /** Net value of the sound lines, signed: invoices less credit notes. */
  netMinor: count,
  importedNetMinor: count,
  /** Lines of credit notes by what they became; over all sound lines of the file. */
  creditLines: z.object({ matched: count, alone: count }),
  checks: z.array(check),
  /** Whether every check agrees. */
  isBalanced: z.boolean(),
})
export type ImportReport = z.output<typeof reportSchema>
