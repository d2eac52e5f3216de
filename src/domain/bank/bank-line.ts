import { msg } from '../languages/words'

/** How a file of a bank is written. */
export const STATEMENT_FORMATS = { camt: 'CAMT.053', mt940: 'MT940', csv: 'CSV' } as const
export type StatementFormat = keyof typeof STATEMENT_FORMATS

/** A movement of an account, as the bank tells it. */
export interface BankLine {
  /** Day of the booking, `YYYY-MM-DD`. */
  readonly bookedOn: string
  /** Minor units of the currency; below zero where money left the account. */
  readonly amountMinor: number
  /** ISO 4217. */
  readonly currency: string
  /** The other side's name and account, as far as the bank tells them. */
  readonly name: string
  readonly iban: string
  /** What the payer wrote. */
  readonly text: string
  /** A structured reference (ISO 11649) that the payer gave; empty without one. */
  readonly reference: string
  /** The bank's own number of the movement; empty when it has none. */
  readonly bankReference: string
}

/** What a file says. Lines are those that are booked; what is only announced is left out. */
export interface StatementFile {
  readonly format: StatementFormat
  /** The shop's account: an IBAN, or what the bank calls it; empty when the file does not say. */
  readonly account: string
  readonly lines: readonly BankLine[]
}

/** Longest texts that are kept. */
export const LINE_LENGTHS = { name: 140, iban: 34, text: 500, reference: 35 } as const

/** Where a line stands. */
export const LINE_STATES = {
  open: msg('Open|bank line'),
  partly: msg('Partly booked'),
  booked: msg('Booked|bank line'),
  set_aside: msg('Set aside|bank line'),
  outgoing: msg('Money that left'),
} as const
export type LineState = keyof typeof LINE_STATES

/** A line's state by what is booked of it, in minor units, and whether it was set aside. */
export function lineState(line: {
  amountMinor: number
  bookedMinor: number
  isSetAside: boolean
}): LineState {
  if (line.amountMinor <= 0) return 'outgoing'
  if (line.bookedMinor >= line.amountMinor) return 'booked'
  if (line.isSetAside) return 'set_aside'
  return line.bookedMinor > 0 ? 'partly' : 'open'
}

/**
 * What makes a line the same in two files of one account: the bank's own number where it has one, else all that it says,
 * with its place among those of the file that say the same (two equal payments of a day are two).
 */
export function lineKeys(lines: readonly BankLine[]): string[] {
  const seen = new Map<string, number>()
  return lines.map(({ amountMinor, bankReference, bookedOn, currency, iban, name, reference, text }) => {
    const parts = [bookedOn, String(amountMinor), currency]
    const said = bankReference === '' ? [iban, name, reference, text] : [bankReference]
    const content = JSON.stringify([...parts, ...said])
    const place = (seen.get(content) ?? 0) + 1
    seen.set(content, place)
    return `${content}#${String(place)}`
  })
}
