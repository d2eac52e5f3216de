import { z } from 'zod'

const count = z.number().int()
const counted = z.object({ total: count, created: count })
export type Counted = z.output<typeof counted>

/** A number from the file, and the same number computed from the database. */
const check = z.object({ name: z.string(), expected: z.number(), found: z.number() })
export type ReportCheck = z.output<typeof check>

/** A line whose values differ from those that were imported, column by column. */
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

/** The stored report of an import. Amounts are minor units of `currency`. */
export const reportSchema = z.object({
  currency: z.string(),
  isDryRun: z.boolean(),
  /** The conventions of dates, numbers and fields, each with the line that shows it. */
  conventions: z.array(z.string()).default([]),
  /** Always the sum of the next four numbers. */
  linesRead: count,
  linesImported: count,
  linesAlreadyImported: count,
  /** Lines that were imported before and have other values now. */
  linesChanged: count.default(0),
  linesRejected: count,
  /** The number of changed lines that were booked. */
  linesBooked: count.default(0),
  /** Net difference of changed lines that were not booked: the file's amount minus the shop's. */
  unbookedNetMinor: count.default(0),
  /** The first changed lines. */
  changed: z.array(changedLine).default([]),
  /** The number of goods without a product, because their prices are not in the shop's currency. */
  goodsWithoutArticle: count.default(0),
  // What the file names in valid lines, and how many of these this run created.
  orders: counted,
  creditNotes: counted,
  customers: counted,
  products: counted,
  /** Net value of the valid lines, signed: invoices minus credit notes. */
  netMinor: count,
  importedNetMinor: count,
  /** Credit lines by their result, over all valid lines of the file. */
  creditLines: z.object({ matched: count, alone: count }),
  checks: z.array(check),
  /** Whether every check agrees. */
  isBalanced: z.boolean(),
})
export type ImportReport = z.output<typeof reportSchema>
