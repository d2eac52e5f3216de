import { msg } from '../languages/words'

/** What of a list can be exported: its documents, or rows below them. */
export const EXPORTS = {
  orders: { collection: 'orders', label: msg('Orders') },
  'order-lines': { collection: 'orders', label: msg('Order lines') },
  products: { collection: 'products', label: msg('Products') },
  'product-file': { collection: 'products', label: msg('Product file, to import again') },
  variants: { collection: 'variants', label: msg('Variants') },
  users: { collection: 'users', label: msg('Users') },
} as const

export type ExportName = keyof typeof EXPORTS
/** Exports whose rows are made by a feature of their own. */
export type OwnExportName = 'product-file'

export const EXPORT_NAMES = Object.keys(EXPORTS) as ExportName[]

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The exports of a collection's list, with their names in English, for `t`; none for a list without any. */
export function exportsOf(collection: string): { name: ExportName; label: string }[] {
  return EXPORT_NAMES.filter((name) => EXPORTS[name].collection === collection).map((name) => ({
    name,
    label: EXPORTS[name].label,
  }))
}
