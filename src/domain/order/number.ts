/** Shorter sequences are filled up with zeros. */
export const ORDER_NUMBER_DIGITS = 5
const PREFIX = /^[A-Z0-9][A-Z0-9-]{0,7}$/

/** Whether a text may stand before order numbers: up to 8 capitals, digits and hyphens; none at all is fine. */
export function isOrderNumberPrefix(prefix: string): boolean {
  return prefix === '' || PREFIX.test(prefix)
}

/**
 * The number that people see, e.g. `BR-00042`: short and sequential per store. It is not a secret and grants nothing.
 * @throws RangeError when the sequence is not a positive whole number or the prefix cannot be used.
 */
export function formatOrderNumber(prefix: string, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`${sequence} is not an order sequence`)
  if (!isOrderNumberPrefix(prefix)) throw new RangeError(`"${prefix}" cannot be an order number prefix`)
  return prefix + String(sequence).padStart(ORDER_NUMBER_DIGITS, '0')
}
