import { columnOf } from '@/domain/record'

/** `unit_price` → `unitPrice`. */
export function toCamel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** A Payload path as callers of this API know it: `shippingAddress.line1` → `shipping_address.line1`. */
export function toApiPath(path: string): string {
  return path
    .split('.')
    .map((part) =>
      columnOf(part)
        .replace(/^_/, '')
        .replace(/_minor$/, ''),
    )
    .join('.')
}

/** An identifier for SQL. Names come from declarations, never from a caller. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Words as one name: `API key`, `stock-adjustments` and `two_factor` → `ApiKey`, `StockAdjustments`, `TwoFactor`. */
export function toPascal(words: string): string {
  return words
    .split(/[\s_/-]+/)
    .map(
      (word) =>
        word.charAt(0).toUpperCase() + word.slice(1).replace(/^[A-Z]+$/, (rest) => rest.toLowerCase()),
    )
    .join('')
}

/** `category` → `categories`, `order` → `orders`. */
export function pluralOf(noun: string): string {
  return noun.endsWith('y') && !/[aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** One of several, by the name of them all: `lines` → `line`, `addresses` → `address`. */
export function singularOf(plural: string): string {
  return plural
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/s$/, (end, at: number) => (plural[at - 1] === 's' ? end : ''))
}
