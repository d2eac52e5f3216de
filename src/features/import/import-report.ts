/** What an import found and did. Amounts are minor units of `currency`. */
export interface ImportReport {
  currency: string
  isDryRun: boolean
  /** Always the sum of the next three. */
  linesRead: number
  linesImported: number
  linesAlreadyImported: number
  linesRejected: number
  /** What the file names in sound lines, and how much of it this run made. */
  orders: Counted
  creditNotes: Counted
  customers: Counted
  products: Counted
  /** Net value of the sound lines, signed: invoices less credit notes. */
  netMinor: number
  importedNetMinor: number
  /** Lines of credit notes by what they became; over all sound lines of the file. */
  creditLines: { matched: number; alone: number }
  checks: ReportCheck[]
  /** Whether every check agrees. */
  isBalanced: boolean
}

export interface Counted {
  total: number
  created: number
}

/** A number of the file beside the same number derived from the database. */
export interface ReportCheck {
  name: string
  expected: number
  found: number
}
