import { msg } from '../languages/words'

/** What can be found, in the order in which it is shown. */
export const FOUND_KINDS = {
  orders: msg('Orders'),
  invoices: msg('Invoices and credit notes'),
  users: msg('People'),
  variants: msg('Variants'),
  products: msg('Products'),
  categories: msg('Categories'),
  media: msg('Pictures'),
} as const

/** The collection of a document that was found. */
export type FoundKind = keyof typeof FOUND_KINDS

/** Whether documents of a collection can be found. */
export function isFoundKind(slug: string): slug is FoundKind {
  return Object.hasOwn(FOUND_KINDS, slug)
}

/** Documents of one kind in one answer. */
export const MOST_OF_A_KIND = 6
/** Documents that one opened last, as they are listed. */
export const MOST_RECENT = 8
/** Shorter texts are not searched for: they are in almost everything. */
export const MIN_FIND_LENGTH = 2
