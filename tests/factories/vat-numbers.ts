import { nextSerial } from './shop'

/** The check digit of a German number: ISO 7064, mod 11,10. */
function checkDigit(digits: string): number {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (2 * sum) % 11
  }
  return (11 - product) % 10
}

/** A VAT number of Germany that no other call has answered. */
export function nextVatNumber(): string {
  const digits = String(10_000_000 + ((nextSerial() * 7919 + process.pid * 104_729) % 90_000_000))
  return `DE${digits}${String(checkDigit(digits))}`
}
