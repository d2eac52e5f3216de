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
