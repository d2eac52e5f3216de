import 'server-only'

import type { ProductDescription, ProductDetail } from '@/features/catalogue/find-product'

const MAX_LENGTH = 160

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('text' in node && typeof node.text === 'string') return node.text
  const children: unknown = 'children' in node ? node.children : []
  return Array.isArray(children) ? children.map(textOf).join(' ') : ''
}

function plainText(description: ProductDescription | null): string {
  return textOf(description?.root).replace(/\s+/g, ' ').trim()
}

/** What search engines say below the title: the field made for it, else the beginning of the description. */
export function describeProduct(
  product: Pick<ProductDetail, 'title' | 'description' | 'seoDescription'>,
): string {
  if (product.seoDescription) return product.seoDescription
  const text = plainText(product.description)
  if (text === '') return product.title
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 1).replace(/\s+\S*$/, '')}…`
}
