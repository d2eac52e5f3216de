import type { DecimalMark } from './decimal'
import { markShownBy } from './decimal'
import type { DateOrder } from './local-time'
import { orderShownBy } from './local-time'

/** A value of the file that shows a convention, and how many values show it. */
export interface Tally {
  count: number
  first: { line: number; text: string } | null
}

/** What a file shows about how its dates and numbers are written. Its size does not grow with the file. */
export interface Findings {
  /** What separates its fields, and how the header shows it. */
  delimiter: string
  dates: Record<DateOrder | 'open' | 'openDotted', Tally>
  numbers: Record<'point' | 'comma' | 'openPoint' | 'openComma', Tally>
}

export interface RequestedConventions {
  dateOrder: DateOrder | 'auto'
  decimalMark: DecimalMark | 'auto'
}

/** A convention with its description; without a value, `words` says why none could be decided. */
export interface Settled<Value> {
  value: Value | null
  words: string
}

const none = (): Tally => ({ count: 0, first: null })

/** Collects what the lines of a file show about its conventions. */
export class ConventionScan {
  readonly findings: Findings = {
    delimiter: ',',
    dates: { mdy: none(), dmy: none(), open: none(), openDotted: none() },
    numbers: { point: none(), comma: none(), openPoint: none(), openComma: none() },
  }

  addDate(line: number, text: string): void {
    const shown = orderShownBy(text)
    if (shown === undefined) return
    const { dates } = this.findings
    if ('order' in shown) note(dates[shown.order], line, text)
    else note(text.includes('.') ? dates.openDotted : dates.open, line, text)
  }

  addNumber(line: number, text: string): void {
    const shown = markShownBy(text)
    if (shown === undefined) return
    const { numbers } = this.findings
    if ('mark' in shown) note(shown.mark === '.' ? numbers.point : numbers.comma, line, text)
    else note(text.includes('.') ? numbers.openPoint : numbers.openComma, line, text)
  }
}

function note(tally: Tally, line: number, text: string): void {
  tally.count += 1
  tally.first ??= { line, text: text.slice(0, 40) }
}

function evidenceOf({ first, count }: Tally): string {
  if (first === null) return ''
  const more = count > 1 ? ` and ${(count - 1).toLocaleString('en-GB')} more` : ''
  return `line ${String(first.line)}: ${first.text}${more}`
}

const ORDER_WORDS = { mdy: 'month before day', dmy: 'day before month' } as const
const MARK_WORDS = { '.': 'a point before the decimals', ',': 'a comma before the decimals' } as const

/**
 * The order of day and month of the whole file. Dates with dots are always day first: no country writes
 * month.day.year.
 */
export function settleDateOrder(
  { dates }: Findings,
  { dateOrder }: RequestedConventions,
): Settled<DateOrder> {
  if (dateOrder !== 'auto') return { value: dateOrder, words: `Dates: ${ORDER_WORDS[dateOrder]}, as chosen` }
  const { mdy, dmy, open, openDotted } = dates
  if (mdy.count > 0 && dmy.count > 0) {
    const words = `the dates contradict each other: ${evidenceOf(mdy)} can only have the month first, ${evidenceOf(dmy)} only the day; correct the file, or choose the order (--date-order), which rejects the other lines`
    return { value: null, words }
  }
  for (const order of ['mdy', 'dmy'] as const) {
    if (dates[order].count > 0) {
      return { value: order, words: `Dates: ${ORDER_WORDS[order]} (${evidenceOf(dates[order])})` }
    }
  }
  if (open.count > 0) {
    const words = `no date tells day and month apart (${evidenceOf(open)}): choose their order (--date-order mdy or dmy)`
    return { value: null, words }
  }
  if (openDotted.count > 0) {
    return {
      value: 'dmy',
      words: `Dates: day before month, as they are written with dots (${evidenceOf(openDotted)})`,
    }
  }
  return { value: 'mdy', words: 'Dates: written so that they can be read in one way only' }
}

/**
 * The decimal mark of the whole file. In a file separated by commas it is the point, unless a number shows otherwise.
 */
export function settleDecimalMark(
  findings: Findings,
  { decimalMark }: RequestedConventions,
): Settled<DecimalMark> {
  if (decimalMark !== 'auto')
    return { value: decimalMark, words: `Numbers: ${MARK_WORDS[decimalMark]}, as chosen` }
  const { point, comma, openPoint, openComma } = findings.numbers
  if (point.count > 0 && comma.count > 0) {
    const words = `the numbers contradict each other: ${evidenceOf(point)} has a point before its decimals, ${evidenceOf(comma)} a comma; correct the file, or choose the mark (--decimal-mark), which rejects the other lines`
    return { value: null, words }
  }
  if (point.count > 0) return { value: '.', words: `Numbers: ${MARK_WORDS['.']} (${evidenceOf(point)})` }
  if (comma.count > 0) return { value: ',', words: `Numbers: ${MARK_WORDS[',']} (${evidenceOf(comma)})` }
  if (openPoint.count > 0 && openComma.count === 0 && findings.delimiter === ',') {
    return {
      value: '.',
      words: `Numbers: ${MARK_WORDS['.']}, as commas separate the fields (${evidenceOf(openPoint)})`,
    }
  }
  if (openPoint.count + openComma.count > 0) {
    const shown = openPoint.count > 0 ? openPoint : openComma
    const words = `no number tells thousands and decimals apart (${evidenceOf(shown)}): choose the decimal mark (--decimal-mark . or ,)`
    return { value: null, words }
  }
  return { value: '.', words: 'Numbers: whole, or written so that they can be read in one way only' }
}
