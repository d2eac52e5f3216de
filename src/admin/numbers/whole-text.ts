/** `1,000`, `1.000`, `1 000`: one kind of mark between thousands. */
const THOUSANDS = /^[+-]?\d{1,3}([.,\s])\d{3}(?:\1\d{3})*$/

/**
 * A whole number as people type it in any language, e.g. `1000`, `1,000`, `1.000` or `1 000`; null for anything else. There are
 * no decimals, so that three digits behind a mark are thousands: `Number` would make 1 of `1.000`.
 */
export function readWhole(text: string): number | null {
  const typed = text.trim()
  const plain = THOUSANDS.test(typed) ? typed.replaceAll(/[.,\s]/g, '') : typed
  const value = /^[+-]?\d{1,16}$/.test(plain) ? Number(plain) : null
  // No zero below zero.
  return value !== null && Number.isSafeInteger(value) ? value + 0 : null
}

/** A number of a list's filter or a field, which has decimals in rare cases only; null for none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return readWhole(text) ?? (/^[+-]?\d{1,12}\.\d{1,6}$/.test(plain) ? Number(plain) : null)
}
