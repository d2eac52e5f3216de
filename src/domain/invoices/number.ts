/** Shorter sequences are filled up with zeros. */
const DIGITS = 5

const PREFIX = /^[A-Z0-9][A-Z0-9-]{0,11}$/

/** Whether a text may stand before the numbers of invoices: up to 12 capitals, digits and hyphens. */
export const isInvoicePrefix = (prefix: string): boolean => PREFIX.test(prefix)

export interface SeriesSettings {
  readonly prefix: string
  /** Whether each year begins at 1 and the number says the year. */
  readonly byYear: boolean
}

/** The series that a document of a day (`2026-11-30`) is numbered in: what stands before its number. */
export function seriesOf({ prefix, byYear }: SeriesSettings, issuedOn: string): string {
  return byYear ? `${prefix}-${issuedOn.slice(0, 4)}-` : `${prefix}-`
}

/**
 * The number that people see: `INV-2026-00042`.
 * @throws RangeError when the sequence is not a positive whole number.
 */
export function invoiceNumber(series: string, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`${String(sequence)} is no sequence of invoices`)
  return series + String(sequence).padStart(DIGITS, '0')
}
