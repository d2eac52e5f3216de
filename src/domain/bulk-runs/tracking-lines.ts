import { pastedCells, pastedLines } from '../import/pasted-cells'

/** How the parcel of one order travels, as a line of a list says it. */
export interface TrackingLine {
  /** Of the line in the list, from 1. */
  readonly line: number
  /** In capitals, without `#`. */
  readonly orderNumber: string
  readonly carrier: string | null
  readonly trackingNumber: string
}

export interface TrackingProblem {
  readonly line: number
  readonly reason: string
}

export interface TrackingList {
  readonly lines: readonly TrackingLine[]
  readonly problems: readonly TrackingProblem[]
}

const MAX_TEXT = 100

/** An order's number as lists name it: in any letter case, with or without `#`. */
export function plainNumber(text: string): string {
  return text.trim().replace(/^#\s*/, '').toUpperCase()
}

const isHeading = (cells: readonly string[]) =>
  !/\d/.test(cells.join('')) && /order|number|tracking/i.test(cells.join(' '))

function readLine(line: number, cells: readonly string[]): TrackingLine | TrackingProblem {
  const [first = '', second = '', third] = cells
  const [carrier, trackingNumber] = third === undefined ? ['', second] : [second, third]
  if (cells.slice(3).some((cell) => cell !== ''))
    return { line, reason: 'More than order number, carrier and tracking number.' }
  if (first === '') return { line, reason: 'No order number.' }
  if (trackingNumber === '') return { line, reason: 'No tracking number.' }
  if (Math.max(carrier.length, trackingNumber.length) > MAX_TEXT)
    return { line, reason: `A text of more than ${String(MAX_TEXT)} characters.` }
  return { line, orderNumber: plainNumber(first), carrier: carrier === '' ? null : carrier, trackingNumber }
}

/**
 * Reads a list that was pasted or is a CSV: on each line an order number, a carrier and a tracking number, or without the carrier;
 * parted by commas, semicolons or tabs. A heading and empty lines are skipped. An order that is named twice is a problem.
 */
export function readTrackingList(text: string): TrackingList {
  const lines: TrackingLine[] = []
  const problems: TrackingProblem[] = []
  const known = new Map<string, number>()
  pastedLines(text).forEach((row, index) => {
    const cells = pastedCells(row)
    if (row.trim() === '' || (index === 0 && isHeading(cells))) return
    const read = readLine(index + 1, cells)
    const earlier = 'reason' in read ? undefined : known.get(read.orderNumber)
    if ('reason' in read) problems.push(read)
    else if (earlier !== undefined)
      problems.push({
        line: read.line,
        reason: `${read.orderNumber} is on line ${String(earlier)} already.`,
      })
    else {
      known.set(read.orderNumber, read.line)
      lines.push(read)
    }
  })
  return { lines, problems }
}
