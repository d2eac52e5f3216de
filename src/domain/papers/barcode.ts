/** A barcode: its kind, what it encodes, and the same for people. */
export interface Barcode {
  readonly kind: 'code128' | 'ean13' | 'ean8' | 'upca'
  readonly text: string
}

const ARTICLE_KINDS = { 8: 'ean8', 12: 'upca', 13: 'ean13' } as const

/** Whether the last digit of a GTIN fits the others: weights 3 and 1 from the right, modulo 10. */
export function hasCheckDigit(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false
  const sum = Array.from(digits).reduceRight(
    (total, digit, index) => total + Number(digit) * ((digits.length - 1 - index) % 2 === 0 ? 1 : 3),
    0,
  )
  return sum % 10 === 0
}

/** Above so many characters a Code 128 is wider than its column, and scanners do not read it. */
const MAX_CODE_128 = 24

/** A text as Code 128, which knows the printable characters of ASCII alone; null for others and for longer ones. */
export function code128(text: string): Barcode | null {
  return /^[\x20-\x7e]+$/.test(text) && text.length <= MAX_CODE_128 ? { kind: 'code128', text } : null
}

/** What a scanner reads of an article: an EAN or UPC where the SKU is one, else the SKU as Code 128; null where neither can be. */
export function articleBarcode(sku: string): Barcode | null {
  const kind = ARTICLE_KINDS[sku.length as keyof typeof ARTICLE_KINDS] as
    (typeof ARTICLE_KINDS)[keyof typeof ARTICLE_KINDS] | undefined
  return kind !== undefined && hasCheckDigit(sku) ? { kind, text: sku } : code128(sku)
}
