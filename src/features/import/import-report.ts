import { z } from 'zod'

const count = z.number().int()
const counted = z.object({ total: count, created: count })
export type Counted = z.output<typeof counted>

/** A number of the file beside the same number derived from the database. */
const check = z.object({ name: z.string(), expected: z.number(), found: z.number() })
export type ReportCheck = z.output<typeof check>

/** What an import found and did, as it is kept with the import. Amounts are minor units of `currency`. */
export const reportSchema = z.object({
  currency: z.string(),
  isDryRun: z.boolean(),
  /** Always the sum of the next three. */
  linesRead: count,
  linesImported: count,
  linesAlreadyImported: count,
  linesRejected: count,
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
