/** A field's name as words: `owedMinor` is `Owed`, `shippingAddress.city` is `Shipping address city`. */
export function labelFromName(path: string): string {
  const words = path
    .replace(/Minor$/, '')
    .replaceAll('.', ' ')
    .replace(/^_/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
