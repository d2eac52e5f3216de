import { formatOrderNumber } from '../order/number'

/** Letters and digits alone, in capitals: how banks send what a payer typed is anybody's guess. */
const folded = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '')

const RF = /^RF(\d{2})([A-Z0-9]{1,21})$/

/** The text with letters as the numbers 10 to 35, modulo 97 (ISO 7064). */
function mod97(text: string): number {
  let rest = 0
  for (const character of text) {
    const value = parseInt(character, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest
}

/**
 * What a structured creditor reference (ISO 11649, `RF18 5390 0754 7034`) refers to, in capitals and digits; null when it is
 * none, or its check digits are wrong.
 */
export function referredTo(reference: string): string | null {
  const match = RF.exec(folded(reference))
  if (!match) return null
  const [, digits = '', body = ''] = match
  return mod97(`${body}RF${digits}`) === 1 ? body : null
}

/** Parts of an order's number, such as BR and 00042; zeros before the digits are often left out. */
function patternOf(number: string): string | null {
  const parts = number.toUpperCase().match(/[A-Z]+|\d+/g)
  if (!parts) return null
  // A number without letters is found as it stands alone: 42 may be anything.
  if (parts.length === 1) return parts[0]
  const looseParts = parts.map((part, index) =>
    index === parts.length - 1 && /^\d/.test(part) ? `0*${part.replace(/^0+/, '')}` : part,
  )
  return looseParts.join('[^A-Z0-9]{0,3}')
}

/** Whether a payer's text names an order: its number as a word of its own, with any signs or spaces between its parts. */
export function namesOrder(text: string, number: string): boolean {
  const pattern = patternOf(number)
  if (pattern === null) return false
  return new RegExp(`(?<![A-Z0-9])${pattern}(?![A-Z0-9])`).test(text.toUpperCase())
}

/** Whether a structured reference is an order's: that of its number, or the number itself. */
export function refersToOrder(reference: string, number: string): boolean {
  if (reference === '') return false
  const wanted = folded(number)
  return referredTo(reference) === wanted || folded(reference) === wanted
}

/** More than these of one line are not looked for. */
const MAX_NUMBERS = 40

/**
 * Numbers of orders that a line may name, to be looked up: the words of it that could be one, and those that begin with the
 * shop's prefix, filled up with zeros.
 */
export function numbersIn(
  { reference, text }: { reference: string; text: string },
  prefix: string,
): string[] {
  const said = `${text} ${reference} ${referredTo(reference) ?? ''}`.toUpperCase()
  const words = said.match(/[A-Z0-9][A-Z0-9-]{3,}/g) ?? []
  const parts = (prefix.match(/[A-Z]+|\d+/g) ?? []).join('[^A-Z0-9]{0,3}')
  const ofShop =
    parts === ''
      ? []
      : [...said.matchAll(new RegExp(`(?<![A-Z0-9])${parts}[^A-Z0-9]{0,3}(\\d{1,9})(?![A-Z0-9])`, 'g'))]
  const numbers = ofShop.flatMap(([, digits]) =>
    Number(digits) > 0 ? [formatOrderNumber(prefix, Number(digits))] : [],
  )
  return [...new Set([...numbers, ...words])].slice(0, MAX_NUMBERS)
}
