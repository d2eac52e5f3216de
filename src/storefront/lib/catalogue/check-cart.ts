import type { CartItem } from '../forms/cart-schema'

export interface ArticleNow {
  variantId: string
  priceMinor: number
  available: number
}

export interface CheckedLine extends CartItem {
  /** Today's price where it is known, else the one it was put into the basket at. */
  currentPriceMinor: number
  hasNewPrice: boolean
  /** Pieces that can be sold now; null until the server has said so. */
  available: number | null
  problem: 'withdrawn' | 'sold-out' | 'too-many' | null
}

/**
 * What the server says today about what is in the basket: it leaves out what is not for sale. `articles` is null until it
 * has answered.
 */
export function checkCart(items: readonly CartItem[], articles: readonly ArticleNow[] | null): CheckedLine[] {
  return items.map((item) => {
    if (articles === null) {
      return {
        ...item,
        currentPriceMinor: item.priceMinor,
        hasNewPrice: false,
        available: null,
        problem: null,
      }
    }
    const article = articles.find(({ variantId }) => variantId === item.variantId)
    const available = Math.max(article?.available ?? 0, 0)
    const currentPriceMinor = article?.priceMinor ?? item.priceMinor
    return {
      ...item,
      currentPriceMinor,
      hasNewPrice: currentPriceMinor !== item.priceMinor,
      available,
      problem: problemOf(item.quantity, available, article !== undefined),
    }
  })
}

function problemOf(quantity: number, available: number, isForSale: boolean): CheckedLine['problem'] {
  if (!isForSale) return 'withdrawn'
  if (available === 0) return 'sold-out'
  return quantity > available ? 'too-many' : null
}

/** The words for a line that cannot be bought as it is. */
export function describeLineProblem({ problem, available }: CheckedLine): string | null {
  if (problem === 'withdrawn') return 'This is no longer sold. Remove it to go on.'
  if (problem === 'sold-out') return 'This has just sold out. Remove it to go on.'
  if (problem === 'too-many') return `Only ${available ?? 0} left. Take fewer to go on.`
  return null
}

/** The sum of the lines at today's prices, in minor units. */
export function subtotalOf(lines: readonly CheckedLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.currentPriceMinor, 0)
}
