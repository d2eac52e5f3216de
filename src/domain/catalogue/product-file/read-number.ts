/** Digits with a point or a comma before the decimals. Three digits behind a comma may as well be thousands. */
const PLAIN = /^\d{1,15}(?:\.\d{1,6}|,(?!\d{3}$)\d{1,6})?$/

/** A number that is zero or more, as its digits with a point; null for anything else. */
export function readDigits(text: string): string | null {
  return PLAIN.test(text) ? text.replace(',', '.') : null
}

/** The same as a number. */
export function readNumber(text: string): number | null {
  const digits = readDigits(text)
  return digits === null ? null : Number(digits)
}
