/** The character before the decimals of a file's numbers. */
export const DECIMAL_MARKS = ['.', ','] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

export interface Decimal {
  readonly isNegative: boolean
  /** Digits only, without separators. */
  readonly whole: string
  readonly fraction: string
}

/** Thousands separators that no language uses as a decimal mark. */
const NEUTRAL = " \u00a0\u202f\u2009'’"
const READERS: Readonly<Record<DecimalMark, RegExp>> = {
  '.': new RegExp(`^([+-]?)(\\d+|[1-9]\\d{0,2}(?:([,${NEUTRAL}])\\d{3})(?:\\3\\d{3})*)(?:\\.(\\d+))?$`),
  ',': new RegExp(`^([+-]?)(\\d+|[1-9]\\d{0,2}(?:([.${NEUTRAL}])\\d{3})(?:\\3\\d{3})*)(?:,(\\d+))?$`),
}

/** A number as it is written, digit for digit, without rounding. Undefined when the text is not a number. */
export function readDecimal(text: string, mark: DecimalMark): Decimal | undefined {
  const match = READERS[mark].exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', , fraction = ''] = match
  return { isNegative: sign === '-', whole: whole.replace(/\D/g, ''), fraction }
}

/** `1.234` and `1,234`: one to three digits and exactly three more, which may be thousands or decimals. */
const OPEN = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/
const PLAIN = /^[+-]?\d+$/

/**
 * The decimal mark that a number shows: one of the two when only that one can read it, `open` when both can and the
 * values differ, undefined when both read the same value or neither can read it.
 */
export function markShownBy(text: string): { mark: DecimalMark } | { isOpen: true } | undefined {
  if (text === '' || PLAIN.test(text)) return undefined
  if (OPEN.test(text)) return { isOpen: true }
  const [point, comma] = [READERS['.'].test(text), READERS[','].test(text)]
  if (point === comma) return undefined
  return { mark: point ? '.' : ',' }
}
