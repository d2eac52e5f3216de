const MAX_SKU_LENGTH = 64

/** The one spelling of a stock keeping unit: trimmed, in capitals, so that `ab-1` and `AB-1 ` are the same goods. */
export function normaliseSku(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase()
}

/** Whether a normalised SKU may be stored: 1 to 64 printable characters. */
export function isSku(sku: string): boolean {
  return sku.length > 0 && sku.length <= MAX_SKU_LENGTH && sku === normaliseSku(sku) && !/\p{C}/u.test(sku)
}
