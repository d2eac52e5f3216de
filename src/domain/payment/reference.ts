import { mod97 } from './mod-97'

/** What a reference may have besides its four first characters. */
const LONGEST = 21

/**
 * The reference (ISO 11649) of payments for an order, from its number: `RF76B00042`, whose check digits banks compare. Null for
 * a number that is too long for one.
 */
export function paymentReference(orderNumber: string): string | null {
  const number = orderNumber.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (number === '' || number.length > LONGEST) return null
  const check = 98 - mod97(`${number}RF00`)
  return `RF${String(check).padStart(2, '0')}${number}`
}

/** The same for people: in groups of four. */
export function readableReference(reference: string): string {
  return reference.replace(/(.{4})/g, '$1 ').trim()
}
